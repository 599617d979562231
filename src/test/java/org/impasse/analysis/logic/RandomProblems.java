package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Problems made by a seeded generator; equal arguments give equal problems. Each party has a text
 * of its own that crosses none of its red lines, so that quarrels are between parties.
 */
public final class RandomProblems {

  /**
   * What a family of problems has in common.
   *
   * @param issues how many
   * @param classes positions per issue
   * @param parties how many
   * @param redLines how many
   * @param narrowest fewest issues a red line reads
   * @param widest most issues a red line reads
   * @param refused most positions of an issue that a red line names
   * @param sweeping of how many red lines one is crossed by any of the positions it names and not
   *     only by all of them together
   */
  public record Family(
      int issues,
      int classes,
      int parties,
      int redLines,
      int narrowest,
      int widest,
      int refused,
      int sweeping) {}

  /** 100 issues with 5 positions, 12 parties, 400 red lines over 1 to 3 issues, a third each. */
  public static final Family LARGE = new Family(100, 5, 12, 400, 1, 3, 2, 40);

  /** 60 issues with 5 positions, 12 parties, 600 red lines over 2 to 3 issues. */
  public static final Family HARD = new Family(60, 5, 12, 600, 2, 3, 4, Integer.MAX_VALUE);

  /** About as large as the case Impasse ships. */
  public static final Family CASE = new Family(43, 5, 8, 80, 1, 2, 3, 6);

  private RandomProblems() {}

  /** A problem of a family, without impossible combinations, guards or objections. */
  public static Problem of(Family family, long seed) {
    Random random = new Random(seed);
    Space space = space(random, family.issues(), () -> family.classes());
    List<Text> ideals = ideals(random, space, family.parties());
    List<RedLine> lines = new ArrayList<>();
    int widths = family.widest() - family.narrowest() + 1;
    for (int i = 0; i < family.redLines(); i++) {
      int party = i % family.parties();
      int width = family.narrowest() + i / family.parties() % widths;
      Table table =
          table(random, space, width, family.refused(), family.sweeping(), ideals.get(party));
      lines.add(line(i, party, Firing.of(table)));
    }
    return new Problem(space, lines, List.of(), List.of());
  }

  /** A problem small enough to look at every text, with everything a problem can have. */
  public static Problem small(long seed) {
    Random random = new Random(seed);
    Space space = space(random, 2 + random.nextInt(4), () -> 2 + random.nextInt(3));
    int parties = 2 + random.nextInt(4);
    List<Text> ideals = ideals(random, space, parties);
    List<Table> impossible = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      impossible.add(table(random, space, 1 + random.nextInt(2), 2, 4, ideals.get(i % parties)));
    }
    List<RedLine> lines = new ArrayList<>();
    int count = 4 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      int party = random.nextInt(parties);
      lines.add(line(i, party, firing(random, space, ideals.get(party))));
    }
    List<Objection> objections = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Text ideal = ideals.get(random.nextInt(parties));
      objections.add(
          new Objection("O" + i, "P" + random.nextInt(parties), firing(random, space, ideal)));
    }
    return new Problem(space, lines, impossible, objections);
  }

  private static RedLine line(int index, int party, Firing firing) {
    return new RedLine("R" + index, "P" + party, "P" + party + "/" + firing.footprint(), firing);
  }

  private static Firing firing(Random random, Space space, Text ideal) {
    Table table = table(random, space, 1 + random.nextInt(3), 3, 3, ideal);
    List<Table> guards = new ArrayList<>();
    for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
      guards.add(table(random, space, 1 + random.nextInt(2), 3, 6, ideal));
    }
    return new Firing(table, guards);
  }

  private static Space space(Random random, int issues, IntSupplier classes) {
    List<Space.IssueClasses> all = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      all.add(
          new Space.IssueClasses(
              "issue-" + i,
              IntStream.range(0, classes.getAsInt())
                  .mapToObj(
                      c ->
                          new Space.PositionClass(
                              "p" + c, BigInteger.valueOf(1 + random.nextInt(4))))
                  .toList()));
    }
    return new Space(all);
  }

  private static List<Text> ideals(Random random, Space space, int parties) {
    return IntStream.range(0, parties)
        .mapToObj(
            party ->
                Text.of(
                    IntStream.range(0, space.size())
                        .map(i -> random.nextInt(space.classes(i)))
                        .toArray()))
        .toList();
  }

  /** Mostly "all of these", sometimes "any of these"; never true of the text to be spared. */
  private static Table table(
      Random random, Space space, int width, int refused, int sweeping, Text spared) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, space.size()).boxed().toList());
    Collections.shuffle(shuffled, random);
    List<Integer> footprint =
        List.copyOf(new TreeSet<>(shuffled.subList(0, Math.min(width, space.size()))));
    boolean any = random.nextInt(sweeping) == 0;
    while (true) {
      List<Predicate<Integer>> named = new ArrayList<>();
      for (int issue : footprint) {
        int classes = space.classes(issue);
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 1 + random.nextInt(Math.min(refused, classes - 1)); i > 0; i--) {
          chosen.add(random.nextInt(classes));
        }
        named.add(chosen::contains);
      }
      Table table =
          Table.tabulate(
              space,
              footprint,
              classes -> {
                IntStream positions = IntStream.range(0, classes.length);
                return any
                    ? positions.anyMatch(i -> named.get(i).test(classes[i]))
                    : positions.allMatch(i -> named.get(i).test(classes[i]));
              });
      if (!table.fires(spared)) {
        return table;
      }
    }
  }
}
