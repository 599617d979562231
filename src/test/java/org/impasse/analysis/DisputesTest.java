package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.junit.jupiter.api.Test;

/** What is combined of what is disputed, and where ranges of numbers are cut. */
class DisputesTest {

  private static final String FLOOR =
      "Parameter( name == \"floor\", $floor : amount ) Term( issue == \"toll\", amount %s $floor )";
  private static final String CEILING =
      "Parameter( name == \"ceiling\", $ceiling : amount ) Term( issue == \"toll\", amount > $ceiling )";

  private static Disputes disputes(
      int most, Map<String, Position> fixed, Map<String, String> conditions) {
    HandCase hand = HandCase.disputed(1, 9);
    conditions.forEach(hand::redLine);
    SmallCase made = hand.made();
    return Disputes.of(
        made.negotiation(), made.book().rules(), made.settings(), new TreeMap<>(fixed), most);
  }

  /** The ranges of each number, as "floor 1 3-8". */
  private static String cut(Map<String, Position> fixed, Map<String, String> conditions) {
    return told(disputes(1000, fixed, conditions));
  }

  private static String told(Disputes disputes) {
    return disputes.scope().numbers().stream()
        .map(
            number ->
                number.parameter().id()
                    + number.ranges().stream()
                        .map(r -> " " + r.first() + (r.last() > r.first() ? "-" + r.last() : ""))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void numbersAreCutWhereTheirOrderWithAnyOtherAmountCanChange() {
    Map<String, String> least = Map.of("anna", FLOOR.formatted("<"));
    Map<String, String> most = Map.of("anna", FLOOR.formatted(">"));
    Position five = new Position.Amount(5);
    assertEquals(
        List.of(
            "floor 1 3-8",
            "floor 1 3-8",
            "floor 1 3-4 5 6 7-8",
            "floor 1 3 4 5 6-8",
            "floor 1 3-8",
            "floor 1 3-5 6 7-8",
            "floor 1 3-4 5 6-8",
            "floor 1 3 4 5-8; ceiling 3-6 7 8 9"),
        List.of(
            cut(Map.of(), least),
            cut(Map.of(), most),
            cut(Map.of("toll", five), least),
            cut(Map.of("toll", five), most),
            cut(Map.of("toll", new Position.Named("free")), least),
            cut(Map.of(), Map.of("anna", FLOOR.formatted("<"), "bert", constant("> 5"))),
            cut(Map.of(), Map.of("anna", FLOOR.formatted("<"), "bert", constant("< 5"))),
            cut(Map.of(), Map.of("anna", FLOOR.formatted("<"), "bert", CEILING))));
  }

  private static String constant(String amounts) {
    return "Term( issue == \"toll\", amount " + amounts + " )";
  }

  @Test
  void whatNoRuleReadsIsIdle() {
    Disputes one = disputes(1000, Map.of(), Map.of("anna", FLOOR.formatted("<")));
    assertEquals(List.of("Strict", "Season", "ceiling"), one.scope().idle());
    assertEquals(List.of(), one.scope().readings());
    assertEquals(List.of(), one.scope().circumstances());
    Disputes two =
        disputes(
            1000,
            Map.of(),
            Map.of("anna", "Circumstance( name == \"season\", value == \"wet\" ) " + CEILING));
    assertEquals(List.of("Strict", "floor"), two.scope().idle());
    assertEquals("season", two.scope().circumstances().get(0).id());
  }

  @Test
  void moreCombinationsThanWantedAreNotPutTogether() {
    Map<String, String> both =
        Map.of(
            "anna",
            "Circumstance( name == \"season\", value == \"wet\" ) " + FLOOR.formatted("<"),
            "bert",
            CEILING);
    int together = disputes(1000, Map.of(), both).combinations().size();
    assertTrue(disputes(together, Map.of(), both).scope().together());
    assertEquals(together, disputes(together, Map.of(), both).combinations().size());
    Disputes alone = disputes(together - 1, Map.of(), both);
    assertFalse(alone.scope().together());
    assertEquals(8, alone.combinations().size());
    assertFalse(disputes(1, Map.of(), both).scope().together());
  }

  @Test
  void theFirstCombinationIsWhatWasAskedAndEachOtherDiffers() {
    Disputes disputes =
        disputes(
            1000,
            Map.of(),
            Map.of("anna", "Circumstance( name == \"season\", value == \"wet\" ) " + CEILING));
    List<Settings> all = disputes.combinations().stream().map(disputes::settings).toList();
    assertEquals("dry", all.get(0).circumstances().get("season"));
    assertEquals(9, all.get(0).parameters().get("ceiling"));
    assertEquals(all.size(), all.stream().distinct().count());
    assertTrue(all.stream().anyMatch(s -> "wet".equals(s.circumstances().get("season"))));
  }

  @Test
  void aNumberThatNobodyDisputesAndAmountsThatCannotStandCutOthersAndAreNotCut() {
    String known = "Parameter( name == \"known\", $known : amount ) ";
    HandCase hand =
        HandCase.disputed(1, 9)
            .redLine("anna", FLOOR.formatted("<"))
            .redLine("bert", known + "Term( issue == \"toll\", amount > $known )");
    assertEquals("floor 1 3-6 7 8", cut(hand));
    hand.impossible(
        Map.of(
            "toll", List.of(new Stretch.Amounts(4, 4)),
            "land", List.of(new Stretch.One("south"))));
    assertEquals("floor 1 3 4 5 6 7 8", cut(hand));
  }

  private static String cut(HandCase hand) {
    SmallCase made = hand.made();
    return told(
        Disputes.of(
            made.negotiation(), made.book().rules(), made.settings(), new TreeMap<>(), 1000));
  }

  @Test
  void rulesDependOnTheChoicesThatTheyRead() {
    String wet = "Circumstance( name == \"season\", value == \"wet\" ) ";
    SmallCase made =
        HandCase.disputed(1, 9)
            .strict("anna", constant("> 5"))
            .redLine("anna-senate", constant("> 7"))
            .redLine("bert", wet + "Term( issue == \"land\", position == \"north\" )")
            .redLine("cleo", CEILING)
            .made();
    Settings asked = made.settings().withCircumstances(Map.of("season", "wet"));
    Disputes disputes =
        Disputes.of(made.negotiation(), made.book().rules(), asked, new TreeMap<>(), 1000);
    assertEquals(List.of(0), readBy(disputes, made, "anna"));
    assertEquals(List.of(), readBy(disputes, made, "anna-senate"));
    assertEquals(List.of(1), readBy(disputes, made, "bert"));
    assertEquals(List.of(2), readBy(disputes, made, "cleo"));
    assertEquals(
        List.of(0, 1, 2), Arrays.stream(disputes.readBy(made.book().rules())).boxed().toList());
    Settings first = disputes.settings(disputes.combinations().get(0));
    assertEquals(asked, first);
    assertEquals("dry", disputes.settings(new int[] {0, 1, 0}).circumstances().get("season"));
    assertEquals(Set.of("strict"), disputes.settings(new int[] {1, 0, 0}).readings());
  }

  private static List<Integer> readBy(Disputes disputes, SmallCase made, String party) {
    return Arrays.stream(disputes.readBy(made.book().rulesOf(party))).boxed().toList();
  }
}
