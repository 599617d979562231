package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Table;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/** What a proof takes as given besides its red lines. */
final class Givens {

  private final CaseLogic logic;
  private final List<Rule> inForce;
  private final Problem problem;
  private final Budget budget;

  /**
   * Makes ready to look.
   *
   * @param problem of the logic, or one on clauses made from it
   */
  Givens(CaseLogic logic, Settings settings, Problem problem, Budget budget) {
    this.logic = logic;
    this.inForce = logic.inForce(settings);
    this.problem = problem;
    this.budget = budget;
  }

  Deadlock.Given of(Clashes.Clash clash) {
    List<InfeasibleCombination> all = logic.negotiation().infeasible();
    return new Deadlock.Given(
        necessities(clash),
        // Behind the case's own combinations stands what every text was to say.
        clash.impossible().stream().filter(i -> i < all.size()).map(all::get).toList());
  }

  /** As few rules, and of as strong a basis, as make the consent necessary that the proof needs. */
  private List<Rule> necessities(Clashes.Clash clash) {
    Map<String, List<Integer>> kept = new LinkedHashMap<>();
    for (RedLine line : clash.lines()) {
      if (!line.firing().guards().isEmpty()) {
        kept.putIfAbsent(
            line.party(), IntStream.range(0, line.firing().guards().size()).boxed().toList());
      }
    }
    for (String party : List.copyOf(kept.keySet())) {
      List<Rule> rules = logic.necessities(party, inForce);
      List<Integer> weakestFirst =
          kept.getOrDefault(party, List.of()).stream()
              .sorted(Comparator.comparing((Integer i) -> rules.get(i).basis()).reversed())
              .toList();
      for (int rule : weakestFirst) {
        List<Integer> fewer = new ArrayList<>(kept.getOrDefault(party, List.of()));
        fewer.remove((Object) rule);
        Map<String, List<Integer>> tried = new LinkedHashMap<>(kept);
        tried.put(party, fewer);
        // Without any guard a red line would count everywhere.
        if (!fewer.isEmpty() && stillProves(clash, tried)) {
          kept = tried;
        }
      }
    }
    return kept.entrySet().stream()
        .flatMap(own -> own.getValue().stream().map(logic.necessities(own.getKey(), inForce)::get))
        .toList();
  }

  private boolean stillProves(Clashes.Clash clash, Map<String, List<Integer>> kept) {
    List<RedLine> lines = clash.lines().stream().map(line -> with(line, kept)).toList();
    List<Table> impossible = clash.impossible().stream().map(problem.impossible()::get).toList();
    Deals.Answer answer =
        Deals.any(new Problem(problem.space(), lines, impossible, List.of()), budget);
    return answer.ending() == Ending.COMPLETE && answer.text().isEmpty();
  }

  private static RedLine with(RedLine line, Map<String, List<Integer>> kept) {
    if (line.firing().guards().isEmpty()) {
      return line;
    }
    List<Table> guards =
        kept.getOrDefault(line.party(), List.of()).stream()
            .map(line.firing().guards()::get)
            .toList();
    return new RedLine(
        line.id(), line.party(), line.group(), new Firing(line.firing().table(), guards));
  }
}
