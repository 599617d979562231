package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Under;

/** Reads what a case expects of the question whether any text passes: its key {@code expect}. */
final class DeadlockExpectations {

  private static final String POINTS = "sticking-points";
  private static final String CORES = "cores";
  private static final String ONLY_CORES = "only-cores";

  private final CaseNames names;
  private final Diagnostics problems;

  DeadlockExpectations(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** In the file's order, each in other settings. */
  List<Expected<DeadlockExpectation>> read(Fields negotiation) {
    List<Expected<DeadlockExpectation>> found = new ArrayList<>();
    Map<Under, Location> first = new HashMap<>();
    Fields.each(
        negotiation.maybeItems(ExpectBlock.KEY),
        "an expectation of deadlock",
        problems,
        fields -> {
          Expected<DeadlockExpectation> one = one(fields);
          Location before = first.putIfAbsent(one.value().under(), one.at());
          if (before != null) {
            problems.add(
                Diagnostic.error(
                        "duplicate-expectation",
                        one.at(),
                        "What is expected of deadlock in these settings stands twice.")
                    .withHint("Give each its own settings under 'under'.")
                    .withRelated(before, "it stands here first"));
          }
          found.add(one);
        });
    return found;
  }

  private Expected<DeadlockExpectation> one(Fields fields) {
    boolean deal = fields.oneOf("deal", List.of("false", "true"), word -> word).equals("true");
    Map<String, Location> rules = new LinkedHashMap<>();
    Optional<List<Set<String>>> points =
        fields.maybe(POINTS).isPresent() ? Optional.of(points(fields)) : Optional.empty();
    boolean only = fields.has(ONLY_CORES);
    List<Set<String>> some = cores(fields, CORES, rules);
    List<Set<String>> all = cores(fields, ONLY_CORES, rules);
    if (only && fields.has(CORES)) {
      problems.add(
          Diagnostic.error(
                  "cores-twice",
                  fields.placeOf(ONLY_CORES),
                  "An expectation names some proofs or all of them, not both.")
              .withExpected("'" + CORES + "' or '" + ONLY_CORES + "'"));
    }
    if (deal) {
      refuseWith(fields, POINTS, points.filter(p -> !p.isEmpty()).isPresent());
      refuseWith(fields, CORES, !some.isEmpty());
      refuseWith(fields, ONLY_CORES, !all.isEmpty());
    }
    Under under = new UnderReader(names, problems).read(fields);
    return new Expected<>(
        new DeadlockExpectation(
            deal, points, only ? all : some, only, under, fields.maybeWords("note")),
        fields.at(),
        rules);
  }

  private void refuseWith(Fields fields, String key, boolean said) {
    if (said) {
      problems.add(
          Diagnostic.error(
                  "deal-has-proof",
                  fields.placeOf(key),
                  "Where some text passes there is no sticking point and no proof.")
              .withHint("Leave '" + key + "' out, or write deal: false."));
    }
  }

  private List<Set<String>> points(Fields fields) {
    List<Set<String>> points = new ArrayList<>();
    for (Node item : fields.maybeItems(POINTS)) {
      Set<String> issues = new LinkedHashSet<>();
      for (Node.Scalar issue : fields.scalars(members(item, "issues"), "an issue")) {
        if (names.issues().refer(issue, problems)) {
          issues.add(issue.text());
        }
      }
      points.add(issues);
    }
    return points;
  }

  private List<Set<String>> cores(Fields fields, String key, Map<String, Location> places) {
    List<Set<String>> cores = new ArrayList<>();
    for (Node item : fields.maybeItems(key)) {
      cores.add(TextExpectations.rules(fields, members(item, "names of rules"), problems, places));
    }
    return cores;
  }

  private List<Node> members(Node item, String what) {
    if (item instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
      return sequence.items();
    }
    Fields.wrongType(item, "a list of " + what + " in [ ]", problems);
    return List.of();
  }
}
