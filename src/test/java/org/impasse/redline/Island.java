package org.impasse.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/** A made-up case for tests: two parties on an island, with every kind of issue and setting. */
final class Island {

  static final String HEAD = "package redlines.the_island.north\n";

  private Island() {}

  static final NegotiationCase CASE =
      new NegotiationCase(
          "the-island",
          "The island",
          "Two parties share an island.",
          LocalDate.of(2025, 11, 20),
          List.of(
              choice("land.valley", "The valley", "north-keeps", "shared", "ceded"),
              choice("land.port", "The port", "open", "closed"),
              range(
                  "forces.cap",
                  "Size of the army",
                  0,
                  2_000_000,
                  "persons",
                  "no-cap",
                  "unspecified-limit"),
              range("money.total", "Money", 0, 1_000_000_000_000_000L, "euros"),
              new Issue(
                  "vote",
                  "Vote",
                  "Is there a vote?",
                  "Process",
                  new Issue.Listed(
                      Issue.Kind.BOOLEAN,
                      List.of(
                          new Issue.ListedPosition("false", "no vote"),
                          new Issue.ListedPosition("true", "a vote")),
                      Optional.empty())),
              choice("code", "Code", "080", "80", "8e1", "NaN", "null", "true")),
          List.of(),
          List.of(
              party("north", Optional.empty()),
              party("north-council", Optional.of("north")),
              party("south", Optional.empty()),
              party("bank", Optional.empty())),
          List.of(),
          List.of(
              evidence("n-said", "north", Basis.STATED),
              evidence("n-report", "north", Basis.REPORTED),
              evidence("n-drawn", "north", Basis.ATTRIBUTED),
              evidence("s-said", "south", Basis.STATED)),
          List.of(
              new Parameter(
                  "north.floor",
                  "The North's floor",
                  "persons",
                  800_000,
                  List.of(),
                  List.of(),
                  Optional.empty()),
              new Parameter(
                  "south.ceiling",
                  "The South's ceiling",
                  "persons",
                  600_000,
                  List.of(),
                  List.of(),
                  Optional.empty()),
              new Parameter(
                  "bank.limit",
                  "The bank's limit",
                  "euros",
                  999_999_999_999_999L,
                  List.of(),
                  List.of(),
                  Optional.empty())),
          List.of(
              circumstance("front", "holding", "collapsing"),
              circumstance("season", "summer", "winter", "spring")),
          List.of(new Reading("strict", "Strict", "A stricter reading.", false)),
          List.of(
              new LegalStep(
                  "charter-change", "Change of the charter", "Two thirds.", Optional.of("north"))),
          List.of());

  static final Settings SETTINGS = Settings.defaultsOf(CASE);

  /** A rule of the North with nothing special but its condition. */
  static String rule(String name, String... condition) {
    return """
        rule "%s"
            @title("A title")
            @strength("red-line")
            @evidence("n-said")
            @because("A sentence.")
        when
            %s
        then
            objections.raise(drools);
        end
        """
        .formatted(name, String.join("\n    ", condition));
  }

  /**
   * The case with an issue, a circumstance and a parameter of every name; the parameters count up
   * from 0.
   */
  static NegotiationCase withIds(List<String> names, List<Issue.ListedPosition> values) {
    List<Issue> issues = new ArrayList<>(CASE.issues());
    List<Parameter> parameters = new ArrayList<>();
    List<Circumstance> circumstances = new ArrayList<>();
    for (String name : names) {
      issues.add(
          new Issue(
              name,
              name,
              name,
              name,
              new Issue.Listed(Issue.Kind.CHOICE, values, Optional.empty())));
      parameters.add(
          new Parameter(
              name, name, "persons", parameters.size(), List.of(), List.of(), Optional.empty()));
      circumstances.add(
          new Circumstance(
              name, name, values, values.get(0).id(), CASE.factsUntil(), Optional.empty()));
    }
    return new NegotiationCase(
        CASE.id(),
        CASE.title(),
        CASE.summary(),
        CASE.factsUntil(),
        issues,
        CASE.focus(),
        CASE.parties(),
        CASE.sources(),
        CASE.evidence(),
        parameters,
        circumstances,
        CASE.readings(),
        CASE.legalSteps(),
        CASE.infeasible());
  }

