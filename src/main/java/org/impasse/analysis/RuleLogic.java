package org.impasse.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Cores;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.Table;
import org.impasse.analysis.logic.Text;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.redline.RedLineTables;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleTable;

/**
 * Questions on single rules and on the red lines of one party, answered for every text that can
 * stand, positions that nobody listed left aside. Not thread-safe.
 */
public final class RuleLogic {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final NegotiationCase negotiation;
  private final RuleBook book;
  private final Set<String> tooWide = new HashSet<>();
  private final Map<List<String>, RuleTable> tables = new HashMap<>();

  /**
   * Fires every rule until all that it could answer is known.
   *
   * @param diagnostics receives the rules that read too much to be tried, of which nothing is known
   *     here
   */
  public RuleLogic(
      NegotiationCase negotiation, RuleBook book, Settings settings, Diagnostics diagnostics) {
    this.negotiation = negotiation;
    this.book = book;
    try {
      tabulate(book.rules(), settings);
    } catch (InvalidInputException e) {
      e.diagnostics().all().forEach(diagnostics::add);
      for (Rule rule : book.rules()) {
        if (e.diagnostics().all().stream().anyMatch(d -> d.location().equals(rule.location()))) {
          tooWide.add(rule.id());
        }
      }
    }
  }

  /** Whether anything is known of a rule. */
  public boolean knows(Rule rule) {
    return !tooWide.contains(rule.id());
  }

  /**
   * Whether a rule fires on some text.
   *
   * @throws InvalidInputException when it reads too much to be followed
   */
  public boolean everFires(Rule rule, Settings settings) throws InvalidInputException {
    return text(List.of(table(rule, settings)), List.of(), List.of()).isPresent();
  }

  /**
   * Whether a rule fires on every text.
   *
   * @throws InvalidInputException when it reads too much to be followed
   */
  public boolean alwaysFires(Rule rule, Settings settings) throws InvalidInputException {
    return text(List.of(), List.of(table(rule, settings)), List.of()).isEmpty();
  }

  /**
   * Whether a rule fires on no text but those on which another fires as well.
   *
   * @throws InvalidInputException when they read too much to be followed
   */
  public boolean within(Rule rule, Rule other, Settings settings) throws InvalidInputException {
    return text(List.of(table(rule, settings)), List.of(table(other, settings)), List.of())
        .isEmpty();
  }

  /**
   * What some text says on which an alternative of a rule fires, others do not, and which breaks
   * none of some more combinations.
   *
   * @param issues ids of the issues that the alternative reads: one of {@link Rule#readsTogether()}
   * @param others rules that must not fire
   * @param impossible combinations to be left out besides those of the case
   * @return positions by those issues; empty when there is no such text
   * @throws InvalidInputException when it reads too much to be followed
   */
  public Optional<Map<String, Position>> example(
      Rule rule,
      Set<String> issues,
      List<Rule> others,
      List<InfeasibleCombination> impossible,
      Settings settings)
      throws InvalidInputException {
    List<RuleTable> quiet = new ArrayList<>();
    for (Rule other : others) {
      quiet.add(table(other, settings));
    }
    List<Issue> own = negotiation.issues().stream().filter(i -> issues.contains(i.id())).toList();
    return text(List.of(table(rule, settings).within(own)), quiet, impossible)
        .map(
            said -> {
              Map<String, Position> positions = new LinkedHashMap<>(said);
              positions.keySet().retainAll(issues);
              return positions;
            });
  }

  /**
   * The fewest red lines of a party that no text respects together; none when some text respects
   * all, or when that could not be told in time.
   *
   * @param redLines rules of one party
   * @throws InvalidInputException when they read too much to be followed
   */
  public List<Rule> core(List<Rule> redLines, Settings settings) throws InvalidInputException {
    if (redLines.isEmpty()) {
      return List.of();
    }
    List<RuleTable> own = new ArrayList<>();
    for (Rule rule : redLines) {
      own.add(table(rule, settings));
    }
    CaseLogic logic =
        CaseLogic.of(negotiation, redLines, RedLineTables.of(negotiation, own), Map.of());
    Problem problem =
        logic.problem(settings.withConsent(Map.of(redLines.get(0).party(), Consent.REQUIRED)));
    Budget budget = Budget.of(System::nanoTime, LONGEST, Integer.MAX_VALUE);
    List<String> core =
        Cores.smallest(Stakes.redLines(problem), budget)
            .core()
            .map(found -> found.ids())
            .orElse(List.of());
    return redLines.stream().filter(rule -> core.contains(rule.id())).toList();
  }

