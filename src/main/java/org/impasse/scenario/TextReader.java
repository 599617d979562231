package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Position;

/** Reads the file of one text. */
final class TextReader {

  private static final List<String> VERDICTS =
      List.of("accept", "conditional", "reject", "undetermined");

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
    Map<String, Location> rulePlaces = new LinkedHashMap<>();
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
            expectations(fields, rulePlaces),
            rulePlaces,
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

  private List<Expectation> expectations(Fields text, Map<String, Location> rulePlaces) {
    List<Expectation> expectations = new ArrayList<>();
    for (Node.Entry entry : text.maybeEntries("expect")) {
      names.parties().refer(entry.key(), problems);
      Fields.of(entry.value(), "an expectation", problems)
          .ifPresent(
              fields -> {
                expectations.add(expectation(fields, entry.key().text(), rulePlaces));
                fields.done();
              });
    }
    return expectations;
  }

  private Expectation expectation(Fields fields, String party, Map<String, Location> rulePlaces) {
    Set<String> verdicts = new LinkedHashSet<>();
    Optional<Node> verdict = fields.must("verdict");
    List<Node> written =
        verdict.orElse(null) instanceof Node.Sequence
            ? fields.items("verdict")
            : verdict.map(List::of).orElse(List.of());
    for (Node node : written) {
      fields.oneOf(node, VERDICTS, word -> word).ifPresent(verdicts::add);
    }
    List<String> because = new ArrayList<>();
    for (Node.Scalar rule : fields.scalars(fields.maybeItems("because"), "a rule's name")) {
      if (Spelling.isRuleId(rule.text())) {
        because.add(rule.text());
        rulePlaces.put(party + "/" + rule.text(), rule.at());
      } else {
        problems.add(
            Diagnostic.error(
                    "bad-id",
                    rule.at(),
                    "'" + Wording.shortened(rule.text()) + "' cannot be a rule's name.")
                .withExpected("letters a to z and digits, joined by single '-' or '.'"));
      }
    }
    return new Expectation(party, verdicts, because);
  }
}
