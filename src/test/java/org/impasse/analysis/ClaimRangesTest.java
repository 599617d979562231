package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
