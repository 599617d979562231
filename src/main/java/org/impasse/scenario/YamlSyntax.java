package org.impasse.scenario;

import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;

/** Says in plain words what the YAML parser complains about. */
final class YamlSyntax {

  private static final String CODE = "yaml-syntax";

  private YamlSyntax() {}

  static Diagnostic explain(String problem, Location place) {
    if (problem.contains("mapping values are not allowed")) {
      return error(
          place,
          "A ':' cannot stand here.",
          "Put a text that has a colon in quotes, and give each key a line of its own.");
    }
    if (problem.contains("could not find expected ':'")) {
      return error(
          place,
          "The line before this one has no ':' after its key.",
          "Write 'key: value', or indent the line as part of the text above it.");
    }
    if (problem.contains("expected <block end>")) {
      return error(
          place,
          "This line does not fit the lines above it.",
          "Indent keys of one group, and the '-' of one list, by the same number of spaces.");
    }
    if (problem.contains("unexpected end of stream")) {
      return error(place, "The file ends inside quotes.", "Close the quotes.");
    }
    if (problem.contains("expected ',' or")) {
      return error(
          place,
          "A list in [ ] or keys in { } are not closed, or a comma is missing before this.",
          "Put a text that has a comma or a bracket in quotes.");
    }
    if (problem.contains("cannot start any token")) {
      return error(place, "A value cannot begin with this character.", "Put the value in quotes.");
    }
    if (problem.contains("escape character") || problem.contains("hexadecimal numbers")) {
      return error(
          place,
          "There is no such escape after '\\'.",
          "Use single quotes when the text holds a backslash.");
    }
    if (problem.contains("block sequence entries are not allowed")
        || problem.contains("sequence entries are not allowed")) {
      return error(
          place, "A '-' cannot begin a list here.", "Put the list on lines below its key.");
    }
    if (problem.contains("document start")) {
      return error(
          place,
          "This does not belong to the keys above it.",
          "Start every key of the file in the first column.");
    }
    return error(
        place,
        "The structure of the file breaks here.",
        "Look for a missing colon, quote or bracket in this line and the one before.");
  }

  static Diagnostic badKey(Location place) {
    return Diagnostic.error("yaml-key", place, "A key is a single word.")
        .withExpected("key: value");
  }

  private static Diagnostic error(Location place, String message, String hint) {
    return Diagnostic.error(CODE, place, message).withHint(hint);
  }
}
