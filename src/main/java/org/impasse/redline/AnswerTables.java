package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;

/**
 * Everything that rules could answer to any text, for readers without a rule engine: {@link
 * RedLineTables}, and besides, what each position that nobody listed leaves open.
 */
public final class AnswerTables {

  private AnswerTables() {}

  /**
   * Fires rules until everything they could answer is known.
   *
   * @param settings values of parameters and circumstances; day, readings and basis do not matter
   * @return for each rule, in the order given, its alternatives that read apart; the rule fires
   *     when one of them does, and is open when none does and one of them is
   * @throws InvalidInputException when rules read so much at once that not all of it can be told
   */
  public static Map<Rule, List<AnswerTable>> of(
      NegotiationCase negotiation, RuleBook book, Collection<Rule> rules, Settings settings)
      throws InvalidInputException {
    RedLineTables fired = RedLineTables.of(negotiation, book, rules, settings);
    Map<Rule, List<AnswerTable>> answers = new LinkedHashMap<>();
    Diagnostics diagnostics = new Diagnostics();
    for (Rule rule : rules) {
      List<AnswerTable> parts = new ArrayList<>();
      for (RuleTable part : fired.of(rule).parts()) {
        AnswerTable.Axes axes = AnswerTable.Axes.of(part, settings);
        if (axes.cells() > RedLineTables.MOST_CELLS) {
          diagnostics.add(RedLineTables.tooWide(part));
        } else {
          parts.add(AnswerTable.of(part, axes, negotiation, settings));
        }
      }
      answers.put(rule, List.copyOf(parts));
    }
    diagnostics.throwIfErrors();
    return answers;
  }
}
