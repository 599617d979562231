package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** A case as a whole: the quarrels first, their proofs and ways out, and how far it holds. */
final class DeadlockPage {

  /** So many proofs of a quarrel are told; the others are in JSON. */
  private static final int PROOFS = 4;

  private final Deadlock deadlock;
  private final Receipt receipt;
  private final Optional<NamedText> named;
  private final NegotiationCase negotiation;
  private final Names names;
  private final DeadlockWords words;
  private final Footnotes footnotes;
  private final ReasonLines reasons;

  DeadlockPage(Report.DeadlockView view) {
    this.deadlock = view.deadlock();
    this.receipt = view.receipt();
    this.named = view.named();
    this.negotiation = deadlock.negotiation();
    this.names = new Names(negotiation);
    this.words = new DeadlockWords(negotiation);
    this.footnotes = Footnotes.ofEvidence(negotiation, cited());
    this.reasons = new ReasonLines(negotiation, deadlock.settings(), footnotes);
  }

  private List<Evidence> cited() {
    Set<Evidence> cited = new LinkedHashSet<>();
    told().forEach(rule -> cited.addAll(withContrary(evidence(rule))));
    deadlock.example().stream()
        .flatMap(example -> example.verdicts().stream())
        .flatMap(verdict -> verdict.reasons().stream())
        .filter(reason -> reason.rule().strength().isPresent())
        .forEach(reason -> cited.addAll(withContrary(reason.evidence())));
    return List.copyOf(cited);
  }

  private List<Evidence> withContrary(List<Evidence> evidence) {
    return Contradictions.with(evidence, negotiation, deadlock.settings());
  }

  private List<Evidence> evidence(Rule rule) {
    return rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
  }

  /** The rules of the proofs that the page tells. */
  private List<Rule> told() {
    return deadlock.stickingPoints().stream()
        .flatMap(point -> point.cores().stream().limit(PROOFS))
        .flatMap(core -> core.rules().stream())
        .distinct()
        .toList();
  }

