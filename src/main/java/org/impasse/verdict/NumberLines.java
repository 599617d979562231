package org.impasse.verdict;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;

/**
 * Draws the number lines of a text. Which rule fires where is found by firing it, one value of each
 * class.
 */
public final class NumberLines {

  @Inject
  NumberLines() {}

  /**
   * One line for each integer issue that the text sets or that a rule in force reads, in the case's
   * order.
   */
  public List<NumberLine> of(Evaluation evaluation, RuleBook book) {
    Set<String> read = new LinkedHashSet<>();
    for (Rule rule : book.rules()) {
      if (rule.inForce(evaluation.settings())) {
        read.addAll(rule.footprint());
      }
    }
    return evaluation.negotiation().issues().stream()
        .filter(Issue::isInteger)
        .filter(
            issue ->
                read.contains(issue.id()) || evaluation.proposal().term(issue.id()).addressed())
        .map(issue -> line(evaluation, book, issue))
        .toList();
  }

  private static NumberLine line(Evaluation evaluation, RuleBook book, Issue issue) {
    List<NumberLine.PartyLine> all = new ArrayList<>();
    for (PartyVerdict verdict : evaluation.verdicts()) {
      Surveyor surveyor = new Surveyor(evaluation, book, issue, verdict.party());
      all.add(surveyor.survey(verdict.consent().consent()));
    }
    List<NumberLine.PartyLine> required =
        all.stream().filter(line -> line.consent() == Consent.REQUIRED).toList();
    Term term = evaluation.proposal().term(issue.id());
    Optional<Position> value = Optional.of(term.position()).filter(p -> term.addressed());
    return new NumberLine(
        issue,
        value,
        all.stream().filter(NumberLines::onRecord).toList(),
        Stretches.untested(issue, required),
        Stretches.gaps(issue, required));
  }

  private static boolean onRecord(NumberLine.PartyLine line) {
    return line.segments().stream().anyMatch(s -> s.stand().standing() != Standing.UNTESTED)
        || line.special().stream().anyMatch(s -> s.stand().standing() != Standing.UNTESTED);
  }
}
