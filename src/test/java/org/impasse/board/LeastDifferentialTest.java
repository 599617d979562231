package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.inject.Guice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.analysis.RandomCase;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The least that turns a party, against looking at every text there is. */
class LeastDifferentialTest {

  private static final int CASES = 12;
  private static final int TEXTS = 6;

  @RegisterExtension static final Chromium chromium = new Chromium();

  private final Evaluator evaluator = Guice.createInjector().getInstance(Evaluator.class);

  @Test
  void everyMinimalSetIsFound() {
    Modules modules = new Modules(chromium.page(), List.of("book", "least"));
    int turned = 0;
    for (int seed = 0; seed < CASES; seed++) {
      BoardCase board = BoardCase.of(new RandomCase(seed, false));
      modules.open(board.document());
      turned += check(modules, board, new RandomCase(seed, false).texts(), seed);
    }
    assertTrue(turned > 40, "too few refusals to tell: " + turned);
  }

  private int check(Modules modules, BoardCase board, List<Proposal> all, long seed) {
    List<Set<String>> refusing = all.stream().map(text -> refusing(board, text)).toList();
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    List<Map<Set<String>, Integer>> expected = new ArrayList<>();
    for (Proposal text : new RandomTexts(board, seed).some(all, TEXTS)) {
      Set<String> now = refusing.get(all.indexOf(text));
      for (Party party : board.negotiation().parties()) {
        if (now.contains(party.id())) {
          questions.add(Told.question(text, board.settings()).put("party", party.id()));
          expected.add(minimal(board, text, party.id(), all, refusing));
        }
      }
    }
    JsonNode told =
        modules.read(
            """
            given.map(one => leastThatTurns(
              book, one.terms, one.settings, one.party, { most: 100, deepest: 4, tried: 1000 }))
            """,
            questions);
    for (int i = 0; i < expected.size(); i++) {
      String question = questions.get(i).toString();
      assertTrue(told.get(i).get("complete").booleanValue(), question);
      Map<Set<String>, Integer> found = new TreeMap<>(LeastDifferentialTest::compare);
      for (JsonNode way : told.get(i).get("ways")) {
        Set<String> issues = new TreeSet<>();
        way.get("changes").forEach(change -> issues.add(change.get("issue").textValue()));
        found.put(issues, way.get("loses").size());
      }
      assertEquals(expected.get(i), found, question);
    }
    return expected.size();
  }

  /** Minimal sets of issues, and how many others newly refuse at the best positions there. */
  private static Map<Set<String>, Integer> minimal(
      BoardCase board,
      Proposal text,
      String party,
      List<Proposal> all,
      List<Set<String>> refusing) {
    Set<String> before = refusing.get(all.indexOf(text));
    Set<InfeasibleCombination> broken = broken(board, text);
    Map<Set<String>, Integer> turning = new TreeMap<>(LeastDifferentialTest::compare);
    for (int i = 0; i < all.size(); i++) {
      if (!refusing.get(i).contains(party) && broken.containsAll(broken(board, all.get(i)))) {
        Set<String> lost = new HashSet<>(refusing.get(i));
        lost.removeAll(before);
        turning.merge(changed(text, all.get(i)), lost.size(), Math::min);
      }
    }
    Set<Set<String>> sets = Set.copyOf(turning.keySet());
    turning
        .keySet()
        .removeIf(set -> sets.stream().anyMatch(o -> !o.equals(set) && set.containsAll(o)));
    return turning;
  }

  private static Set<InfeasibleCombination> broken(BoardCase board, Proposal text) {
    return board.negotiation().infeasible().stream()
        .filter(combination -> combination.brokenBy(text))
        .collect(Collectors.toSet());
  }

  private static Set<String> changed(Proposal one, Proposal other) {
    Set<String> changed = new TreeSet<>();
    for (Term term : one.terms().values()) {
      if (!term.position().equals(other.term(term.issue()).position())) {
        changed.add(term.issue());
      }
    }
    return changed;
  }

  private Set<String> refusing(BoardCase board, Proposal text) {
    return evaluator
        .evaluate(board.negotiation(), board.rules(), text, board.settings())
        .verdicts()
        .stream()
        .filter(verdict -> verdict.verdict() instanceof Verdict.Reject)
        .map(verdict -> verdict.party().id())
        .collect(Collectors.toSet());
  }

  private static int compare(Set<String> one, Set<String> other) {
    return one.toString().compareTo(other.toString());
  }
}
