package org.impasse.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.report.Footnotes;
import org.impasse.report.Headline;
import org.impasse.report.Names;
import org.impasse.report.Receipt;
import org.impasse.report.ReceiptWords;
import org.impasse.report.Words;
import org.impasse.report.picture.Amounts;
import org.impasse.report.picture.Mark;
import org.impasse.report.picture.Matrix;
import org.impasse.report.picture.MatrixPicture;
import org.impasse.report.picture.NumberLinePicture;
import org.impasse.report.picture.Stance;
import org.impasse.report.picture.TallMatrixPicture;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.LegalNeed;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;

/** Prepares the page of one evaluated text. */
final class PageMaker {

  private final Evaluation evaluation;
  private final NegotiationCase negotiation;
  private final Proposal proposal;
  private final Names names;
  private final ReasonMaker reasons;
  private final Footnotes footnotes;

  private PageMaker(Evaluation evaluation, Footnotes footnotes) {
    this.evaluation = evaluation;
    this.negotiation = evaluation.negotiation();
    this.proposal = evaluation.proposal();
    this.footnotes = footnotes;
    this.names = new Names(negotiation);
    this.reasons = new ReasonMaker(evaluation, footnotes);
  }

  static HtmlPage page(Evaluation evaluation, List<NumberLine> lines, Receipt receipt) {
    Footnotes footnotes = Footnotes.of(evaluation.negotiation(), List.of(evaluation));
    return new PageMaker(evaluation, footnotes).page(lines, receipt);
  }

  private HtmlPage page(List<NumberLine> lines, Receipt receipt) {
    List<String> sentences = new ArrayList<>(Headline.sentences(evaluation));
    ReceiptWords.later(receipt)
        .map(later -> "As of " + Words.date(receipt.settings().asOf()) + ": " + later)
        .ifPresent(sentences::add);
    return new HtmlPage(
        proposal.title(),
        kicker(),
        sentences.get(0),
        sentences.subList(1, sentences.size()),
        answers(),
        proposal.note().stream().toList(),
        matrix(Matrix.of(evaluation)),
        evaluation.verdicts().stream().map(this::party).toList(),
        lines.stream().map(this::line).toList(),
        evaluation.legalNeeds().stream().map(this::step).toList(),
        evaluation.remarks().stream().map(remark -> Words.remark(remark, names)).toList(),
        proposal.clauses().stream().map(this::clause).toList(),
        footnotes.all().stream().map(PageMaker::note).toList(),
        ReceiptRows.of(receipt, negotiation),
        Words.CLOSING);
  }

  private List<String> kicker() {
    List<String> kicker = new ArrayList<>(List.of(negotiation.title(), proposal.title()));
    proposal.date().ifPresent(date -> kicker.add(Words.date(date)));
    return kicker;
  }

