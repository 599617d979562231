package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.junit.jupiter.api.Test;

/** What is said of single rules is what firing them on every text in every world says. */
class RuleLogicDifferentialTest {

  private static final long SEED = 20261126;
  private static final int CASES = 12;

  /** For each world, on which texts each rule fires. */
  private static final class Fired {
    private final List<Map<String, Set<Integer>>> worlds = new ArrayList<>();
    private final int texts;

    Fired(RandomCase random) {
      List<Proposal> texts =
          random.texts().stream()
              .filter(
                  text -> random.negotiation.infeasible().stream().noneMatch(c -> c.brokenBy(text)))
              .toList();
      this.texts = texts.size();
      for (Settings world : everyWorld(random)) {
        Map<String, Set<Integer>> byRule = new HashMap<>();
        for (int t = 0; t < texts.size(); t++) {
          for (Party party : random.negotiation.parties()) {
            for (String id : random.book.fire(party.id(), texts.get(t).terms(), world)) {
              byRule.computeIfAbsent(id, rule -> new HashSet<>()).add(t);
            }
          }
        }
        worlds.add(byRule);
      }
    }

    boolean everywhere(Predicate<Map<String, Set<Integer>>> holds) {
      return worlds.stream().allMatch(holds);
    }
  }

  private static Set<Integer> on(Rule rule, Map<String, Set<Integer>> world) {
    return world.getOrDefault(rule.id(), Set.of());
  }

  /** Every whole number of every range on record, one by one. */
  private static List<Settings> everyWorld(RandomCase random) {
    List<Settings> worlds = new ArrayList<>(List.of(Settings.defaultsOf(random.negotiation)));
    for (Parameter parameter : random.negotiation.parameters()) {
      Set<Long> values = new HashSet<>(Set.of(parameter.value()));
      parameter
          .disputed()
          .forEach(d -> LongStream.rangeClosed(d.first(), d.last()).forEach(values::add));
      worlds =
          worlds.stream()
              .flatMap(w -> values.stream().map(v -> w.withParameters(Map.of(parameter.id(), v))))
              .toList();
    }
    return worlds.stream()
        .flatMap(
            w ->
                List.of("dry", "wet").stream()
                    .map(value -> w.withCircumstances(Map.of("season", value))))
        .toList();
  }

  @Test
  void everyAnswerIsThatOfBruteForce() throws InvalidInputException {
    int never = 0;
    int always = 0;
    int within = 0;
    int cores = 0;
    for (int n = 0; n < CASES; n++) {
      RandomCase random = new RandomCase(SEED + n, true);
      String seed = "seed " + (SEED + n) + "\n" + random.files;
      Settings usual = Settings.defaultsOf(random.negotiation);
      Diagnostics none = new Diagnostics();
      RuleLogic logic = new RuleLogic(random.negotiation, random.book, usual, none);
      Worlds worlds = new Worlds(random.negotiation, usual);
      Fired fired = new Fired(random);
      for (Rule rule : random.book.rules()) {
        boolean isNever = true;
        boolean isAlways = true;
        for (Settings world : worlds.of(List.of(rule)).orElseThrow()) {
          isNever &= !logic.everFires(rule, world);
          isAlways &= logic.alwaysFires(rule, world);
        }
        assertEquals(fired.everywhere(w -> on(rule, w).isEmpty()), isNever, rule.id() + seed);
        assertEquals(
            fired.everywhere(w -> on(rule, w).size() == fired.texts), isAlways, rule.id() + seed);
        never += isNever ? 1 : 0;
        always += isAlways ? 1 : 0;
        for (Rule other : random.book.rulesOf(rule.party())) {
          if (other.equals(rule)) {
            continue;
          }
          boolean isWithin = true;
          for (Settings world : worlds.of(List.of(rule, other)).orElseThrow()) {
            isWithin &= logic.within(rule, other, world);
          }
          assertEquals(
              fired.everywhere(w -> on(other, w).containsAll(on(rule, w))),
              isWithin,
              rule.id() + " within " + other.id() + seed);
          within += isWithin ? 1 : 0;
        }
      }
      for (Party party : random.negotiation.parties()) {
        cores += core(party, random, logic, usual, seed) ? 1 : 0;
      }
    }
    assertTrue(
        never > 0 && always > 0 && within > 0 && cores > 0,
        never + " " + always + " " + within + " " + cores);
  }

  private static boolean core(
      Party party, RandomCase random, RuleLogic logic, Settings usual, String seed)
      throws InvalidInputException {
    List<Rule> redLines =
        random.book.rulesOf(party.id()).stream()
            .filter(rule -> rule.strength().filter(s -> s == Strength.RED_LINE).isPresent())
            .filter(rule -> rule.inForce(usual))
            .toList();
    List<Rule> core = logic.core(redLines, usual);
    int smallest = Integer.MAX_VALUE;
    for (int chosen = 0; chosen < 1 << redLines.size(); chosen++) {
      int bits = chosen;
      List<Rule> some =
          redLines.stream().filter(rule -> (bits >> redLines.indexOf(rule) & 1) != 0).toList();
      if (refuseEverything(some, random, usual)) {
        smallest = Math.min(smallest, some.size());
      }
    }
    assertEquals(smallest == Integer.MAX_VALUE ? 0 : smallest, core.size(), party.id() + seed);
    assertTrue(core.isEmpty() || refuseEverything(core, random, usual), party.id() + seed);
    return !core.isEmpty();
  }

  private static boolean refuseEverything(List<Rule> rules, RandomCase random, Settings usual) {
    return !rules.isEmpty()
        && random.texts().stream()
            .filter(t -> random.negotiation.infeasible().stream().noneMatch(c -> c.brokenBy(t)))
            .allMatch(
                text ->
                    random.book.fire(rules.get(0).party(), text.terms(), usual).stream()
                        .anyMatch(id -> rules.stream().anyMatch(rule -> rule.id().equals(id))));
  }
}
