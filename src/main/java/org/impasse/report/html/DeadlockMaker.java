package org.impasse.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Side;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.report.CombinationWords;
import org.impasse.report.Contradictions;
import org.impasse.report.DeadlockWords;
import org.impasse.report.Footnotes;
import org.impasse.report.Headline;
import org.impasse.report.LadderWords;
import org.impasse.report.NamedText;
import org.impasse.report.ReceiptWords;
import org.impasse.report.Report;
import org.impasse.report.RobustnessWords;
import org.impasse.report.Words;
import org.impasse.report.page.Page;
import org.impasse.report.picture.Matrix;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** Prepares the page of a case as a whole. */
final class DeadlockMaker {

  /** So many proofs of a quarrel are told in a sentence; the others by their rules. */
  private static final int PROOFS = 4;

  /** So many more are named. */
  private static final int NAMED = 60;

  private final Report.DeadlockView view;
  private final Deadlock deadlock;
  private final NegotiationCase negotiation;
  private final DeadlockWords words;
  private final Footnotes footnotes;
  private final StatementMaker statements;
  private final Set<Rule> told = new LinkedHashSet<>();

  private DeadlockMaker(Report.DeadlockView view) {
    this.view = view;
    this.deadlock = view.deadlock();
    this.negotiation = deadlock.negotiation();
    this.words = new DeadlockWords(negotiation);
    this.footnotes = Footnotes.ofEvidence(negotiation, cited());
    this.statements = new StatementMaker(negotiation, footnotes);
  }

  static DeadlockHtml page(Report.DeadlockView view) {
    return new DeadlockMaker(view).page();
  }

  private List<Evidence> cited() {
    Set<Evidence> cited = new LinkedHashSet<>();
    for (Deadlock.StickingPoint point : deadlock.stickingPoints()) {
      for (List<Rule> rules : byParty(point).values()) {
        for (Rule rule : rules) {
          cited.addAll(withContrary(evidence(rule)));
        }
      }
    }
    deadlock.example().stream()
        .flatMap(example -> example.verdicts().stream())
        .flatMap(verdict -> verdict.reasons().stream())
        .filter(reason -> reason.rule().strength().isPresent())
        .forEach(reason -> cited.addAll(withContrary(reason.evidence())));
    return List.copyOf(cited);
  }

  private List<Evidence> evidence(Rule rule) {
    return rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
  }

  private List<Evidence> withContrary(List<Evidence> evidence) {
    return Contradictions.with(evidence, negotiation, deadlock.settings());
  }

  private List<Evidence> against(List<Evidence> evidence) {
    return Contradictions.of(evidence, negotiation, deadlock.settings());
  }

  /** The red lines of a quarrel by party, in the case's order, the firmest first. */
  private Map<Party, List<Rule>> byParty(Deadlock.StickingPoint point) {
    Map<Party, List<Rule>> rules = new LinkedHashMap<>();
    for (Party party : negotiation.parties()) {
      List<Rule> own =
          point.cores().stream()
              .flatMap(core -> core.rules().stream())
              .filter(rule -> rule.party().equals(party.id()))
              .distinct()
              .sorted((a, b) -> a.basis().compareTo(b.basis()))
              .toList();
      if (!own.isEmpty()) {
        rules.put(party, own);
      }
    }
    return rules;
  }

  private DeadlockHtml page() {
    DeadlockPictures pictures = new DeadlockPictures(deadlock, view.lines());
    List<DeadlockHtml.PointView> points = new ArrayList<>();
    for (Deadlock.StickingPoint point : deadlock.stickingPoints()) {
      points.add(point(points.size() + 1, point, pictures));
    }
    return new DeadlockHtml(
        "Deadlock, " + negotiation.title(),
        List.of(negotiation.title(), "Deadlock", "as of " + Words.date(deadlock.settings().asOf())),
        words.headline(deadlock),
        standfirst(),
        points.stream().map(this::summary).toList(),
        pictures.conflict(),
        points,
        deadlock.outcome() == Deadlock.Outcome.NO_DEAL && !points.isEmpty()
            ? Optional.of(ways())
            : Optional.empty(),
        deadlock.example().map(this::example),
        ladder(),
        pictures.elsewhere(),
        robust(),
        footnotes.all().stream().map(PageMaker::note).toList(),
        ReceiptRows.of(view.receipt(), negotiation),
        Words.CLOSING);
  }

