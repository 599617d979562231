package org.impasse.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Objection;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Space;
import org.impasse.analysis.logic.Table;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Effect;
import org.impasse.redline.IssueCut;
import org.impasse.redline.PositionSet;
import org.impasse.redline.RedLineTables;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleTable;
import org.impasse.redline.Strength;

/**
 * A case as logic, tabulated once for all readings and basis levels of one day, one set of
 * parameters and circumstances.
 */
final class CaseLogic {

  /** A table with more combinations of the whole case's classes than this is refused. */
  private static final long MOST_CELLS = 1 << 18;

  private final NegotiationCase negotiation;
  private final Map<String, Side> sides;
  private final List<Rule> rules;
  private final RedLineTables redLines;
  private final Map<String, Position> fixed;
  private final List<IssueCut> cuts;
  private final Space space;
  private final Map<String, Table> tables = new HashMap<>();
  private final List<Table> impossible = new ArrayList<>();

  private CaseLogic(
      NegotiationCase negotiation,
      List<Rule> rules,
      RedLineTables redLines,
      Map<String, Position> fixed) {
    this.negotiation = negotiation;
    this.sides = Side.byParty(negotiation);
    this.rules = rules;
    this.redLines = redLines;
    this.fixed = fixed;
    this.cuts = redLines.cuts();
    this.space = new Space(cuts.stream().map(CaseLogic::classes).toList());
  }

  /**
   * Tabulates a case.
   *
   * @param settings its readings and basis do not matter here
   * @param fixed what every text is to say on some issues
   * @throws InvalidInputException when a rule reads so much that not all of it can be tried
   */
  static CaseLogic of(
      NegotiationCase negotiation, RuleBook book, Settings settings, Map<String, Position> fixed)
      throws InvalidInputException {
    Settings everything =
        settings
            .withReadings(
                negotiation.readings().stream().map(Reading::id).collect(Collectors.toSet()))
            .withWeakestBasis(Basis.ASSUMED);
    List<Rule> rules =
        book.rules().stream()
            .filter(rule -> rule.inForce(everything))
            .filter(rule -> rule.decides() || ratifier(rule, negotiation).isPresent())
            .toList();
    return of(negotiation, rules, RedLineTables.of(negotiation, book, rules, settings), fixed);
  }

  /**
   * A case, or a part of one, from tables that are filled already.
   *
   * @param rules those whose tables these are
   * @param fixed what every text is to say on some of its issues
   */
  static CaseLogic of(
      NegotiationCase negotiation,
      List<Rule> rules,
      RedLineTables redLines,
      Map<String, Position> fixed)
      throws InvalidInputException {
    return new CaseLogic(negotiation, rules, redLines, fixed).filled();
  }

  /**
   * The same case at other values of parameters; all else that the settings say must be the same.
   *
   * @throws InvalidInputException when a rule reads so much that not all of it can be tried
   */
  CaseLogic at(RuleBook book, Settings settings) throws InvalidInputException {
    return of(negotiation, rules, RedLineTables.of(negotiation, book, rules, settings), fixed);
  }

  private CaseLogic filled() throws InvalidInputException {
    checkWidths();
    redLines.all().forEach(this::add);
    negotiation.infeasible().forEach(this::add);
    fixed.forEach(this::fix);
    return this;
  }

  private static Space.IssueClasses classes(IssueCut cut) {
    return new Space.IssueClasses(
        cut.issue().id(),
        cut.classes().stream()
            .map(c -> new Space.PositionClass(c.representative().id(), c.size()))
            .toList());
  }

  private void checkWidths() throws InvalidInputException {
    Diagnostics diagnostics = new Diagnostics();
    for (RuleTable table : redLines.all()) {
      double cells = 1;
      for (Issue issue : table.issues()) {
        cells *= cuts.get(index(issue.id())).classes().size();
      }
      if (cells > MOST_CELLS) {
        diagnostics.add(
            Diagnostic.error(
                    "wide-rule",
                    table.rule().location(),
                    "Rule "
                        + table.rule().id()
                        + " reads too many issues at once to be followed in every combination of"
                        + " the case's positions.")
                .withExpected("at most " + MOST_CELLS + " combinations")
                .withHint("Where the condition is a list of alternatives, make each a rule."));
      }
    }
    diagnostics.throwIfErrors();
  }

  private void add(RuleTable table) {
    List<Integer> issues = table.issues().stream().map(issue -> index(issue.id())).toList();
    tables.put(
        table.rule().id(),
        Table.tabulate(
            space,
            issues,
            classes ->
                table.fires(
                    IntStream.range(0, classes.length)
                        .mapToObj(i -> position(issues.get(i), classes[i]))
                        .toList())));
  }

  private void add(InfeasibleCombination combination) {
    Map<Integer, Set<Integer>> classes = new HashMap<>();
    combination
        .positions()
        .forEach(
            (issue, stretches) ->
                classes.put(
                    index(issue),
                    where(
                        index(issue),
                        set ->
                            stretches.stream().anyMatch(s -> s.contains(set.representative())))));
    impossible.add(Table.allOf(space, classes));
  }

