package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;

/** Reads a table of variants: one row, one text. */
final class VariantTableReader {

  private final CaseNames names;
  private final Diagnostics problems;

  VariantTableReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * The case a table names in its column {@code case}; empty when it has no such column or cell.
   */
  static Optional<Node.Scalar> caseOf(CsvTable table) {
    int column = column(table, "case");
    return column < 0
        ? Optional.empty()
        : table.rows().stream()
            .map(row -> row.get(column))
            .filter(cell -> !cell.text().isEmpty())
            .findFirst();
  }

  /** The ids in a table's column {@code id}. */
  static List<String> idsOf(CsvTable table) {
    int column = column(table, "id");
    return column < 0
        ? List.of()
        : table.rows().stream().map(row -> row.get(column).text()).toList();
  }

  private static int column(CsvTable table, String name) {
    return table.header().stream().map(Node.Scalar::text).toList().indexOf(name);
  }

  /** The texts of a table; none when its header has errors. */
  List<TextDraft> read(CsvTable table, String caseId) {
    if (!header(table.header())) {
      return List.of();
    }
    List<TextDraft> drafts = new ArrayList<>();
    KnownIds ids = new KnownIds("text");
    for (List<Node.Scalar> row : table.rows()) {
      long before = problems.errorCount();
      Map<String, Node.Scalar> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).text().isEmpty()) {
          cells.put(table.header().get(i).text(), row.get(i));
        }
      }
      TextDraft draft = row(cells, row.get(0).at(), ids, caseId);
      drafts.add(problems.errorCount() == before ? draft : draft.unsound());
    }
    return drafts;
  }

  private boolean header(List<Node.Scalar> header) {
    long before = problems.errorCount();
    KnownIds columns = new KnownIds("column");
    for (Node.Scalar name : header) {
      if (name.text().isEmpty()) {
        problems.add(Diagnostic.error("table-header", name.at(), "This column has no name."));
        continue;
      }
      columns.define(name, problems);
      if (!List.of("id", "title", "based-on", "case").contains(name.text())
          && !names.issues().ids().contains(name.text())) {
        problems.add(unknownColumn(name));
      }
    }
    if (!columns.ids().contains("id")) {
      problems.add(
          Diagnostic.error("table-header", header.get(0).at(), "The table has no column 'id'.")
              .withExpected("id,title,based-on and issues, in any order"));
    }
    return problems.errorCount() == before;
  }

  private Diagnostic unknownColumn(Node.Scalar name) {
    Diagnostic error =
        Diagnostic.error(
                "table-header",
                name.at(),
                "'" + Wording.shortened(name.text()) + "' is no column of a table of variants.")
            .withExpected("id, title, based-on, case or an issue of the case");
    if (name.text().contains(";") || name.text().contains("\t")) {
      return error.withHint("Separate the cells with commas.");
    }
    List<String> known = new ArrayList<>(List.of("id", "title", "based-on", "case"));
    known.addAll(names.issues().ids());
    return error.withHint(NameSuggester.didYouMean(name.text(), known));
  }

  private TextDraft row(
      Map<String, Node.Scalar> cells, Location start, KnownIds ids, String caseId) {
    Node.Scalar id = cells.get("id");
    if (id == null) {
      problems.add(Diagnostic.error("missing-key", start, "This row has no id."));
    } else if (!Spelling.isId(id.text())) {
      problems.add(
          Diagnostic.error(
                  "bad-id", id.at(), "'" + Wording.shortened(id.text()) + "' cannot be an id.")
              .withExpected("small letters a to z and digits, joined by single '-' or '.'"));
    } else {
      ids.define(id, problems);
    }
    Node.Scalar stated = cells.get("case");
    if (stated != null && !stated.text().equals(caseId)) {
      problems.add(
          Diagnostic.error(
                  "wrong-case",
                  stated.at(),
                  "All rows of a table belong to one case, here '" + caseId + "'.")
              .withHint("Put texts of another case into a table of their own."));
    }
    String name = id == null ? "" : id.text();
    Node.Scalar title = cells.get("title");
    return new TextDraft(
        name,
        id == null ? start : id.at(),
        title == null ? name : title.text(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.ofNullable(cells.get("based-on")),
        positions(cells),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  private Map<String, TextDraft.Placed> positions(Map<String, Node.Scalar> cells) {
    Map<String, TextDraft.Placed> positions = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          Issue issue = names.soundIssues().get(column);
          if (issue != null) {
            WrittenPosition.read(issue, cell, problems)
                .ifPresent(p -> positions.put(column, new TextDraft.Placed(p, cell.at())));
          }
        });
    return positions;
  }
}
