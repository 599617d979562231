package org.impasse.redline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;

/** The words for the tests of one term. */
final class TestWords {

  private final Issue issue;
  private final Condition condition;
  private final NegotiationCase negotiation;
  private final Settings settings;

  TestWords(Issue issue, Condition condition, NegotiationCase negotiation, Settings settings) {
    this.issue = issue;
    this.condition = condition;
    this.negotiation = negotiation;
    this.settings = settings;
  }

  /** "the text sets Size of the army below 800,000 persons", and whether silence is enough. */
  String sentence(Condition.Test test) {
    if (test instanceof Condition.PositionIs is && is.position().equals(Position.NOT_ADDRESSED)) {
      return is.equal()
          ? "the text is silent on " + issue.title()
          : "the text says something on " + issue.title();
    }
    String sentence = "the text sets " + issue.title() + " " + words(test, true);
    return Conditions.silencePasses(test) ? sentence + ", or is silent on it" : sentence;
  }

  private String words(Condition.Test test, boolean outermost) {
    if (test instanceof Condition.PositionIs is) {
      return (is.equal() ? "to " : "to anything but ") + label(is.position());
    }
    if (test instanceof Condition.PositionIn in) {
      return (in.among() ? "to " : "to anything but ") + list(in.positions());
    }
    if (test instanceof Condition.AmountIs is) {
      return comparison(is.comparison()) + bound(is.bound());
    }
    List<Condition.Test> parts =
        test instanceof Condition.AllTests all ? all.tests() : ((Condition.AnyTest) test).tests();
    String sign = test instanceof Condition.AllTests ? " and " : ", or ";
    String joined =
        parts.stream().map(part -> words(part, false)).collect(Collectors.joining(sign));
    return outermost ? joined : "(" + joined + ")";
  }

  private String comparison(Condition.Comparison comparison) {
    return switch (comparison) {
      case LESS -> "below ";
      case AT_MOST -> "at or below ";
      case MORE -> "above ";
      case AT_LEAST -> "at or above ";
      case EQUAL -> "to exactly ";
    };
  }

  private String bound(Condition.Bound bound) {
    String unit = issue.values() instanceof Issue.Range range ? range.unit() : "";
    String value = Sentences.amount(Conditions.value(bound, condition, settings), unit);
    if (!(bound instanceof Condition.Variable variable)) {
      return value;
    }
    String id = Conditions.parameter(variable.name(), condition);
    Optional<Parameter> parameter = negotiation.parameter(id);
    return value + " (" + parameter.map(p -> p.title() + ", " + id).orElse(id) + ")";
  }

  private String list(List<String> positions) {
    List<String> labels = positions.stream().map(this::label).toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.get(0)
        : String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
  }

  private String label(String position) {
    return position.equals(Position.NOT_ADDRESSED)
        ? "silence"
        : "'" + issue.labelOf(position) + "'";
  }
}
