package org.impasse.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/** Rules as an author could write them, texts and settings, all from one seed. */
final class RandomRules {

  private final Random random;
  private final List<Parameter> bound = new ArrayList<>();
  private final List<Long> constants = new ArrayList<>();
  private boolean readsIssue;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  /** A rule file of the North with some rules. */
  String file(int rules) {
    StringBuilder file = new StringBuilder(Island.HEAD);
    for (int i = 0; i < rules; i++) {
      String rule = Island.rule("N-" + i, condition());
      while (Island.problems(Island.HEAD + rule).hasErrors()) {
        rule = Island.rule("N-" + i, condition()); // too many branches
      }
      file.append(rule);
    }
    return file.toString();
  }

  private String condition() {
    bound.clear();
    readsIssue = false;
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(element(2));
    }
    if (!readsIssue) {
      lines.add(term());
    }
    String bindings =
        bound.stream()
            .map(p -> "Parameter( name == \"" + p.id() + "\", " + variable(p) + " : amount )\n")
            .collect(Collectors.joining());
    return bindings + String.join("\n", lines);
  }

  private String element(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 7);
    if (kind < 4) {
      return term();
    }
    if (kind < 6) {
      return "not " + term();
    }
    if (kind == 6) {
      return circumstance();
    }
    List<String> arms = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<String> arm = new ArrayList<>();
      for (int j = 1 + random.nextInt(2); j > 0; j--) {
        arm.add(element(depth - 1));
      }
      arms.add(String.join(" and ", arm));
    }
    return "( " + String.join(" or ", arms) + " )";
  }

  private String circumstance() {
    Circumstance circumstance = pick(Island.CASE.circumstances());
    return "Circumstance( name == \"%s\", value %s \"%s\" )"
        .formatted(circumstance.id(), pick(List.of("==", "!=")), pick(circumstance.values()).id());
  }

  private String term() {
    readsIssue = true;
    Issue issue = pick(Island.CASE.issues());
    String comma = random.nextInt(5) == 0 ? ", " + test(issue, 1) : "";
    return "Term( issue == \"" + issue.id() + "\", " + test(issue, 2) + comma + " )";
  }

  private String test(Issue issue, int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 7);
    if (kind >= 7) {
      String sign = pick(List.of(" || ", " && "));
      return "(" + test(issue, depth - 1) + sign + test(issue, depth - 1) + ")";
    }
    if (issue.isInteger() && kind < 5) {
      return "amount " + pick(List.of("<", "<=", ">", ">=", "==")) + " " + bound(issue);
    }
    if (kind < 3) {
      return "position " + pick(List.of("==", "!=")) + " \"" + pick(positions(issue)) + "\"";
    }
    List<String> some = positions(issue).stream().filter(p -> random.nextInt(2) == 0).toList();
    if (some.isEmpty()) {
      some = List.of(Position.NOT_ADDRESSED);
    }
    return "position "
        + pick(List.of("in", "not in"))
        + some.stream().map(p -> "\"" + p + "\"").collect(Collectors.joining(", ", " (", ")"));
  }

  private String bound(Issue issue) {
    Issue.Range range = (Issue.Range) issue.values();
    if (random.nextInt(3) == 0) {
      Parameter parameter = pick(Island.CASE.parameters());
      if (parameter.unit().equals(range.unit())) {
        if (!bound.contains(parameter)) {
          bound.add(parameter);
        }
        return variable(parameter);
      }
    }
    long constant = amount(range);
    constants.add(constant);
    return Long.toString(constant);
  }

  private static String variable(Parameter parameter) {
    return "$" + parameter.id().replace('.', '_');
  }

  private static List<String> positions(Issue issue) {
    return Stream.concat(
            issue.listed().stream().map(Issue.ListedPosition::id),
            Stream.of(Position.NOT_ADDRESSED))
        .toList();
  }

  /** A text that likes to sit on the edges of what the rules compare with. */
  Map<String, Term> text(boolean withUnlisted) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : Island.CASE.issues()) {
      terms.put(issue.id(), new Term(issue.id(), position(issue, withUnlisted), List.of("c1")));
    }
    return terms;
  }

  private Position position(Issue issue, boolean withUnlisted) {
    int kind = random.nextInt(10);
    if (withUnlisted && kind < 3) {
      return new Position.Other("something new");
    }
    if (kind == 9) {
      return Position.SILENCE;
    }
    if (issue.values() instanceof Issue.Range range && (range.special().isEmpty() || kind < 7)) {
      return new Position.Amount(amount(range));
    }
    return new Position.Named(pick(issue.listed()).id());
  }

  private long amount(Issue.Range range) {
    List<Long> edges = new ArrayList<>(constants);
    Island.CASE.parameters().forEach(p -> edges.add(p.value()));
    edges.add(range.min());
    edges.add(range.max());
    long near = pick(edges) + random.nextInt(3) - 1;
    return Math.max(range.min(), Math.min(range.max(), near));
  }

  Settings settings() {
    Map<String, Long> parameters = new TreeMap<>();
    Map<String, String> circumstances = new TreeMap<>();
    Island.CASE
        .parameters()
        .forEach(p -> parameters.put(p.id(), p.value() + random.nextInt(3) - 1));
    Island.CASE.circumstances().forEach(c -> circumstances.put(c.id(), pick(c.values()).id()));
    return Island.SETTINGS.withParameters(parameters).withCircumstances(circumstances);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
