package org.impasse.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;

/**
 * Many texts of one case put to the same parties.
 *
 * @param evaluations at least one, all of one case, in the order asked for
 */
public record VerdictMatrix(List<Evaluation> evaluations) {

  public VerdictMatrix {
    evaluations = List.copyOf(evaluations);
    if (evaluations.isEmpty()) {
      throw new IllegalArgumentException("no text");
    }
    String first = evaluations.get(0).negotiation().id();
    if (!evaluations.stream().allMatch(e -> e.negotiation().id().equals(first))) {
      throw new IllegalArgumentException("texts of two cases in one matrix");
    }
  }

  /** Whose verdicts make a pattern. */
  public enum Scope {
    /** Those whose consent the text needs. */
    REQUIRED,
    /** Everybody. */
    ALL
  }

  /**
   * Texts that get the same answers.
   *
   * @param codes verdict codes by party, in the case's order; {@value #NOT_ASKED} where the consent
   *     is not needed
   * @param texts at least one, in the matrix's order
   */
  public record Pattern(List<String> codes, List<Evaluation> texts) {
    public static final String NOT_ASKED = "-";

    public Pattern {
      codes = List.copyOf(codes);
      texts = List.copyOf(texts);
    }

    /** The text that stands for the pattern: the first. */
    public Evaluation example() {
      return texts.get(0);
    }
  }

  /**
   * What parts a pattern from its nearest neighbour among those before it.
   *
   * @param from index of the earlier pattern
   * @param to index of the later pattern
   * @param nearest the two texts compared: the later pattern's example, and the text of the earlier
   *     pattern that differs from it in the fewest terms
   */
  public record Separation(int from, int to, Comparison nearest) {}

  public NegotiationCase negotiation() {
    return evaluations.get(0).negotiation();
  }

  public List<Party> parties() {
    return negotiation().parties();
  }

  /** Patterns in the order in which they first appear. */
  public List<Pattern> patterns(Scope scope) {
    Map<List<String>, List<Evaluation>> byCodes = new LinkedHashMap<>();
    for (Evaluation evaluation : evaluations) {
      byCodes.computeIfAbsent(codes(evaluation, scope), k -> new ArrayList<>()).add(evaluation);
    }
    return byCodes.entrySet().stream().map(e -> new Pattern(e.getKey(), e.getValue())).toList();
  }

  private static List<String> codes(Evaluation evaluation, Scope scope) {
    return evaluation.verdicts().stream()
        .map(
            v ->
                scope == Scope.ALL || v.consent().consent() == Consent.REQUIRED
                    ? v.verdict().code()
                    : Pattern.NOT_ASKED)
        .toList();
  }

  /**
   * For each pattern after the first, the comparison with the nearest text of an earlier pattern.
   */
  public static List<Separation> separations(List<Pattern> patterns) {
    List<Separation> separations = new ArrayList<>();
    for (int to = 1; to < patterns.size(); to++) {
      Evaluation example = patterns.get(to).example();
      int from = 0;
      Evaluation nearest = patterns.get(0).example();
      int least = Integer.MAX_VALUE;
      for (int earlier = 0; earlier < to; earlier++) {
        for (Evaluation candidate : patterns.get(earlier).texts()) {
          int distance = Comparison.distance(candidate, example);
          if (distance < least) {
            least = distance;
            nearest = candidate;
            from = earlier;
          }
        }
      }
      separations.add(new Separation(from, to, Comparison.of(nearest, example)));
    }
    return separations;
  }
}
