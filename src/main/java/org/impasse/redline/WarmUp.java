package org.impasse.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * Loads what compiling and firing rules needs while the caller still reads files: most of a first
 * compilation is the loading of Drools, and another core can do it.
 */
public final class WarmUp {

  private WarmUp() {}

  /**
   * Starts in the background and returns at once. The thread does not keep the program from ending.
   */
  public static void start() {
    Thread thread = new Thread(WarmUp::compileAndFire, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** One rule with something of everything. */
  private static void compileAndFire() {
    Condition.TermIs amount =
        new Condition.TermIs(
            "a",
            Optional.of(
                new Condition.AnyTest(
                    List.of(
                        new Condition.AmountIs(
                            Condition.Comparison.LESS, new Condition.Variable("$v")),
                        new Condition.PositionIs(true, "x")))));
    Condition.TermIs list =
        new Condition.TermIs("b", Optional.of(new Condition.PositionIn(false, List.of("x", "y"))));
    Condition.TermIs position =
        new Condition.TermIs("b", Optional.of(new Condition.PositionIs(true, "x")));
    Condition condition =
        new Condition(
            List.of(new Condition.Binding("p", "$v")),
            List.of(
                amount,
                list,
                new Condition.TermIsNot(position),
                new Condition.AnyOf(List.of(List.of(list), List.of(position)))));
    Rule rule =
        new Rule(
            "warm-up",
            "nobody",
            "",
            new Effect.Raises(Strength.GAIN),
            List.of(),
            Basis.ASSUMED,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            condition,
            Set.of("a", "b"),
            Location.of("warm-up"),
            Margin.empty());
    Settings settings =
        new Settings(
            LocalDate.EPOCH,
            Basis.ASSUMED,
            new TreeSet<>(),
            new TreeMap<>(Map.of("p", 1L)),
            new TreeMap<>(),
            new TreeMap<>());
    PartyRules.compile(List.of(rule))
        .fire(Set.of("a", "b"), Map.of("a", Term.silent("a"), "b", Term.silent("b")), settings);
  }
}
