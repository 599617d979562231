package org.impasse.analysis.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftFinderTest {

  @TempDir private Path temporary;

  private final Injector injector = Guice.createInjector();
  private final CaseOpener opener = injector.getInstance(CaseOpener.class);
  private final DriftFinder finder = injector.getInstance(DriftFinder.class);

  private Path write(Set<MillEdits> made) throws Exception {
    return MillEdits.write(Files.createTempDirectory(temporary, "case"), made);
  }

  private Sitting open(Path folder) throws Exception {
    return opener.openTexts(
        List.of(folder),
        temporary,
        List.of("mill/first-offer", "mill/second-offer"),
        Wishes.none());
  }

  private Drift drift(Path before, Path after) throws Exception {
    Sitting one = open(before);
    Sitting two = open(after);
    List<DriftFinder.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < one.texts().size(); i++) {
      pairs.add(new DriftFinder.Pair(one.texts().get(i), Optional.of(two.texts().get(i)), true));
    }
    return finder.find(state(one), state(two), pairs, Optional.empty());
  }

  private static State state(Sitting sitting) {
    return new State(sitting.negotiation(), sitting.rules(), sitting.settings());
  }

  private static void replace(Path file, String from, String to) throws Exception {
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replace(from, to));
  }

  private Drift.PartyDrift only(Drift drift) {
    List<Drift.PartyDrift> answers =
        drift.texts().stream().flatMap(text -> text.answers().stream()).toList();
    assertEquals(1, answers.size(), answers::toString);
    return answers.get(0);
  }

  @Test
  void nothingChangedIsNoDrift() throws Exception {
    Drift drift = drift(write(Set.of()), write(Set.of()));
    assertFalse(drift.drifted());
    assertEquals(List.of(), drift.changes());
    assertEquals(List.of(), drift.texts().get(0).parties());
  }

  @Test
  void aRulesBoundThatMovedTurnsItsAnswer() throws Exception {
    Path after = write(Set.of(MillEdits.HARVEST));
    replace(after.resolve("rules/mill/miller.drl"), "amount > 20000", "amount > 30000");
    Drift drift = drift(write(Set.of(MillEdits.HARVEST)), after);
    Drift.PartyDrift miller = only(drift);
    assertEquals(
        List.of(List.of(new Cause(Change.Kind.RULE, "MI-2"))),
        miller.attribution().orElseThrow().sets());
    assertEquals("MI-2", miller.fallen().get(0).rule().id());
    Change change = drift.changes().get(0);
    assertEquals(Change.Kind.RULE, change.kind());
    assertEquals("condition", change.fields().get(0).name());
    assertTrue(change.fields().get(0).before().contains("20,000"), change.toString());
    assertTrue(change.fields().get(0).after().contains("30,000"), change.toString());
  }

  @Test
  void evidenceThatIsGoneIsListedAndItsRuleNamed() throws Exception {
    Path after = write(Set.of());
    replace(
        after.resolve("scenarios/mill/evidence.yaml"),
        "  - id: water-letter",
        "  - id: water-hearsay");
    replace(after.resolve("rules/mill/town.drl"), "water-letter", "water-hearsay");
    replace(after.resolve("rules/mill/town.drl"), "red-line", "objection");
    Drift drift = drift(write(Set.of()), after);
    assertEquals(
        List.of("water-letter removed", "water-hearsay added", "TO-1 changed"),
        drift.changes().stream().map(c -> c.id() + " " + c.sort().id()).toList());
    assertEquals(
        List.of(List.of(new Cause(Change.Kind.RULE, "TO-1"))),
        only(drift).attribution().orElseThrow().sets());
  }

  @Test
  void aTextThatSaysSomethingElseIsNamedByItsIssue() throws Exception {
    Drift drift = drift(write(Set.of()), write(Set.of(MillEdits.WATER)));
    Drift.PartyDrift town = only(drift);
    assertEquals("town", town.party().id());
    assertEquals(
        List.of(List.of(new Cause(Change.Kind.TEXT, "water.share"))),
        town.attribution().orElseThrow().sets());
    assertEquals(
        List.of(new Change.Field("water.share", "by-turns", "all-to-mill")),
        drift.texts().get(0).change().orElseThrow().fields());
  }

  @Test
  void eachOfTwoChangesThatWouldDoIsNamed() throws Exception {
    Drift drift = drift(write(Set.of()), write(Set.of(MillEdits.CEILING, MillEdits.RENT)));
    assertEquals(
        List.of(
            List.of(new Cause(Change.Kind.PARAMETER, "miller.ceiling")),
            List.of(new Cause(Change.Kind.TEXT, "rent.yearly"))),
        only(drift).attribution().orElseThrow().sets());
  }

  @Test
  void anIssueOfWhichOneSideKnowsNothingCountsAsSilence() throws Exception {
    Path after = write(Set.of());
    String bridge =
        """
          - id: bridge.open
            title: The bridge
            question: May everybody cross?
            theme: Use
            kind: boolean
            labels: { "false": closed, "true": open to all }
        """;
    replace(after.resolve("scenarios/mill/case.yaml"), bridge, "");
    Drift drift = drift(write(Set.of()), after);
    assertFalse(drift.drifted());
    assertEquals("bridge.open", drift.changes().get(0).id());
    assertEquals(Change.Sort.REMOVED, drift.changes().get(0).sort());
    assertEquals(Change.Sort.ADDED, drift(after, write(Set.of())).changes().get(0).sort());
  }

  @Test
  void aPartyThatIsNoneTodayHasNoAnswerToday() throws Exception {
    Path after = write(Set.of());
    replace(
        after.resolve("scenarios/mill/case.yaml"),
        "  - id: gardeners\n    name: Gardeners\n    kind: institution\n    consent: advisory\n    ratifies: town\n",
        "");
    Drift.PartyDrift gardeners = drift(write(Set.of()), after).texts().get(0).parties().get(0);
    assertEquals("gardeners", gardeners.party().id());
    assertTrue(gardeners.before().isPresent());
    assertTrue(gardeners.after().isEmpty());
    assertTrue(gardeners.changed());
  }

  @Test
  void aTextThatIsNotThereTodayIsThatOfThen() throws Exception {
    Sitting one = open(write(Set.of()));
    Sitting two = open(write(Set.of(MillEdits.CEILING)));
    Proposal text = one.texts().get(0);
    Drift drift =
        finder.find(
            state(one),
            state(two),
            List.of(
                new DriftFinder.Pair(text, Optional.empty(), true),
                new DriftFinder.Pair(text, Optional.empty(), false),
                new DriftFinder.Pair(text, Optional.of(two.texts().get(0)), true)),
            Optional.empty());
    assertEquals(
        List.of(Drift.Place.GONE, Drift.Place.NOT_LOOKED_FOR, Drift.Place.FOUND),
        drift.texts().stream().map(Drift.TextDrift::place).toList());
    assertEquals(3, drift.answers());
    assertTrue(drift.drifted());
    for (Drift.TextDrift each : drift.texts()) {
      assertEquals("first-offer", each.id());
      assertEquals(
          List.of(List.of(new Cause(Change.Kind.PARAMETER, "miller.ceiling"))),
          each.answers().get(0).attribution().orElseThrow().sets());
    }
  }

  @Test
  void partiesComeInTheOrderOfToday() throws Exception {
    Drift drift =
        drift(
            write(Set.of(MillEdits.NEEDED)),
            write(Set.of(MillEdits.CEILING, MillEdits.WATER, MillEdits.NEEDED)));
    assertEquals(
        List.of("miller", "town", "gardeners"),
        drift.texts().get(0).parties().stream().map(p -> p.party().id()).toList());
  }

  @Test
  void everyKeyOfARuleIsCompared() throws Exception {
    Path after = write(Set.of());
    Path miller = after.resolve("rules/mill/miller.drl");
    String text = Files.readString(miller);
    int third = text.indexOf("rule \"MI-3\"");
    Files.writeString(
        miller,
        text.substring(0, third)
            + """
            rule "MI-3"
                @title("Water for the gardeners")
                @requires("gardeners")
                @evidence("rent-letter, harvest-talk")
                @because("They have a word on {water.share}.")
                @silence("Nobody said a word.")
                @from("2025-12-01")
                @until("2026-12-01")
            when
                Term( issue == "water.share", position != "by-turns" )
            then
                objections.raise(drools);
            end
            """);
    assertEquals(
        List.of(
            "title: [No sharing of water] [Water for the gardeners]",
            "strength: [red-line] [requires gardeners]",
            "condition: [Fires when the text sets Water to 'mill and gardens by turns'.] [Fires when"
                + " the text sets Water to anything but 'mill and gardens by turns', or is silent on"
                + " it.]",
            "evidence: [harvest-talk] [rent-letter, harvest-talk]",
            "basis: [attributed] [stated]",
            "because: [The mill cannot do with the water {water.share}.] [They have a word on {water.share}.]",
            "silence: [] [Nobody said a word.]",
            "reading: [strict] []",
            "from: [] [2025-12-01]",
            "until: [] [2026-12-01]"),
        fields(drift(write(Set.of()), after)));
  }

  @Test
  void aConditionThatReadsAlikeIsSaidToBeWrittenDifferently() throws Exception {
    Path after = write(Set.of());
    replace(
        after.resolve("rules/mill/town.drl"),
        "position == \"all-to-mill\"",
        "position in (\"all-to-mill\")");
    String words = "Fires when the text sets Water to 'all of it turns the mill'.";
    assertEquals(
        List.of("condition: [" + words + "] [" + words + " (written differently)]"),
        fields(drift(write(Set.of()), after)));
  }

  private static List<String> fields(Drift drift) {
    return drift.changes().stream()
        .flatMap(change -> change.fields().stream())
        .map(field -> field.name() + ": [" + field.before() + "] [" + field.after() + "]")
        .toList();
  }
}
