package org.impasse.quality.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;

/** A rule that adds nothing to another of the same party. */
final class ImpliedRule implements Lint {

  @Override
  public String code() {
    return "implied-rule";
  }

  @Override
  public String summary() {
    return "A rule that fires only where another rule of the same party fires as well, on evidence"
        + " that is no stronger.";
  }

  @Override
  public String why() {
    return "Wherever the narrower rule fires the wider one has refused already, so a reader gets one"
        + " reason twice and counts it twice. A narrower rule earns its place by stronger evidence:"
        + " a stronger basis, or as strong a one from more sources. It also does where the wider"
        + " one is weaker, belongs to another reading, or does not apply on every day on which the"
        + " narrower one does.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) throws InvalidInputException {
    List<Rule> rules = read.rules();
    for (int narrow = 0; narrow < rules.size(); narrow++) {
      Optional<Rule> wide = wider(narrow, rules, read);
      if (wide.isPresent() && !NeverFires.never(rules.get(narrow), read)) {
        Rule rule = rules.get(narrow);
        findings.add(
            this,
            rule.id(),
            Diagnostic.warning(
                    code(),
                    rule.location(),
                    "Wherever rule "
                        + rule.id()
                        + " fires, "
                        + wide.get().id()
                        + " does too, on evidence that is as strong.")
                .withHint("Remove it, or cite what makes it firmer than the other.")
                .withRelated(wide.get().location(), "the wider rule"));
      }
    }
  }

  /** The first rule that makes another superfluous; of two that are alike, the second is so. */
  private static Optional<Rule> wider(int narrow, List<Rule> rules, ReadCase read)
      throws InvalidInputException {
    Rule rule = rules.get(narrow);
    for (int i = 0; i < rules.size(); i++) {
      Rule other = rules.get(i);
      if (i != narrow
          && replaces(other, rule, read)
          && within(rule, other, read)
          && !AlwaysFires.always(other, read)
          && (i < narrow || !replaces(rule, other, read) || !within(other, rule, read))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean within(Rule rule, Rule other, ReadCase read) throws InvalidInputException {
    Optional<List<Settings>> worlds = read.worlds(List.of(rule, other));
    if (worlds.isEmpty()) {
      return false;
    }
    for (Settings world : worlds.get()) {
      if (!read.logic().within(rule, other, world)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a rule could stand for another, were it to fire everywhere where that does. */
  private static boolean replaces(Rule wide, Rule narrow, ReadCase read) {
    return wide.party().equals(narrow.party())
        && asStrong(wide, narrow)
        && Standing.whenever(wide, narrow)
        && (narrow.basis().compareTo(wide.basis()) > 0
            || (narrow.basis() == wide.basis()
                && sources(narrow, read).size() <= sources(wide, read).size()));
  }

  private static boolean asStrong(Rule wide, Rule narrow) {
    return wide.effect().equals(narrow.effect())
        || (wide.strength().equals(Optional.of(Strength.RED_LINE))
            && narrow.strength().equals(Optional.of(Strength.OBJECTION)));
  }

  private static Set<String> sources(Rule rule, ReadCase read) {
    return read.evidence(rule).stream().map(Evidence::source).collect(Collectors.toSet());
  }
}
