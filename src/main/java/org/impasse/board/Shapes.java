package org.impasse.board;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.report.JsonOut;

/** Small things that stand in several places of a board document. */
final class Shapes {

  private Shapes() {}

  static void stretches(JsonOut json, String key, List<Stretch> stretches) throws IOException {
    json.objects(key, stretches, stretch -> stretch(json, stretch));
  }

  static void stretches(JsonOut json, String key, Map<String, List<Stretch>> byIssue)
      throws IOException {
    json.object(
        key,
        () -> {
          for (Map.Entry<String, List<Stretch>> entry : byIssue.entrySet()) {
            stretches(json, entry.getKey(), entry.getValue());
          }
        });
  }

  private static void stretch(JsonOut json, Stretch stretch) throws IOException {
    if (stretch instanceof Stretch.Amounts amounts) {
      json.number("from", amounts.first());
      json.number("to", amounts.last());
    } else {
      json.text("one", ((Stretch.One) stretch).position());
    }
  }

  /** A position by its id; one that nobody listed by its words. */
  static void position(JsonOut json, String key, Position position) throws IOException {
    if (position instanceof Position.Other other) {
      json.object(key, () -> json.text("other", other.words()));
    } else {
      json.text(key, position.id());
    }
  }

  static void positions(JsonOut json, String key, Map<String, Position> byIssue)
      throws IOException {
    json.object(
        key,
        () -> {
          for (Map.Entry<String, Position> entry : byIssue.entrySet()) {
            position(json, entry.getKey(), entry.getValue());
          }
        });
  }

  static void listed(JsonOut json, String key, List<Issue.ListedPosition> positions)
      throws IOException {
    json.objects(
        key,
        positions,
        position -> {
          json.text("id", position.id());
          json.text("label", position.label());
        });
  }

  static void axis(JsonOut json, Optional<Issue.Axis> axis) throws IOException {
    if (axis.isPresent()) {
      json.texts("axis", List.of(axis.get().first(), axis.get().last()));
    } else {
      json.none("axis");
    }
  }
}
