package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/** The checked rules of a case, ready to be put to a text. Safe to use from several threads. */
public interface RuleBook {

  /** All rules, by party in the case's order and then in the file's order. */
  List<Rule> rules();

  /** One party's rules in the file's order; empty for a party without a rule file. */
  List<Rule> rulesOf(String party);

  /** One rule by its id. */
  Optional<Rule> rule(String id);

  /**
   * Fires one party's compiled rules on a text. A position nobody listed is replaced by every class
   * of positions that the party's rules tell apart; what fires for all of them fires, what fires
   * for some is open.
   *
   * @param party a party of the case
   * @param terms exactly one term per issue of the case, by issue
   * @param settings values of parameters and circumstances; day, readings and basis are not applied
   *     here
   */
  Firing firing(String party, Map<String, Term> terms, Settings settings);

  /**
   * Fires some of one party's rules on a text and says nothing of the others. Only what these rules
   * read is put to them, which is quicker when they are few.
   *
   * @param rules at least one, all of one party
   */
  Firing firing(List<Rule> rules, Map<String, Term> terms, Settings settings);

  /** Ids of the rules that fire for sure: {@link Firing#fired()}. */
  default Set<String> fire(String party, Map<String, Term> terms, Settings settings) {
    return firing(party, terms, settings).fired();
  }

  /** Where tables of these rules are kept once they are filled; an empty one where none are. */
  default TableShelf tables() {
    return new TableShelf();
  }

  /**
   * Ids of the evidence on which only rules rest that make something necessary: it says who must be
   * asked, not what a party would have or refuse.
   */
  default Set<String> evidenceOfNecessity() {
    Set<String> necessity = new LinkedHashSet<>();
    Set<String> stands = new LinkedHashSet<>();
    for (Rule rule : rules()) {
      (rule.effect() instanceof Effect.Requires ? necessity : stands).addAll(rule.evidence());
    }
    necessity.removeAll(stands);
    return necessity;
  }

  /** Compiles what is not yet compiled, for callers that will need every party. */
  void compileAll();
}
