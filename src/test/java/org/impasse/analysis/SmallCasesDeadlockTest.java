package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.junit.jupiter.api.Test;

/** What the two small bundled cases are there to show. */
class SmallCasesDeadlockTest {

  private static final String IRELAND = "northern-ireland-1998";

  private final Injector injector = Guice.createInjector();

  @Test
  void theDealOfGoodFridayIsFound() throws Exception {
    Deadlock found = find(IRELAND, asOf("1998-05-21"));
    assertEquals(Deadlock.Outcome.DEAL, found.outcome());
    Map<String, String> agreed = terms(agreement());
    assertTrue(agreed.keySet().remove("policing"), "the one term that no red line asks for");
    assertEquals(agreed, terms(found.example().orElseThrow().proposal()));
    assertTrue(
        found.example().orElseThrow().of("dup").verdict().code().equals("reject"),
        "the Democratic Unionists stay out, and are not needed");
  }

  @Test
  void aMonthBeforeThereWasNone() throws Exception {
    Deadlock found = find(IRELAND, asOf("1998-03-09"));
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    assertEquals(List.of("irish-claim-removed", "north-south"), issues(found));
  }

  @Test
  void andBeforeTheTalksTheArmsWereInTheWay() throws Exception {
    assertEquals(List.of("decommissioning"), issues(find(IRELAND, asOf("1997-09-01"))));
    Wishes opponents =
        wishes(List.of("no-guns-no-government"), List.of(), Optional.of("1998-05-21"));
    assertEquals(List.of("decommissioning"), issues(find(IRELAND, opponents)));
  }

  @Test
  void noTwoRedLinesOfTheHouseClashAndThreeDo() throws Exception {
    Deadlock found = find("house-sale", Wishes.none());
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    assertEquals(List.of("price", "roof"), issues(found));
    List<Deadlock.Core> cores = found.stickingPoints().get(0).cores();
    assertEquals(
        List.of(Set.of("SEL-1", "SEL-2", "BANK-1")),
        cores.stream()
            .map(core -> core.rules().stream().map(Rule::id).collect(Collectors.toSet()))
            .toList());
  }

  @Test
  void anotherValuationOpensTheSale() throws Exception {
    Wishes wishes = wishes(List.of(), List.of("bank.valuation=405000"), Optional.empty());
    Deadlock found = find("house-sale", wishes);
    assertEquals(Deadlock.Outcome.DEAL, found.outcome());
  }

  @Test
  void whatWasSetIsAllThatIsTakenTogetherWithTheRest() throws Exception {
    Position shared = new Position.Named("cost-shared");
    Deadlock found = find("house-sale", Wishes.none(), Map.of("roof", shared));
    List<Deadlock.Combination> together = found.stickingPoints().get(0).combinations();
    assertEquals(3, together.size());
    for (Deadlock.Combination combination : together) {
      Deadlock.Choice roof = combination.choices().get(1);
      assertEquals(List.of(new Stretch.One("cost-shared")), roof.positions());
      assertTrue(roof.any());
    }
    Position price = new Position.Amount(410000);
    Deadlock both = find("house-sale", Wishes.none(), Map.of("price", price, "roof", shared));
    assertEquals(
        List.of(List.of(new Stretch.Amounts(410000, 410000))),
        both.stickingPoints().stream()
            .flatMap(point -> point.combinations().stream())
            .map(combination -> combination.choices().get(0).positions())
            .distinct()
            .toList());
  }

  private Deadlock find(String caseId, Wishes wishes) throws Exception {
    return find(caseId, wishes, Map.of());
  }

  private Deadlock find(String caseId, Wishes wishes, Map<String, Position> fixed)
      throws Exception {
    Sitting sitting =
        injector.getInstance(CaseOpener.class).openCase(List.of(), Path.of(""), caseId, wishes);
    return injector
        .getInstance(DeadlockFinder.class)
        .find(sitting.negotiation(), sitting.rules(), sitting.settings(), fixed);
  }

  private Proposal agreement() throws Exception {
    return injector
        .getInstance(CaseOpener.class)
        .openTexts(List.of(), Path.of(""), List.of(IRELAND + "/agreement-1998"), Wishes.none())
        .texts()
        .get(0);
  }

  private static Map<String, String> terms(Proposal text) {
    return text.addressed().stream()
        .collect(
            Collectors.toMap(
                Term::issue, term -> term.position().toString(), (a, b) -> a, TreeMap::new));
  }

  private static List<String> issues(Deadlock found) {
    return found.stickingPoints().stream()
        .flatMap(point -> point.issues().stream())
        .map(Issue::id)
        .toList();
  }

  private static Wishes asOf(String day) {
    return wishes(List.of(), List.of(), Optional.of(day));
  }

  private static Wishes wishes(
      List<String> readings, List<String> parameters, Optional<String> asOf) {
    return new Wishes(
        List.of(), List.of(), readings, parameters, List.of(), List.of(), Optional.empty(), asOf);
  }
}
