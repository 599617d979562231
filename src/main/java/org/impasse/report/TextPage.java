package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.redline.Strength;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.ConsentNeed;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.LegalNeed;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** One text on a page: the headline, who answers what and why, what it would need besides. */
final class TextPage {

  private final TextResult text;
  private final Evaluation evaluation;
  private final NegotiationCase negotiation;
  private final Names names;
  private final ReasonLines reasons;
  private final Footnotes footnotes;
  private final Receipt receipt;

  TextPage(TextResult text, Footnotes footnotes, Report.Detail detail, Receipt receipt) {
    this.text = text;
    this.receipt = receipt;
    this.evaluation = text.evaluation();
    this.negotiation = evaluation.negotiation();
    this.names = new Names(negotiation);
    this.reasons =
        new ReasonLines(
            negotiation, evaluation.settings(), footnotes, detail == Report.Detail.FULL);
    this.footnotes = footnotes;
  }

  /** Everything but sources and receipt, which end the page. */
  void full(Page page) {
    page.heading(1, evaluation.proposal().title());
    page.paragraph(origin());
    page.paragraph(Line.empty().strong(Headline.of(evaluation)));
    page.paragraph(EndMatter.settings(negotiation, evaluation.settings(), receipt));
    for (Evaluation.Remark remark : evaluation.remarks()) {
      page.paragraph(Line.empty().strong("Note: ").plain(Words.remark(remark, names)));
    }
    page.heading(2, "Answers");
    answers(page);
    group(page, "Who refuses", v -> v.verdict() instanceof Verdict.Reject);
    group(page, "Who objects", v -> v.verdict() instanceof Verdict.Conditional);
    group(page, "What nobody knows", v -> v.verdict() instanceof Verdict.Undetermined);
    group(
        page,
        "No objection on record",
        v -> v.verdict() instanceof Verdict.Accept && !unrecorded(v));
    group(page, "No red line recorded", TextPage::unrecorded);
    needs(page);
    numbers(page);
  }

  private static boolean unrecorded(PartyVerdict verdict) {
    return verdict.verdict() instanceof Verdict.Accept
        && verdict.ground() == Ground.NO_RULES
        && verdict.assumed().isEmpty();
  }

  private Line origin() {
    Proposal proposal = evaluation.proposal();
    List<String> parts = new ArrayList<>();
    proposal.date().ifPresent(date -> parts.add(Words.date(date)));
    if (!proposal.authors().isEmpty()) {
      parts.add("by " + Words.list(proposal.authors().stream().map(names::inSentence).toList()));
    }
    proposal.basedOn().ifPresent(base -> parts.add("based on " + base));
    parts.add(Words.count(proposal.clauses().size(), "clause"));
    parts.add(Words.count(proposal.addressed().size(), "term"));
    Line line = Line.empty().code(proposal.id()).plain(": " + String.join(", ", parts) + ".");
    List<String> notes =
        proposal.clauses().stream()
            .flatMap(clause -> clause.sources().stream())
            .distinct()
            .map(footnotes::of)
            .flatMap(Optional::stream)
            .map(n -> "[" + n + "]")
            .toList();
    Line read = notes.isEmpty() ? line : line.quiet(" Read from " + String.join(" ", notes) + ".");
    return proposal.note().map(note -> read.plain(" " + note)).orElse(read);
  }

  private void answers(Page page) {
    List<List<Line>> rows = new ArrayList<>();
    for (PartyVerdict verdict : evaluation.verdicts()) {
      rows.add(
          List.of(
              Line.of(verdict.party().name()),
              Tones.answer(verdict),
              Line.of(Words.consent(verdict.consent())),
              Line.of(verdict.rulesRead().terms() + " of " + verdict.rulesRead().of())));
    }
    page.table(
        List.of(Line.of("Party"), Line.of("Answer"), Line.of("Consent"), Line.of("Terms read")),
        rows);
  }

  private void group(Page page, String title, Predicate<PartyVerdict> which) {
    List<PartyVerdict> members = evaluation.verdicts().stream().filter(which).toList();
    if (members.isEmpty()) {
      return;
    }
    page.heading(2, title);
    // Those with nothing to list come first: after a party's heading they would read as its own.
    for (PartyVerdict member : members) {
      if (!hasReasons(member)) {
        page.item(0, inOneLine(member));
      }
    }
    members.stream().filter(TextPage::hasReasons).forEach(member -> party(page, member));
  }

  private static boolean hasReasons(PartyVerdict verdict) {
    return !verdict.reasons().isEmpty()
        || !verdict.consent().because().isEmpty()
        || (verdict.verdict() instanceof Verdict.Undetermined u && u.because().size() > 1);
  }

  /** A party that has nothing to list. */
  private Line inOneLine(PartyVerdict verdict) {
    Line line =
        Line.empty()
            .strong(verdict.party().name())
            .plain(" (" + Words.consent(verdict.consent()) + "): ");
    if (verdict.verdict() instanceof Verdict.Undetermined undetermined) {
      for (Verdict.Unknown unknown : undetermined.because()) {
        line = line.plain(Words.unknown(unknown, negotiation) + " ");
      }
    }
    return line.then(standsOn(verdict));
  }

  private void party(Page page, PartyVerdict verdict) {
    page.heading(
        3, Line.of(verdict.party().name() + " (" + Words.consent(verdict.consent()) + ")"));
    page.paragraph(standsOn(verdict));
    for (Strength strength : Strength.values()) {
      reasons.write(page, strength, verdict.reasons(strength));
    }
    if (verdict.verdict() instanceof Verdict.Undetermined undetermined) {
      undetermined.because().forEach(unknown -> page.item(0, Words.unknown(unknown, negotiation)));
    }
    because(page, "Its consent is needed because", verdict.consent());
  }

  private Line standsOn(PartyVerdict verdict) {
    String assumed =
        verdict
            .assumed()
            .map(a -> "Your assumption: it " + a.answer().id() + ". " + a.why() + " ")
            .orElse("");
    String ground = verdict.ground() == Ground.RULES ? "" : Words.ground(verdict) + " ";
    return Line.of(assumed + ground + Words.rulesRead(verdict.rulesRead()));
  }

  private void because(Page page, String why, ConsentNeed need) {
    if (!need.because().isEmpty()) {
      page.item(0, need.origin() == ConsentNeed.Origin.USER ? "A rule would need it:" : why + ":");
      need.because().forEach(reason -> reasons.write(page, 1, reason));
    }
  }

  private void needs(Page page) {
    if (evaluation.legalNeeds().isEmpty()) {
      return;
    }
    page.heading(2, "Legal steps it would need");
    for (LegalNeed need : evaluation.legalNeeds()) {
      page.item(0, Line.empty().strong(need.step().title()).plain(": " + need.step().text()));
      for (Reason reason : need.because()) {
        reasons.write(page, 1, reason);
      }
    }
  }

  private void numbers(Page page) {
    List<NumberLine> lines = text.lines();
    if (lines.isEmpty()) {
      return;
    }
    page.heading(2, "Amounts");
    page.paragraph("Each line is drawn with the rest of the text as it is.");
    page.fixed(List.of(NumberLineDrawing.legend()));
    lines.forEach(line -> new NumberLineDrawing(line, names).write(page));
  }
}
