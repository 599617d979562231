package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts texts exactly, each class by how many positions it holds. */
public final class Counting {

  private Counting() {}

  /**
   * How many texts there are.
   *
   * @param texts possible texts, whoever would refuse them
   * @param deals those that cross no red line
   * @param byParty for each party with a red line, those that cross none of its own
   */
  public record Counts(Count texts, Count deals, Map<String, Count> byParty) {}

  /**
   * Issues that rules tie together, and nothing else.
   *
   * @param issues ascending
   * @param deals how many combinations of positions on them are possible and cross no red line
   */
  public record Part(List<Integer> issues, Count deals) {}

  /** Counts all texts, the deals and each party's win-set, each as {@link #deals} does. */
  public static Counts of(Problem problem, long allowed, Budget budget) {
    Map<String, Count> byParty = new LinkedHashMap<>();
    int left = problem.parties().size() + 2;
    Count texts = deals(problem.keeping(line -> false), allowed, budget.share(left--));
    Count deals = deals(problem, allowed, budget.share(left--));
    for (String party : problem.parties()) {
      Problem own = problem.keeping(line -> line.party().equals(party));
      byParty.put(party, deals(own, allowed, budget.share(left--)));
    }
    return new Counts(texts, deals, byParty);
  }

  /**
   * Counts the possible texts that cross no red line. Where counting is too much work, there may
   * still be a proof in time that there are none.
   *
   * @param allowed how many combinations may be looked at for each part
   */
  public static Count deals(Problem problem, long allowed, Budget budget) {
    if (rules(problem).stream().anyMatch(rule -> rule.footprint().isEmpty() && !rule.isNever())) {
      return new Count.Exact(BigInteger.ZERO);
    }
    BigInteger product = BigInteger.ONE;
    Count unknown = new Count.Exact(BigInteger.ONE);
    for (Part part : parts(problem, allowed, budget.share(2))) {
      if (part.deals() instanceof Count.Exact exact) {
        product = product.multiply(exact.value());
      } else {
        unknown = part.deals();
      }
    }
    if (unknown instanceof Count.Exact || product.signum() == 0) {
      return new Count.Exact(product);
    }
    Deals.Answer any = Deals.any(problem, budget);
    boolean none = any.text().isEmpty() && any.ending() == Ending.COMPLETE;
    return none ? new Count.Exact(BigInteger.ZERO) : unknown;
  }

  /**
   * Counts part by part; the deals of the whole are the product. An issue no rule reads is a part
   * of its own.
   *
   * @param allowed how many combinations may be looked at for each part
   */
  public static List<Part> parts(Problem problem, long allowed, Budget budget) {
    List<Firing> rules = rules(problem);
    List<Part> parts = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int issue = 0; issue < problem.space().size(); issue++) {
      if (!seen.get(issue)) {
        BitSet tied = tied(issue, rules);
        seen.or(tied);
        List<Firing> own =
            rules.stream().filter(rule -> rule.footprint().stream().anyMatch(tied::get)).toList();
        parts.add(
            new Part(
                tied.stream().boxed().toList(),
                Elimination.count(problem.space(), tied, own, allowed, budget)));
      }
    }
    return parts;
  }

  private static List<Firing> rules(Problem problem) {
    List<Firing> rules = new ArrayList<>();
    problem.redLines().forEach(line -> rules.add(line.firing()));
    problem.impossible().forEach(table -> rules.add(Firing.of(table)));
    rules.removeIf(Firing::isNever);
    return rules.stream().distinct().toList();
  }

  private static BitSet tied(int start, List<Firing> rules) {
    BitSet tied = BitSets.with(new BitSet(), start);
    int before = 0;
    while (tied.cardinality() > before) {
      before = tied.cardinality();
      for (Firing rule : rules) {
        BitSet issues = BitSets.of(rule.footprint());
        if (issues.intersects(tied)) {
          tied.or(issues);
        }
      }
    }
    return tied;
  }
}