  void write(Page page) {
    page.heading(1, negotiation.title());
    page.paragraph(Line.empty().strong(words.headline(deadlock)));
    named.map(NamedText::note).ifPresent(page::paragraph);
    page.paragraph(EndMatter.settings(negotiation, deadlock.settings(), receipt));
    words.fixed(deadlock).ifPresent(page::paragraph);
    page.paragraph(DeadlockWords.UNLISTED);
    DeadlockWords.unfinished(deadlock).ifPresent(page::paragraph);
    for (int i = 0; i < deadlock.stickingPoints().size(); i++) {
      point(page, i + 1, deadlock.stickingPoints().get(i));
    }
    if (deadlock.outcome() == Deadlock.Outcome.NO_DEAL) {
      waysOut(page);
      if (!DeadlockWords.nothingStands(deadlock)) {
        coalitions(page);
      }
    }
    deadlock.example().ifPresent(example -> example(page, example));
    ladder(page);
    new RobustnessWords(deadlock).write(page);
    redLines(page);
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, negotiation, receipt);
  }

  private void point(Page page, int number, Deadlock.StickingPoint point) {
    String titles = DeadlockWords.title(point.issues());
    page.heading(2, "Sticking point " + number + ": " + titles);
    page.paragraph(Line.empty().strong(words.sentence(point)));
    new CombinationWords(negotiation).write(page, point);
    page.item(0, DeadlockWords.holds(point.holdsDownTo()));
    page.item(0, words.waysOut(point));
    page.item(0, Words.count(point.cores().size(), "proof") + ", the best evidence first:");
    for (Deadlock.Core core : point.cores().stream().limit(PROOFS).toList()) {
      page.item(
          1,
          Line.empty()
              .code(String.join(" + ", core.rules().stream().map(Rule::id).toList()))
              .plain(" " + words.because(core))
              .quiet(" (" + Words.basis(core.holdsDownTo()) + ")")
              .plain(words.caution(core)));
    }
    int more = point.cores().size() - PROOFS;
    if (more > 0) {
      page.item(1, "and " + Words.number(more) + " more, in JSON.");
    }
  }

  private void waysOut(Page page) {
    if (deadlock.stickingPoints().isEmpty()) {
      return;
    }
    page.heading(2, "Ways out");
    page.paragraph(DeadlockWords.counted(deadlock));
    for (Deadlock.Alone alone : deadlock.alone()) {
      page.item(
          0,
          Line.empty()
              .strong(Words.capital(words.side(alone.side())) + " alone")
              .plain(" " + words.alone(deadlock, alone)));
    }
  }

  private void coalitions(Page page) {
    page.heading(2, "Who could agree");
    words.coalitions(deadlock).forEach(sentence -> page.item(0, sentence));
  }

  private void example(Page page, Evaluation example) {
    page.heading(2, "A text that draws the fewest objections");
    List<Term> terms = example.proposal().addressed();
    if (terms.isEmpty()) {
      page.paragraph(
          "It says nothing at all: no recorded red line demands that a text say anything.");
    } else {
      List<List<Line>> rows = new ArrayList<>();
      for (Term term : terms) {
        Issue issue = negotiation.issue(term.issue()).orElseThrow();
        rows.add(List.of(Line.of(issue.title()), Line.of(Words.position(issue, term.position()))));
      }
      page.table(List.of(Line.of("Issue"), Line.of("The text says")), rows);
      page.paragraph("On every other issue it says nothing.");
    }
    for (PartyVerdict verdict : example.verdicts()) {
      List<Reason> refused = verdict.reasons(Strength.RED_LINE);
      List<Reason> swallowed = verdict.reasons(Strength.OBJECTION);
      List<Reason> bargained = verdict.reasons(Strength.NEGOTIABLE);
      List<Reason> gains = verdict.reasons(Strength.GAIN);
      if (!refused.isEmpty() || !swallowed.isEmpty() || !bargained.isEmpty() || !gains.isEmpty()) {
        page.heading(3, verdict.party().name() + " (" + Words.consent(verdict.consent()) + ")");
        list(page, "Refuses, and is not needed:", refused);
        list(page, "Would have to swallow:", swallowed);
        list(page, Words.strengths(Strength.NEGOTIABLE) + ":", bargained);
        list(page, Words.strengths(Strength.GAIN) + ":", gains);
      }
    }
    words.unmoved(example).ifPresent(page::paragraph);
    page.paragraph(Headline.of(example));
  }

  private void list(Page page, String title, List<Reason> listed) {
    if (!listed.isEmpty()) {
      page.item(0, title);
      listed.forEach(reason -> reasons.write(page, 1, reason));
    }
  }

  private void ladder(Page page) {
    page.heading(2, "Down to which evidence it holds");
    for (Deadlock.Column column : deadlock.ladder().columns()) {
      page.item(
          0,
          Line.empty()
              .strong(words.readings(column.readings()) + ": ")
              .plain(LadderWords.sentence(column)));
    }
    List<Line> header = new ArrayList<>(List.of(Line.of("Evidence at least")));
    deadlock
        .ladder()
        .columns()
        .forEach(column -> header.add(Line.of(words.readings(column.readings()))));
    List<List<Line>> rows = new ArrayList<>();
    int rungs = deadlock.ladder().columns().get(0).rungs().size();
    for (int r = 0; r < rungs; r++) {
      int rung = r;
      List<Line> row = new ArrayList<>();
      row.add(Line.of(Words.basis(deadlock.ladder().columns().get(0).rungs().get(r).basis())));
      deadlock
          .ladder()
          .columns()
          .forEach(column -> row.add(Line.of(LadderWords.cell(column.rungs().get(rung)))));
      rows.add(row);
    }
    page.table(header, rows);
  }

  private void redLines(Page page) {
    List<Rule> told = told();
    if (told.isEmpty()) {
      return;
    }
    page.heading(2, "The red lines in the proofs");
    for (Rule rule : told) {
      page.item(
          0,
          Line.empty()
              .code(rule.id())
              .plain(" " + names.atStart(rule.party()) + ": " + rule.title() + ".")
              .quiet(" (" + Words.basis(rule.basis()) + ")"));
      reasons.statements(page, 1, evidence(rule));
    }
  }
}
