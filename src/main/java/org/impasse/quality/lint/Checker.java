package org.impasse.quality.lint;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.casebook.CaseOpener;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Severity;
import org.impasse.diagnostic.Waiver;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.impasse.scenario.CasesToCheck;
import org.impasse.scenario.Surroundings;
import org.impasse.scenario.WholeCase;
import org.impasse.verdict.Evaluator;

/**
 * Finds everything wrong or doubtful in one pass: what one file has wrong hides nothing of another.
 */
public final class Checker {

  /** A rule that names a statement of a broken file is not wrong for that. */
  private static final String FOLLOWS_FROM_EVIDENCE = "unknown-evidence";

  private static final String TOO_MANY_WORLDS =
      "there are too many states of the circumstances and numbers they read to try all";

  private final CaseOpener opener;
  private final RuleBookReader ruleReader;
  private final Evaluator evaluator;
  private final LintCatalogue catalogue;
  private final Surroundings surroundings;

  @Inject
  Checker(
      CaseOpener opener,
      RuleBookReader ruleReader,
      Evaluator evaluator,
      LintCatalogue catalogue,
      Surroundings surroundings) {
    this.opener = opener;
    this.ruleReader = ruleReader;
    this.evaluator = evaluator;
    this.catalogue = catalogue;
    this.surroundings = surroundings;
  }

  /**
   * Checks files and cases.
   *
   * @param caseFolders where to look for cases first
   * @param workingFolder where relative names start
   * @param names files, folders and ids of cases; none for every case within reach
   * @return what was found, case by case
   * @throws InvalidInputException when a name means nothing
   */
  public List<CheckedCase> check(List<Path> caseFolders, Path workingFolder, List<String> names)
      throws InvalidInputException {
    Diagnostics unknown = surroundings.diagnostics();
    CasesToCheck cases = new CasesToCheck(caseFolders, surroundings.in(workingFolder), unknown);
    List<CasesToCheck.Asked> asked = cases.read(names);
    unknown.throwIfErrors();
    List<CheckedCase> checked = new ArrayList<>();
    if (cases.orphans().hasErrors()) {
      checked.add(
          new CheckedCase(
              Optional.empty(),
              cases.orphans().all().stream().map(d -> new Finding(d, "")).toList(),
              List.of(),
              List.of(),
              List.of(),
              cases.orphans()));
    }
    asked.forEach(one -> checked.add(check(one)));
    return checked;
  }

  private CheckedCase check(CasesToCheck.Asked asked) {
    WholeCase whole = asked.whole();
    Diagnostics problems = asked.problems();
    Optional<RuleBook> book = rules(whole, problems);
    Findings findings = new Findings();
    List<CheckedCase.NotRun> notRun = new ArrayList<>();
    List<String> ran = new ArrayList<>();
    if (whole.opened().isPresent()) {
      ReadCase read = new ReadCase(whole, whole.opened().get(), book, evaluator, problems);
      for (Lint lint : catalogue.all()) {
        run(lint, read, findings, problems)
            .ifPresentOrElse(notRun::add, () -> ran.add(lint.code()));
      }
    } else {
      catalogue
          .all()
          .forEach(lint -> notRun.add(new CheckedCase.NotRun(lint.code(), "case.yaml has errors")));
    }
    List<Finding> all = new ArrayList<>();
    problems.all().forEach(d -> all.add(new Finding(d, subject(d, book))));
    all.addAll(findings.all());
    List<Waiver> waivers = new ArrayList<>(whole.places().waivers());
    book.ifPresent(b -> b.rules().forEach(rule -> waivers.addAll(rule.margin().waivers())));
    return new Waivers(catalogue, whole.caseFile())
        .apply(whole.id(), all, waivers, ran, notRun, problems, shown(asked.files()));
  }

  /** Of a few files, only these; but whatever keeps anything from being told at all. */
  private static Predicate<Diagnostic> shown(Optional<Set<String>> files) {
    return files
        .<Predicate<Diagnostic>>map(
            names ->
                diagnostic ->
                    names.contains(diagnostic.location().file())
                        || (diagnostic.severity() == Severity.ERROR
                            && isCase(diagnostic.location().file())))
        .orElse(diagnostic -> true);
  }

  private static boolean isCase(String file) {
    return file.endsWith("case.yaml") || file.endsWith("evidence.yaml") || file.endsWith(".drl");
  }

  private Optional<RuleBook> rules(WholeCase whole, Diagnostics problems) {
    if (whole.opened().isEmpty()) {
      whole
          .ruleTexts()
          .forEach(
              file ->
                  ruleReader.readForm(
                      new RuleFile(file.party(), file.name(), file.text()), problems));
      return Optional.empty();
    }
    if (whole.evidenceSound()) {
      return opener.rules(whole.opened().get(), whole.texts(), problems);
    }
    Diagnostics own = new Diagnostics();
    opener.rules(whole.opened().get(), List.of(), own);
    whole.ruleTexts().forEach(file -> problems.source(file.name(), file.text()));
    own.all().stream().filter(d -> !d.code().equals(FOLLOWS_FROM_EVIDENCE)).forEach(problems::add);
    return Optional.empty();
  }

  /** Runs a lint; the answer says why it could not be run. */
  private static Optional<CheckedCase.NotRun> run(
      Lint lint, ReadCase read, Findings findings, Diagnostics problems) {
    if (!read.meets(lint.needs())) {
      List<String> missing =
          lint.needs().stream()
              .filter(need -> !read.meets(need))
              .sorted()
              .map(Lint.Need::words)
              .toList();
      String first = missing.get(0);
      return Optional.of(
          new CheckedCase.NotRun(
              lint.code(), first + (first.startsWith("the ") ? " have errors" : " has errors")));
    }
    try {
      lint.find(read, findings);
      List<String> passedOver = read.passedOver();
      return passedOver.isEmpty()
          ? Optional.empty()
          : Optional.of(new CheckedCase.NotRun(lint.code(), TOO_MANY_WORLDS, passedOver));
    } catch (InvalidInputException e) {
      e.diagnostics().all().forEach(problems::add);
      return Optional.of(new CheckedCase.NotRun(lint.code(), "a rule reads too much at once"));
    }
  }

  /** What a warning of a reader is about: the rule it stands in. */
  private static String subject(Diagnostic diagnostic, Optional<RuleBook> book) {
    return book.stream()
        .flatMap(rules -> rules.rules().stream())
        .filter(
            rule ->
                rule.location().file().equals(diagnostic.location().file())
                    && rule.location().line() <= diagnostic.location().line())
        .reduce((first, second) -> second)
        .map(Rule::id)
        .orElse("");
  }
}
