package org.impasse.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Issue.ListedPosition;
import org.impasse.negotiation.Position;

/** Reads one issue of a case. */
final class IssueReader {

  private static final List<String> KINDS = List.of("choice", "boolean", "integer");

  private final CaseNames names;
  private final Diagnostics problems;

  IssueReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** An issue, known by name from now on; usable only when this added no errors. */
  Issue read(Fields fields) {
    long before = problems.errorCount();
    String id = fields.id("id", names.issues());
    String title = fields.words("title");
    String question = fields.words("question");
    String theme = fields.words("theme");
    Optional<Issue.Axis> axis = axis(fields);
    Issue issue = new Issue(id, title, question, theme, values(fields, axis));
    if (problems.errorCount() == before) {
      names.soundIssues().put(id, issue);
    }
    return issue;
  }

  private Issue.Values values(Fields fields, Optional<Issue.Axis> axis) {
    Optional<String> kind =
        fields.must("kind").flatMap(node -> fields.oneOf(node, KINDS, word -> word));
    if (kind.isEmpty()) {
      // Which of the other keys belong here, nobody can tell.
      List.of("positions", "labels", "range", "unit", "special").forEach(fields::maybe);
      return new Issue.Listed(Issue.Kind.CHOICE, List.of(), axis);
    }
    return switch (kind.get()) {
      case "boolean" -> new Issue.Listed(Issue.Kind.BOOLEAN, labels(fields), axis);
      case "integer" -> range(fields, axis);
      default -> new Issue.Listed(Issue.Kind.CHOICE, positions(fields), axis);
    };
  }

  private List<ListedPosition> positions(Fields fields) {
    Optional<Node> positions = fields.must("positions");
    List<Node.Entry> entries = fields.maybeEntries("positions");
    if (positions.orElse(null) instanceof Node.Mapping && entries.size() < 2) {
      problems.add(
          Diagnostic.error(
              "too-few", fields.placeOf("positions"), "A choice needs at least two positions."));
    }
    return listed(fields, entries);
  }

  private Issue.Range range(Fields fields, Optional<Issue.Axis> axis) {
    List<Node> ends = fields.items("range");
    long min = 0;
    long max = 0;
    if (ends.size() == 2) {
      min = fields.integerOf(ends.get(0));
      max = fields.integerOf(ends.get(1));
      Ranges.inOrder(min, max, fields.placeOf("range"), problems);
    } else if (!ends.isEmpty()) {
      Ranges.twoNumbers(fields.placeOf("range"), problems);
    }
    String unit = fields.words("unit");
    List<Node.Entry> special = fields.maybeEntries("special");
    for (Node.Entry entry : special) {
      if (Spelling.plainDecimal(entry.key().text()).isPresent()) {
        problems.add(
            Diagnostic.error(
                    "bad-id", entry.key().at(), "A special value cannot be a number itself.")
                .withExpected("a word, such as to-be-agreed"));
      }
    }
    return new Issue.Range(min, max, unit, listed(fields, special), axis);
  }

  private List<ListedPosition> listed(Fields fields, List<Node.Entry> entries) {
    List<ListedPosition> listed = new ArrayList<>();
    for (Node.Entry entry : entries) {
      String id = entry.key().text();
      if (id.equals(Position.NOT_ADDRESSED) || id.equals(Position.OTHER)) {
        problems.add(
            Diagnostic.error(
                    "reserved-position",
                    entry.key().at(),
                    "Every issue has the position '" + id + "' already.")
                .withHint("Take it out of the list."));
      } else {
        fields.idOf(entry.key());
      }
      listed.add(new ListedPosition(id, fields.wordsOf(entry.value()).orElse("")));
    }
    return listed;
  }

  private List<ListedPosition> labels(Fields fields) {
    String no = "no";
    String yes = "yes";
    for (Node.Entry entry : fields.maybeEntries("labels")) {
      String words = fields.wordsOf(entry.value()).orElse("");
      switch (entry.key().text()) {
        case "false" -> no = words;
        case "true" -> yes = words;
        default ->
            problems.add(
                Diagnostic.error(
                        "unknown-key",
                        entry.key().at(),
                        "'"
                            + Wording.shortened(entry.key().text())
                            + "' is not a boolean's position.")
                    .withExpected("false or true"));
      }
    }
    return List.of(new ListedPosition("false", no), new ListedPosition("true", yes));
  }

  private Optional<Issue.Axis> axis(Fields fields) {
    List<Node> ends = fields.maybeItems("axis");
    if (ends.size() == 2) {
      return Optional.of(
          new Issue.Axis(
              fields.wordsOf(ends.get(0)).orElse(""), fields.wordsOf(ends.get(1)).orElse("")));
    }
    if (fields.maybe("axis").orElse(null) instanceof Node.Sequence) {
      problems.add(
          Diagnostic.error("wrong-length", fields.placeOf("axis"), "An axis has two ends.")
              .withExpected("[what the first leans to, what the last leans to]"));
    }
    return Optional.empty();
  }
}
