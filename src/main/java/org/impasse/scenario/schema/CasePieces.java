package org.impasse.scenario.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Issue.ListedPosition;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;

/** The pieces of a schema in which a case's own ids stand. */
final class CasePieces {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final String DIGITS = "(0|-?[1-9][0-9]{0,14})";

  private final NegotiationCase negotiation;
  private final Collection<String> rules;

  CasePieces(NegotiationCase negotiation, Collection<String> rules) {
    this.negotiation = negotiation;
    this.rules = List.copyOf(rules);
  }

  /** By the names that the general schemas have for them. */
  Map<String, ObjectNode> pieces() {
    Map<String, ObjectNode> pieces = new LinkedHashMap<>();
    pieces.put("case", Choice.of(Map.of(negotiation.id(), negotiation.title())));
    pieces.put("issue", Choice.of(negotiation.issues(), Issue::id, Issue::title));
    pieces.put("party", Choice.of(negotiation.parties(), p -> p.id(), p -> p.name()));
    pieces.put("source", Choice.of(negotiation.sources(), s -> s.id(), s -> s.title()));
    pieces.put("statement", Choice.of(negotiation.evidence(), e -> e.id(), e -> e.says()));
    pieces.put("reading", Choice.of(negotiation.readings(), r -> r.id(), r -> r.title()));
    pieces.put("rule", Choice.of(rules, rule -> rule, rule -> ""));
    pieces.put("positions", byIssue(MAKE.objectNode().put("type", "object"), this::position));
    ObjectNode stretches = MAKE.objectNode();
    stretches.putArray("type").add("object").add("array");
    stretches.putObject("if").put("type", "array");
    stretches.putObject("then").put("minItems", 1).put("uniqueItems", true);
    stretches.put("minProperties", 1);
    stretches.set("items", Choice.of(negotiation.issues(), Issue::id, Issue::title));
    pieces.put("stretches", byIssue(stretches, issue -> stretches(issue, 0)));
    ObjectNode combination = MAKE.objectNode().put("type", "object").put("minProperties", 1);
    pieces.put("combination", byIssue(combination, issue -> stretches(issue, 1)));
    pieces.put("parameter", Choice.of(negotiation.parameters(), p -> p.id(), p -> p.title()));
    pieces.put("given", given());
    pieces.put("members", members());
    pieces.put("circumstance-values", circumstanceValues());
    return pieces;
  }

  /** Makes the schema of what may be said on an issue. */
  private interface OnIssue {
    ObjectNode of(Issue issue);
  }

  private ObjectNode byIssue(ObjectNode mapping, OnIssue values) {
    ObjectNode properties = mapping.putObject("properties");
    for (Issue issue : negotiation.issues()) {
      ObjectNode value = values.of(issue);
      value.put("title", issue.title());
      value.put("description", issue.question() + " " + admissible(issue));
      properties.set(issue.id(), value);
    }
    return mapping.put("additionalProperties", false);
  }

  /** What the positions mean, in a sentence: an editor shows it beside the issue. */
  private static String admissible(Issue issue) {
    String named =
        issue.listed().stream()
            .map(position -> position.id() + ": " + position.label())
            .collect(Collectors.joining("; "));
    if (issue.values() instanceof Issue.Range range) {
      String numbers =
          "A whole number from " + range.min() + " to " + range.max() + " (" + range.unit() + ")";
      return numbers + (named.isEmpty() ? "." : ", or " + named + ".");
    }
    return Character.toUpperCase(named.charAt(0)) == named.charAt(0)
        ? named + "."
        : "Positions: " + named + ".";
  }

  private ObjectNode position(Issue issue) {
    ObjectNode position = MAKE.objectNode();
    ArrayNode choices = position.putArray("anyOf");
    amounts(issue, choices, DIGITS);
    if (!issue.listed().isEmpty()) {
      choices.add(Choice.of(issue.listed(), ListedPosition::id, ListedPosition::label));
    }
    ObjectNode other = choices.addObject().put("type", "object");
    other.putArray("required").add(Position.OTHER);
    other
        .putObject("properties")
        .putObject(Position.OTHER)
        .put("pattern", "\\S")
        .put("description", "A position nobody listed, in your words.")
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean");
    other.put("additionalProperties", false);
    return position;
  }

  private static void amounts(Issue issue, ArrayNode choices, String written) {
    if (issue.values() instanceof Issue.Range range) {
      choices
          .addObject()
          .put("type", "integer")
          .put("minimum", range.min())
          .put("maximum", range.max());
      choices.addObject().put("type", "string").put("pattern", "^" + written + "$");
    }
  }

  private static ObjectNode stretches(Issue issue, int least) {
    ObjectNode list = MAKE.objectNode().put("type", "array").put("minItems", least);
    ArrayNode choices = list.putObject("items").putArray("anyOf");
    amounts(issue, choices, DIGITS + "( *\\.\\. *" + DIGITS + ")?");
    Map<String, String> named = new LinkedHashMap<>();
    issue.listed().forEach(position -> named.put(position.id(), position.label()));
    named.put(Position.NOT_ADDRESSED, "silence");
    choices.add(Choice.of(named));
    return list;
  }

  /** Whoever takes issues out of a text names issues of the case. */
  private ObjectNode members() {
    ObjectNode issue = Choice.of(negotiation.issues(), Issue::id, Issue::title);
    ObjectNode piece = MAKE.objectNode();
    ObjectNode condition = piece.putObject("if");
    condition.putArray("required").add("unit");
    condition.putObject("properties").putObject("unit").put("const", "issue");
    ObjectNode items =
        piece.putObject("then").putObject("properties").putObject("set").putObject("items");
    items.putObject("if").put("type", "array");
    items.putObject("then").set("items", issue);
    items.set("else", issue);
    return piece;
  }

  /** The values of each circumstance. */
  private ObjectNode given() {
    ObjectNode given = MAKE.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = given.putObject("properties");
    for (Circumstance circumstance : negotiation.circumstances()) {
      ObjectNode value =
          Choice.of(circumstance.values(), ListedPosition::id, ListedPosition::label);
      properties.set(circumstance.id(), value.put("description", circumstance.title()));
    }
    return given;
  }

  private ObjectNode circumstanceValues() {
    ObjectNode piece = MAKE.objectNode();
    if (!negotiation.circumstances().isEmpty()) {
      ArrayNode all = piece.putArray("allOf");
      for (Circumstance circumstance : negotiation.circumstances()) {
        ObjectNode one = all.addObject();
        ObjectNode condition = one.putObject("if");
        condition.putArray("required").add("id");
        condition.putObject("properties").putObject("id").put("const", circumstance.id());
        one.putObject("then")
            .putObject("properties")
            .set(
                "default",
                Choice.of(circumstance.values(), ListedPosition::id, ListedPosition::label));
      }
    }
    return piece;
  }
}
