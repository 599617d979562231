package org.impasse.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;

/** Reads {@code case.yaml}. */
final class CaseReader {

  private static final int WIDEST_FOCUS = 8;

  private final CaseNames names;
  private final Diagnostics problems;
  private List<Expected<DeadlockExpectation>> expected = List.of();

  /** Reads into the names given, which the case's evidence is checked against. */
  CaseReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * A case without its evidence; usable only when this added no errors.
   *
   * @param folder the name of the case's folder, which is also its id
   */
  NegotiationCase read(Fields fields, String folder) {
    String id = caseId(fields, folder);
    String title = fields.words("title");
    String summary = fields.words("summary");
    LocalDate factsUntil = fields.day("facts-until");
    List<Issue> issues = new ArrayList<>();
    IssueReader issue = new IssueReader(names, problems);
    fields.items("issues");
    each(fields, "issues", true, "an issue", names.issues(), f -> issues.add(issue.read(f)));
    List<String> focus = focus(fields);
    List<Party> parties = new ArrayList<>();
    fields.items("parties");
    each(fields, "parties", true, "a party", names.parties(), f -> parties.add(party(f)));
    new Ratification(names.parties(), problems).check(fields.maybeItems("parties"));
    List<Source> sources = new ArrayList<>();
    each(fields, "sources", true, "a source", names.sources(), f -> sources.add(source(f)));
    List<Parameter> parameters = new ArrayList<>();
    each(
        fields,
        "parameters",
        false,
        "a parameter",
        names.parameters(),
        f -> parameters.add(parameter(f)));
    List<Circumstance> circumstances = new ArrayList<>();
    each(
        fields,
        "circumstances",
        false,
        "a circumstance",
        names.circumstances(),
        f -> circumstances.add(circumstance(f)));
    circumstances.forEach(c -> names.soundCircumstances().put(c.id(), c));
    List<Reading> readings = new ArrayList<>();
    each(fields, "readings", false, "a reading", names.readings(), f -> readings.add(reading(f)));
    List<LegalStep> legalSteps = new ArrayList<>();
    KnownIds steps = new KnownIds("legal step");
    each(
        fields,
        "legal-steps",
        false,
        "a legal step",
        steps,
        f -> legalSteps.add(legalStep(f, steps)));
    List<InfeasibleCombination> infeasible = new ArrayList<>();
    Fields.each(
        fields.maybeItems("infeasible"),
        "an infeasible combination",
        problems,
        f -> infeasible.add(infeasible(f)));
    expected = new DeadlockExpectations(names, problems).read(fields);
    fields.done();
    return new NegotiationCase(
        id,
        title,
        summary,
        factsUntil,
        issues,
        focus,
        parties,
        sources,
        List.<Evidence>of(),
        parameters,
        circumstances,
        readings,
        legalSteps,
        infeasible);
  }

  /** What the case that was read expects of the question whether any text passes. */
  List<Expected<DeadlockExpectation>> expected() {
    return expected;
  }

  private String caseId(Fields fields, String folder) {
    Optional<Node.Scalar> id = Header.read(fields, problems);
    id.filter(found -> !found.text().equals(folder))
        .ifPresent(
            found ->
                problems.add(
                    Diagnostic.error(
                            "wrong-case",
                            found.at(),
                            "The case is called '"
                                + found.text()
                                + "' and its folder '"
                                + folder
                                + "'.")
                        .withHint("Give both the same name.")));
    return id.map(Node.Scalar::text).orElse(folder);
  }

  /** Reads the things of a list, which are known by name from then on. */
  private void each(
      Fields fields,
      String key,
      boolean required,
      String what,
      KnownIds defined,
      Consumer<Fields> reader) {
    Optional<Node> list = required ? fields.must(key) : fields.maybe(key);
    List<Node> items = fields.maybeItems(key);
    boolean left = list.isEmpty() && !required && !fields.has(key);
    boolean whole =
        list.orElse(null) instanceof Node.Sequence
            && items.stream().allMatch(Node.Mapping.class::isInstance);
    if (!left && !whole) {
      defined.incomplete();
    }
    Fields.each(items, what, problems, reader);
  }

  private List<String> focus(Fields fields) {
    List<String> focus = fields.maybeReferences("focus", names.issues());
    if (fields.maybeItems("focus").size() > WIDEST_FOCUS) {
      problems.add(
          Diagnostic.error(
                  "focus-too-wide",
                  fields.placeOf("focus"),
                  "The focus lists " + fields.maybeItems("focus").size() + " issues.")
              .withExpected("at most " + WIDEST_FOCUS + " issues"));
    }
    return focus;
  }