  private void fix(String issue, Position position) {
    impossible.add(
        Table.allOf(
            space, Map.of(index(issue), where(index(issue), set -> !set.contains(position)))));
  }

  private Set<Integer> where(int issue, Predicate<PositionSet> chosen) {
    List<PositionSet> classes = cuts.get(issue).classes();
    return IntStream.range(0, classes.size())
        .filter(c -> chosen.test(classes.get(c)))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  int index(String issue) {
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).issue().id().equals(issue)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not an issue of the case: " + issue);
  }

  /** The position that stands for a class. */
  Position position(int issue, int positionClass) {
    return cuts.get(issue).classes().get(positionClass).representative();
  }

  NegotiationCase negotiation() {
    return negotiation;
  }

  Space space() {
    return space;
  }

  /** What cannot stand in one text. */
  List<Table> impossible() {
    return List.copyOf(impossible);
  }

  RedLineTables redLines() {
    return redLines;
  }

  List<IssueCut> cuts() {
    return cuts;
  }

  Side side(String party) {
    Side side = sides.get(party);
    if (side == null) {
      throw new IllegalArgumentException("not a party of the case: " + party);
    }
    return side;
  }

  /** The sides in the case's order. */
  List<Side> sides() {
    return sides.values().stream().distinct().toList();
  }

  /** The rules of a day that are in force under the settings, among those that matter here. */
  List<Rule> inForce(Settings settings) {
    return rules.stream().filter(rule -> rule.inForce(settings)).toList();
  }

  Rule rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The logic of one reading and basis: red lines of those whose consent is needed, always or where
   * a rule makes it so; and, only counted, objections, one for each party and the issues it objects
   * on, among them the refusals of those who need not be asked.
   */
  Problem problem(Settings settings) {
    return problem(settings, inForce(settings));
  }

  /** The same as if a rule had not been written. */
  Problem problem(Settings settings, Rule without) {
    return problem(
        settings, inForce(settings).stream().filter(rule -> !rule.equals(without)).toList());
  }

  private Problem problem(Settings settings, List<Rule> inForce) {
    List<RedLine> redLines = new ArrayList<>();
    List<Objection> objections = new ArrayList<>();
    Map<String, String> groups = new HashMap<>();
    for (Party party : negotiation.parties()) {
      List<Rule> own = inForce.stream().filter(rule -> rule.party().equals(party.id())).toList();
      Need need = need(party, settings, inForce);
      Map<Set<String>, List<Table>> soft = new LinkedHashMap<>();
      for (Rule rule : own) {
        boolean redLine = rule.strength().equals(Optional.of(Strength.RED_LINE));
        if (redLine && need.ever()) {
          Firing firing = new Firing(table(rule), need.guards());
          String side = side(party.id()).head().id();
          String group =
              redLines.stream()
                  .filter(line -> side(line.party()).head().id().equals(side))
                  .filter(line -> line.firing().equals(firing))
                  .map(line -> groups.getOrDefault(line.id(), line.id()))
                  .findFirst()
                  .orElse(rule.id());
          groups.put(rule.id(), group);
          redLines.add(new RedLine(rule.id(), party.id(), group, firing));
        }
        if (rule.decides() && !(redLine && need.always())) {
          soft.computeIfAbsent(rule.footprint(), f -> new ArrayList<>()).add(table(rule));
        }
      }
      Table always = Table.tabulate(space, List.of(), nothing -> true);
      soft.forEach(
          (issues, drawn) ->
              objections.add(
                  new Objection(party.id() + issues, party.id(), new Firing(always, drawn))));
    }
    return new Problem(space, redLines, impossible, objections);
  }

  /** When a rule fires. */
  Table table(Rule rule) {
    Table table = tables.get(rule.id());
    if (table == null) {
      throw new IllegalArgumentException("not tabulated: " + rule.id());
    }
    return table;
  }

  /**
   * Whether a party's consent is needed.
   *
   * @param ever whether it can be
   * @param guards where it is; empty for everywhere
   */
  private record Need(boolean ever, List<Table> guards) {
    boolean always() {
      return ever && guards.isEmpty();
    }
  }

  /** The user's word first, then the case's, then a rule's: as for a single text. */
  private Need need(Party party, Settings settings, List<Rule> inForce) {
    Consent said = settings.consent().getOrDefault(party.id(), party.consent());
    if (said == Consent.REQUIRED) {
      return new Need(true, List.of());
    }
    if (settings.consent().containsKey(party.id())) {
      return new Need(false, List.of());
    }
    List<Table> guards = necessities(party.id(), inForce).stream().map(this::table).toList();
    return new Need(!guards.isEmpty(), guards);
  }

  /** Rules that make a party's consent necessary, in the order of the guards of its red lines. */
  List<Rule> necessities(String party, List<Rule> inForce) {
    return inForce.stream()
        .filter(rule -> ratifier(rule, negotiation).equals(Optional.of(party)))
        .toList();
  }

  /** The party whose consent a rule makes necessary. */
  private static Optional<String> ratifier(Rule rule, NegotiationCase negotiation) {
    return rule.effect() instanceof Effect.Requires requires
        ? negotiation.party(requires.target()).map(Party::id)
        : Optional.empty();
  }
}
