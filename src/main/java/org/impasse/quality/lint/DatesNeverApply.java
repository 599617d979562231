package org.impasse.quality.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.StatementDate;
import org.impasse.redline.Rule;

/** Dates that keep a rule or a statement from ever counting. */
final class DatesNeverApply implements Lint {

  @Override
  public String code() {
    return "dates-never-apply";
  }

  @Override
  public String summary() {
    return "A rule or a statement that its dates keep from ever counting: it begins after the case"
        + " ends, or a rule ends before anybody said what it rests on.";
  }

  @Override
  public String why() {
    return "Results are as of the last day up to which the case was researched. What begins later"
        + " never counts, and what ended before its first evidence counted on no day on which it was"
        + " known. Mostly a year is wrong by one, or 'facts-until' was not moved on.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    LocalDate last = read.negotiation().factsUntil();
    for (Rule rule : read.book().rules()) {
      if (rule.from().filter(day -> day.isAfter(last)).isPresent()) {
        findings.add(
            this,
            rule.id(),
            Diagnostic.warning(
                    code(),
                    read.annotation(rule, "from"),
                    "Rule "
                        + rule.id()
                        + " applies from "
                        + rule.from().orElseThrow()
                        + ", and the case ends on "
                        + last
                        + ".")
                .withHint("Correct the date, or move 'facts-until' on.")
                .withRelated(read.inCase("facts-until"), "the last day of the case"));
      }
      Optional<LocalDate> known = firstKnown(rule, read);
      if (rule.until().isPresent()
          && known.isPresent()
          && rule.until().get().isBefore(known.get())) {
        findings.add(
            this,
            rule.id(),
            read.annotation(rule, "until"),
            "Rule "
                + rule.id()
                + " applies until "
                + rule.until().get()
                + ", before the first of its statements, of "
                + known.get()
                + ", was made.",
            "Correct the date, or cite what was said before.");
      }
    }
    for (Evidence evidence : read.negotiation().evidence()) {
      if (evidence.on().filter(date -> date.first().isAfter(last)).isPresent()) {
        findings.add(
            this,
            evidence.id(),
            Diagnostic.warning(
                    code(),
                    read.inEvidence("evidence", evidence.id(), "on"),
                    "Statement '"
                        + evidence.id()
                        + "' is of "
                        + evidence.on().orElseThrow().text()
                        + ", and the case ends on "
                        + last
                        + ".")
                .withHint("Correct the date, or move 'facts-until' on.")
                .withRelated(read.inCase("facts-until"), "the last day of the case"));
      }
    }
  }

  /** The day of the earliest statement; empty when one bears no date. */
  private static Optional<LocalDate> firstKnown(Rule rule, ReadCase read) {
    return read.evidence(rule).stream().allMatch(evidence -> evidence.on().isPresent())
        ? read.evidence(rule).stream()
            .flatMap(evidence -> evidence.on().stream())
            .map(StatementDate::first)
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }
}
