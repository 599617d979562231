package org.impasse.quality.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/** A red line or objection that fires on every text. */
final class AlwaysFires implements Lint {

  @Override
  public String code() {
    return "always-fires";
  }

  @Override
  public String summary() {
    return "A red line or an objection that every text makes fire.";
  }

  @Override
  public String why() {
    return "A party that refuses whatever is proposed has left the table: the rule says nothing of"
        + " any text, and no answer depends on what a text says. Often 'or' stands where 'and' was"
        + " meant, or two 'not' together let nothing through. A rule that fires on every text only"
        + " in one state of a circumstance, or at one value of a number, is no finding.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) throws InvalidInputException {
    for (Rule rule : read.rules()) {
      if (rule.decides() && always(rule, read)) {
        findings.add(
            this,
            rule.id(),
            rule.location(),
            "Rule " + rule.id() + " fires on every text, whatever it says.",
            "Name the positions that the party refuses, and whether silence is one of them.");
      }
    }
  }

  static boolean always(Rule rule, ReadCase read) throws InvalidInputException {
    Optional<List<Settings>> worlds = read.worlds(List.of(rule));
    if (worlds.isEmpty()) {
      return false;
    }
    for (Settings world : worlds.get()) {
      if (!read.logic().alwaysFires(rule, world)) {
        return false;
      }
    }
    return true;
  }
}
