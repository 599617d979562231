package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Position;

/** Reads the file of one text. */
final class TextReader {

  private final CaseNames names;
  private final Diagnostics problems;

  TextReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The text of a file. */
  TextDraft read(Fields fields, String caseId) {
    final long before = problems.errorCount();
    Header.read(fields, caseId, problems);
    String id = fields.id("id");
    Optional<Node.Scalar> basedOn = fields.maybe("based-on").flatMap(fields::idOf);
    TextDraft draft =
        new TextDraft(
            id,
            fields.placeOf("id"),
            fields.words("title"),
            fields.maybeDate("date"),
            fields.maybeReferences("authors", names.parties()),
            fields.maybeWords("note"),
            basedOn,
            set(fields),
            fields.scalars(fields.maybeItems("remove"), "an issue or a clause"),
            clauses(fields),
            assumptions(fields),
            new TextExpectations(names, problems).read(fields),
            true);
    changesSomething(fields);
    fields.done();
    return problems.errorCount() == before ? draft : draft.unsound();
  }

  private void changesSomething(Fields fields) {
    if (fields.has("based-on")) {
      return;
    }
    for (String key : List.of("set", "remove")) {
      if (fields.has(key)) {
        problems.add(
            Diagnostic.error(
                    "needs-based-on",
                    fields.placeOf(key),
                    "'" + key + "' changes another text, and this text is based on none.")
                .withHint("Add 'based-on', or say it in a clause under 'sets'."));
      }
    }
  }

  private Map<String, TextDraft.Placed> set(Fields fields) {
    Map<String, TextDraft.Placed> set = new LinkedHashMap<>();
    for (Node.Entry entry : fields.maybeEntries("set")) {
      position(entry)
          .ifPresent(p -> set.put(entry.key().text(), new TextDraft.Placed(p, entry.key().at())));
    }
    return set;
  }

  private Optional<Position> position(Node.Entry entry) {
    return names
        .issue(entry.key(), problems)
        .flatMap(issue -> Positions.read(issue, entry.value(), problems));
  }

  private List<TextDraft.DraftClause> clauses(Fields fields) {
    List<Node> items;
    if (fields.has("based-on")) {
      items = fields.maybeItems("clauses");
    } else {
      items = fields.items("clauses");
    }
    List<TextDraft.DraftClause> clauses = new ArrayList<>();
    KnownIds ids = new KnownIds("clause");
    Fields.each(items, "a clause", problems, f -> clauses.add(clause(f, ids)));
    return clauses;
  }

  private TextDraft.DraftClause clause(Fields fields, KnownIds ids) {
    String id = fields.id("id", ids);
    if (names.issues().ids().contains(id)) {
      problems.add(
          Diagnostic.error(
                  "clause-named-as-issue",
                  fields.placeOf("id"),
                  "'" + id + "' is an issue; 'remove' could mean either.")
              .withHint("Give the clause another id."));
    }
    Map<String, Position> sets = new LinkedHashMap<>();
    Map<String, Location> setAt = new LinkedHashMap<>();
    for (Node.Entry entry : fields.maybeEntries("sets")) {
      position(entry)
          .ifPresent(
              position -> {
                sets.put(entry.key().text(), position);
                setAt.put(entry.key().text(), entry.key().at());
              });
    }
    Clause clause =
        new Clause(
            id,
            fields.words("title"),
            fields.maybeWords("text"),
            sets,
            fields.maybeReferences("sources", names.sources()),
            fields.maybeWords("note"));
    return new TextDraft.DraftClause(clause, fields.placeOf("id"), setAt);
  }

  private List<Assumption> assumptions(Fields text) {
    List<Assumption> assumptions = new ArrayList<>();
    for (Node.Entry entry : text.maybeEntries("assume")) {
      names.parties().refer(entry.key(), problems);
      Fields.of(entry.value(), "an assumption", problems)
          .ifPresent(
              fields -> {
                assumptions.add(
                    new Assumption(
                        entry.key().text(),
                        fields.oneOf(
                            "answer", List.of(Assumption.Answer.values()), Assumption.Answer::id),
                        fields.words("why")));
                fields.done();
              });
    }
    return assumptions;
  }
}
