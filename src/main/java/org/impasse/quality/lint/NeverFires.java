package org.impasse.quality.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/** A rule that fires on no text. */
final class NeverFires implements Lint {

  @Override
  public String code() {
    return "never-fires";
  }

  @Override
  public String summary() {
    return "A rule that no text can make fire.";
  }

  @Override
  public String why() {
    return "The rule is read, shown and counted, and changes no answer. Nearly always one of its"
        + " lines asks for more than was meant, or a number lies outside the issue's range. What"
        + " the case calls infeasible is left out. A rule is asked in every state of the"
        + " circumstances it reads and with every value on record of its numbers: one that waits"
        + " for another state of the world, another reading or another day is no finding.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) throws InvalidInputException {
    for (Rule rule : read.rules()) {
      if (never(rule, read)) {
        findings.add(
            this,
            rule.id(),
            rule.location(),
            "Rule " + rule.id() + " fires on no text at all.",
            "Look for lines that exclude each other, for amounts outside the issue's range, and for"
                + " what the case calls infeasible.");
      }
    }
  }

  static boolean never(Rule rule, ReadCase read) throws InvalidInputException {
    Optional<List<Settings>> worlds = read.worlds(List.of(rule));
    if (worlds.isEmpty()) {
      return false;
    }
    for (Settings world : worlds.get()) {
      if (read.logic().everFires(rule, world)) {
        return false;
      }
    }
    return true;
  }
}
