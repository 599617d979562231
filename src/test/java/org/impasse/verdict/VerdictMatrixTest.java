package org.impasse.verdict;

import static org.impasse.verdict.HarbourLease.settings;
import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.Test;

class VerdictMatrixTest {

  private static Evaluation evaluate(Proposal proposal) {
    return new Evaluator().evaluate(HarbourLease.CASE, new HarbourRules(), proposal, settings());
  }

  private final Evaluation dear =
      evaluate(text("dear").set("rent.monthly", 50000).set("lease.years", 10).make());
  private final Evaluation cheap =
      evaluate(text("cheap").set("rent.monthly", 10000).set("lease.years", 10).make());
  private final Evaluation alsoDear =
      evaluate(text("also-dear").set("rent.monthly", 60000).set("lease.years", 20).make());
  private final Evaluation fair =
      evaluate(
          text("fair")
              .set("rent.monthly", 38000)
              .set("lease.years", 10)
              .set("lease.renewable", "true")
              .make());

  @Test
  void textsWithTheSameAnswersAreOnePattern() {
    VerdictMatrix matrix = new VerdictMatrix(List.of(dear, cheap, alsoDear, fair));
    List<VerdictMatrix.Pattern> patterns = matrix.patterns(VerdictMatrix.Scope.REQUIRED);
    assertEquals(3, patterns.size());
    assertEquals(List.of(dear, alsoDear), patterns.get(0).texts());
    assertEquals(List.of("accept", "-", "reject", "-", "accept", "-"), patterns.get(0).codes());
    assertEquals(
        List.of("accept", "accept", "reject", "undetermined", "accept", "accept"),
        matrix.patterns(VerdictMatrix.Scope.ALL).get(0).codes());
  }

  @Test
  void aPatternIsSeparatedFromTheNearestTextBeforeIt() {
    VerdictMatrix matrix = new VerdictMatrix(List.of(alsoDear, dear, cheap, fair));
    List<VerdictMatrix.Separation> separations =
        VerdictMatrix.separations(matrix.patterns(VerdictMatrix.Scope.REQUIRED));
    assertEquals(2, separations.size());
    Comparison nearest = separations.get(0).nearest();
    assertEquals("dear", nearest.before().proposal().id());
    assertEquals("cheap", nearest.after().proposal().id());
    assertEquals(1, nearest.moves().size());
    assertEquals(List.of("OW-1"), ids(nearest.shifts().get(0).risen()));
    assertEquals(List.of("TE-1"), ids(nearest.shifts().get(1).fallen()));
  }

  @Test
  void aComparisonNamesTheTermsThatMovedAndTheRulesThatDidIt() {
    Comparison comparison = Comparison.of(dear, fair);
    assertEquals(
        List.of("rent.monthly", "lease.renewable"),
        comparison.moves().stream().map(m -> m.issue().id()).toList());
    assertFalse(comparison.moves().get(1).from().addressed());
    Comparison.Shift tenant = comparison.shifts().get(0);
    assertTrue(tenant.verdictChanged());
    assertEquals(List.of("TE-1", "TE-2"), ids(tenant.fallen()));
    assertEquals(List.of(), ids(tenant.risen()));
  }

  @Test
  void aTextComparedWithItselfMovesNothing() {
    Comparison comparison = Comparison.of(dear, dear);
    assertEquals(List.of(), comparison.moves());
    assertEquals(List.of(), comparison.shifts());
  }

  @Test
  void aConsentThatBecomesNecessaryIsAShift() {
    Evaluation shared = evaluate(text("s").set("lease.pier", "shared").make());
    Evaluation silent = evaluate(text("n").make());
    List<Comparison.Shift> shifts = Comparison.of(silent, shared).shifts();
    assertEquals("townspeople", shifts.get(0).after().party().id());
    assertTrue(shifts.get(0).consentChanged());
    assertFalse(shifts.get(0).verdictChanged());
  }

  @Test
  void noTextNoMatrix() {
    assertThrows(IllegalArgumentException.class, () -> new VerdictMatrix(List.of()));
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(r -> r.rule().id()).toList();
  }
}
