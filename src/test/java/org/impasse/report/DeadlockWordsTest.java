package org.impasse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Robustness;
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
            new Deadlock.StickingPoint(issues, List.of(), List.of(core("TE-1")), List.of(), true)),
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

  @Test
  void theVerbGoesWithHowManyIssuesAreNamed() {
    String one = words.headline(blockedBy(List.of(FIRST), undisputed()));
    String two = words.headline(blockedBy(List.of(FIRST, SECOND), undisputed()));
    assertTrue(one.endsWith("” blocks."), one);
    assertTrue(two.endsWith("” block."), two);
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
                    List.of())),
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
