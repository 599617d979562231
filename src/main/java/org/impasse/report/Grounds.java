package org.impasse.report;

import java.util.List;
import java.util.Set;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Strength;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/**
 * What a red line that a text crosses rests on, and what the same party's other statements say of
 * the positions that made it fire.
 *
 * @param reason the red line; its evidence is what it rests on
 * @param besides statements that it does not cite and that speak against those positions too
 * @param against statements that contradict its evidence, or speak for those positions
 * @param leftOut statements of either sort that the settings leave out: of a reading that is off,
 *     later than the day, or on a weaker basis than asked for
 */
record Grounds(Reason reason, List<Evidence> besides, List<Evidence> against, int leftOut) {

  Grounds {
    besides = List.copyOf(besides);
    against = List.copyOf(against);
  }

  /**
   * The red lines by which a party refuses a text; none when it does not, or only by assumption.
   */
  static List<Grounds> of(PartyVerdict verdict, Report.SourcesView view) {
    if (!(verdict.verdict() instanceof Verdict.Reject)) {
      return List.of();
    }
    return verdict.reasons(Strength.RED_LINE).stream().map(reason -> of(reason, view)).toList();
  }

  private static Grounds of(Reason reason, Report.SourcesView view) {
    NegotiationCase negotiation = view.negotiation();
    Settings settings = view.evaluation().settings();
    Set<String> procedural = view.rules().evidenceOfNecessity();
    List<Evidence> contradicting = Contradictions.onRecord(reason.evidence(), negotiation);
    List<Evidence> others =
        negotiation.evidence().stream()
            .filter(evidence -> evidence.party().equals(reason.rule().party()))
            .filter(evidence -> !reason.evidence().contains(evidence))
            .filter(e -> !procedural.contains(e.id()) || contradicting.contains(e))
            .toList();
    List<Evidence> against =
        others.stream()
            .filter(e -> contradicting.contains(e) || says(e, Evidence.Side.FAVOURS, reason))
            .toList();
    List<Evidence> besides =
        others.stream()
            .filter(e -> !against.contains(e) && says(e, Evidence.Side.OPPOSES, reason))
            .toList();
    List<Evidence> admittedAgainst = against.stream().filter(settings::admits).toList();
    List<Evidence> admittedBesides = besides.stream().filter(settings::admits).toList();
    int leftOut = against.size() + besides.size() - admittedAgainst.size() - admittedBesides.size();
    return new Grounds(reason, admittedBesides, admittedAgainst, leftOut);
  }

  private static boolean says(Evidence evidence, Evidence.Side side, Reason reason) {
    return reason.terms().stream()
        .anyMatch(
            term ->
                evidence.sideOn(term.issue(), term.position()).filter(side::equals).isPresent());
  }
}
