package org.impasse.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Space;
import org.impasse.analysis.logic.Table;
import org.impasse.analysis.logic.Text;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.IssueCut;
import org.impasse.redline.PositionSet;

/**
 * The clauses of one text as logic: in place of issues and positions, clauses that are kept or
 * dropped.
 */
final class ClauseLogic {

  static final int KEPT = 0;
  static final int DROPPED = 1;

  /** A table over more clauses than this is refused. */
  private static final int MOST_CLAUSES = 16;

  private final CaseLogic logic;
  private final Proposal text;
  private final Space space;

  /** Indices of the clauses that set an issue, by the issue's index. */
  private final List<List<Integer>> setBy = new ArrayList<>();

  /** The classes an issue may be in while one of its clauses is kept, by the issue's index. */
  private final List<List<Integer>> meant = new ArrayList<>();

  ClauseLogic(CaseLogic logic, Proposal text) {
    this.logic = logic;
    this.text = text;
    this.space = new Space(text.clauses().stream().map(ClauseLogic::classes).toList());
    for (IssueCut cut : logic.cuts()) {
      Term term = text.term(cut.issue().id());
      setBy.add(
          IntStream.range(0, text.clauses().size())
              .filter(c -> text.clauses().get(c).sets().containsKey(cut.issue().id()))
              .boxed()
              .toList());
      meant.add(meant(cut, term.position()));
    }
  }

  private static Space.IssueClasses classes(Clause clause) {
    return new Space.IssueClasses(
        clause.id(),
        List.of(
            new Space.PositionClass("kept", BigInteger.ONE),
            new Space.PositionClass("dropped", BigInteger.ONE)));
  }

  /** A position nobody listed could mean any that is; silence is none of them. */
  private static List<Integer> meant(IssueCut cut, Position position) {
    if (!(position instanceof Position.Other)) {
      return List.of(cut.classOf(position));
    }
    return IntStream.range(0, cut.classes().size())
        .filter(c -> !onlySilence(cut.classes().get(c)))
        .boxed()
        .toList();
  }

  private static boolean onlySilence(PositionSet set) {
    return set.members().size() == 1 && set.contains(Position.SILENCE);
  }

  /**
   * What parties make of selections.
   *
   * @throws InvalidInputException when so many clauses bear on one red line that not all of their
   *     combinations can be tried
   */
  Problem problem(Settings settings) throws InvalidInputException {
    Problem issues = logic.problem(settings);
    Diagnostics diagnostics = new Diagnostics();
    issues.redLines().forEach(line -> check(line, diagnostics));
    diagnostics.throwIfErrors();
    Map<Table, Table> known = new LinkedHashMap<>();
    List<RedLine> redLines = new ArrayList<>();
    for (RedLine line : issues.redLines()) {
      Firing firing =
          new Firing(
              known.computeIfAbsent(line.firing().table(), this::over),
              line.firing().guards().stream()
                  .map(guard -> known.computeIfAbsent(guard, this::over))
                  .toList());
      redLines.add(new RedLine(line.id(), line.party(), line.group(), firing));
    }
    List<Table> impossible = new ArrayList<>();
    for (InfeasibleCombination combination : logic.negotiation().infeasible()) {
      impossible.add(over(combination));
    }
    return new Problem(space, redLines, impossible, List.of());
  }

  private void check(RedLine line, Diagnostics diagnostics) {
    List<Table> tables = new ArrayList<>(line.firing().guards());
    tables.add(line.firing().table());
    if (tables.stream().anyMatch(table -> clauses(table.footprint()).size() > MOST_CLAUSES)) {
      diagnostics.add(
          Diagnostic.error(
                  "wide-text",
                  Location.of(text.file()),
                  "More than "
                      + MOST_CLAUSES
                      + " clauses bear on the red line "
                      + line.id()
                      + " at once, more combinations than can be tried.")
              .withHint("Put clauses that stand or fall together into one."));
    }
  }

