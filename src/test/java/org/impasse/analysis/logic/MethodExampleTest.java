package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example that the method page works out by hand, worked out by the program. */
class MethodExampleTest {

  private static final Budget UNLIMITED = Budget.unlimited();
  private static final int TOLL = 0;
  private static final int NIGHT = 1;
  private static final int OPEN = 1;

  /** Tolls from 0 to 10, and a bridge closed (0) or open (1) at night. */
  private static final Space SPACE =
      new Space(
          List.of(
              new Space.IssueClasses(
                  "toll",
                  IntStream.rangeClosed(0, 10)
                      .mapToObj(t -> new Space.PositionClass("" + t, BigInteger.ONE))
                      .toList()),
              new Space.IssueClasses(
                  "night",
                  List.of(
                      new Space.PositionClass("closed", BigInteger.ONE),
                      new Space.PositionClass("open", BigInteger.ONE)))));

  private static final List<RedLine> LINES =
      List.of(
          line("A", "ashby", Table.tabulate(SPACE, Set.of(TOLL), v -> v[0] > 3)),
          line(
              "B",
              "birch",
              Table.tabulate(SPACE, Set.of(TOLL, NIGHT), v -> v[0] < 5 && v[1] == OPEN)),
          line("C", "council", Table.tabulate(SPACE, Set.of(NIGHT), v -> v[0] != OPEN)),
          line("D", "birch", Table.tabulate(SPACE, Set.of(TOLL), v -> v[0] < 4)));

  private static RedLine line(String id, String party, Table table) {
    return new RedLine(id, party, id, Firing.of(table));
  }

  private static Problem only(String ids) {
    return new Problem(
        SPACE,
        LINES.stream().filter(line -> ids.contains(line.id())).toList(),
        List.of(),
        List.of());
  }

  private static boolean passes(String ids) {
    return Deals.any(only(ids), UNLIMITED).text().isPresent();
  }

  private static List<String> cores(String ids) {
    return written(Quarrels.of(Stakes.redLines(only(ids)), UNLIMITED).cores());
  }

  private static List<String> waysOut(String ids) {
    return written(Concessions.all(Stakes.redLines(only(ids)), stake -> true, UNLIMITED).sets());
  }

  private static List<String> alone(String ids, Set<String> side) {
    return written(Concessions.alone(Stakes.redLines(only(ids)), side::contains, UNLIMITED).sets());
  }

  private static List<String> written(List<StakeSet> sets) {
    return sets.stream()
        .map(set -> "{" + String.join(", ", set.ids().stream().sorted().toList()) + "}")
        .sorted()
        .toList();
  }

  @Test
  void noPairClashesAndAllThreeDo() {
    for (String pair : List.of("AB", "AC", "BC")) {
      assertTrue(passes(pair), pair);
    }
    assertEquals(List.of("{A, B, C}"), cores("ABC"));
    assertEquals(List.of("{A}", "{B}", "{C}"), waysOut("ABC"));
    Set<String> ashby = Set.of("ashby", "council");
    assertEquals(List.of("{A}", "{C}"), alone("ABC", ashby));
    assertEquals(List.of("{B}"), alone("ABC", Set.of("birch")));
  }

  @Test
  void whoRefusesWhichPositionsTogether() {
    Set<Integer> open = Set.of(OPEN);
    assertEquals(
        List.of(
            new Regions.Region(List.of(tolls(0, 10), Set.of(0)), Set.of(0)),
            new Regions.Region(List.of(tolls(5, 10), open), Set.of(0)),
            new Regions.Region(List.of(tolls(0, 3), open), Set.of(1)),
            new Regions.Region(List.of(tolls(4, 4), open), Set.of(0, 1))),
        Regions.of(only("ABC"), List.of(TOLL, NIGHT), List.of(only("AC"), only("B")), UNLIMITED)
            .orElseThrow());
  }

  private static Set<Integer> tolls(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
  }

  @Test
  void aFourthRedLineMakesASecondCore() {
    assertEquals(List.of("{A, B, C}", "{A, D}"), cores("ABCD"));
    assertEquals(List.of("{A}", "{B, D}", "{C, D}"), waysOut("ABCD"));
    assertEquals(List.of("{A}"), alone("ABCD", Set.of("ashby", "council")));
    assertEquals(List.of("{B, D}"), alone("ABCD", Set.of("birch")));
  }

  @Test
  void thePageSaysSo() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/method.md"));
    String flowing = page.replaceAll("\\s+", " ");
    for (String ids : List.of("ABCD", "ABC", "AC", "A")) {
      String row =
          "| `%s` | %s | %s | %s |"
              .formatted(
                  basis(ids),
                  ids.chars().mapToObj(Character::toString).collect(Collectors.joining(", ")),
                  passes(ids) ? "a text passes" : "nothing passes",
                  passes(ids) ? "none" : String.join(", ", cores(ids)));
      assertTrue(page.contains(row), row);
    }
    assertTrue(flowing.contains(or(waysOut("ABC"))), or(waysOut("ABC")));
    assertTrue(flowing.contains(or(waysOut("ABCD"))), or(waysOut("ABCD")));
  }

  private static String basis(String ids) {
    return switch (ids.length()) {
      case 4 -> "inferred";
      case 3 -> "attributed";
      case 2 -> "reported";
      default -> "stated";
    };
  }

  private static String or(List<String> sets) {
    int last = sets.size() - 1;
    return String.join(", ", sets.subList(0, last)) + " or " + sets.get(last);
  }
}
