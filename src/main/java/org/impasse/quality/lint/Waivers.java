package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.diagnostic.Severity;
import org.impasse.diagnostic.Waiver;

/** Sets findings aside that somebody waived with a reason, and finds fault with waivers. */
final class Waivers {

  private static final String GONE = "Take it out: the finding is gone.";

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
    List<Finding> standing = all.stream().filter(finding -> !waivedBy(finding, used)).toList();
    waivers.stream()
        .flatMap(waiver -> fault(waiver, used, all, standing, ran).stream())
        .filter(shown)
        // An unknown check is told of once, however many things it is waived on.
        .distinct()
        .forEach(diagnostic -> findings.add(new Finding(diagnostic, "")));
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

  private boolean waivedBy(Finding finding, Set<Waiver> used) {
    return used.stream().anyMatch(waiver -> meant(waiver, finding));
  }

  /**
   * What is wrong with a waiver.
   *
   * @param used those that waive something
   * @param standing findings that no waiver means
   */
  private Optional<Diagnostic> fault(
      Waiver waiver,
      Set<Waiver> used,
      List<Finding> all,
      List<Finding> standing,
      List<String> ran) {
    String what = "The waiver of '" + waiver.check() + "' on '" + waiver.on() + "' ";
    boolean reader = catalogue.ofReaders().containsKey(waiver.check());
    List<String> known = catalogue.waivable();
    if (!known.contains(waiver.check())) {
      boolean error =
          all.stream()
              .map(Finding::diagnostic)
              .anyMatch(d -> d.code().equals(waiver.check()) && d.severity() == Severity.ERROR);
      return Optional.of(
          Diagnostic.warning(
                  "waiver-unknown-check",
                  waiver.checkAt(),
                  error
                      ? "'" + waiver.check() + "' is an error, and errors cannot be waived."
                      : "There is no check '" + waiver.check() + "' to waive.")
              .withHint(
                  error
                      ? Optional.of("Mend it.")
                      : NameSuggester.didYouMean(waiver.check(), known).or(() -> parted(waiver))));
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
    if (!used.contains(waiver) && (reader || ran.contains(waiver.check()))) {
      return Optional.of(idle(waiver, what, all, standing));
    }
    return Optional.empty();
  }

  /** What no check is called may be the rest of a reason that has a bar in it. */
  private static Optional<String> parted(Waiver waiver) {
    return waiver.at().file().endsWith(".drl") && !waiver.check().matches("[a-z-]+")
        ? Optional.of("A bar, |, begins another waiver; a reason can have none in it.")
        : Optional.empty();
  }

  private Diagnostic idle(Waiver waiver, String what, List<Finding> all, List<Finding> standing) {
    Optional<Finding> same =
        all.stream()
            .filter(finding -> finding.diagnostic().code().equals(waiver.check()))
            .filter(finding -> finding.on().equals(waiver.on()))
            .findFirst();
    if (same.filter(finding -> meant(waiver, finding)).isPresent()) {
      return Diagnostic.warning(
              "waiver-of-nothing", waiver.at(), what + "is given twice; once is enough.")
          .withHint("Take one of the two out.");
    }
    Diagnostic idle =
        Diagnostic.warning("waiver-of-nothing", waiver.at(), what + "waives nothing.");
    if (same.isPresent()) {
      return idle.withHint(
          "The finding stands in "
              + same.get().diagnostic().location().file()
              + ": waive it there.");
    }
    List<Finding> others =
        standing.stream()
            .filter(finding -> finding.diagnostic().code().equals(waiver.check()))
            .toList();
    return idle.withHint(
        NameSuggester.didYouMean(waiver.on(), others.stream().map(Finding::on).distinct().toList())
            .orElse(others.isEmpty() ? GONE : elsewhere(others.get(0), waiver)));
  }

  private static String elsewhere(Finding other, Waiver waiver) {
    String file = other.diagnostic().location().file();
    return "If it is meant for '"
        + other.on()
        + "', "
        + (file.equals(waiver.at().file()) ? "name that" : "write it in " + file)
        + ". Otherwise take it out: the finding is gone.";
  }
}
