package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;

/**
 * Checks whom parties ratify for: a known party, and nobody for themselves, not even by way of
 * others.
 */
final class Ratification {

  private final KnownIds parties;
  private final Diagnostics problems;

  Ratification(KnownIds parties, Diagnostics problems) {
    this.parties = parties;
    this.problems = problems;
  }

  void check(List<Node> nodes) {
    Map<String, Node.Scalar> ratifies = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (scalar(node, "ratifies") instanceof Node.Scalar target
          && scalar(node, "id") instanceof Node.Scalar id
          && parties.refer(target, problems)
          && parties.ids().contains(id.text())) {
        ratifies.putIfAbsent(id.text(), target);
      }
    }
    Set<String> seen = new HashSet<>();
    for (String start : ratifies.keySet()) {
      follow(start, ratifies, seen);
    }
  }

  private void follow(String start, Map<String, Node.Scalar> ratifies, Set<String> seen) {
    List<String> path = new ArrayList<>();
    Node.Scalar next = new Node.Scalar(parties.placeOf(start).orElseThrow(), start, true);
    while (true) {
      String party = next.text();
      int circle = path.indexOf(party);
      if (circle >= 0) {
        path.add(party);
        problems.add(
            Diagnostic.error(
                    "ratifies-cycle",
                    next.at(),
                    "Parties ratify for each other in a circle: "
                        + String.join(" -> ", path.subList(circle, path.size()))
                        + ".")
                .withHint("'ratifies' names the party whose signature the body must confirm."));
        return;
      }
      Node.Scalar target = ratifies.get(party);
      if (target == null || !seen.add(party)) {
        return;
      }
      path.add(party);
      next = target;
    }
  }

  private static Node scalar(Node party, String key) {
    if (party instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.key().text().equals(key)
            && entry.value() instanceof Node.Scalar scalar
            && !scalar.missing()) {
          return scalar;
        }
      }
    }
    return new Node.Refused(party.at());
  }
}