  private List<ArticleHtml.Part> robust() {
    Page section = new Page();
    new RobustnessWords(deadlock).write(section);
    return ArticleHtml.of(section).top();
  }

  private List<String> standfirst() {
    List<String> standfirst = new ArrayList<>();
    view.named().map(NamedText::note).ifPresent(standfirst::add);
    standfirst.add(words.settings(deadlock));
    ReceiptWords.later(view.receipt()).ifPresent(standfirst::add);
    words.fixed(deadlock).ifPresent(standfirst::add);
    standfirst.add(DeadlockWords.UNLISTED);
    DeadlockWords.unfinished(deadlock).ifPresent(standfirst::add);
    return standfirst;
  }

  private DeadlockHtml.SummaryView summary(DeadlockHtml.PointView point) {
    return new DeadlockHtml.SummaryView(
        new HtmlPage.Link(point.anchor(), point.title()), point.facts().get(0));
  }

  private DeadlockHtml.PointView point(
      int number, Deadlock.StickingPoint point, DeadlockPictures pictures) {
    int more = point.cores().size() - PROOFS;
    return new DeadlockHtml.PointView(
        "point-" + number,
        number,
        DeadlockWords.title(point.issues()),
        words.sentence(point),
        Stream.concat(
                Stream.of(DeadlockWords.holds(point), words.waysOut(point)),
                CombinationWords.untold(point).stream())
            .toList(),
        pictures.of(point),
        Words.count(point.cores().size(), "proof") + ", the best evidence first",
        point.cores().stream().limit(PROOFS).map(this::proof).toList(),
        more > 0 ? Optional.of(more(point)) : Optional.empty(),
        parties(point));
  }

  private DeadlockHtml.ProofView proof(Deadlock.Core core) {
    String caution = words.caution(core).strip();
    Rule weakest =
        core.rules().stream().max((a, b) -> a.basis().compareTo(b.basis())).orElseThrow();
    return new DeadlockHtml.ProofView(
        core.rules().stream().map(DeadlockMaker::link).toList(),
        words.because(core),
        statements.basis(weakest),
        caution.isEmpty() ? List.of() : List.of(caution));
  }

  private static String more(Deadlock.StickingPoint point) {
    List<String> short_ =
        point.cores().stream()
            .skip(PROOFS)
            .limit(NAMED)
            .map(
                core ->
                    String.join(" + ", core.rules().stream().map(Rule::id).toList())
                        + " ("
                        + Words.basis(core.holdsDownTo())
                        + ")")
            .toList();
    int unnamed = point.cores().size() - PROOFS - short_.size();
    return "Further proofs: "
        + String.join("; ", short_)
        + (unnamed > 0 ? "; and " + Words.number(unnamed) + " more, in JSON." : ".");
  }

  private static HtmlPage.Link link(Rule rule) {
    return new HtmlPage.Link(PageMaker.anchor("rule", rule.id()), rule.id());
  }

  private List<DeadlockHtml.PartyLines> parties(Deadlock.StickingPoint point) {
    Map<Rule, Deadlock.Footing> footings = new LinkedHashMap<>();
    point
        .cores()
        .forEach(core -> core.lines().forEach(line -> footings.putIfAbsent(line.rule(), line)));
    List<DeadlockHtml.PartyLines> parties = new ArrayList<>();
    byParty(point)
        .forEach(
            (party, rules) -> {
              List<DeadlockHtml.LineView> lines = new ArrayList<>();
              List<HtmlPage.Link> before = new ArrayList<>();
              for (Rule rule : rules) {
                Deadlock.Footing footing = footings.get(rule);
                if (told.add(rule) && footing != null) {
                  lines.add(line(footing));
                } else {
                  before.add(link(rule));
                }
              }
              parties.add(new DeadlockHtml.PartyLines(party.name(), lines, before));
            });
    return parties;
  }

  private DeadlockHtml.LineView line(Deadlock.Footing footing) {
    Rule rule = footing.rule();
    List<Evidence> evidence = evidence(rule);
    HtmlPage.ReasonView reason =
        new HtmlPage.ReasonView(
            rule.strength().map(Matrix::markOf),
            rule.strength().map(Words::strength).orElse("makes this necessary"),
            rule.id(),
            statements.basis(rule),
            rule.title(),
            List.of(),
            List.of(),
            evidence.stream().map(statements::statement).toList(),
            against(evidence).stream().map(statements::statement).toList());
    return new DeadlockHtml.LineView(PageMaker.anchor("rule", rule.id()), reason, caution(footing));
  }

