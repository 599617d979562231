package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.junit.jupiter.api.Test;

/** A stretch of values has the answer of each value in it, found one by one. */
class ClaimRangesTest {

  private static final long SEED = 20251126;

  private final ClaimFinder finder = Guice.createInjector().getInstance(ClaimFinder.class);

  @Test
  void everyValueHasTheAnswerOfItsStretch() throws InvalidInputException {
    int breaks = 0;
    for (int n = 0; n < Seeds.atMost(12); n++) {
      Random random = new Random(SEED + n);
      // The owner refuses a rent below 35,000, the tenant one above the parameter.
      Proposal text =
          HarbourLease.text("mine")
              .set("rent.monthly", 34990 + random.nextInt(25))
              .set("lease.pier", random.nextBoolean() ? "shared" : "tenant-only")
              .make();
      long first = 34980L + random.nextInt(10);
      NegotiationCase negotiation =
          withCeiling(
              new Parameter.Disputed(first, first + 8, List.of("letter"), Optional.empty()),
              new Parameter.Disputed(first + 11, first + 30, List.of("letter"), Optional.empty()));
      Claim claim = claim(random.nextBoolean(), random.nextBoolean());
      String seeds = "seed " + (SEED + n) + claim + text.terms();
      Settings settings = Settings.defaultsOf(negotiation);
      ClaimAnswer answer = find(negotiation, settings, claim, text);
      for (ClaimAnswer.Range range : answer.ranges()) {
        List<Long> covered = new ArrayList<>();
        ClaimAnswer.Judgement before = null;
        for (ClaimAnswer.Span span : range.spans()) {
          for (long value = span.first(); value <= span.last(); value++) {
            covered.add(value);
            ClaimAnswer.Judgement there =
                find(
                        negotiation,
                        settings
                            .withParameters(Map.of("tenant.ceiling", value))
                            .withReadings(range.readings()),
                        claim,
                        text)
                    .asked();
            assertTrue(there.sameAs(span.judgement()), value + " " + seeds);
          }
          if (before != null && !before.sameAs(span.judgement())) {
            breaks++;
          }
          before = span.judgement();
        }
        List<Long> expected = new ArrayList<>();
        for (long value = first; value <= first + 30; value++) {
          if (value < first + 9 || value > first + 10) {
            expected.add(value);
          }
        }
        expected.add(40000L);
        assertEquals(expected, covered, seeds);
      }
    }
    assertTrue(Seeds.fewer() || breaks > 5, "too few breaks: " + breaks);
  }

  @Test
  void valuesAreCutWhereAnOrderCanChange() {
    Proposal text = HarbourLease.text("mine").set("rent.monthly", 43000).make();
    NegotiationCase negotiation =
        withCeiling(
            new Parameter.Disputed(60, 200, List.of("letter"), Optional.empty()),
            new Parameter.Disputed(39000, 45000, List.of("letter"), Optional.empty()),
            new Parameter.Disputed(44000, 44500, List.of("letter"), Optional.empty()),
            new Parameter.Disputed(45001, 45009, List.of("letter"), Optional.empty()),
            new Parameter.Disputed(89990, 90005, List.of("letter"), Optional.empty()));
    ClaimRanges ranges =
        new ClaimRanges(
            negotiation, text, new HarbourRules().rules(), Settings.defaultsOf(negotiation));
    Parameter ceiling = negotiation.parameter("tenant.ceiling").orElseThrow();
    assertEquals(List.of(ceiling), ranges.parameters());
    // Where the range of an issue, a red line, a combination or the text's own amount begins to be
    // otherwise, and right below; 43,000 is what the text says.
    assertEquals(
        "60-60 61-61 62-88 89-89 90-90 91-98 99-99 100-100 101-101 102-200"
            + " 39000-42998 42999-42999 43000-43000 43001-43001 43002-45009"
            + " 89990-89999 90000-90000 90001-90001 90002-90005",
        ranges.pieces(ceiling).stream()
            .map(piece -> piece.first() + "-" + piece.last())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void whatIsUndisputedOrReadByNoRuleIsNotLookedAt() {
    Settings settings = HarbourLease.settings();
    Proposal text = HarbourLease.text("mine").make();
    NegotiationCase undisputed = withCeiling();
    assertEquals(
        List.of(),
        new ClaimRanges(undisputed, text, new HarbourRules().rules(), settings).parameters());
    assertEquals(
        List.of(),
        new ClaimRanges(HarbourLease.CASE, text, new HarbourRules().rulesOf("owner"), settings)
            .parameters());
  }

  private ClaimAnswer find(
      NegotiationCase negotiation, Settings settings, Claim claim, Proposal text)
      throws InvalidInputException {
    return finder.find(negotiation, new HarbourRules(), settings, claim, text);
  }

  private static Claim claim(boolean tenantFirst, boolean pier) {
    return new Claim(
        "harbour-lease",
        "claim",
        "Claim",
        "A claim.",
        "mine",
        Claim.Unit.ISSUE,
        pier
            ? List.of(
                new Claim.Member(List.of("rent.monthly")), new Claim.Member(List.of("lease.pier")))
            : List.of(new Claim.Member(List.of("rent.monthly"))),
        tenantFirst ? "tenant" : "owner",
        tenantFirst ? "owner" : "tenant",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "claim");
  }

  private static NegotiationCase withCeiling(Parameter.Disputed... disputed) {
    NegotiationCase c = HarbourLease.CASE;
    Parameter ceiling = c.parameter("tenant.ceiling").orElseThrow();
    return new NegotiationCase(
        c.id(),
        c.title(),
        c.summary(),
        c.factsUntil(),
        c.issues(),
        c.focus(),
        c.parties(),
        c.sources(),
        c.evidence(),
        List.of(
            new Parameter(
                ceiling.id(),
                ceiling.title(),
                ceiling.unit(),
                ceiling.value(),
                ceiling.sources(),
                List.of(disputed),
                ceiling.note())),
        c.circumstances(),
        c.readings(),
        c.legalSteps(),
        c.infeasible());
  }
}