  private List<HtmlPage.AnswerGroup> answers() {
    List<HtmlPage.AnswerGroup> groups = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      List<PartyVerdict> alike =
          evaluation.verdicts().stream().filter(v -> Stance.of(v) == stance).toList();
      if (!alike.isEmpty()) {
        List<HtmlPage.Link> links =
            alike.stream()
                .map(v -> new HtmlPage.Link(anchor("party", v.party().id()), named(v)))
                .toList();
        groups.add(new HtmlPage.AnswerGroup(stance, Words.capital(stance(stance, alike)), links));
      }
    }
    return groups;
  }

  private static String named(PartyVerdict verdict) {
    return verdict.party().name() + (verdict.assumed().isPresent() ? " (your assumption)" : "");
  }

  private static String stance(Stance stance, List<PartyVerdict> alike) {
    return stance == Stance.NO_RULES
        ? Words.answer(alike.get(0))
        : Words.verdict(alike.get(0).verdict());
  }

  private HtmlPage.MatrixView matrix(Matrix matrix) {
    List<Mark> columns =
        Arrays.stream(Mark.values())
            .filter(mark -> mark != Mark.EMPTY)
            .filter(mark -> matrix.rows().stream().anyMatch(row -> row.marks().contains(mark)))
            .toList();
    List<HtmlPage.MatrixRow> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells =
          columns.stream()
              .map(
                  mark ->
                      row.places(mark).stream()
                          .map(i -> matrix.clauses().get(i).id())
                          .collect(Collectors.joining(", ")))
              .toList();
      String leftOut = row.leftOut() == Mark.EMPTY ? "" : row.leftOut().words();
      rows.add(
          new HtmlPage.MatrixRow(
              row.verdict().party().name(), Words.answer(row.verdict()), cells, leftOut));
    }
    return new HtmlPage.MatrixView(
        MatrixPicture.of(evaluation, matrix),
        TallMatrixPicture.forPhones(evaluation, matrix),
        TallMatrixPicture.forPaper(evaluation, matrix),
        columns,
        rows);
  }

  private HtmlPage.PartyView party(PartyVerdict verdict) {
    Party party = verdict.party();
    List<String> unknown =
        verdict.verdict() instanceof Verdict.Undetermined undetermined
            ? undetermined.because().stream()
                .map(cause -> Words.unknown(cause, negotiation))
                .toList()
            : List.of();
    List<String> facts = new ArrayList<>();
    String advisory =
        verdict.consent().consent() == Consent.ADVISORY ? ": its consent is not needed." : ".";
    facts.add(Words.capital(Words.consent(verdict.consent())) + advisory);
    if (verdict.ground() != Ground.RULES) {
      facts.add(Words.ground(verdict));
    }
    facts.add(Words.rulesRead(verdict.rulesRead()));
    party.note().ifPresent(facts::add);
    return new HtmlPage.PartyView(
        anchor("party", party.id()),
        party.name(),
        party.ratifies().map(names::inSentence),
        Stance.of(verdict),
        Words.answer(verdict),
        facts,
        unknown,
        verdict.assumed().map(assumption -> assumption.why()),
        verdict.consent().because().stream().map(reasons::view).toList(),
        verdict.reasons().stream().map(reasons::view).toList());
  }

  private HtmlPage.LineView line(NumberLine line) {
    List<HtmlPage.StretchView> stretches = new ArrayList<>();
    for (NumberLine.PartyLine party : line.parties()) {
      for (NumberLine.Segment segment : party.segments()) {
        stretches.add(
            stretch(party, Amounts.of(segment.interval(), line.range()), segment.stand()));
      }
      for (NumberLine.SpecialValue special : party.special()) {
        stretches.add(stretch(party, special.position().label(), special.stand()));
      }
    }
    return new HtmlPage.LineView(
        line.issue().title(),
        line.issue().question(),
        NumberLinePicture.wide(line, names),
        NumberLinePicture.narrow(line, names),
        stretches);
  }

  private HtmlPage.StretchView stretch(
      NumberLine.PartyLine party, String amounts, NumberLine.Stand stand) {
    List<HtmlPage.StatementView> statements =
        stand.evidence().stream()
            .map(negotiation::evidence)
            .flatMap(Optional::stream)
            .map(new StatementMaker(negotiation, footnotes)::statement)
            .toList();
    return new HtmlPage.StretchView(
        party.party().name(),
        amounts,
        Words.standing(stand),
        String.join(", ", stand.rules()),
        statements);
  }

  private HtmlPage.StepView step(LegalNeed need) {
    return new HtmlPage.StepView(
        need.step().title(),
        need.step().text(),
        need.because().stream().map(reasons::view).toList());
  }

  private HtmlPage.ClauseView clause(Clause clause) {
    List<String> sets = new ArrayList<>();
    clause
        .sets()
        .forEach(
            (id, position) ->
                negotiation
                    .issue(id)
                    .ifPresent(
                        issue -> sets.add(issue.title() + ": " + Words.position(issue, position))));
    return new HtmlPage.ClauseView(
        anchor("clause", clause.id()),
        clause.id(),
        clause.title(),
        clause.text(),
        sets,
        clause.sources().stream().map(footnotes::of).flatMap(Optional::stream).toList(),
        clause.note());
  }

  static HtmlPage.NoteView note(Footnotes.Footnote note) {
    return new HtmlPage.NoteView(
        note.number(), note.text(), note.source().url().filter(PageMaker::followable));
  }

  /** Only plain web addresses become links; a case file may say anything. */
  static boolean followable(String url) {
    return url.matches("https?://[^\\s\"'<>]+");
  }

  static String anchor(String kind, String id) {
    return kind + "-" + id.replaceAll("[^A-Za-z0-9.-]", "-");
  }
}