  private Party party(Fields fields) {
    return new Party(
        fields.id("id", names.parties()),
        fields.words("name"),
        fields.oneOf("kind", List.of(Party.Kind.values()), Party.Kind::id),
        fields.oneOf("consent", List.of(Consent.values()), Consent::id),
        // Whom it ratifies for is checked when all parties are known.
        fields.maybeScalar("ratifies").map(Node.Scalar::text),
        fields.maybeWords("note"));
  }

  private Source source(Fields fields) {
    return new Source(
        fields.id("id", names.sources()),
        fields.words("title"),
        fields.maybeWords("author"),
        fields.words("publisher"),
        fields.maybeDate("date"),
        fields.oneOf("kind", List.of(Source.Kind.values()), Source.Kind::id),
        fields.maybeWords("url"),
        fields.maybeWords("note"));
  }

  private Parameter parameter(Fields fields) {
    return new Parameter(
        fields.id("id", names.parameters()),
        fields.words("title"),
        fields.words("unit"),
        fields.integer("value"),
        fields.references("sources", names.sources()),
        disputed(fields),
        fields.maybeWords("note"));
  }

  private List<Parameter.Disputed> disputed(Fields parameter) {
    List<Parameter.Disputed> disputed = new ArrayList<>();
    Fields.each(
        parameter.maybeItems("disputed"),
        "a disputed value",
        problems,
        fields -> {
          long first = 0;
          long last = 0;
          if (fields.has("range") == fields.has("value")) {
            problems.add(
                Diagnostic.error(
                    "value-or-range",
                    fields.at(),
                    "A disputed value has either a 'value' or a 'range'."));
          }
          List<Node> range = fields.maybeItems("range");
          if (range.size() == 2) {
            first = fields.integerOf(range.get(0));
            last = fields.integerOf(range.get(1));
            Ranges.inOrder(first, last, fields.placeOf("range"), problems);
          } else if (fields.maybe("range").orElse(null) instanceof Node.Sequence) {
            Ranges.twoNumbers(fields.placeOf("range"), problems);
          }
          Optional<Node> value = fields.maybe("value");
          if (value.isPresent()) {
            first = fields.integerOf(value.get());
            last = first;
          }
          disputed.add(
              new Parameter.Disputed(
                  first,
                  last,
                  fields.maybeReferences("sources", names.sources()),
                  fields.maybeWords("note")));
        });
    return disputed;
  }

  private Circumstance circumstance(Fields fields) {
    String id = fields.id("id", names.circumstances());
    List<Issue.ListedPosition> values = new ArrayList<>();
    List<Node.Entry> entries = fields.entries("values");
    for (Node.Entry entry : entries) {
      fields.idOf(entry.key());
      values.add(
          new Issue.ListedPosition(entry.key().text(), fields.wordsOf(entry.value()).orElse("")));
    }
    if (entries.size() == 1) {
      problems.add(
          Diagnostic.error(
              "too-few", fields.placeOf("values"), "A circumstance needs at least two values."));
    }
    KnownIds known = KnownIds.of("value", values.stream().map(Issue.ListedPosition::id).toList());
    if (entries.isEmpty()) {
      known.incomplete();
    }
    return new Circumstance(
        id,
        fields.words("title"),
        values,
        fields.reference("default", known),
        fields.day("as-of"),
        fields.maybeWords("note"));
  }

  private Reading reading(Fields fields) {
    return new Reading(
        fields.id("id", names.readings()),
        fields.words("title"),
        fields.words("text"),
        fields
            .maybeOneOf("default", List.of("off", "on"), word -> word)
            .orElse("off")
            .equals("on"));
  }

  private LegalStep legalStep(Fields fields, KnownIds defined) {
    String id = fields.id("id", defined);
    if (!id.isEmpty() && names.parties().ids().contains(id)) {
      problems.add(
          Diagnostic.error(
              "duplicate-id",
              fields.placeOf("id"),
              "'" + id + "' is a party's id; a rule could mean either."));
    }
    return new LegalStep(
        id,
        fields.words("title"),
        fields.words("text"),
        fields.maybeReference("party", names.parties()));
  }

  private InfeasibleCombination infeasible(Fields fields) {
    Map<String, List<Stretch>> positions = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("positions")) {
      positions.put(entry.key().text(), stretches(entry));
    }
    return new InfeasibleCombination(positions, fields.words("why"));
  }

  private List<Stretch> stretches(Node.Entry entry) {
    if (!(entry.value() instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
      Fields.wrongType(entry.value(), "a list of positions in [ ]", problems);
      return List.of();
    }
    return names
        .issue(entry.key(), problems)
        .map(issue -> Positions.stretches(issue, sequence.items(), problems))
        .orElse(List.of());
  }
}
