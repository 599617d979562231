package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Guice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.junit.jupiter.api.Test;

/** Under what rules are asked, and which values stand for all others of a range. */
class WorldsTest {

  private static final String FLOOR =
      "Parameter( name == \"floor\", $floor : amount ) Term( issue == \"toll\", amount < $floor )";
  private static final String CEILING =
      "Parameter( name == \"ceiling\", $ceiling : amount ) "
          + "Term( issue == \"toll\", amount > $ceiling )";

  private static List<Settings> worlds(Map<String, String> conditions) {
    HandCase hand = HandCase.disputed(1, 9);
    conditions.forEach(hand::redLine);
    SmallCase made = hand.made();
    return new Worlds(made.negotiation(), made.settings()).of(made.book().rules()).orElseThrow();
  }

  private static Set<Long> values(String parameter, Map<String, String> conditions) {
    return worlds(conditions).stream()
        .map(settings -> settings.parameters().get(parameter))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aValueOnEitherSideOfEachOtherAmountIsTried() {
    assertEquals(Set.of(1L, 3L, 8L), values("floor", Map.of("anna", FLOOR)));
    assertEquals(
        Set.of(1L, 3L, 5L, 6L, 7L, 8L),
        values("floor", Map.of("anna", FLOOR, "bert", "Term( issue == \"toll\", amount > 5 )")));
    Map<String, String> both = Map.of("anna", FLOOR, "bert", CEILING);
    assertEquals(Set.of(1L, 3L, 4L, 5L, 8L), values("floor", both));
    assertEquals(Set.of(3L, 6L, 7L, 8L, 9L), values("ceiling", both));
    assertEquals(25, worlds(both).size());
    assertEquals(Set.of(9L), values("ceiling", Map.of("anna", FLOOR)), "no rule reads it");
  }

  @Test
  void amountsOnOtherIssuesDoNotMatter() {
    assertEquals(
        Set.of(1L, 3L, 8L),
        values(
            "floor",
            Map.of("anna", FLOOR, "bert", "Term( issue == \"land\", position == \"north\" )")));
  }

  @Test
  void everyStateOfACircumstanceIsTriedThatRulesRead() {
    assertEquals(
        List.of("dry", "wet"),
        worlds(
                Map.of(
                    "anna",
                    "Circumstance( name == \"season\", value == \"wet\" ) "
                        + "Term( issue == \"land\", position == \"north\" )"))
            .stream()
            .map(settings -> settings.circumstances().get("season"))
            .toList());
    assertEquals(1, worlds(Map.of("bert", "Term( issue == \"toll\", amount > 5 )")).size());
  }

  @Test
  void moreThanCanBeGoneThroughAreNone() {
    assertEquals(Optional.of(2048), circumstances(11));
    assertEquals(Optional.empty(), circumstances(12));
  }

  private static Optional<Integer> circumstances(int count) {
    NegotiationCase small = HandCase.disputed(1, 9).made().negotiation();
    Circumstance season = small.circumstances().get(0);
    NegotiationCase negotiation =
        new NegotiationCase(
            small.id(),
            small.title(),
            small.summary(),
            LocalDate.of(2025, 1, 1),
            small.issues(),
            List.of(),
            small.parties(),
            List.of(),
            small.evidence(),
            List.of(),
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        new Circumstance(
                            "season-" + i,
                            season.title(),
                            List.of(
                                new Issue.ListedPosition("dry", "dry"),
                                new Issue.ListedPosition("wet", "wet")),
                            "dry",
                            season.asOf(),
                            Optional.empty()))
                .toList(),
            small.readings(),
            List.of(),
            List.of());
    String condition =
        IntStream.range(0, count)
            .mapToObj(i -> "Circumstance( name == \"season-" + i + "\", value == \"wet\" )\n")
            .collect(Collectors.joining("", "", "Term( issue == \"toll\", amount > 5 )"));
    RuleBook book =
        Guice.createInjector()
            .getInstance(RuleBookReader.class)
            .read(
                negotiation,
                List.of(
                    new RuleFile(
                        "anna",
                        "anna",
                        RandomCase.head("anna")
                            + RandomCase.rule(
                                "anna",
                                "@strength(\"red-line\")",
                                "anna",
                                "stated",
                                "",
                                condition))),
                new Diagnostics())
            .orElseThrow();
    return new Worlds(negotiation, Settings.defaultsOf(negotiation))
        .of(book.rules())
        .map(List::size);
  }
}
