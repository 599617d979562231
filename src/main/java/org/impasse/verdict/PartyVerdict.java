package org.impasse.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.redline.Strength;

/**
 * One party's answer to one text.
 *
 * @param party who
 * @param consent whether its consent is needed for this text
 * @param verdict its answer, the author's assumption included
 * @param ground what the answer stands on
 * @param rulesRead how much of the text the party's rules in force read
 * @param reasons every rule in force that fired, strongest first, then in the file's order
 * @param assumed the assumption that replaced an undetermined answer; empty when none did
 */
public record PartyVerdict(
    Party party,
    ConsentNeed consent,
    Verdict verdict,
    Ground ground,
    RulesRead rulesRead,
    List<Reason> reasons,
    Optional<Assumption> assumed) {

  public PartyVerdict {
    reasons = List.copyOf(reasons);
  }

  /**
   * How much of a text the rules read.
   *
   * @param terms terms of the text on issues that some rule in force reads
   * @param of terms of the text in all
   * @param issues ids of the issues that some rule in force reads, whether or not the text sets
   *     them
   */
  public record RulesRead(int terms, int of, Set<String> issues) {
    public RulesRead {
      issues = Set.copyOf(issues);
    }
  }

  /** Whether the text needs its consent. */
  public boolean required() {
    return consent.consent() == Consent.REQUIRED;
  }

  /** Whether its refusal stands in the way of a deal. */
  public boolean blocks() {
    return required() && verdict instanceof Verdict.Reject;
  }

  /** Whether its consent is needed and nobody knows whether it would be given. */
  public boolean open() {
    return required() && verdict instanceof Verdict.Undetermined;
  }

  /** The reasons of one strength. */
  public List<Reason> reasons(Strength strength) {
    return reasons.stream().filter(r -> r.rule().strength().equals(Optional.of(strength))).toList();
  }
}
