package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.junit.jupiter.api.Test;

class PositionClassesTest {

  @Test
  void listedPositions() {
    assertEquals(List.of("north-keeps"), ids("land.valley", "position != \"not-addressed\""));
    assertEquals(List.of("north-keeps", "ceded"), ids("land.valley", "position == \"ceded\""));
    assertEquals(
        List.of("north-keeps", "shared", "ceded"),
        ids("land.valley", "position not in (\"ceded\", \"shared\")"));
  }

  @Test
  void cuts() {
    assertEquals(List.of("no-cap", "0", "5"), ids("forces.cap", "amount < 5"));
    assertEquals(List.of("no-cap", "0", "6"), ids("forces.cap", "amount <= 5"));
    assertEquals(List.of("no-cap", "0", "6"), ids("forces.cap", "amount > 5"));
    assertEquals(List.of("no-cap", "0", "5"), ids("forces.cap", "amount >= 5"));
    assertEquals(List.of("no-cap", "0", "5", "6"), ids("forces.cap", "amount == 5"));
    assertEquals(List.of("no-cap", "0"), ids("forces.cap", "amount >= 0 || amount <= 2000000"));
    assertEquals(
        List.of("no-cap", "0", "1", "2000000"),
        ids("forces.cap", "amount == 0 || amount >= 2000000"));
    assertEquals(
        List.of("no-cap", "unspecified-limit", "0"), ids("forces.cap", "position == \"no-cap\""));
  }

  @Test
  void parametersCutWhereTheyAreSet() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                "Parameter( name == \"north.floor\", $v : amount )",
                "( Term( issue == \"forces.cap\", amount < $v ) or not Term( issue == \"forces.cap\", amount <= 7 ) )"));
    PositionClasses classes =
        PositionClasses.of(
            Island.CASE.issue("forces.cap").orElseThrow(),
            book.rules(),
            Island.SETTINGS.withParameters(Map.of("north.floor", 100L)));
    assertEquals(
        List.of(
            new Stretch.Amounts(0, 7),
            new Stretch.Amounts(8, 99),
            new Stretch.Amounts(100, 2_000_000)),
        classes.amounts());
    assertFalse(classes.namesSilence());
  }

  @Test
  void silence() {
    assertTrue(classes("vote", "position == \"not-addressed\"").namesSilence());
    assertFalse(classes("vote", "position == \"true\"").namesSilence());
  }

  @Test
  void otherIssuesMakeNoDifference() {
    RuleBook book =
        Island.book(Island.rule("N-1", "Term( issue == \"vote\", position == \"true\" )"));
    PositionClasses classes =
        PositionClasses.of(
            Island.CASE.issue("forces.cap").orElseThrow(), book.rules(), Island.SETTINGS);
    assertEquals(
        List.of(new Position.Named("no-cap"), new Position.Amount(0)), classes.representatives());
  }

  private static List<String> ids(String issue, String test) {
    return classes(issue, test).representatives().stream().map(Position::id).toList();
  }

  private static PositionClasses classes(String issue, String test) {
    RuleBook book =
        Island.book(Island.rule("N-1", "Term( issue == \"" + issue + "\", " + test + " )"));
    return PositionClasses.of(
        Island.CASE.issue(issue).orElseThrow(), book.rules(), Island.SETTINGS);
  }
}
