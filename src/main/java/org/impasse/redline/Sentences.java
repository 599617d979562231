package org.impasse.redline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * The words for what texts, parameters and circumstances say, and sentences with such words filled
 * in.
 */
public final class Sentences {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Sentences() {}

  /**
   * The sentence a reader sees when a rule fired: its own for silence when silence alone made it
   * fire and it has one, with all names in braces filled in.
   */
  public static String because(
      Rule rule,
      Matches matches,
      NegotiationCase negotiation,
      Map<String, Term> terms,
      Settings settings) {
    String sentence = matches.silence() ? rule.silence().orElse(rule.because()) : rule.because();
    return fill(sentence, negotiation, terms, settings);
  }

  /**
   * Puts in what the text says on an issue, or a parameter's or circumstance's value; unknown names
   * stay.
   */
  public static String fill(
      String sentence, NegotiationCase negotiation, Map<String, Term> terms, Settings settings) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            (MatchResult found) ->
                Matcher.quoteReplacement(
                    value(found.group(1), negotiation, terms, settings).orElse(found.group())));
  }

  private static Optional<String> value(
      String id, NegotiationCase negotiation, Map<String, Term> terms, Settings settings) {
    Optional<Issue> issue = negotiation.issue(id);
    if (issue.isPresent()) {
      return Optional.ofNullable(terms.get(id)).map(term -> words(issue.get(), term.position()));
    }
    Optional<Parameter> parameter = negotiation.parameter(id);
    if (parameter.isPresent()) {
      return Optional.ofNullable(settings.parameters().get(id))
          .map(v -> amount(v, parameter.get().unit()));
    }
    return negotiation
        .circumstance(id)
        .flatMap(c -> Optional.ofNullable(settings.circumstances().get(id)).map(v -> words(c, v)));
  }

  /**
   * What a position says: its label, an amount with its unit, the text's own words, or "nothing"
   * for silence.
   */
  public static String words(Issue issue, Position position) {
    if (position instanceof Position.Amount amount) {
      return issue.values() instanceof Issue.Range range
          ? amount(amount.value(), range.unit())
          : amount.id();
    }
    if (position instanceof Position.Other other) {
      return other.words();
    }
    return position instanceof Position.NotAddressed ? "nothing" : issue.labelOf(position.id());
  }

  static String words(Circumstance circumstance, String value) {
    return circumstance.values().stream()
        .filter(v -> v.id().equals(value))
        .map(Issue.ListedPosition::label)
        .findFirst()
        .orElse(value);
  }

  /** A number with its thousands apart, and its unit: "600,000 persons". */
  static String amount(long value, String unit) {
    String digits = String.format(Locale.ROOT, "%,d", value);
    return unit.isEmpty() ? digits : digits + " " + unit;
  }
}