  static RuleBook book(String... rules) {
    return book(new RuleFile("north", "north.drl", HEAD + String.join("\n", rules)));
  }

  static RuleBook book(RuleFile... files) {
    return book(CASE, files);
  }

  /** Rules of the North in a case like this one. */
  static RuleBook book(NegotiationCase negotiation, String rules) {
    return book(negotiation, new RuleFile("north", "north.drl", HEAD + rules));
  }

  private static RuleBook book(NegotiationCase negotiation, RuleFile... files) {
    Diagnostics diagnostics = new Diagnostics();
    return new RuleBookReader()
        .read(negotiation, List.of(files), diagnostics)
        .orElseThrow(() -> new AssertionError(DiagnosticPrinter.print(diagnostics)));
  }

  /** Everything said about a file of the North. */
  static Diagnostics problems(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<RuleBook> book =
        new RuleBookReader()
            .read(CASE, List.of(new RuleFile("north", "north.drl", text)), diagnostics);
    if (book.isPresent() == diagnostics.hasErrors()) {
      throw new AssertionError("a book is given exactly when there is no error");
    }
    return diagnostics;
  }

  /**
   * A text that says this and is silent on the rest: {@code "issue", "position", ...}; digits are
   * amounts.
   */
  static Map<String, Term> text(String... says) {
    Map<String, Term> terms = new LinkedHashMap<>();
    CASE.issues().forEach(issue -> terms.put(issue.id(), Term.silent(issue.id())));
    for (int i = 0; i < says.length; i += 2) {
      Issue issue = CASE.issue(says[i]).orElseThrow();
      terms.put(issue.id(), new Term(issue.id(), position(issue, says[i + 1]), List.of("c" + i)));
    }
    return terms;
  }

  private static Position position(Issue issue, String id) {
    if (id.startsWith("other: ")) {
      return new Position.Other(id.substring(7));
    }
    Position position =
        issue.isInteger() && id.matches("[0-9]+")
            ? new Position.Amount(Long.parseLong(id))
            : new Position.Named(id);
    if (!issue.admits(position)) {
      throw new AssertionError(issue.id() + " has no " + id);
    }
    return position;
  }

  private static Issue choice(String id, String title, String... positions) {
    return new Issue(
        id,
        title,
        "What of " + id + "?",
        "Theme",
        new Issue.Listed(Issue.Kind.CHOICE, listed(positions), Optional.empty()));
  }

  private static Issue range(
      String id, String title, long min, long max, String unit, String... special) {
    return new Issue(
        id,
        title,
        "How many?",
        "Theme",
        new Issue.Range(min, max, unit, listed(special), Optional.empty()));
  }

  private static List<Issue.ListedPosition> listed(String... ids) {
    return java.util.Arrays.stream(ids)
        .map(id -> new Issue.ListedPosition(id, id.replace('-', ' ')))
        .toList();
  }

  private static Circumstance circumstance(String id, String... values) {
    return new Circumstance(
        id, "The " + id, listed(values), values[0], LocalDate.of(2025, 11, 20), Optional.empty());
  }

  private static Party party(String id, Optional<String> ratifies) {
    return new Party(id, id, Party.Kind.STATE, Consent.REQUIRED, ratifies, Optional.empty());
  }

  private static Evidence evidence(String id, String party, Basis basis) {
    return new Evidence(
        id,
        party,
        new Evidence.Speaker("Somebody", Optional.empty()),
        Optional.empty(),
        "Something.",
        Map.of(),
        Evidence.Bearing.REFUSES,
        basis,
        "letter",
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
