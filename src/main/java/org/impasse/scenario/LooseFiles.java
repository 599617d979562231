package org.impasse.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Proposal;

/**
 * Files handed over as text, each under a plain name: a whole case, or texts for one. They lie on
 * no disk, and their names are shown and compared, never used as paths. Which folder each would lie
 * in follows from its name and what is in it.
 */
public final class LooseFiles {

  private final List<InputFile> files;
  private final Diagnostics problems;

  /**
   * @param files texts by name
   * @param problems takes whatever is wrong
   */
  public LooseFiles(Map<String, String> files, Diagnostics problems) {
    this.files =
        files.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<InputFile>map(file -> new InputFile.InMemory(file.getKey(), file.getValue()))
            .toList();
    this.problems = problems;
  }

  /** Whether a name is that of the file in which a case describes itself. */
  public static boolean describesCase(String name) {
    return name.equals(CaseFolder.CASE_FILE);
  }

  /** The case that the files are; empty when it has errors, which are then reported. */
  public Optional<OpenedCase> open() {
    return OpenedCase.read(
        new CaseFolder(
            caseId(),
            "",
            those(file -> !isRules(file) && !isClaim(file)),
            those(file -> !isRules(file) && isClaim(file)),
            those(LooseFiles::isRules)),
        problems);
  }

  private List<InputFile> those(Predicate<InputFile> which) {
    return files.stream().filter(which).toList();
  }

  private static boolean isRules(InputFile file) {
    return file.endsWith(".drl");
  }

  /**
   * The texts that the files hold, for a case that was opened with the same collector of problems.
   *
   * @param others texts of the case, none of which may have the id of a new one
   */
  public List<Proposal> texts(OpenedCase in, List<Proposal> others) {
    Shelf near = new Shelf(those(LooseFiles::mayBeText));
    List<Proposal> found = new ArrayList<>();
    for (InputFile file : files) {
      if (mayBeText(file)) {
        Content.read(file, problems).ifPresent(text -> found.addAll(in.load(file, text, near)));
      } else {
        problems.add(
            Diagnostic.error(
                    "not-a-text", Location.of(file.shown()), "This file is no text for a case.")
                .withExpected("texts and tables of variants, or a whole case with its case.yaml"));
      }
    }
    List<Proposal> all = new ArrayList<>(others);
    all.addAll(found);
    in.reportDuplicates(all);
    return List.copyOf(found);
  }

  private static boolean mayBeText(InputFile file) {
    return CaseFolder.mayBeText(file) && !isClaim(file);
  }

  private static boolean isClaim(InputFile file) {
    return !CaseFolder.describesCase(file) && ClaimReader.looksLikeClaim(file);
  }

  /** What the case calls itself; whatever is wrong with that is found when it is read. */
  private String caseId() {
    Diagnostics unread = new Diagnostics();
    return files.stream()
        .filter(file -> describesCase(file.shown()))
        .findFirst()
        .flatMap(file -> SourceReader.read(file, unread))
        .flatMap(source -> YamlReader.read(source, unread))
        .flatMap(node -> Fields.of(node, "a case", unread))
        .flatMap(fields -> Header.read(fields, unread))
        .map(Node.Scalar::text)
        .orElse("case");
  }
}
