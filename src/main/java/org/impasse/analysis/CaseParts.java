package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Problem;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Effect;
import org.impasse.redline.RedLineTables;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleTable;

/**
 * A case in parts that share no issue, as far as red lines that can count and combinations that
 * cannot stand tie issues together. A text passes when each part lets one pass, so under other
 * settings only parts have to be asked again whose rules read what is set otherwise.
 */
final class CaseParts {

  /** No question takes more of the time left than one of so many shares. */
  private static final int SHARES = 4;

  private final NegotiationCase negotiation;
  private final RuleBook book;
  private final Map<String, Position> fixed;
  private final Set<String> everyReading = new TreeSet<>();
  private final DeadlockMemory memory;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Set<String>> footprints = new HashMap<>();
  private final Map<List<String>, RuleTable> tables = new HashMap<>();

  /**
   * A part.
   *
   * @param rules red lines that can count, and rules that make consent necessary
   * @param piece the case with only the part's issues and combinations
   * @param fixed what every text is to say on some of these issues
   * @param guarded whether somebody's consent depends on a rule
   * @param known the cores of its rules
   */
  record Part(
      List<Rule> rules,
      NegotiationCase piece,
      Map<String, Position> fixed,
      boolean guarded,
      Map<DeadlockMemory.PartKey, PartCores> known) {

    DeadlockMemory.PartKey key(List<Rule> taken, Settings settings) {
      Set<String> world = new TreeSet<>();
      for (Rule rule : taken) {
        rule.parameters().forEach(id -> world.add(id + "=" + settings.parameters().get(id)));
        rule.circumstances().forEach(id -> world.add(id + "=" + settings.circumstances().get(id)));
      }
      return new DeadlockMemory.PartKey(
          piece.issues().stream().map(Issue::id).collect(Collectors.toSet()),
          taken.stream().map(Rule::id).toList(),
          List.copyOf(world),
          fixed,
          settings.consent());
    }
  }

  /**
   * What was found for a part.
   *
   * @param points its sticking points by the ids of their issues
   * @param complete whether these are all
   */
  record Found(Deadlock.Outcome outcome, List<Set<String>> points, boolean complete) {}

  /**
   * Divides a case.
   *
   * @param logic tabulated under the settings asked for
   * @param asked its readings do not matter here
   */
  CaseParts(
      CaseLogic logic,
      RuleBook book,
      Settings asked,
      Map<String, Position> fixed,
      DeadlockMemory memory) {
    this.memory = memory;
    this.negotiation = logic.negotiation();
    this.book = book;
    this.fixed = fixed;
    negotiation.readings().forEach(reading -> everyReading.add(reading.id()));
    Settings widest = asked.withReadings(everyReading);
    Problem problem = logic.problem(widest);
    Set<String> counting = new HashSet<>();
    Set<String> guarded = new HashSet<>();
    problem
        .redLines()
        .forEach(
            line -> {
              counting.add(line.id());
              footprints.put(
                  line.id(),
                  line.firing().footprint().stream()
                      .map(i -> logic.cuts().get(i).issue().id())
                      .collect(Collectors.toSet()));
              if (!line.firing().guards().isEmpty()) {
                guarded.add(line.party());
              }
            });
    List<Rule> rules =
        logic.inForce(widest).stream()
            .filter(rule -> counting.contains(rule.id()) || guarded.contains(target(rule)))
            .toList();
    for (Rule rule : rules) {
      tables.put(key(rule, asked), logic.redLines().of(rule));
    }
    divide(rules, guarded);
  }

  /** The party whose consent a rule makes necessary; empty for other rules. */
  private static String target(Rule rule) {
    return rule.effect() instanceof Effect.Requires requires ? requires.target() : "";
  }

