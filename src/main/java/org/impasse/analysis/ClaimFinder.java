package org.impasse.analysis;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;

/** Asks whether a claim holds, and under which conditions. */
public final class ClaimFinder {

  private static final Duration TIME = Duration.ofSeconds(60);
  private static final int MOST = 500;

  /** One question of many takes no more than one of so many shares of the time left. */
  private static final int SHARES = 8;

  private static final List<Basis> WEAKEST_FIRST =
      Arrays.stream(Basis.values()).sorted(Comparator.reverseOrder()).toList();

  private final Evaluator evaluator;

  @Inject
  ClaimFinder(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Works the answer out; where time runs out first, the tests in question are unknown.
   *
   * @param text the text that the claim is about
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public ClaimAnswer find(
      NegotiationCase negotiation, RuleBook book, Settings settings, Claim claim, Proposal text)
      throws InvalidInputException {
    book.compileAll();
    return find(negotiation, book, settings, claim, text, Budget.of(System::nanoTime, TIME, MOST));
  }

  /** In the given time. */
  ClaimAnswer find(
      NegotiationCase negotiation,
      RuleBook book,
      Settings settings,
      Claim claim,
      Proposal text,
      Budget budget)
      throws InvalidInputException {
    return new Question(negotiation, book, settings, claim, text, budget).answer();
  }

  private final class Question {
    private final NegotiationCase negotiation;
    private final RuleBook whole;
    private final RuleBook own;
    private final Settings settings;
    private final Claim claim;
    private final ClaimUnits units;
    private final Budget budget;

    Question(
        NegotiationCase negotiation,
        RuleBook book,
        Settings settings,
        Claim claim,
        Proposal text,
        Budget budget) {
      this.negotiation = negotiation;
      this.whole = book;
      this.own =
          new PartialBook(
              book,
              rule ->
                  Optional.of(rule)
                      .filter(r -> Set.of(claim.with(), claim.without()).contains(r.party())));
      this.settings = settings;
      this.claim = claim;
      this.units = new ClaimUnits(negotiation, claim, text);
      this.budget = budget;
    }

    ClaimAnswer answer() throws InvalidInputException {
      ClaimJudge judge = judge(own, settings);
      // What was asked comes first and may take half of the time; every other place its share.
      ClaimAnswer.Judgement asked = judge.judge(settings, budget.share(2));
      Optional<ClaimAnswer.Author> author = author();
      int left = readings().size() * WEAKEST_FIRST.size();
      List<ClaimAnswer.Column> columns = new ArrayList<>();
      for (NavigableSet<String> readings : readings()) {
        Settings here = settings.withReadings(readings);
        List<ClaimAnswer.Rung> rungs = new ArrayList<>();
        for (Basis basis : WEAKEST_FIRST) {
          rungs.add(
              new ClaimAnswer.Rung(
                  basis, judge.judge(here.withWeakestBasis(basis), budget.share(1 + left--))));
        }
        columns.add(new ClaimAnswer.Column(readings, rungs));
      }
      return new ClaimAnswer(
          negotiation,
          claim,
          units.text(),
          units.without(claim.set()),
          settings,
          asked,
          sides(),
          columns,
          ranges(judge),
          author);
    }

    private ClaimJudge judge(RuleBook book, Settings under) throws InvalidInputException {
      return ClaimJudge.of(negotiation, claim, book, evaluator, units, under);
    }

    /** What was asked, the case's usual readings, and each reading on top of these alone. */
    private List<NavigableSet<String>> readings() {
      Set<NavigableSet<String>> columns = new LinkedHashSet<>();
      columns.add(settings.readings());
      NavigableSet<String> usual = Settings.defaultsOf(negotiation).readings();
      columns.add(usual);
      for (Reading reading : negotiation.readings()) {
        NavigableSet<String> one = new TreeSet<>(usual);
        one.add(reading.id());
        columns.add(one);
      }
      return List.copyOf(columns);
    }

    private List<ClaimAnswer.Bystander> sides() {
      Evaluation text = evaluator.evaluate(negotiation, whole, units.text(), settings);
      Evaluation rest =
          evaluator.evaluate(negotiation, whole, units.without(claim.set()), settings);
      Map<String, Side> sides = Side.byParty(negotiation);
      Set<Party> others = new LinkedHashSet<>();
      for (String party : List.of(claim.with(), claim.without())) {
        Optional.ofNullable(sides.get(party)).ifPresent(side -> others.addAll(side.members()));
      }
      others.removeIf(p -> Set.of(claim.with(), claim.without()).contains(p.id()));
      return others.stream()
          .map(p -> new ClaimAnswer.Bystander(text.of(p.id()), rest.of(p.id())))
          .toList();
    }

    private List<ClaimAnswer.Range> ranges(ClaimJudge here) throws InvalidInputException {
      ClaimRanges record = new ClaimRanges(negotiation, units.text(), own.rules(), settings);
      List<ClaimAnswer.Range> ranges = new ArrayList<>();
      for (Parameter parameter : record.parameters()) {
        List<NavigableSet<String>> readings = readings();
        List<List<ClaimAnswer.Span>> spans = new ArrayList<>();
        readings.forEach(r -> spans.add(new ArrayList<>()));
        for (Stretch.Amounts piece : record.pieces(parameter)) {
          Settings there = settings.withParameters(Map.of(parameter.id(), piece.first()));
          ClaimJudge judge = here.at(there);
          for (int r = 0; r < readings.size(); r++) {
            append(
                spans.get(r),
                piece,
                judge.judge(there.withReadings(readings.get(r)), budget.share(SHARES)));
          }
        }
        for (int r = 0; r < readings.size(); r++) {
          ranges.add(new ClaimAnswer.Range(parameter, readings.get(r), spans.get(r)));
        }
      }
      return ranges;
    }

    private void append(
        List<ClaimAnswer.Span> spans, Stretch.Amounts piece, ClaimAnswer.Judgement judgement) {
      int end = spans.size() - 1;
      if (end >= 0
          && spans.get(end).last() + 1 == piece.first()
          && spans.get(end).judgement().sameAs(judgement)) {
        ClaimAnswer.Span longer =
            new ClaimAnswer.Span(spans.get(end).first(), piece.last(), spans.get(end).judgement());
        spans.set(end, longer);
      } else {
        spans.add(new ClaimAnswer.Span(piece.first(), piece.last(), judgement));
      }
    }

    private Optional<ClaimAnswer.Author> author() throws InvalidInputException {
      Optional<Source> source = claim.source().flatMap(negotiation::source);
      if (source.isEmpty()) {
        return Optional.empty();
      }
      RuleBook others = new PartialBook(own, rule -> without(source.get(), rule));
      return Optional.of(
          new ClaimAnswer.Author(
              source.get(), judge(others, settings).judge(settings, budget.share(SHARES))));
    }

    /** A rule on what others than the claim's author say; empty where they say nothing. */
    private Optional<Rule> without(Source author, Rule rule) {
      List<Evidence> others =
          rule.evidence().stream()
              .flatMap(id -> negotiation.evidence(id).stream())
              .filter(evidence -> !by(author, evidence))
              .toList();
      if (others.isEmpty()) {
        return Optional.empty();
      }
      Basis basis = others.stream().map(Evidence::basis).min(Basis::compareTo).orElseThrow();
      return Optional.of(
          new Rule(
              rule.id(),
              rule.party(),
              rule.title(),
              rule.effect(),
              others.stream().map(Evidence::id).toList(),
              basis,
              rule.because(),
              rule.silence(),
              rule.reading(),
              rule.from(),
              rule.until(),
              rule.condition(),
              rule.footprint(),
              rule.location(),
              rule.margin()));
    }

    private boolean by(Source author, Evidence evidence) {
      return evidence.source().equals(author.id())
          || (author.author().isPresent()
              && negotiation
                  .source(evidence.source())
                  .flatMap(Source::author)
                  .equals(author.author()));
    }
  }
}
