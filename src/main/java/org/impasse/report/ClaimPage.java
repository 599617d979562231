package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Source;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** A claim: the answer first, then its six tests, and under which conditions it holds. */
final class ClaimPage {

  /** So many proofs and changes are told; the others are in JSON. */
  private static final int TOLD = 4;

  private final ClaimAnswer answer;
  private final Claim claim;
  private final Receipt receipt;
  private final NegotiationCase negotiation;
  private final ClaimWords words;
  private final Footnotes footnotes;
  private final ReasonLines reasons;

  ClaimPage(Report.ClaimView view) {
    this.answer = view.answer();
    this.claim = answer.claim();
    this.receipt = view.receipt();
    this.negotiation = answer.negotiation();
    this.words = new ClaimWords(answer);
    this.footnotes = Footnotes.ofEvidence(negotiation, cited());
    this.reasons = new ReasonLines(negotiation, answer.settings(), footnotes, false);
  }

  private List<Evidence> cited() {
    Set<Evidence> cited = new LinkedHashSet<>();
    for (ClaimAnswer.Test test : answer.asked().tests()) {
      for (ClaimAnswer.Look look : test.looks()) {
        for (Reason reason : look.crossed()) {
          cited.addAll(reason.evidence());
          cited.addAll(Contradictions.of(reason.evidence(), negotiation, answer.settings()));
        }
      }
    }
    return List.copyOf(cited);
  }

