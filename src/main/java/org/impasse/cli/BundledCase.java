package org.impasse.cli;

import com.google.inject.Guice;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.bundle.Bundle;
import org.impasse.bundle.Manifest;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.ClaimSitting;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Proposal;

/** Opens the case that a bundle holds, with the texts that its command was about. */
final class BundledCase {

  private static final String CASE_FILE = "/case.yaml";

  private final Terminal terminal;

  @Inject
  BundledCase(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * A bundle's case.
   *
   * @param texts where the texts of the sitting come from
   * @param claim the claim asked about, if it was one
   */
  record Found(Sitting sitting, List<Manifest.TextNote> texts, Optional<ClaimSitting> claim) {
    Found {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Opens it.
   *
   * @param shown the bundle's name as the user wrote it
   * @param caseId the case wanted, where there are several
   * @param wishes what the command asked for besides the texts
   * @param claim the claim that the command was about, as it names it
   * @throws InvalidInputException when there is no such case, or several
   */
  Found of(
      Bundle bundle, String shown, Optional<String> caseId, Wishes wishes, Optional<String> claim)
      throws InvalidInputException, OutputException {
    String file = caseFile(bundle, shown, caseId);
    List<Manifest.TextNote> asked =
        bundle.manifest().about().filter(about -> about.caseFile().equals(file)).stream()
            .flatMap(about -> about.texts().stream())
            .toList();
    List<Path> folders = CommandWords.caseFolders(bundle.manifest().command());
    try (UnpackedBundle unpacked = UnpackedBundle.of(bundle)) {
      CaseOpener opener =
          Guice.createInjector(
                  new CliModule(
                      terminal, unpacked.surroundings((name, bytes) -> {}), Witness.NOBODY))
              .getInstance(CaseOpener.class);
      if (bundle.manifest().about().isEmpty()) {
        Sitting sitting =
            opener.openCaseWithTexts(folders, Path.of(""), caseName(file, unpacked), wishes);
        return new Found(sitting, notes(sitting.texts(), file), Optional.empty());
      }
      if (asked.isEmpty()) {
        return new Found(
            opener.openCase(folders, Path.of(""), caseName(file, unpacked), wishes),
            List.of(),
            Optional.empty());
      }
      Set<String> names = new LinkedHashSet<>();
      for (Manifest.TextNote text : asked) {
        names.add(
            text.file().startsWith(Bundle.FOLDER)
                ? unpacked.named(text.file())
                : bundle.manifest().about().orElseThrow().caseId() + "/" + text.id());
      }
      Sitting sitting = opener.openTexts(folders, Path.of(""), List.copyOf(names), wishes);
      List<String> ids = asked.stream().map(Manifest.TextNote::id).toList();
      return new Found(
          sitting.withTexts(
              sitting.texts().stream().filter(text -> ids.contains(text.id())).toList()),
          asked,
          claim.isPresent()
              ? Optional.of(opener.openClaim(folders, Path.of(""), claim.get(), wishes))
              : Optional.empty());
    }
  }

  private static List<Manifest.TextNote> notes(List<Proposal> texts, String caseFile) {
    return texts.stream().map(text -> new Manifest.TextNote(text.id(), caseFile)).toList();
  }

  /** A case by its folder, or one of the program's own by its id. */
  private static String caseName(String file, UnpackedBundle unpacked) {
    return file.startsWith(Bundle.FOLDER) ? unpacked.named(file) : id(file);
  }

  private static String id(String file) {
    String folder = file.substring(0, file.length() - CASE_FILE.length());
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static String caseFile(Bundle bundle, String shown, Optional<String> caseId)
      throws InvalidInputException {
    List<String> files = new ArrayList<>();
    bundle
        .manifest()
        .about()
        .map(Manifest.About::caseFile)
        .ifPresentOrElse(
            files::add,
            () ->
                bundle.contents().keySet().stream()
                    .filter(name -> name.startsWith("inputs/") && name.endsWith(CASE_FILE))
                    .forEach(files::add));
    List<String> chosen =
        files.stream().filter(file -> caseId.isEmpty() || caseId.get().equals(id(file))).toList();
    if (chosen.size() == 1) {
      return chosen.get(0);
    }
    Diagnostics problems = new Diagnostics();
    String ids = files.stream().map(BundledCase::id).sorted().collect(Collectors.joining(", "));
    if (files.isEmpty()) {
      problems.add(
          Diagnostic.error("no-case", Location.of(shown), "There is no case in this bundle.")
              .withHint("'impasse reproduce " + shown + "' does its command again."));
    } else if (chosen.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "unknown-case",
                  Location.of(shown),
                  "There is no case '" + caseId.orElse("") + "' in this bundle.")
              .withExpected(ids));
    } else {
      problems.add(
          Diagnostic.error("several-cases", Location.of(shown), "This bundle holds several cases.")
              .withExpected("--case with one of " + ids));
    }
    throw new InvalidInputException(problems);
  }
}