  private void divide(List<Rule> rules, Set<String> guarded) {
    List<Set<String>> sets = new ArrayList<>();
    for (Rule rule : rules) {
      Set<String> consents = new TreeSet<>();
      for (String party : guarded) {
        // Whoever may have to be asked depends on what makes it necessary.
        if (rule.party().equals(party) || target(rule).equals(party)) {
          consents.add("consent of " + party);
        }
      }
      List<Set<String>> together =
          consents.isEmpty() ? rule.readsTogether() : List.of(rule.footprint());
      for (Set<String> issues : together) {
        Set<String> tied = new TreeSet<>(issues);
        tied.addAll(consents);
        if (issues.isEmpty()) {
          tied.add("rule " + rule.id());
        }
        join(sets, tied);
      }
    }
    for (InfeasibleCombination combination : negotiation.infeasible()) {
      join(sets, new TreeSet<>(combination.positions().keySet()));
    }
    for (Set<String> set : sets) {
      Map<String, Position> own = new LinkedHashMap<>(fixed);
      own.keySet().retainAll(set);
      parts.add(
          new Part(
              rules.stream()
                  .filter(
                      rule ->
                          set.contains("rule " + rule.id())
                              || rule.footprint().stream().anyMatch(set::contains))
                  .toList(),
              negotiation.piece(set, negotiation.infeasible()),
              own,
              guarded.stream().anyMatch(party -> set.contains("consent of " + party)),
              new HashMap<>()));
    }
  }

  private static void join(List<Set<String>> sets, Set<String> tied) {
    Set<String> joined = new TreeSet<>(tied);
    for (Set<String> set : List.copyOf(sets)) {
      if (set.stream().anyMatch(tied::contains)) {
        joined.addAll(set);
        sets.remove(set);
      }
    }
    sets.add(joined);
  }

  List<Part> all() {
    return parts;
  }

  /** The rules of all parts. */
  List<Rule> rules() {
    return parts.stream().flatMap(part -> part.rules().stream()).toList();
  }

  /** A rule and what it reads besides the text. */
  private static List<String> key(Rule rule, Settings settings) {
    List<String> key = new ArrayList<>(List.of(rule.id()));
    rule.parameters().forEach(id -> key.add(id + "=" + settings.parameters().get(id)));
    rule.circumstances().forEach(id -> key.add(id + "=" + settings.circumstances().get(id)));
    return key;
  }

  /**
   * Asks about one part. The cores of fewer rules are those cores of more that need no other rule,
   * so all readings together tell of each. Where consent depends on a rule, that is not so.
   */
  Found find(Part part, Settings settings, Budget budget) throws InvalidInputException {
    List<Rule> inForce = part.rules().stream().filter(rule -> rule.inForce(settings)).toList();
    List<Rule> taken = part.guarded() ? inForce : part.rules();
    DeadlockMemory.PartKey key = part.key(taken, settings);
    PartCores cores = part.known().get(key);
    if (cores == null) {
      cores = memory.cores(key).orElse(null);
      if (cores == null) {
        cores = cores(part, taken, settings, budget.share(SHARES));
        memory.keep(key, cores);
      }
      part.known().put(key, cores);
    }
    Set<String> ids = inForce.stream().map(Rule::id).collect(Collectors.toSet());
    return cores.among(ids, footprints, budget.share(SHARES));
  }

  private PartCores cores(Part part, List<Rule> taken, Settings settings, Budget budget)
      throws InvalidInputException {
    CaseLogic logic =
        CaseLogic.of(
            part.piece(),
            taken,
            RedLineTables.of(part.piece(), tables(part, taken, settings)),
            part.fixed());
    return PartCores.of(logic, logic.problem(settings.withReadings(everyReading)), budget);
  }

  /** The rules' tables on the part's issues; rules are fired only for what is not known yet. */
  private Collection<RuleTable> tables(Part part, List<Rule> rules, Settings settings)
      throws InvalidInputException {
    List<Rule> missing = new ArrayList<>();
    for (Rule rule : rules) {
      if (!tables.containsKey(key(rule, settings))) {
        missing.add(rule);
      }
    }
    if (!missing.isEmpty()) {
      RedLineTables fired = RedLineTables.of(negotiation, book, missing, settings);
      for (Rule rule : missing) {
        tables.put(key(rule, settings), fired.of(rule));
      }
    }
    List<RuleTable> all = new ArrayList<>();
    for (Rule rule : rules) {
      RuleTable table = tables.get(key(rule, settings));
      if (table != null) {
        all.add(table.within(part.piece().issues()));
      }
    }
    return all;
  }
}
