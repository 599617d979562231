package org.impasse.verdict;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;

/** Moves one issue or two of a text from end to end and puts every text so made to the parties. */
public final class Sweeper {

  /** More combinations than this are not tried. */
  public static final int MOST_CELLS = 10_000;

  private static final List<Standing> STRONGEST_FIRST =
      List.of(
          Standing.REFUSED, Standing.UNKNOWN, Standing.OBJECTED, Standing.BORNE, Standing.UNTESTED);

  private final Evaluator evaluator;

  @Inject
  Sweeper(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Every party's answer to the text with each position of the issues.
   *
   * @param issues one issue of the case, or two different ones
   * @return empty when there are more than {@value #MOST_CELLS} combinations to try
   */
  public Optional<Sweep> sweep(
      NegotiationCase negotiation,
      RuleBook book,
      Proposal text,
      Settings settings,
      List<Issue> issues) {
    if (issues.isEmpty() || issues.size() > 2 || new HashSet<>(issues).size() < issues.size()) {
      throw new IllegalArgumentException("one issue or two: " + issues.size());
    }
    List<List<Sweep.Band>> bands = new ArrayList<>();
    long cells = 1;
    for (Issue issue : issues) {
      List<Sweep.Band> own = bands(issue, negotiation, book, text, settings);
      cells *= own.size();
      bands.add(own);
    }
    if (cells > MOST_CELLS) {
      return Optional.empty();
    }
    return Optional.of(
        new Run(negotiation, new RememberedFirings(book), text, settings, issues).sweep(bands));
  }

  /** The finest bands that could differ. */
  private static List<Sweep.Band> bands(
      Issue issue, NegotiationCase negotiation, RuleBook book, Proposal text, Settings settings) {
    List<Sweep.Band> bands = new ArrayList<>();
    if (issue.isInteger()) {
      List<Rule> inForce = book.rules().stream().filter(rule -> rule.inForce(settings)).toList();
      Cuts cuts = new Cuts(issue, inForce, settings);
      for (Evidence evidence : negotiation.evidence()) {
        evidence.issues().getOrDefault(issue.id(), List.of()).forEach(cuts::at);
      }
      for (InfeasibleCombination combination : negotiation.infeasible()) {
        List<Stretch> named = combination.positions().getOrDefault(issue.id(), List.of());
        named.forEach(cuts::at);
      }
      cuts.intervals().forEach(interval -> bands.add(Sweep.Band.of(interval)));
    }
    issue.listed().forEach(p -> bands.add(Sweep.Band.of(new Position.Named(p.id()))));
    bands.add(Sweep.Band.of(Position.SILENCE));
    unlisted(issue, text).forEach(position -> bands.add(Sweep.Band.of(position)));
    return bands;
  }

  /** What the text says where nobody listed it: a position of the sweep like any other. */
  private static List<Position> unlisted(Issue issue, Proposal text) {
    Position said = text.term(issue.id()).position();
    return said instanceof Position.Other ? List.of(said) : List.of();
  }

  /** One text being moved. */
  private final class Run {
    private final NegotiationCase negotiation;
    private final RuleBook book;
    private final Proposal text;
    private final Settings settings;
    private final List<Issue> issues;

    Run(
        NegotiationCase negotiation,
        RuleBook book,
        Proposal text,
        Settings settings,
        List<Issue> issues) {
      this.negotiation = negotiation;
      this.book = book;
      this.text = text;
      this.settings = settings;
      this.issues = issues;
    }

    Sweep sweep(List<List<Sweep.Band>> bands) {
      List<Sweep.Band> rows = bands.get(0);
      List<Sweep.Band> columns = bands.size() > 1 ? bands.get(1) : List.of(Sweep.Band.AS_IT_IS);
      List<List<Evaluation>> texts = new ArrayList<>();
      for (Sweep.Band row : rows) {
        texts.add(columns.stream().map(column -> evaluate(row, column)).toList());
      }
      SweepGrid grid = new SweepGrid(rows, columns, cells(texts)).merged();
      List<Sweep.Axis> axes = new ArrayList<>(List.of(new Sweep.Axis(issues.get(0), grid.rows())));
      List<Sweep.Break> breaks = new ArrayList<>(grid.breaks(0));
      if (issues.size() > 1) {
        axes.add(new Sweep.Axis(issues.get(1), grid.columns()));
        breaks.addAll(grid.turned().breaks(1));
      }
      return new Sweep(
          evaluator.evaluate(negotiation, book, text, settings),
          axes,
          grid.cells().stream().flatMap(List::stream).toList(),
          breaks);
    }

    private Evaluation evaluate(Sweep.Band row, Sweep.Band column) {
      Proposal moved = text.with(issues.get(0), row.first());
      if (issues.size() > 1) {
        moved = moved.with(issues.get(1), column.first());
      }
      return evaluator.evaluate(negotiation, book, moved, settings);
    }

    private List<List<Sweep.Cell>> cells(List<List<Evaluation>> texts) {
      List<Evaluation> all = texts.stream().flatMap(List::stream).toList();
      List<List<List<NumberLine.Stand>>> stands =
          texts.stream()
              .map(row -> row.stream().map(t -> new ArrayList<NumberLine.Stand>()).toList())
              .<List<List<NumberLine.Stand>>>map(List::copyOf)
              .toList();
      for (Party party : negotiation.parties()) {
        List<List<Surveyor>> surveyors = new ArrayList<>();
        surveyors.add(texts.get(0).stream().map(t -> surveyor(t, 0, party)).toList());
        if (issues.size() > 1) {
          surveyors.add(texts.stream().map(row -> surveyor(row.get(0), 1, party)).toList());
        }
        List<String> always = Sweep.always(all, party);
        for (int r = 0; r < texts.size(); r++) {
          for (int c = 0; c < texts.get(r).size(); c++) {
            Evaluation text = texts.get(r).get(c);
            List<NumberLine.Stand> own = new ArrayList<>();
            own.add(surveyors.get(0).get(c).standOn(said(text, 0)));
            if (issues.size() > 1) {
              own.add(surveyors.get(1).get(r).standOn(said(text, 1)));
            }
            stands.get(r).get(c).add(joined(own, text.of(party.id()), always));
          }
        }
      }
      List<List<Sweep.Cell>> cells = new ArrayList<>();
      for (int r = 0; r < texts.size(); r++) {
        List<Sweep.Cell> row = new ArrayList<>();
        for (int c = 0; c < texts.get(r).size(); c++) {
          row.add(new Sweep.Cell(texts.get(r).get(c), stands.get(r).get(c)));
        }
        cells.add(row);
      }
      return cells;
    }

    private Surveyor surveyor(Evaluation evaluation, int axis, Party party) {
      Issue issue = issues.get(axis);
      return new Surveyor(evaluation, book, issue, party, unlisted(issue, text));
    }

    private Position said(Evaluation moved, int axis) {
      return moved.proposal().term(issues.get(axis).id()).position();
    }

    /**
     * One stand on the issues together. Rules that read both can depend on one through the other,
     * so those that fire here and not everywhere count as being about the issues.
     */
    private NumberLine.Stand joined(
        List<NumberLine.Stand> stands, PartyVerdict verdict, List<String> always) {
      for (Standing standing : STRONGEST_FIRST) {
        List<NumberLine.Stand> alike =
            stands.stream().filter(stand -> stand.standing() == standing).toList();
        Set<String> ids = new LinkedHashSet<>();
        alike.forEach(stand -> ids.addAll(stand.rules()));
        strength(standing).stream()
            .flatMap(strength -> verdict.reasons(strength).stream())
            .map(reason -> reason.rule().id())
            .filter(id -> !always.contains(id))
            .forEach(ids::add);
        if (!alike.isEmpty() || !ids.isEmpty()) {
          List<Rule> rules =
              book.rulesOf(verdict.party().id()).stream()
                  .filter(rule -> ids.contains(rule.id()))
                  .toList();
          Set<String> evidence = new LinkedHashSet<>();
          stands.forEach(stand -> evidence.addAll(stand.evidence()));
          return new NumberLine.Stand(
              standing,
              rules.stream().map(Rule::id).toList(),
              Stream.concat(
                      alike.stream().map(NumberLine.Stand::basis).flatMap(Optional::stream),
                      rules.stream().map(Rule::basis))
                  .min(Basis::compareTo),
              List.copyOf(evidence));
        }
      }
      throw new IllegalStateException("no stand");
    }

    private static Optional<Strength> strength(Standing standing) {
      return switch (standing) {
        case REFUSED -> Optional.of(Strength.RED_LINE);
        case OBJECTED -> Optional.of(Strength.OBJECTION);
        case BORNE, UNTESTED, UNKNOWN -> Optional.empty();
      };
    }
  }
}
