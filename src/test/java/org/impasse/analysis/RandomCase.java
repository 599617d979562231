package org.impasse.analysis;

import com.google.inject.Guice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;

/** A small case with rules, all from one seed; every text of it can be looked at. */
public final class RandomCase {

  static final List<String> PARTIES = List.of("anna", "anna-senate", "bert", "cleo");

  private final Random random;
  private final boolean disputed;
  public final NegotiationCase negotiation;
  public final RuleBook book;
  final String files;

  public RandomCase(long seed) {
    this(seed, false);
  }

  /** With two disputed numbers and a circumstance when wanted. */
  public RandomCase(long seed, boolean disputed) {
    random = new Random(seed);
    this.disputed = disputed;
    Consent cleo = pick(List.of(Consent.values()));
    negotiation =
        negotiation(
            6,
            cleo,
            disputed
                ? List.of(parameter("floor", 2, 0, 3, 5), parameter("ceiling", 3, 1, 4, 4))
                : List.of(),
            random.nextBoolean() ? List.of() : List.of(infeasible(), infeasible()));
    RuleBookReader reader = Guice.createInjector().getInstance(RuleBookReader.class);
    List<RuleFile> read = new ArrayList<>();
    for (String party : PARTIES) {
      StringBuilder file = new StringBuilder(head(party));
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        String rule = rule(party + "-" + i, party);
        while (reader
            .read(
                negotiation,
                List.of(new RuleFile(party, party, head(party) + rule)),
                new Diagnostics())
            .isEmpty()) {
          rule = rule(party + "-" + i, party); // says nothing, or too much
        }
        file.append(rule);
      }
      read.add(new RuleFile(party, party, file.toString()));
    }
    files = read.stream().map(RuleFile::text).collect(Collectors.joining("\n"));
    book = reader.read(negotiation, read, new Diagnostics()).orElseThrow();
  }

  SmallCase small() {
    return new SmallCase(negotiation, book, files);
  }

  static String head(String party) {
    return "package redlines.small." + party.replace('-', '_') + "\n";
  }

  /** With a circumstance where it has parameters. */
  static NegotiationCase negotiation(
      int mostToll,
      Consent cleo,
      List<Parameter> parameters,
      List<InfeasibleCombination> infeasible) {
    return new NegotiationCase(
        "small",
        "Small",
        "A small case.",
        LocalDate.of(2025, 1, 1),
        issues(mostToll),
        List.of(),
        List.of(
            party("anna", Consent.REQUIRED, Optional.empty()),
            party("anna-senate", Consent.ADVISORY, Optional.of("anna")),
            party("bert", Consent.REQUIRED, Optional.empty()),
            party("cleo", cleo, Optional.empty())),
        List.of(),
        PARTIES.stream()
            .flatMap(party -> Stream.of(Basis.values()).map(basis -> evidence(party, basis)))
            .toList(),
        parameters,
        parameters.isEmpty() ? List.of() : List.of(season()),
        List.of(new Reading("strict", "Strict", "A stricter reading.", false)),
        List.of(),
        infeasible);
  }

  private static List<Issue> issues(int mostToll) {
    return List.of(
        choice("land", "north", "middle", "south"),
        choice("port", "open", "closed"),
        choice("flag", "red", "blue", "green"),
        new Issue(
            "toll",
            "Toll",
            "How much?",
            "Theme",
            new Issue.Range(0, mostToll, "coins", listed("free"), Optional.empty())));
  }

  static Parameter parameter(String id, long value, long first, long last, long other) {
    return new Parameter(
        id,
        id,
        "coins",
        value,
        List.of("letter"),
        List.of(
            new Parameter.Disputed(first, last, List.of("letter"), Optional.empty()),
            new Parameter.Disputed(other, other, List.of("letter"), Optional.empty())),
        Optional.empty());
  }

  private static Circumstance season() {
    return new Circumstance(
        "season",
        "Season",
        listed("dry", "wet"),
        "dry",
        LocalDate.of(2025, 1, 1),
        Optional.empty());
  }

  private InfeasibleCombination infeasible() {
    List<Issue> issues = issues(6);
    Map<String, List<Stretch>> positions = new LinkedHashMap<>();
    while (positions.size() < 2) {
      Issue issue = pick(issues);
      positions.put(
          issue.id(),
          issue.isInteger()
              ? List.of(new Stretch.Amounts(0, random.nextInt(4)))
              : List.of(
                  new Stretch.One(pick(issue.listed()).id()),
                  new Stretch.One(Position.NOT_ADDRESSED)));
    }
    return new InfeasibleCombination(positions, "Because.");
  }

  private String rule(String name, String party) {
    boolean requires = random.nextInt(6) == 0;
    String effect =
        requires
            ? "@requires(\"anna-senate\")"
            : "@strength(\"" + (random.nextInt(4) > 0 ? "red-line" : "objection") + "\")";
    return rule(
        name,
        effect,
        party,
        pick(List.of(Basis.values())).id(),
        random.nextInt(4) == 0 ? "\n    @reading(\"strict\")" : "",
        condition());
  }

  static String rule(
      String name, String effect, String party, String basis, String reading, String condition) {
    return """
    rule "%s"
        @title("A title")
        %s
        @evidence("%s-%s")
        @because("A sentence.")%s
    when
        %s
    then
        objections.raise(drools);
    end
    """
        .formatted(name, effect, party, basis, reading, condition);
  }

  private String condition() {
    if (!disputed) {
      return plainCondition();
    }
    StringBuilder condition = new StringBuilder();
    String plain = plainCondition();
    for (String parameter : List.of("floor", "ceiling")) {
      if (plain.contains("$" + parameter)) {
        condition.append(
            "Parameter( name == \"" + parameter + "\", $" + parameter + " : amount )\n    ");
      }
    }
    if (random.nextInt(4) == 0) {
      condition.append("Circumstance( name == \"season\", value == \"wet\" )\n    ");
    }
    return condition.append(plain).toString();
  }

  private String plainCondition() {
    return switch (random.nextInt(6)) {
      case 0 -> term() + "\n    " + term();
      case 1 -> "( " + term() + " or " + term() + " )";
      case 2 -> "not " + term();
      case 3 -> "( " + term() + " and not " + term() + " or " + term() + " )";
      default -> term();
    };
  }

  private String term() {
    Issue issue = pick(negotiation.issues());
    if (disputed && random.nextInt(3) == 0) {
      issue = negotiation.issues().get(3);
    }
    String test;
    if (issue.isInteger() && random.nextInt(3) > 0) {
      test = "amount " + pick(List.of("<", "<=", ">", ">=", "==")) + " ";
      test +=
          disputed && random.nextInt(4) > 0
              ? pick(List.of("$floor", "$ceiling"))
              : String.valueOf(random.nextInt(7));
      if (random.nextInt(3) == 0) {
        test += " || position == \"" + pick(List.of("free", Position.NOT_ADDRESSED)) + "\"";
      }
    } else {
      String one = pick(issue.listed()).id();
      test =
          switch (random.nextInt(4)) {
            case 0 -> "position == \"" + one + "\"";
            case 1 -> "position != \"" + one + "\"";
            case 2 -> "position in (\"" + one + "\", \"not-addressed\")";
            default -> "position not in (\"" + one + "\", \"not-addressed\")";
          };
    }
    return "Term( issue == \"" + issue.id() + "\", " + test + " )";
  }

  /** Every text there is, but for positions nobody listed. */
  public List<Proposal> texts() {
    return texts(negotiation);
  }

  static List<Proposal> texts(NegotiationCase negotiation) {
    List<Proposal> texts = new ArrayList<>();
    Map<String, Term> silence = new LinkedHashMap<>();
    negotiation.issues().forEach(issue -> silence.put(issue.id(), Term.silent(issue.id())));
    texts.add(
        new Proposal(
            "small",
            "text",
            "Text",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            silence,
            List.of(),
            List.of(),
            Optional.empty(),
            "text"));
    for (Issue issue : negotiation.issues()) {
      List<Proposal> longer = new ArrayList<>(texts);
      for (Proposal text : texts) {
        issue.listed().forEach(p -> longer.add(text.with(issue, new Position.Named(p.id()))));
        if (issue.values() instanceof Issue.Range range) {
          for (long amount = range.min(); amount <= range.max(); amount++) {
            longer.add(text.with(issue, new Position.Amount(amount)));
          }
        }
      }
      texts.clear();
      texts.addAll(longer);
    }
    return texts;
  }

  /** A text of some clauses, of which several may say the same. */
  Proposal text(int clauses) {
    Map<String, Position> said = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      said.put(
          issue.id(),
          issue.isInteger() && random.nextBoolean()
              ? new Position.Amount(random.nextInt(7))
              : random.nextInt(6) == 0
                  ? new Position.Other("something new")
                  : new Position.Named(pick(issue.listed()).id()));
    }
    List<Clause> all = new ArrayList<>();
    Map<String, Term> terms = new LinkedHashMap<>();
    negotiation.issues().forEach(issue -> terms.put(issue.id(), Term.silent(issue.id())));
    for (int c = 0; c < clauses; c++) {
      Map<String, Position> sets = new LinkedHashMap<>();
      for (int i = 0; i < random.nextInt(3); i++) {
        String issue = pick(negotiation.issues()).id();
        sets.put(issue, said.get(issue));
      }
      String id = "c" + c;
      sets.forEach(
          (issue, position) -> {
            List<String> by = new ArrayList<>(terms.get(issue).clauses());
            by.add(id);
            terms.put(issue, new Term(issue, position, by));
          });
      all.add(new Clause(id, id, Optional.empty(), sets, List.of(), Optional.empty()));
    }
    return new Proposal(
        "small",
        "text",
        "Text",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        all,
        terms,
        List.of(),
        List.of(),
        Optional.empty(),
        "text");
  }

  private static Issue choice(String id, String... positions) {
    return new Issue(
        id,
        id,
        "What of it?",
        "Theme",
        new Issue.Listed(Issue.Kind.CHOICE, listed(positions), Optional.empty()));
  }

  private static List<Issue.ListedPosition> listed(String... ids) {
    return Stream.of(ids).map(id -> new Issue.ListedPosition(id, id)).toList();
  }

  private static Party party(String id, Consent consent, Optional<String> ratifies) {
    return new Party(id, id, Party.Kind.INSTITUTION, consent, ratifies, Optional.empty());
  }

  private static Evidence evidence(String party, Basis basis) {
    return new Evidence(
        party + "-" + basis.id(),
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

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
