package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.diagnostic.Severity;
import org.impasse.diagnostic.Waiver;

/** Sets findings aside that somebody waived with a reason, and finds fault with waivers. */
final class Waivers {

  /** Doubts that readers of files tell of by themselves. */
  private static final List<String> OF_READERS =
      List.of("evidence-of-another-party", "placeholder", "unit");

  private final LintCatalogue catalogue;
  private final String caseFile;

  /**
   * @param caseFile the name shown of {@code case.yaml}, which also speaks for tables of variants
   */
  Waivers(LintCatalogue catalogue, String caseFile) {
    this.catalogue = catalogue;
    this.caseFile = caseFile;
  }

  /**
   * Parts the findings.
   *
   * @param ran codes of the lints that were run
   * @param shown which findings are asked about
   */
  CheckedCase apply(
      String id,
      List<Finding> all,
      List<Waiver> waivers,
      List<String> ran,
      List<CheckedCase.NotRun> notRun,
      Diagnostics sources,
      Predicate<Diagnostic> shown) {
    List<Finding> findings = new ArrayList<>();
    List<CheckedCase.Waived> waived = new ArrayList<>();
    Set<Waiver> used = new LinkedHashSet<>();
    for (Finding finding : all) {
      Optional<Waiver> waiver = waivers.stream().filter(one -> meant(one, finding)).findFirst();
      waiver.ifPresent(used::add);
      if (waiver.filter(one -> one.why().isPresent()).isPresent()) {
        if (shown.test(finding.diagnostic())) {
          waived.add(new CheckedCase.Waived(finding, waiver.get()));
        }
      } else if (shown.test(finding.diagnostic())) {
        findings.add(finding);
      }
    }
    for (Waiver waiver : waivers) {
      fault(waiver, used.contains(waiver), all, ran)
          .filter(shown)
          .ifPresent(diagnostic -> findings.add(new Finding(diagnostic, "")));
    }
    return new CheckedCase(Optional.of(id), findings, waived, ran, notRun, sources);
  }

  private boolean meant(Waiver waiver, Finding finding) {
    String file = finding.diagnostic().location().file();
    return finding.diagnostic().severity() == Severity.WARNING
        && finding.diagnostic().code().equals(waiver.check())
        && finding.on().equals(waiver.on())
        && (waiver.at().file().equals(file)
            || (waiver.at().file().equals(caseFile) && file.endsWith(".csv")));
  }

  private Optional<Diagnostic> fault(
      Waiver waiver, boolean used, List<Finding> all, List<String> ran) {
    String what = "The waiver of '" + waiver.check() + "' on '" + waiver.on() + "' ";
    boolean reader = OF_READERS.contains(waiver.check());
    if (!reader && catalogue.find(waiver.check()).isEmpty()) {
      List<String> known =
          Stream.concat(catalogue.all().stream().map(Lint::code), OF_READERS.stream()).toList();
      boolean error =
          all.stream()
              .map(Finding::diagnostic)
              .anyMatch(d -> d.code().equals(waiver.check()) && d.severity() == Severity.ERROR);
      return Optional.of(
          Diagnostic.warning(
                  "waiver-unknown-check",
                  waiver.at(),
                  error
                      ? "'" + waiver.check() + "' is an error, and errors cannot be waived."
                      : "There is no check '" + waiver.check() + "' to waive.")
              .withHint(
                  error
                      ? Optional.of("Mend it.")
                      : NameSuggester.didYouMean(waiver.check(), known)));
    }
    if (waiver.why().isEmpty()) {
      return Optional.of(
          Diagnostic.warning(
                  "waiver-without-reason",
                  waiver.at(),
                  what + "gives no reason, so it does not count.")
              .withExpected(
                  waiver.at().file().endsWith(".drl")
                      ? "@waive(\"" + waiver.check() + ": the reason\")"
                      : "why: the reason"));
    }
    if (!used && (reader || ran.contains(waiver.check()))) {
      List<String> others =
          all.stream()
              .filter(finding -> finding.diagnostic().code().equals(waiver.check()))
              .map(Finding::on)
              .distinct()
              .toList();
      return Optional.of(
          Diagnostic.warning("waiver-of-nothing", waiver.at(), what + "waives nothing.")
              .withHint(
                  NameSuggester.didYouMean(waiver.on(), others)
                      .or(() -> Optional.of("Take it out: the finding is gone."))));
    }
    return Optional.empty();
  }
}
