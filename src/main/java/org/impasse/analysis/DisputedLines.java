package org.impasse.analysis;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.NumberLines;

/** The integer issues that a case quarrels over, from end to end, for a text silent on the rest. */
public final class DisputedLines {

  private final Evaluator evaluator;
  private final NumberLines numberLines;

  @Inject
  DisputedLines(Evaluator evaluator, NumberLines numberLines) {
    this.evaluator = evaluator;
    this.numberLines = numberLines;
  }

  /** A line for each integer issue that is in some quarrel. */
  public List<NumberLine> of(Deadlock deadlock, RuleBook book) {
    List<Issue> disputed =
        deadlock.stickingPoints().stream()
            .flatMap(point -> point.issues().stream())
            .filter(Issue::isInteger)
            .toList();
    if (disputed.isEmpty()) {
      return List.of();
    }
    Evaluation silence =
        evaluator.evaluate(deadlock.negotiation(), book, silent(deadlock), deadlock.settings());
    return numberLines.of(silence, book).stream()
        .filter(line -> disputed.contains(line.issue()))
        .toList();
  }

  private static Proposal silent(Deadlock deadlock) {
    Map<String, Term> terms = new LinkedHashMap<>();
    deadlock.negotiation().issues().forEach(i -> terms.put(i.id(), Term.silent(i.id())));
    Proposal proposal =
        new Proposal(
            deadlock.negotiation().id(),
            "silence",
            "Silence",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            terms,
            List.of(),
            List.of(),
            Optional.empty(),
            "silence");
    for (Map.Entry<String, Position> fixed : deadlock.fixed().entrySet()) {
      Issue issue = deadlock.negotiation().issue(fixed.getKey()).orElseThrow();
      proposal = proposal.with(issue, fixed.getValue());
    }
    return proposal;
  }
}