  /** The clauses that set some of the issues. */
  private Set<Integer> clauses(Collection<Integer> issues) {
    return issues.stream()
        .flatMap(issue -> setBy.get(issue).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Table over(Table table) {
    return over(table.footprint(), silent -> fires(table, silent));
  }

  private Table over(InfeasibleCombination combination) {
    List<Integer> issues = combination.positions().keySet().stream().map(logic::index).toList();
    return over(
        issues,
        silent ->
            issues.stream()
                .allMatch(
                    issue -> {
                      String id = logic.cuts().get(issue).issue().id();
                      Position position =
                          silent.contains(issue) ? Position.SILENCE : text.term(id).position();
                      return combination.positions().getOrDefault(id, List.of()).stream()
                          .anyMatch(stretch -> stretch.contains(position));
                    }));
  }

  private Table over(Collection<Integer> issues, Predicate<Set<Integer>> fires) {
    List<Integer> clauses = List.copyOf(clauses(issues));
    return Table.tabulate(
        space,
        clauses,
        classes -> {
          Set<Integer> silent = new TreeSet<>(issues);
          for (int issue : issues) {
            if (setBy.get(issue).stream().anyMatch(c -> classes[clauses.indexOf(c)] == KEPT)) {
              silent.remove(issue);
            }
          }
          return fires.test(silent);
        });
  }

  /** Whether a rule fires whatever is meant by positions that nobody listed. */
  private boolean fires(Table table, Set<Integer> silent) {
    List<int[]> meanings = new ArrayList<>();
    meanings.add(new int[logic.cuts().size()]);
    for (int issue : table.footprint()) {
      List<Integer> classes =
          silent.contains(issue)
              ? List.of(logic.cuts().get(issue).classOf(Position.SILENCE))
              : meant.get(issue);
      List<int[]> more = new ArrayList<>();
      for (int[] meaning : meanings) {
        for (int c : classes) {
          int[] one = meaning.clone();
          one[issue] = c;
          more.add(one);
        }
      }
      meanings = more;
    }
    return meanings.stream().allMatch(classes -> table.fires(Text.of(classes)));
  }

  Proposal text() {
    return text;
  }

  /** The clause of an index. */
  Clause clause(int index) {
    return text.clauses().get(index);
  }

  List<Clause> clauses(Set<Integer> indices) {
    return indices.stream().sorted().map(this::clause).toList();
  }

  /** The text with every clause. */
  Text everything() {
    return Text.of(new int[space.size()]);
  }

  /** The text without some of its clauses. */
  Proposal without(Collection<Integer> dropped) {
    List<Clause> kept =
        IntStream.range(0, text.clauses().size())
            .filter(c -> !dropped.contains(c))
            .mapToObj(this::clause)
            .toList();
    Map<String, Term> terms = new LinkedHashMap<>();
    text.terms()
        .forEach(
            (issue, term) -> {
              List<String> saying =
                  kept.stream()
                      .filter(clause -> clause.sets().containsKey(issue))
                      .map(Clause::id)
                      .toList();
              terms.put(
                  issue,
                  saying.isEmpty() ? Term.silent(issue) : new Term(issue, term.position(), saying));
            });
    return new Proposal(
        text.caseId(),
        text.id(),
        text.title(),
        text.date(),
        text.basedOn(),
        text.authors(),
        kept,
        terms,
        List.of(),
        List.of(),
        text.note(),
        text.file());
  }

  /** What becomes of a table when one clause is kept or dropped. */
  Table with(Table table, int clause, int keptOrDropped) {
    List<Integer> rest = table.footprint().stream().filter(c -> c != clause).toList();
    return Table.tabulate(
        space,
        rest,
        classes -> {
          int[] all = selection(rest, classes);
          all[clause] = keptOrDropped;
          return table.fires(Text.of(all));
        });
  }

  /** Fires where another does not. */
  Table not(Table table) {
    return Table.tabulate(
        space,
        table.footprint(),
        classes -> !table.fires(Text.of(selection(table.footprint(), classes))));
  }

  private int[] selection(List<Integer> clauses, int[] classes) {
    int[] all = new int[space.size()];
    for (int i = 0; i < classes.length; i++) {
      all[clauses.get(i)] = classes[i];
    }
    return all;
  }

  Space space() {
    return space;
  }
}
