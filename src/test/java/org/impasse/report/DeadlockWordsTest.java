package org.impasse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Robustness;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Issue;
import org.impasse.redline.Rule;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;

/** Sentences where number and repetition matter. */
class DeadlockWordsTest {

  private static final Issue FIRST = HarbourLease.CASE.issues().get(0);
  private static final Issue SECOND = HarbourLease.CASE.issues().get(1);

  private final DeadlockWords words = new DeadlockWords(HarbourLease.CASE);

  private static List<Rule> rules(String... ids) {
    return Arrays.stream(ids).map(id -> HarbourReports.RULES.rule(id).orElseThrow()).toList();
  }

  private static Deadlock.Core core(String... ids) {
    return new Deadlock.Core(
        List.of(FIRST),
        rules(ids).stream()
            .map(rule -> new Deadlock.Footing(rule, Optional.empty(), Optional.empty()))
            .toList(),
        Deadlock.Given.NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  private static Deadlock blockedBy(List<Issue> issues, Robustness robustness) {
    Deadlock found = HarbourReports.deadlock("strict").deadlock();
    return new Deadlock(
        found.negotiation(),
        found.settings(),
        found.fixed(),
        Deadlock.Outcome.NO_DEAL,
        Optional.empty(),
        List.of(
            new Deadlock.StickingPoint(
                issues, List.of(), List.of(), List.of(core("TE-1")), List.of(), true)),
        found.smallest(),
        found.bounds(),
        found.alone(),
        found.coalitions(),
        found.numbers(),
        found.ladder(),
        robustness,
        Ending.COMPLETE);
  }

  private static Robustness undisputed() {
    return new Robustness(
        new Robustness.Scope(List.of(), List.of(), List.of(), true, List.of()),
        1,
        1,
        0,
        List.of(new Robustness.Tally(List.of(FIRST), 1)),
        new Robustness.Turns(List.of(), true),
        List.of(),
        List.of(),
        true);
  }

  /** The same, as it is when time ran out before everything was found. */
  private static Deadlock cutShort() {
    Deadlock found = blockedBy(List.of(FIRST), undisputed());
    Side side = HarbourReports.deadlock("strict").deadlock().alone().get(0).side();
    return new Deadlock(
        found.negotiation(),
        found.settings(),
        found.fixed(),
        Deadlock.Outcome.NO_DEAL,
        Optional.empty(),
        List.of(
            new Deadlock.StickingPoint(
                List.of(FIRST),
                List.of(new Deadlock.Stand(side, side.members(), List.of(), List.of(), false)),
                List.of(),
                List.of(core("TE-1")),
                List.of(List.of(side)),
                false)),
        List.of(),
        Optional.of(
            new Deadlock.Bounds(
                new Deadlock.Between(2, OptionalInt.of(7)),
                new Deadlock.Between(3, OptionalInt.empty()),
                false)),
        List.of(
            new Deadlock.Alone(side, List.of(), false, Optional.empty()),
            new Deadlock.Alone(side, List.of(rules("TE-1", "TE-3")), false, Optional.empty())),
        new Deadlock.Coalitions(List.of(), List.of(), List.of(), false),
        new Deadlock.Numbers(new Count.Exact(BigInteger.TEN), new Count.OutOfTime(), Map.of()),
        found.ladder(),
        found.robustness(),
        Ending.OUT_OF_TIME);
  }

  @Test
  void whatWasNotFoundInTimeIsNotClaimed() {
    String text =
        HarbourReports.write(
                ReportFormat.TEXT, new Report.DeadlockView(cutShort(), HarbourReports.receipt()))
            .replaceAll("\\s+", " ");
    assertTrue(text.contains("The smallest proof has 2 to 7 red lines;"), text);
    assertTrue(text.contains("the smallest way out gives up at least 3 stands"), text);
    assertTrue(text.contains("Who could end it is not known:"), text);
    assertTrue(text.contains("How many ways out there are is not known:"), text);
    assertTrue(text.contains("alone may or may not open a deal"), text);
    assertTrue(text.contains("could open a deal by giving up 2 red lines; whether fewer"), text);
    assertTrue(text.contains("As many sides as one text can suit: not found in time."), text);
    assertFalse(text.contains("It ends if"), text);
    assertFalse(text.contains("refuses every position"), text);
  }

  @Test
  void inJsonWhatIsNotKnownIsAbsent() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                HarbourReports.write(
                    ReportFormat.JSON,
                    new Report.DeadlockView(cutShort(), HarbourReports.receipt())));
    assertFalse(json.get("complete").asBoolean());
    assertTrue(json.get("waysOut").isNull());
    assertTrue(json.get("stickingPoints").get(0).get("waysOut").isNull());
    assertEquals(2, json.get("bounds").get("smallestProof").get("atLeast").asInt());
    assertEquals(7, json.get("bounds").get("smallestProof").get("atMost").asInt());
    assertTrue(json.get("bounds").get("smallestWayOut").get("atMost").isNull());
    assertTrue(json.get("alone").get(0).get("canOpen").isNull());
    assertTrue(json.get("alone").get(1).get("canOpen").asBoolean());
    assertTrue(json.get("space").path("deals").isMissingNode());
    assertEquals(
        "deals: time ran out before it was counted",
        json.get("space").get("notCounted").get(0).asText());
  }

