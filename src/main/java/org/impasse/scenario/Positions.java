package org.impasse.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;

/** Reads what a text may say on an issue, and stretches of it. */
final class Positions {

  private static final String BETWEEN = "..";

  private Positions() {}

  /**
   * A sentence part that lists what a text may say: "a whole number from 0 to 9 euros, or none".
   */
  static String admissible(Issue issue) {
    List<String> named = issue.listed().stream().map(Issue.ListedPosition::id).toList();
    if (issue.values() instanceof Issue.Range range) {
      String numbers =
          "a whole number from " + range.min() + " to " + range.max() + " (" + range.unit() + ")";
      return named.isEmpty() ? numbers : numbers + ", or " + String.join(", or ", named);
    }
    return Wording.choices(named);
  }

  /** What a text says on the issue; empty when it is nothing admissible, which is then reported. */
  static Optional<Position> read(Issue issue, Node node, Diagnostics problems) {
    if (node instanceof Node.Mapping) {
      return other(node, problems);
    }
    if (!(node instanceof Node.Scalar scalar) || scalar.missing()) {
      Fields.wrongType(node, admissible(issue), problems);
      return Optional.empty();
    }
    if (scalar.text().equals(Position.OTHER)) {
      problems.add(
          Diagnostic.error("other-without-words", scalar.at(), "'other' needs words of its own.")
              .withExpected("{ other: \"in your words\" }"));
      return Optional.empty();
    }
    if (scalar.text().equals(Position.NOT_ADDRESSED)) {
      problems.add(
          Diagnostic.error("silence-set", scalar.at(), "A clause cannot set silence.")
              .withHint("Leave the issue out; a text based on another lists it under 'remove'."));
      return Optional.empty();
    }
    return namedOrAmount(
        issue, scalar, Optional.of("A position nobody listed is { other: \"...\" }."), problems);
  }

  /** As {@link #read}, for one line of a table or a command; silence and {@code other} apart. */
  static Optional<Position> readCell(Issue issue, Node.Scalar cell, Diagnostics problems) {
    return namedOrAmount(
        issue, cell, Optional.of("A position nobody listed is 'other: ...'."), problems);
  }

  private static Optional<Position> other(Node node, Diagnostics problems) {
    Optional<Fields> fields = Fields.of(node, "an unlisted position", problems);
    Optional<String> words = fields.map(f -> f.words(Position.OTHER));
    fields.ifPresent(Fields::done);
    return words.filter(w -> !w.isEmpty()).map(Position.Other::new);
  }

  private static Optional<Position> namedOrAmount(
      Issue issue, Node.Scalar scalar, Optional<String> unlisted, Diagnostics problems) {
    String text = scalar.text();
    for (Issue.ListedPosition position : issue.listed()) {
      if (position.id().equals(text)) {
        return Optional.of(new Position.Named(text));
      }
    }
    if (issue.values() instanceof Issue.Range range) {
      OptionalLong amount = Spelling.plainDecimal(text);
      if (amount.isPresent()) {
        return inRange(range, amount.getAsLong(), scalar, problems)
            ? Optional.of(new Position.Amount(amount.getAsLong()))
            : Optional.empty();
      }
      if (Spelling.looksNumeric(text)) {
        problems.add(Fields.badNumber(scalar).withExpected(admissible(issue)));
        return Optional.empty();
      }
    }
    List<String> known = issue.listed().stream().map(Issue.ListedPosition::id).toList();
    problems.add(
        Diagnostic.error(
                "unknown-position",
                scalar.at(),
                "'" + Wording.shortened(text) + "' is not a position of " + issue.id() + ".")
            .withExpected(admissible(issue))
            .withHint(
                NameSuggester.didYouMean(text, known)
                    .or(() -> onlyTrueOrFalse(issue) ? Optional.empty() : unlisted)));
    return Optional.empty();
  }

  private static boolean onlyTrueOrFalse(Issue issue) {
    return issue.values() instanceof Issue.Listed listed && listed.kind() == Issue.Kind.BOOLEAN;
  }

  private static boolean inRange(
      Issue.Range range, long amount, Node.Scalar scalar, Diagnostics problems) {
    if (range.min() <= amount && amount <= range.max()) {
      return true;
    }
    problems.add(
        Diagnostic.error(
                "position-out-of-range", scalar.at(), amount + " lies outside the issue's range.")
            .withExpected("a whole number from " + range.min() + " to " + range.max()));
    return false;
  }

  /** A list of stretches of an issue's positions. What cannot be read is reported and left out. */
  static List<Stretch> stretches(Issue issue, List<Node> nodes, Diagnostics problems) {
    List<Stretch> stretches = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Scalar scalar && !scalar.missing()) {
        stretch(issue, scalar, problems).ifPresent(stretches::add);
      } else {
        Fields.wrongType(node, "a position, or amounts such as 10..20", problems);
      }
    }
    return stretches;
  }

  private static Optional<Stretch> stretch(Issue issue, Node.Scalar scalar, Diagnostics problems) {
    String text = scalar.text();
    if (text.equals(Position.NOT_ADDRESSED)) {
      return Optional.of(new Stretch.One(text));
    }
    int dots = text.indexOf(BETWEEN);
    if (dots < 0 || !(issue.values() instanceof Issue.Range range)) {
      return namedOrAmount(issue, scalar, Optional.empty(), problems).map(Stretch::of);
    }
    OptionalLong first = Spelling.plainDecimal(text.substring(0, dots).strip());
    OptionalLong last = Spelling.plainDecimal(text.substring(dots + BETWEEN.length()).strip());
    if (first.isEmpty() || last.isEmpty()) {
      problems.add(Fields.badNumber(scalar).withExpected("two plain whole numbers, as in 10..20"));
      return Optional.empty();
    }
    if (first.getAsLong() > last.getAsLong()) {
      problems.add(
          Diagnostic.error("range-reversed", scalar.at(), "This stretch begins after its end.")
              .withExpected("the smaller number first"));
      return Optional.empty();
    }
    boolean inside =
        inRange(range, first.getAsLong(), scalar, problems)
            && inRange(range, last.getAsLong(), scalar, problems);
    return inside
        ? Optional.of(new Stretch.Amounts(first.getAsLong(), last.getAsLong()))
        : Optional.empty();
  }
}