  void write(Page page) {
    page.heading(1, claim.title());
    page.paragraph(Line.empty().strong(words.headline()));
    page.paragraph(claim.words());
    claim
        .source()
        .flatMap(negotiation::source)
        .ifPresent(
            source -> page.paragraph("Claimed by: " + Footnotes.text(source, claim.locator())));
    claim.note().ifPresent(page::paragraph);
    page.paragraph("The text: " + answer.text().title() + ". " + words.question());
    page.paragraph(EndMatter.settings(negotiation, answer.settings(), receipt));
    ChangedWords.of(negotiation, answer.text(), receipt).ifPresent(page::paragraph);
    claim
        .expected()
        .filter(expected -> answer.answer().filter(found -> found != expected).isPresent())
        .ifPresent(
            expected ->
                page.paragraph("The claim's file expects another answer: " + expected.id() + "."));
    tests(page);
    conditions(page);
    ranges(page);
    author(page);
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, negotiation, receipt);
  }

  private void tests(Page page) {
    page.heading(2, "The six tests");
    page.paragraph("As asked, the claim is " + words.told(answer.asked(), "") + ".");
    Set<String> told = new LinkedHashSet<>();
    for (ClaimAnswer.Test test : answer.asked().tests()) {
      page.item(
          0,
          Line.of(ClaimTestWords.number(test) + ". ")
              .strong(Words.capital(ClaimTestWords.ended(test.state())) + ".")
              .plain(" " + words.tests().sentence(answer.asked(), test)));
      for (ClaimAnswer.Look look : test.looks()) {
        look(page, look, told);
      }
      changes(page, test);
      middle(page, test);
    }
    broken(page);
    sides(page);
    page.paragraph(DeadlockWords.UNLISTED);
  }

  private void look(Page page, ClaimAnswer.Look look, Set<String> told) {
    int depth = 1;
    if (look.left().isPresent()) {
      page.item(
          1,
          Line.of("With " + words.tests().member(look.left().get()) + " left in: ")
              .plain(words.tests().left(look) + "."));
      depth = 2;
    } else if (look.crossed().isEmpty()
        && (look.state() == ClaimAnswer.State.FAILS || look.state() == ClaimAnswer.State.OPEN)) {
      page.item(1, words.names().atStart(look.verdict().party().id()) + ": " + answers(look) + ".");
    }
    for (Reason reason : look.crossed()) {
      if (told.add(reason.rule().id())) {
        reasons.write(page, depth, reason);
      } else if (look.left().isEmpty()) {
        page.item(depth, Line.empty().code(reason.rule().id()).plain(" " + reason.because()));
      }
    }
  }

  private String answers(ClaimAnswer.Look look) {
    PartyVerdict verdict = look.verdict();
    return words
        .names()
        .verb(verdict.party().id(), Words.answer(verdict), Words.answerOfSeveral(verdict));
  }

  private void changes(Page page, ClaimAnswer.Test test) {
    for (ClaimAnswer.Change change : test.changes().stream().limit(TOLD).toList()) {
      page.item(1, words.tests().change(change));
    }
    more(page, test.changes().size());
    if (test.kind() == ClaimAnswer.Kind.ONLY_WAY && !test.complete() && test.unlisted().isEmpty()) {
      page.item(1, "The search was stopped; there may be others.");
    }
  }

  private static void more(Page page, int size) {
    if (size > TOLD) {
      page.item(1, "and " + Words.number(size - TOLD) + " more, in JSON.");
    }
  }

  private void middle(Page page, ClaimAnswer.Test test) {
    for (List<Rule> clash : test.clashes().stream().limit(TOLD).toList()) {
      page.item(
          1,
          Line.empty()
              .code(String.join(" + ", clash.stream().map(Rule::id).toList()))
              .plain(" " + words.clash(clash, words.meeting(clash))));
    }
    more(page, test.clashes().size());
    if (!test.rooms().isEmpty()) {
      page.item(
          1,
          (test.clashes().isEmpty() ? "Left to both, " : "No quarrel, taken alone, on ")
              + words.rooms(test.rooms())
              + ".");
    }
    if (!test.aside().isEmpty()) {
      page.item(
          1,
          "Set aside, since the rest of the text crosses "
              + (test.aside().size() == 1 ? "it" : "them")
              + " whatever it says there: "
              + DeadlockWords.ids(test.aside())
              + ".");
    }
    if (test.kind() == ClaimAnswer.Kind.NO_MIDDLE && !test.complete()) {
      page.item(1, "The search was stopped before everything was found; there may be more.");
    }
  }

  private void broken(Page page) {
    for (InfeasibleCombination combination : negotiation.infeasible()) {
      if (combination.brokenBy(answer.rest()) && !combination.brokenBy(answer.text())) {
        page.item(0, "Without the set the text contradicts itself: " + combination.why());
      }
    }
  }

  private void sides(Page page) {
    for (ClaimAnswer.Bystander bystander : answer.sides()) {
      if (beside(bystander.text()).equals(beside(bystander.rest()))
          && bystander.text().reasons(Strength.RED_LINE).isEmpty()) {
        continue;
      }
      Party party = bystander.text().party();
      page.item(
          0,
          words.names().atStart(party.id())
              + ", "
              + words.bond(party)
              + ": as the text is, "
              + beside(bystander.text())
              + "; without the set, "
              + beside(bystander.rest())
              + ".");
    }
  }

  private String beside(PartyVerdict verdict) {
    List<Reason> lines = verdict.reasons(Strength.RED_LINE);
    return lines.isEmpty()
        ? "no refusal on record"
        : words.names().verb(verdict.party().id(), "refuses (", "refuse (")
            + Words.list(lines.stream().map(reason -> reason.rule().id()).toList())
            + ")";
  }

  private void conditions(Page page) {
    page.heading(2, "In each reading, and down to which evidence");
    Map<String, List<String>> readings = new LinkedHashMap<>();
    answer
        .columns()
        .forEach(
            column ->
                readings
                    .computeIfAbsent(words.column(column), sentence -> new ArrayList<>())
                    .add(words.readings(column.readings())));
    readings.forEach(
        (sentence, in) -> page.item(0, Line.empty().strong(Words.list(in) + ": ").plain(sentence)));
    List<Line> header = new ArrayList<>(List.of(Line.of("Evidence at least")));
    answer.columns().forEach(column -> header.add(Line.of(words.readings(column.readings()))));
    List<List<Line>> rows = new ArrayList<>();
    for (int r = 0; r < answer.columns().get(0).rungs().size(); r++) {
      int rung = r;
      List<Line> row = new ArrayList<>();
      row.add(Line.of(Words.basis(answer.columns().get(0).rungs().get(r).basis())));
      answer
          .columns()
          .forEach(column -> row.add(Line.of(words.cell(column.rungs().get(rung).judgement()))));
      rows.add(row);
    }
    page.table(header, rows);
    page.paragraph("In brackets: the tests that make it so.");
  }

  private void ranges(Page page) {
    if (answer.ranges().isEmpty()) {
      return;
    }
    page.heading(2, "Over what is on record of each number");
    for (Parameter parameter :
        answer.ranges().stream().map(ClaimAnswer.Range::parameter).distinct().toList()) {
      long used = answer.settings().parameters().getOrDefault(parameter.id(), parameter.value());
      page.item(
          0,
          Line.of(parameter.title() + " (")
              .code(parameter.id())
              .plain("), used here as " + Words.number(used) + " " + parameter.unit() + ":"));
      Map<String, List<String>> readings = new LinkedHashMap<>();
      answer.ranges().stream()
          .filter(range -> range.parameter().equals(parameter))
          .forEach(
              range ->
                  readings
                      .computeIfAbsent(words.range(range), sentence -> new ArrayList<>())
                      .add(words.readings(range.readings())));
      readings.forEach(
          (sentence, in) ->
              page.item(1, Line.empty().strong(Words.list(in) + ": ").plain(sentence)));
    }
  }

  private void author(Page page) {
    page.heading(2, "Whose word it rests on");
    if (answer.author().isEmpty()) {
      page.paragraph("The claim names no source, so this was not looked at.");
      return;
    }
    ClaimAnswer.Author author = answer.author().get();
    page.paragraph(words.circular(author));
    List<String> others =
        author.others().tests().stream()
            .map(test -> ClaimTestWords.number(test) + " " + ClaimTestWords.ended(test.state()))
            .toList();
    page.item(0, "The tests on what others say: " + String.join(", ", others) + ".");
    Source source = author.source();
    page.item(
        0,
        "Left out for this: what was read in “"
            + source.title()
            + "”"
            + source
                .author()
                .map(name -> " or anywhere else by " + words.names().author(name))
                .orElse("")
            + ".");
  }
}
