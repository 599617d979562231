package org.impasse.scenario;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Proposal;

/**
 * Opens what is named where cases, texts and claims may all be meant. Serves one run, like the
 * library it asks.
 */
public final class CaseChooser {

  private final Path workingFolder;
  private final Diagnostics problems;
  private final CaseLibrary library;

  /** See {@link Surroundings#library(List, Diagnostics)}. */
  public CaseChooser(List<Path> caseFolders, Surroundings surroundings, Diagnostics problems) {
    this.workingFolder = surroundings.folder();
    this.problems = problems;
    this.library = surroundings.library(caseFolders, problems);
  }

  private static final class Chosen {
    boolean whole;
    final Set<Proposal> texts = new LinkedHashSet<>();
    final Map<String, CaseClaim> claims = new LinkedHashMap<>();
  }

  /**
   * What some names mean, grouped by case; what cannot be used is reported.
   *
   * @param names files, folders, and ids of cases, texts and claims; of a folder, every case in and
   *     below it, and the texts and claims that lie outside of these. Without any: the cases of the
   *     folders named and of the working folder; if there are none, those bundled
   */
  public List<CaseChoice> choose(List<String> names) {
    Map<OpenedCase, Chosen> chosen = new LinkedHashMap<>();
    for (String name : names.isEmpty() ? library.nearestCaseIds() : names) {
      Optional<Path> path = library.existing(name);
      if (path.isEmpty()) {
        byId(name, chosen);
      } else if (Files.isDirectory(path.get())) {
        inFolder(path.get(), name, chosen);
      } else {
        inFile(path.get(), name, chosen);
      }
    }
    List<CaseChoice> choices = new ArrayList<>();
    chosen.forEach(
        (openedCase, what) -> {
          openedCase.reportDuplicates(List.copyOf(what.texts));
          choices.add(
              new CaseChoice(
                  openedCase,
                  what.whole,
                  List.copyOf(what.texts),
                  List.copyOf(what.claims.values())));
        });
    return choices;
  }

  /** Texts come before claims, as in every other command. */
  private void byId(String name, Map<OpenedCase, Chosen> chosen) {
    if (library.caseIds().contains(name)) {
      whole(name, chosen);
    } else if (library.namesText(name)) {
      texts(name, chosen);
    } else if (library.namesClaim(name)) {
      claim(name, chosen);
    } else if (Spelling.isId(name) && !CaseFolder.mayBeText(new InputFile.InMemory(name, ""))) {
      List<String> known = new ArrayList<>(library.caseIds());
      known.addAll(library.idsWithin());
      problems.add(
          Diagnostic.error(
                  "unknown-name",
                  Location.of(name),
                  "There is no such file, and no case, text or claim '" + name + "'.")
              .withHint(NameSuggester.didYouMean(name, known)));
    } else {
      texts(name, chosen);
    }
  }

  private void inFile(Path path, String name, Map<OpenedCase, Chosen> chosen) {
    if (path.endsWith(CaseFolder.CASE_FILE)) {
      whole(name, chosen);
    } else if (ClaimReader.looksLikeClaim(new InputFile.OnDisk(path, name))) {
      claim(name, chosen);
    } else {
      texts(name, chosen);
    }
  }

  private void inFolder(Path folder, String name, Map<OpenedCase, Chosen> chosen) {
    List<String> cases = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Walk(folder, name, cases, others));
    } catch (IOException e) {
      cases.clear();
      others.clear();
    }
    cases.stream().sorted().forEach(found -> whole(found, chosen));
    if (cases.isEmpty() && others.isEmpty()) {
      texts(name, chosen);
    }
    for (String other : others.stream().sorted().toList()) {
      inFile(workingFolder.resolve(other), other, chosen);
    }
  }

  /** Finds cases, and the texts and claims outside of them. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final String name;
    private final List<String> cases;
    private final List<String> others;

    Walk(Path folder, String name, List<String> cases, List<String> others) {
      this.folder = folder;
      this.name = name.replaceFirst("/+$", "");
      this.cases = cases;
      this.others = others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes kind) {
      if (!dir.equals(folder) && dir.getFileName().toString().startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.exists(dir.resolve(CaseFolder.CASE_FILE))) {
        cases.add(dir.equals(folder) ? name : shown(dir));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
      InputFile input = new InputFile.OnDisk(file, shown(file));
      if (FolderWalk.isText(file) || ClaimReader.looksLikeClaim(input)) {
        others.add(shown(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private String shown(Path path) {
      return name + "/" + folder.relativize(path).toString().replace('\\', '/');
    }
  }

  private void whole(String name, Map<OpenedCase, Chosen> chosen) {
    library
        .open(name)
        .ifPresent(
            opened -> {
              Chosen what = chosen.computeIfAbsent(opened, first -> new Chosen());
              what.whole = true;
              what.texts.addAll(opened.proposals());
              for (String id : opened.claimIds()) {
                opened.claim(id).ifPresent(claim -> what.claims.putIfAbsent(id, claim));
              }
            });
  }

  private void texts(String name, Map<OpenedCase, Chosen> chosen) {
    for (CaseTexts found : library.texts(List.of(name))) {
      chosen
          .computeIfAbsent(found.openedCase(), first -> new Chosen())
          .texts
          .addAll(found.proposals());
    }
  }

  private void claim(String name, Map<OpenedCase, Chosen> chosen) {
    library
        .claim(name)
        .ifPresent(
            claim ->
                chosen
                    .computeIfAbsent(claim.openedCase(), first -> new Chosen())
                    .claims
                    .putIfAbsent(claim.claim().id(), claim));
  }
}
