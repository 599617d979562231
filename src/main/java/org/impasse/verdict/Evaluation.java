package org.impasse.verdict;

import java.util.List;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;

/**
 * One text put to every party of its case.
 *
 * @param negotiation the case
 * @param proposal the text
 * @param settings what the answers depend on besides the text
 * @param verdicts one per party, in the case's order
 * @param legalNeeds legal steps the text would need
 * @param remarks what a reader should know besides the verdicts
 */
public record Evaluation(
    NegotiationCase negotiation,
    Proposal proposal,
    Settings settings,
    List<PartyVerdict> verdicts,
    List<LegalNeed> legalNeeds,
    List<Remark> remarks) {

  public Evaluation {
    verdicts = List.copyOf(verdicts);
    legalNeeds = List.copyOf(legalNeeds);
    remarks = List.copyOf(remarks);
  }

  /** Something a reader should know besides the verdicts. */
  public sealed interface Remark {}

  /** A party that wrote or carries the text refuses it by its own rules. */
  public record AuthorRefuses(String party, List<String> rules) implements Remark {
    public AuthorRefuses {
      rules = List.copyOf(rules);
    }
  }

  /** The text sets positions that cannot stand together. */
  public record Infeasible(List<String> issues, String why) implements Remark {
    public Infeasible {
      issues = List.copyOf(issues);
    }
  }

  /** The text's author assumed an answer that the rules already give. */
  public record AssumptionUnused(String party) implements Remark {}

  /**
   * A position nobody listed leaves open whether a ratifier's consent, or a legal step, becomes
   * necessary. The verdicts take it as not necessary.
   *
   * @param target id of a party or of a legal step
   * @param rules ids of the rules whose answer is open
   */
  public record MayRequire(String target, List<String> rules) implements Remark {
    public MayRequire {
      rules = List.copyOf(rules);
    }
  }

  /** Whether nobody whose consent is required refuses. */
  public boolean deal() {
    return blockers().isEmpty();
  }

  /** Parties whose required consent is refused. */
  public List<PartyVerdict> blockers() {
    return verdicts.stream().filter(PartyVerdict::blocks).toList();
  }

  /** Parties whose consent is required and unknown. */
  public List<PartyVerdict> open() {
    return verdicts.stream().filter(PartyVerdict::open).toList();
  }

  /** The answer of one party of the case. */
  public PartyVerdict of(String party) {
    return verdicts.stream()
        .filter(v -> v.party().id().equals(party))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a party of the case: " + party));
  }
}
