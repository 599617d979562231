package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;

/**
 * What the text makes necessary, whoever's rule says so.
 *
 * @param sure by party or legal step, the rules that fired
 * @param open by party or legal step, the rules whose answer an unlisted position leaves open
 */
record Necessities(Map<String, List<Reason>> sure, Map<String, List<Rule>> open) {

  static Necessities of(Collection<Spoken> all) {
    Map<String, List<Reason>> sure = new LinkedHashMap<>();
    Map<String, List<Rule>> open = new LinkedHashMap<>();
    for (Spoken spoken : all) {
      for (Reason reason : spoken.fired()) {
        target(reason.rule())
            .ifPresent(t -> sure.computeIfAbsent(t, k -> new ArrayList<>()).add(reason));
      }
      for (Rule rule : spoken.open()) {
        target(rule).ifPresent(t -> open.computeIfAbsent(t, k -> new ArrayList<>()).add(rule));
      }
    }
    return new Necessities(sure, open);
  }

  private static Optional<String> target(Rule rule) {
    return rule.effect() instanceof Effect.Requires requires
        ? Optional.of(requires.target())
        : Optional.empty();
  }

  /** The user's word first, then the case's, then a rule's. */
  ConsentNeed consent(Party party, Settings settings) {
    List<Reason> because = sure.getOrDefault(party.id(), List.of());
    Consent set = settings.consent().get(party.id());
    if (set != null) {
      return new ConsentNeed(set, ConsentNeed.Origin.USER, because);
    }
    if (party.consent() == Consent.REQUIRED || because.isEmpty()) {
      return new ConsentNeed(party.consent(), ConsentNeed.Origin.CASE, because);
    }
    return new ConsentNeed(Consent.REQUIRED, ConsentNeed.Origin.RULE, because);
  }

  List<LegalNeed> legalNeeds(NegotiationCase negotiation) {
    return negotiation.legalSteps().stream()
        .filter(step -> sure.containsKey(step.id()))
        .map(step -> new LegalNeed(step, sure.getOrDefault(step.id(), List.of())))
        .toList();
  }

  /** What might become necessary, where nothing makes it necessary already. */
  List<Evaluation.Remark> remarks(NegotiationCase negotiation, Settings settings) {
    List<Evaluation.Remark> remarks = new ArrayList<>();
    open.forEach(
        (target, rules) -> {
          boolean settled =
              sure.containsKey(target)
                  || settings.consent().containsKey(target)
                  || negotiation
                      .party(target)
                      .filter(party -> party.consent() == Consent.REQUIRED)
                      .isPresent();
          if (!settled) {
            remarks.add(new Evaluation.MayRequire(target, rules.stream().map(Rule::id).toList()));
          }
        });
    return remarks;
  }
}