  private static Optional<String> caution(Deadlock.Footing footing) {
    Optional<String> author = footing.onlyAuthor().map(a -> ", by " + a);
    Optional<String> document =
        footing
            .onlySource()
            .map(Source::title)
            .map(title -> "Rests on one document: “" + title + "”" + author.orElse("") + ".");
    return document.isPresent()
        ? document
        : footing.onlyAuthor().map(a -> "Rests on one author: " + a + ".");
  }

  private DeadlockHtml.WaysView ways() {
    return new DeadlockHtml.WaysView(
        DeadlockWords.counted(deadlock),
        deadlock.stickingPoints().stream()
            .map(
                point ->
                    new DeadlockHtml.Pair(
                        DeadlockWords.title(point.issues()), words.waysOut(point)))
            .toList(),
        deadlock.alone().stream()
            .map(
                alone ->
                    new DeadlockHtml.Pair(
                        Words.capital(words.side(alone.side())) + " alone",
                        words.alone(deadlock, alone)))
            .toList(),
        circles(deadlock.coalitions().agreeing()),
        circles(deadlock.coalitions().blocking()),
        words.free(deadlock));
  }

  private List<String> circles(List<List<Side>> sets) {
    List<String> circles = new ArrayList<>();
    sets.forEach(set -> circles.add(Words.capital(words.sides(List.of(set))) + "."));
    if (!deadlock.coalitions().complete()) {
      circles.add(circles.isEmpty() ? "Not found in time." : "There may be more.");
    }
    return circles.isEmpty() ? List.of("None.") : circles;
  }

  private DeadlockHtml.ExampleView example(Evaluation example) {
    List<DeadlockHtml.Pair> terms = new ArrayList<>();
    for (Term term : example.proposal().addressed()) {
      Issue issue = negotiation.issue(term.issue()).orElseThrow();
      terms.add(new DeadlockHtml.Pair(issue.title(), Words.position(issue, term.position())));
    }
    ReasonMaker reasons = new ReasonMaker(example, footnotes);
    List<DeadlockHtml.GainView> parties = new ArrayList<>();
    for (PartyVerdict verdict : example.verdicts()) {
      List<DeadlockHtml.GroupView> groups = new ArrayList<>();
      group(groups, "Refuses, and is not needed", verdict.reasons(Strength.RED_LINE), reasons);
      group(groups, "Would have to swallow", verdict.reasons(Strength.OBJECTION), reasons);
      for (Strength strength : List.of(Strength.NEGOTIABLE, Strength.GAIN)) {
        group(groups, Words.strengths(strength), verdict.reasons(strength), reasons);
      }
      if (!groups.isEmpty()) {
        parties.add(
            new DeadlockHtml.GainView(
                verdict.party().name(),
                Words.capital(Words.consent(verdict.consent())) + ".",
                groups));
      }
    }
    return new DeadlockHtml.ExampleView(
        terms.isEmpty()
            ? Optional.of(
                "It says nothing at all: no recorded red line demands that a text say anything.")
            : Optional.empty(),
        terms,
        Stream.concat(words.unmoved(example).stream(), Headline.sentences(example).stream())
            .toList(),
        parties);
  }

  private static void group(
      List<DeadlockHtml.GroupView> groups, String title, List<Reason> reasons, ReasonMaker maker) {
    if (!reasons.isEmpty()) {
      groups.add(
          new DeadlockHtml.GroupView(
              title,
              reasons.stream().map(maker::view).map(HtmlPage.ReasonView::withoutClauses).toList()));
    }
  }

  private DeadlockHtml.LadderView ladder() {
    List<Deadlock.Column> columns = deadlock.ladder().columns();
    List<DeadlockHtml.LadderRow> rows = new ArrayList<>();
    for (int r = 0; r < columns.get(0).rungs().size(); r++) {
      int rung = r;
      rows.add(
          new DeadlockHtml.LadderRow(
              Words.basis(columns.get(0).rungs().get(r).basis()),
              columns.stream().map(column -> LadderWords.cell(column.rungs().get(rung))).toList()));
    }
    return new DeadlockHtml.LadderView(
        columns.stream()
            .map(c -> new DeadlockHtml.Pair(words.readings(c.readings()), LadderWords.sentence(c)))
            .toList(),
        columns.stream().map(column -> words.readings(column.readings())).toList(),
        rows);
  }
}