  @Test
  void manyIssuesAreCountedRatherThanNamed() {
    List<Issue> many = Collections.nCopies(60, FIRST);
    String headline = words.headline(blockedBy(many, undisputed()));
    assertTrue(headline.endsWith("and 52 other issues blocks."), headline);
  }

  @Test
  void oneQuarrelOverSeveralIssuesReadsUnlikeSeveralQuarrels() {
    String one = words.headline(blockedBy(List.of(FIRST), undisputed()));
    String joint = words.headline(blockedBy(List.of(FIRST, SECOND), undisputed()));
    assertTrue(one.endsWith("“" + FIRST.title() + "” blocks."), one);
    assertTrue(
        joint.endsWith("“" + FIRST.title() + "” together with “" + SECOND.title() + "” blocks."),
        joint);
  }

  @Test
  void theVerbOfAProofGoesWithHowManyPartiesAreInIt() {
    assertEquals(
        "Tenant (“Rule TE-1”) leaves no position on “" + FIRST.title() + "”.",
        words.because(core("TE-1")));
    assertEquals(
        "The Harbour company (“Rule OW-1”) and Tenant (“Rule TE-1”) leave no position on “"
            + FIRST.title()
            + "”.",
        words.because(core("OW-1", "TE-1")));
  }

  @Test
  void aPartyIsNamedOnceForAllItsRedLines() {
    assertEquals("Tenant (“Rule TE-1” and “Rule TE-3”)", words.lines(rules("TE-1", "TE-3")));
  }

  @Test
  void whereNothingIsDisputedThereIsNoTable() {
    String text =
        HarbourReports.write(
            ReportFormat.TEXT,
            new Report.DeadlockView(
                blockedBy(List.of(FIRST), undisputed()), HarbourReports.receipt()));
    assertTrue(text.contains("Nothing is disputed."), text);
    assertFalse(text.contains("In how many combinations"), text);
    assertFalse(text.contains("1 of 1"), text);
  }

  @Test
  void theVerbGoesWithHowManyClausesAreNamed() {
    ClauseDeadlock found = HarbourReports.clauses(HarbourReports.FIRST, "strict").found();
    ClauseDeadlock two =
        new ClauseDeadlock(
            found.whole(),
            found.assumptions(),
            found.outcome(),
            found.selections(),
            found.listing(),
            List.of(
                new ClauseDeadlock.StickingPoint(
                    found.text().clauses().subList(0, 2),
                    List.of(FIRST),
                    List.of(),
                    List.of(),
                    List.of(),
                    true)),
            found.concessions(),
            found.deciding(),
            found.readings(),
            found.numbers(),
            found.ending());
    String headline = new ClauseWords(two).headline();
    assertTrue(headline.endsWith(" block."), headline);
  }

  @Test
  void selectionsAreCountedWithSeparators() {
    ClauseDeadlock found = HarbourReports.clauses(HarbourReports.FIRST).found();
    ClauseDeadlock many =
        new ClauseDeadlock(
            found.whole(),
            found.assumptions(),
            found.outcome(),
            found.selections(),
            found.listing(),
            found.stickingPoints(),
            found.concessions(),
            found.deciding(),
            found.readings(),
            new ClauseDeadlock.Numbers(
                new Count.Exact(BigInteger.TWO.pow(28)),
                new Count.Exact(BigInteger.TWO.pow(26)),
                Map.of()),
            found.ending());
    String text = new ClauseWords(many).numbers();
    assertTrue(text.contains("67,108,864 of 268,435,456"), text);
  }
}
