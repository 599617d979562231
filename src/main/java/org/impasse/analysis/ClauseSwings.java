package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Table;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;

/**
 * By which clauses parties decide: for every clause and red line, whether there is a selection that
 * the party would not refuse without the clause and whose red line it crosses with it, or the other
 * way round. A party's answer is looked at by itself, whether or not it is asked for.
 */
final class ClauseSwings {

  private final CaseLogic logic;
  private final ClauseLogic clauses;
  private final Problem problem;
  private final Budget budget;
  private boolean complete = true;

  ClauseSwings(CaseLogic logic, ClauseLogic clauses, Problem problem, Budget budget) {
    this.logic = logic;
    this.clauses = clauses;
    this.problem = problem;
    this.budget = budget;
  }

  /** Everyone whose refusal can count. */
  List<ClauseDeadlock.Deciding> all() {
    List<ClauseDeadlock.Deciding> all = new ArrayList<>();
    for (Party party : logic.negotiation().parties()) {
      List<RedLine> own =
          problem.redLines().stream().filter(line -> line.party().equals(party.id())).toList();
      if (!own.isEmpty()) {
        complete = true;
        List<ClauseDeadlock.Swing> present = swings(own, ClauseLogic.DROPPED, ClauseLogic.KEPT);
        List<ClauseDeadlock.Swing> absent = swings(own, ClauseLogic.KEPT, ClauseLogic.DROPPED);
        all.add(
            new ClauseDeadlock.Deciding(
                party,
                present,
                absent,
                own.stream()
                    .filter(line -> always(line.firing().table()))
                    .map(line -> logic.rule(line.id()))
                    .toList(),
                complete));
      }
    }
    return all;
  }

  private static boolean always(Table table) {
    return table.footprint().isEmpty() && !table.isNever();
  }

  private List<ClauseDeadlock.Swing> swings(List<RedLine> own, int before, int after) {
    List<ClauseDeadlock.Swing> swings = new ArrayList<>();
    for (int c = 0; c < clauses.space().size(); c++) {
      Clause clause = clauses.clause(c);
      List<Rule> turned = new ArrayList<>();
      for (RedLine line : own) {
        if (turns(own, line, c, before, after)) {
          turned.add(logic.rule(line.id()));
        }
      }
      if (!turned.isEmpty()) {
        swings.add(new ClauseDeadlock.Swing(clause, turned));
      }
    }
    return swings;
  }

  private boolean turns(List<RedLine> own, RedLine line, int clause, int before, int after) {
    Table table = line.firing().table();
    if (!table.footprint().contains(clause)) {
      return false;
    }
    List<RedLine> notBefore =
        own.stream()
            .map(
                other ->
                    new RedLine(
                        other.id(),
                        other.party(),
                        other.group(),
                        Firing.of(clauses.with(other.firing().table(), clause, before))))
            .toList();
    Table notAfter = clauses.not(clauses.with(table, clause, after));
    Deals.Answer answer =
        Deals.any(new Problem(clauses.space(), notBefore, List.of(notAfter), List.of()), budget);
    complete &= answer.ending() == Ending.COMPLETE;
    return answer.text().isPresent();
  }
}