  /** What a text says on which all of some rules fire and none of others. */
  private Optional<Map<String, Position>> text(
      List<RuleTable> firing, List<RuleTable> quiet, List<InfeasibleCombination> impossible)
      throws InvalidInputException {
    List<RuleTable> all = new ArrayList<>(firing);
    all.addAll(quiet);
    NegotiationCase piece = piece(all, impossible);
    CaseLogic logic =
        CaseLogic.of(
            piece,
            all.stream().map(RuleTable::rule).toList(),
            RedLineTables.of(piece, all),
            Map.of());
    List<RedLine> lines = new ArrayList<>();
    for (RuleTable table : all) {
      Table fires = logic.table(table.rule());
      Table crossed = quiet.contains(table) ? fires : fires.inverse();
      String id = table.rule().id();
      lines.add(new RedLine(id, table.rule().party(), id, Firing.of(crossed)));
    }
    Problem problem = new Problem(logic.space(), lines, logic.impossible(), List.of());
    return Deals.any(problem, Budget.unlimited()).text().map(text -> said(text, piece, logic));
  }

  private static Map<String, Position> said(Text text, NegotiationCase piece, CaseLogic logic) {
    Map<String, Position> said = new LinkedHashMap<>();
    for (int i = 0; i < piece.issues().size(); i++) {
      said.put(piece.issues().get(i).id(), logic.position(i, text.on(i)));
    }
    return said;
  }

  /**
   * The case with only the issues that matter to some rules, which combinations may tie to more.
   */
  private NegotiationCase piece(List<RuleTable> tables, List<InfeasibleCombination> more) {
    List<InfeasibleCombination> combinations = new ArrayList<>(negotiation.infeasible());
    combinations.addAll(more);
    Set<String> issues = new LinkedHashSet<>();
    tables.forEach(table -> table.issues().forEach(issue -> issues.add(issue.id())));
    int before;
    do {
      before = issues.size();
      combinations.stream()
          .map(combination -> combination.positions().keySet())
          .filter(tied -> tied.stream().anyMatch(issues::contains))
          .forEach(issues::addAll);
    } while (issues.size() > before);
    return new NegotiationCase(
        negotiation.id(),
        negotiation.title(),
        negotiation.summary(),
        negotiation.factsUntil(),
        negotiation.issues().stream().filter(issue -> issues.contains(issue.id())).toList(),
        List.of(),
        negotiation.parties(),
        List.of(),
        List.of(),
        negotiation.parameters(),
        negotiation.circumstances(),
        negotiation.readings(),
        negotiation.legalSteps(),
        combinations.stream()
            .filter(combination -> issues.containsAll(combination.positions().keySet()))
            .toList());
  }

  private RuleTable table(Rule rule, Settings settings) throws InvalidInputException {
    RuleTable known = tables.get(key(rule, settings));
    if (known == null) {
      tabulate(List.of(rule), settings);
      known = tables.get(key(rule, settings));
    }
    if (known == null) {
      throw new IllegalStateException("not tabulated: " + rule.id());
    }
    return known;
  }

  private void tabulate(List<Rule> rules, Settings settings) throws InvalidInputException {
    RedLineTables fired = RedLineTables.of(negotiation, book, rules, settings);
    rules.forEach(rule -> tables.put(key(rule, settings), fired.of(rule)));
  }

  /** A rule and what it reads besides the text. */
  private static List<String> key(Rule rule, Settings settings) {
    List<String> key = new ArrayList<>(List.of(rule.id()));
    rule.parameters().forEach(id -> key.add(id + "=" + settings.parameters().get(id)));
    rule.circumstances().forEach(id -> key.add(id + "=" + settings.circumstances().get(id)));
    return key;
  }
}
