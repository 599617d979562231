package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.analysis.logic.Budget;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.junit.jupiter.api.Test;

/** A case falls into parts that share nothing, and each is answered by itself. */
class CasePartsTest {

  private static final String LAND = "Term( issue == \"land\", position == \"north\" )";
  private static final String PORT = "Term( issue == \"port\", position == \"open\" )";
  private static final String FLAG = "Term( issue == \"flag\", position == \"red\" )";
  private static final String TOLL = "Term( issue == \"toll\", amount > 3 )";

  private static CaseParts parts(SmallCase small, Map<String, Position> fixed)
      throws InvalidInputException {
    CaseLogic logic = CaseLogic.of(small.negotiation(), small.book(), small.settings(), fixed);
    return new CaseParts(logic, small.book(), small.settings(), fixed, new DeadlockMemory());
  }

  /** Each part's issues and rules, as "land port: anna bert". */
  private static Set<String> told(CaseParts parts) {
    return parts.all().stream()
        .map(
            part ->
                part.piece().issues().stream()
                        .map(Issue::id)
                        .collect(Collectors.joining(" ", "", ": "))
                    + part.rules().stream().map(Rule::id).sorted().collect(Collectors.joining(" "))
                    + (part.guarded() ? " (guarded)" : ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> told(HandCase hand) throws InvalidInputException {
    return told(parts(hand.made(), Map.of()));
  }

  @Test
  void redLinesAndCombinationsTieIssuesTogether() throws Exception {
    HandCase hand =
        new HandCase()
            .redLine("anna", LAND)
            .redLine("bert", PORT)
            .redLine("cleo", FLAG + " " + TOLL);
    assertEquals(Set.of("land: anna", "port: bert", "flag toll: cleo"), told(hand));
    hand.impossible(
        Map.of(
            "land", List.of(new Stretch.One("south")), "toll", List.of(new Stretch.Amounts(0, 2))));
    assertEquals(Set.of("land flag toll: anna cleo", "port: bert"), told(hand));
  }

  @Test
  void alternativesOfOneRedLineTieNothing() throws Exception {
    assertEquals(
        Set.of("land: anna", "port: anna"),
        told(new HandCase().redLine("anna", "( " + LAND + " or " + PORT + " )")));
  }

  @Test
  void whatMakesConsentNecessaryIsTiedToTheRedLinesThatItMakesCount() throws Exception {
    HandCase hand =
        new HandCase()
            .redLine("anna", FLAG)
            .redLine("senate-land", "anna-senate", Basis.STATED, LAND)
            .redLine("senate-toll", "anna-senate", Basis.STATED, TOLL)
            .senate("needed", "bert", Basis.STATED, PORT);
    assertEquals(
        Set.of("flag: anna", "land port toll: needed senate-land senate-toll (guarded)"),
        told(hand));
    assertEquals(
        Set.of("flag: anna"),
        told(new HandCase().redLine("anna", FLAG).senate("idle", "bert", Basis.STATED, PORT)),
        "the senate has no red line that could count");
    assertEquals(
        Set.of("flag: anna"),
        told(new HandCase().redLine("anna", FLAG).redLine("anna-senate", LAND)),
        "the senate's consent is never needed");
  }

  @Test
  void whatIsSetBelongsToThePartThatReadsIt() throws Exception {
    HandCase hand = new HandCase().redLine("anna", LAND).redLine("bert", PORT);
    Position open = new Position.Named("open");
    for (CaseParts.Part part : parts(hand.made(), Map.of("port", open)).all()) {
      assertEquals(
          part.piece().issue("port").isPresent() ? Map.of("port", open) : Map.of(), part.fixed());
    }
  }

  @Test
  void aPartIsAskedAgainWhereItsRulesReadSomethingElse() throws Exception {
    SmallCase small =
        HandCase.disputed(5, 6)
            .redLine(
                "anna",
                "Parameter( name == \"floor\", $floor : amount ) "
                    + "Circumstance( name == \"season\", value == \"wet\" ) "
                    + "Term( issue == \"toll\", amount < $floor )")
            .redLine("bert", "not Term( issue == \"toll\", amount < 5 )")
            .redLine("cleo", PORT)
            .made();
    CaseParts parts = parts(small, Map.of());
    Settings dry = small.settings();
    Settings wet = dry.withCircumstances(Map.of("season", "wet"));
    Settings low = wet.withParameters(Map.of("floor", 4L));
    for (CaseParts.Part part : parts.all()) {
      boolean reads = part.piece().issue("toll").isPresent();
      DeadlockMemory.PartKey asked = part.key(part.rules(), dry);
      for (Settings other : List.of(wet, dry.withParameters(Map.of("floor", 4L)))) {
        if (reads) {
          assertNotEquals(asked, part.key(part.rules(), other));
        } else {
          assertEquals(asked, part.key(part.rules(), other));
        }
      }
      assertEquals(asked, part.key(part.rules(), dry.withParameters(Map.of("ceiling", 4L))));
      assertEquals(Deadlock.Outcome.DEAL, outcome(parts, part, dry));
      assertEquals(
          reads ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.DEAL, outcome(parts, part, wet));
      assertEquals(Deadlock.Outcome.DEAL, outcome(parts, part, low));
    }
  }

  private static Deadlock.Outcome outcome(CaseParts parts, CaseParts.Part part, Settings settings)
      throws InvalidInputException {
    return parts.find(part, settings, Budget.unlimited()).outcome();
  }

  @Test
  void setsThatShareSomethingBecomeOne() {
    assertEquals(
        Set.of(Set.of("a", "b", "c", "d"), Set.of("e")),
        Set.copyOf(
            PartCores.joined(
                List.of(
                    new TreeSet<>(Set.of("a", "b")),
                    Set.of("c", "d"),
                    Set.of("e"),
                    Set.of("b", "c")))));
    assertEquals(List.of(), PartCores.joined(List.of()));
  }
}
