package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.impasse.Seeds;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.report.SweepRows;
import org.impasse.report.SweepTable;
import org.impasse.report.SweepWords;
import org.impasse.report.picture.SweepMark;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.Sweeper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps of random small cases: every position gets the answers that the evaluator gives it. */
class SweepDifferentialTest {

  private static final Injector INJECTOR = Guice.createInjector();

  private final Evaluator evaluator = INJECTOR.getInstance(Evaluator.class);
  private final Sweeper sweeper = INJECTOR.getInstance(Sweeper.class);

  static LongStream seeds() {
    return LongStream.range(0, Seeds.atMost(150));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyPositionIsAnsweredAsTheEvaluatorAnswersIt(long seed) {
    RandomCase one = new RandomCase(seed);
    Random random = new Random(seed);
    List<Proposal> texts = one.texts();
    Proposal text = texts.get(random.nextInt(texts.size()));
    List<Issue> issues = new ArrayList<>(one.negotiation.issues());
    Collections.shuffle(issues, random);
    if (random.nextInt(4) == 0) {
      text = text.with(issues.get(0), new Position.Other("something else"));
    }
    if (random.nextInt(4) == 0) {
      text = text.with(issues.get(2), new Position.Other("something new"));
    }
    Settings settings =
        Settings.defaultsOf(one.negotiation)
            .withReadings(random.nextBoolean() ? Set.of() : Set.of("strict"))
            .withWeakestBasis(pick(random));
    check(one, text, settings, issues.subList(0, 1));
    check(one, text, settings, issues.subList(0, 2));
  }

  private static Basis pick(Random random) {
    List<Basis> all = List.of(Basis.values());
    return all.get(random.nextInt(all.size()));
  }

  private void check(RandomCase one, Proposal text, Settings settings, List<Issue> issues) {
    Sweep sweep = sweeper.sweep(one.negotiation, one.book, text, settings, issues).orElseThrow();
    List<Position> rows = positions(issues.get(0), text);
    List<Position> columns =
        issues.size() > 1 ? positions(issues.get(1), text) : List.of(Position.SILENCE);
    for (Position row : rows) {
      for (Position column : columns) {
        Proposal moved = text.with(issues.get(0), row);
        int band = sweep.axes().get(0).bandOf(row);
        Sweep.Cell cell;
        if (issues.size() > 1) {
          moved = moved.with(issues.get(1), column);
          cell = sweep.cell(band, sweep.axes().get(1).bandOf(column));
        } else {
          cell = sweep.cell(band);
        }
        Evaluation truth = evaluator.evaluate(one.negotiation, one.book, moved, settings);
        String where = issues + " " + row + " " + column + "\n" + one.files;
        assertEquals(answers(truth), answers(cell.evaluation()), where);
        assertEquals(
            truth.remarks().stream().anyMatch(Evaluation.Infeasible.class::isInstance),
            cell.contradicts(),
            where);
        stands(sweep, cell, truth, where);
      }
    }
    neighboursDiffer(sweep);
    whatIsShownIsExactAndShort(sweep, rows, columns, one.files);
    whatLeavesNothingDoesSoInEveryText(one, sweep, settings, rows, columns);
    if (issues.size() == 1) {
      consentIsToldWhereItIsNeeded(one, sweep, text, settings, issues.get(0));
    }
    if (issues.size() == 1 && issues.get(0).isInteger()) {
      breaksAreWhereRulesStartOrStop(one, sweep, text, settings, issues.get(0));
    }
  }

  /** Whoever refuses does so by a red line on the issues or by one that fires everywhere. */
  private static void stands(Sweep sweep, Sweep.Cell cell, Evaluation truth, String where) {
    for (PartyVerdict verdict : truth.verdicts()) {
      Standing standing = cell.standOf(verdict.party()).standing();
      if (verdict.verdict().code().equals("reject")) {
        assertTrue(standing == Standing.REFUSED || !sweep.always(verdict.party()).isEmpty(), where);
      }
      if (standing == Standing.REFUSED) {
        assertEquals("reject", verdict.verdict().code(), where);
      }
    }
  }

  private static List<Position> positions(Issue issue, Proposal text) {
    List<Position> positions = new ArrayList<>();
    issue.listed().forEach(p -> positions.add(new Position.Named(p.id())));
    if (issue.values() instanceof Issue.Range range) {
      for (long amount = range.min(); amount <= range.max(); amount++) {
        positions.add(new Position.Amount(amount));
      }
    }
    positions.add(Position.SILENCE);
    if (text.term(issue.id()).position() instanceof Position.Other other) {
      positions.add(other);
    }
    return positions;
  }

  private static List<Object> answers(Evaluation evaluation) {
    List<Object> answers = new ArrayList<>();
    for (PartyVerdict verdict : evaluation.verdicts()) {
      answers.add(verdict.verdict());
      answers.add(verdict.consent().consent());
      answers.add(deciding(verdict));
    }
    return answers;
  }

  private static Set<String> deciding(PartyVerdict verdict) {
    Set<String> ids = new TreeSet<>();
    verdict.reasons().stream()
        .map(Reason::rule)
        .filter(Rule::decides)
        .map(Rule::id)
        .forEach(ids::add);
    return ids;
  }

  private static void neighboursDiffer(Sweep sweep) {
    if (sweep.axes().size() > 1) {
      return;
    }
    List<Sweep.Band> bands = sweep.axes().get(0).bands();
    for (int i = 0; i + 1 < bands.size(); i++) {
      if (bands.get(i + 1).isAmounts()) {
        Sweep.Cell one = sweep.cell(i);
        Sweep.Cell next = sweep.cell(i + 1);
        assertNotEquals(
            List.of(answers(one.evaluation()), one.stands(), one.evaluation().remarks()),
            List.of(answers(next.evaluation()), next.stands(), next.evaluation().remarks()));
        assertEquals(bands.get(i).interval().last() + 1, bands.get(i + 1).interval().first());
      }
    }
  }

  /** Joined rows say of every position what was found there, and no two neighbours say the same. */
  private static void whatIsShownIsExactAndShort(
      Sweep sweep, List<Position> rows, List<Position> columns, String files) {
    Sweep shown = SweepRows.of(sweep);
    SweepTable table = new SweepTable(sweep);
    SweepTable shortened = new SweepTable(shown);
    boolean two = sweep.axes().size() > 1;
    for (Position row : rows) {
      for (Position column : columns) {
        Sweep.Cell all = cell(sweep, row, column);
        Sweep.Cell few = cell(shown, row, column);
        assertEquals(table.inWords(all), shortened.inWords(few), files);
        assertEquals(table.free(all), shortened.free(few), files);
        assertEquals(all.untested(), few.untested(), files);
        if (!two) {
          assertEquals(
              table.rows().get(sweep.cells().indexOf(all)),
              shortened.rows().get(shown.cells().indexOf(few)),
              files);
        }
      }
    }
    for (int k = 0; k < shown.axes().size(); k++) {
      List<Sweep.Band> bands = shown.axes().get(k).bands();
      for (int b = 1; b < bands.size(); b++) {
        if (bands.get(b).isAmounts()) {
          int axis = k;
          long start = bands.get(b).interval().first();
          assertTrue(
              shown.breaks().stream().anyMatch(x -> x.axis() == axis && x.start() == start)
                  || !said(shown, k, b - 1).equals(said(shown, k, b)),
              () -> axis + " at " + start + "\n" + files);
        }
      }
    }
  }

  /** Where no rule is named that reads other issues, other words there change nothing. */
  private void whatLeavesNothingDoesSoInEveryText(
      RandomCase one, Sweep sweep, Settings settings, List<Position> rows, List<Position> columns) {
    List<String> sentences = new SweepWords(sweep).sentences();
    if (sentences.stream().noneMatch(s -> s.contains("alone leave no"))
        || sentences.stream().anyMatch(s -> s.startsWith("That holds with the rest"))) {
      return;
    }
    for (Proposal other : one.texts().stream().limit(40).toList()) {
      for (Position row : rows) {
        for (Position column : columns) {
          boolean unlisted = row instanceof Position.Other || column instanceof Position.Other;
          if (!unlisted && !cell(sweep, row, column).contradicts()) {
            Proposal moved = other.with(sweep.axes().get(0).issue(), row);
            if (sweep.axes().size() > 1) {
              moved = moved.with(sweep.axes().get(1).issue(), column);
            }
            assertFalse(
                evaluate(one, moved, settings).deal(), sentences + " " + row + "\n" + one.files);
          }
        }
      }
    }
  }

  /** Who has to agree at some positions only is told with them; of amounts the borders tell it. */
  private void consentIsToldWhereItIsNeeded(
      RandomCase one, Sweep sweep, Proposal text, Settings settings, Issue issue) {
    List<Position> positions = positions(issue, text);
    for (Party party : one.negotiation.parties()) {
      List<Position> needed =
          positions.stream()
              .filter(p -> needs(evaluate(one, text.with(issue, p), settings), party))
              .toList();
      List<Sweep.Need> told =
          sweep.needs().stream().filter(need -> need.party().equals(party)).toList();
      boolean some = !needed.isEmpty() && needed.size() < positions.size();
      if (some && !needed.stream().allMatch(Position.Amount.class::isInstance)) {
        assertEquals(1, told.size(), one.files);
      }
      for (Sweep.Need need : told) {
        assertTrue(some, one.files);
        assertEquals(
            needed,
            positions.stream()
                .filter(p -> need.everywhere().stream().anyMatch(band -> band.contains(p)))
                .toList(),
            one.files);
        assertEquals(List.of(), need.inPlaces());
        Set<String> rules = new TreeSet<>();
        for (Position position : needed) {
          evaluate(one, text.with(issue, position), settings)
              .of(party.id())
              .consent()
              .because()
              .stream()
              .map(reason -> reason.rule().id())
              .forEach(rules::add);
        }
        assertEquals(rules, new TreeSet<>(need.rules()), one.files);
      }
      if (some && told.isEmpty()) {
        assertTrue(
            sweep.breaks().stream()
                .flatMap(border -> border.changes().stream())
                .anyMatch(c -> c.party().equals(party) && c.effect() == Sweep.Effect.NEEDED),
            one.files);
      }
    }
  }

  private Evaluation evaluate(RandomCase one, Proposal text, Settings settings) {
    return evaluator.evaluate(one.negotiation, one.book, text, settings);
  }

  private static boolean needs(Evaluation text, Party party) {
    return text.of(party.id()).required();
  }

  private static Sweep.Cell cell(Sweep sweep, Position row, Position column) {
    int band = sweep.axes().get(0).bandOf(row);
    return sweep.axes().size() > 1
        ? sweep.cell(band, sweep.axes().get(1).bandOf(column))
        : sweep.cell(band);
  }

  /** All that is shown of one band. */
  private static List<Object> said(Sweep sweep, int axis, int band) {
    SweepTable table = new SweepTable(sweep);
    List<Object> said = new ArrayList<>();
    for (int i = 0; i < sweep.cells().size(); i++) {
      if (sweep.bandsOf(i).get(axis).equals(sweep.axes().get(axis).bands().get(band))) {
        Sweep.Cell cell = sweep.cells().get(i);
        said.add(table.inWords(cell));
        said.add(cell.untested());
        if (sweep.axes().size() == 1) {
          said.add(table.rows().get(i));
          for (PartyVerdict verdict : cell.evaluation().verdicts()) {
            Standing standing = cell.standOf(verdict.party()).standing();
            said.add(SweepMark.of(verdict, cell.standOf(verdict.party())));
            said.add(standing == Standing.UNTESTED);
            said.add(verdict.required());
          }
        }
      }
    }
    return said;
  }

  /** Every change of a party's deciding rules between two amounts is told, and by its rules. */
  private void breaksAreWhereRulesStartOrStop(
      RandomCase one, Sweep sweep, Proposal text, Settings settings, Issue issue) {
    Issue.Range range = (Issue.Range) issue.values();
    for (long start = range.min() + 1; start <= range.max(); start++) {
      Evaluation below = at(one, text, settings, issue, start - 1);
      Evaluation from = at(one, text, settings, issue, start);
      for (Party party : one.negotiation.parties()) {
        Set<String> differ = new TreeSet<>(deciding(below.of(party.id())));
        Set<String> after = deciding(from.of(party.id()));
        Set<String> both = new TreeSet<>(differ);
        both.retainAll(after);
        differ.addAll(after);
        differ.removeAll(both);
        Set<String> told = new TreeSet<>();
        long border = start;
        sweep.breaks().stream()
            .filter(b -> b.start() == border)
            .flatMap(b -> b.changes().stream())
            .filter(change -> change.party().equals(party))
            .forEach(change -> told.addAll(change.rules()));
        assertTrue(told.containsAll(differ), () -> party.id() + " at " + border + "\n" + one.files);
      }
    }
  }

  private Evaluation at(
      RandomCase one, Proposal text, Settings settings, Issue issue, long amount) {
    return evaluator.evaluate(
        one.negotiation, one.book, text.with(issue, new Position.Amount(amount)), settings);
  }
}
