package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Budget UNLIMITED = Budget.unlimited();

  @Test
  void everyAmountOfAnIntervalCounts() {
    Space space =
        new Space(
            List.of(
                new Space.IssueClasses(
                    "size",
                    List.of(
                        new Space.PositionClass("not-addressed", BigInteger.ONE),
                        new Space.PositionClass("0", BigInteger.valueOf(600_001)),
                        new Space.PositionClass("600001", BigInteger.valueOf(999_999_399_998L))))));
    RedLine line =
        new RedLine("1", "A", "1", Firing.of(Table.allOf(space, Map.of(0, Set.of(0, 1)))));
    Problem problem = new Problem(space, List.of(line), List.of(), List.of());
    Counting.Counts counts = Counting.of(problem, 100, UNLIMITED);
    assertEquals(new Count.Exact(new BigInteger("1000000000000")), counts.texts());
    assertEquals(new Count.Exact(new BigInteger("999999399998")), counts.deals());
  }

  @Test
  void moreThanALongHoldsIsStillExact() {
    Problem problem = RandomProblems.of(RandomProblems.LARGE, 1).keeping(line -> false);
    BigInteger product = BigInteger.ONE;
    for (Space.IssueClasses issue : problem.space().issues()) {
      product =
          product.multiply(
              issue.classes().stream()
                  .map(Space.PositionClass::size)
                  .reduce(BigInteger.ZERO, BigInteger::add));
    }
    assertEquals(new Count.Exact(product), Counting.deals(problem, 1000, UNLIMITED));
  }

  @Test
  void whatIsTooMuchWorkIsSaidAndNotGuessed() {
    Problem problem = RandomProblems.of(RandomProblems.LARGE, 9);
    Count count = Counting.deals(problem, 1_000_000, UNLIMITED);
    assertEquals(1_000_000, assertInstanceOf(Count.TooMuchWork.class, count).allowed());
  }

  @Test
  void aProofThatThereIsNoneIsACount() {
    Problem problem = RandomProblems.of(RandomProblems.LARGE, 3);
    assertEquals(new Count.Exact(BigInteger.ZERO), Counting.deals(problem, 1_000_000, UNLIMITED));
  }

  @Test
  void partsShareNoIssueAndTheirProductIsTheWhole() {
    Problem problem = RandomProblems.of(new RandomProblems.Family(30, 4, 3, 14, 1, 2, 1, 9), 5);
    List<Counting.Part> parts = Counting.parts(problem, 1_000_000, UNLIMITED);
    assertEquals(
        IntStream.range(0, 30).boxed().toList(),
        parts.stream().flatMap(part -> part.issues().stream()).sorted().toList());
    BigInteger product =
        parts.stream()
            .map(part -> assertInstanceOf(Count.Exact.class, part.deals()).value())
            .reduce(BigInteger.ONE, BigInteger::multiply);
    assertEquals(new Count.Exact(product), Counting.deals(problem, 1_000_000, UNLIMITED));
  }
}
