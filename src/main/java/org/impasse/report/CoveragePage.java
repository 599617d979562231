package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.quality.coverage.Coverage;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** What the texts of a case try: the shares first, then what is untried, then everything. */
final class CoveragePage {

  private final Coverage coverage;
  private final Receipt receipt;
  private final NegotiationCase negotiation;
  private final Names names;
  private final CoverageWords words;

  CoveragePage(Report.CoverageView view) {
    this.coverage = view.coverage();
    this.receipt = view.receipt();
    this.negotiation = coverage.negotiation();
    this.names = new Names(negotiation);
    this.words = new CoverageWords(coverage);
  }

  void write(Page page) {
    page.heading(1, "Coverage: " + negotiation.title());
    page.paragraph(Line.empty().strong(words.headline()));
    page.table(
        List.of(Line.of("What"), Line.of("How many")),
        List.of(
            row("Red lines tried both ways", coverage.triedBothWays()),
            row("Red lines that an expectation names", coverage.named()),
            row("Break points with texts on both sides", coverage.bothSides()),
            row("Issues that evidence touches", coverage.withEvidence()),
            row("Parties of whom a text expects something", coverage.partiesExpected())));
    untried(page, "Red lines that no text crosses", Coverage.Tried.NEVER);
    untried(page, "Red lines that every text crosses", Coverage.Tried.ALWAYS);
    pointsUntried(page);
    withoutEvidence(page);
    redLines(page);
    points(page);
    parties(page);
    page.heading(2, "What this means");
    CoverageWords.method().forEach(sentence -> page.item(0, sentence));
    EndMatter.receipt(page, negotiation, receipt);
  }

  private static List<Line> row(String what, Coverage.Share share) {
    return List.of(Line.of(what), Line.of(CoverageWords.share(share)));
  }

  private void untried(Page page, String title, Coverage.Tried tried) {
    List<Coverage.RedLine> lines = coverage.redLines(tried);
    if (lines.isEmpty()) {
      return;
    }
    page.heading(2, title);
    for (Coverage.RedLine line : lines) {
      page.item(
          0,
          Line.empty()
              .code(line.rule().id())
              .plain(
                  " "
                      + names.atStart(line.rule().party())
                      + ": "
                      + line.rule().title()
                      + words.reading(line.rule())
                      + "."));
    }
  }

  private void pointsUntried(Page page) {
    List<Coverage.Point> points =
        coverage.breakPoints().stream().filter(point -> !point.bothSides()).toList();
    if (points.isEmpty()) {
      return;
    }
    page.heading(2, "Break points without texts on both sides");
    for (Coverage.Point point : points) {
      page.item(
          0,
          Line.of(words.untried(point))
              .quiet(" Read by ")
              .code(CoverageWords.readers(point.at()))
              .quiet("."));
    }
  }

  private void withoutEvidence(Page page) {
    if (coverage.withoutEvidence().isEmpty()) {
      return;
    }
    page.heading(2, "Issues that no evidence touches");
    for (Issue issue : coverage.withoutEvidence()) {
      page.item(0, Line.empty().code(issue.id()).plain(" " + issue.title()));
    }
  }

  private void redLines(Page page) {
    if (coverage.redLines().isEmpty()) {
      return;
    }
    page.heading(2, "Every red line");
    List<List<Line>> rows = new ArrayList<>();
    for (Coverage.RedLine line : coverage.redLines()) {
      rows.add(
          List.of(
              Line.empty().code(line.rule().id()),
              Line.of(Words.capital(name(line.rule().party()))),
              Line.of(CoverageWords.tried(line.tried())),
              number(line.crossedBy().size()),
              number(line.respectedBy().size()),
              number(line.openIn().size()),
              number(line.expectations())));
    }
    page.table(
        header("Red line", "Party", "Tried", "Crossed by", "Not by", "Open in", "Expected"), rows);
    page.paragraph(
        "The numbers are texts; the last counts the expectations that name the red line. Open:"
            + " the text says something that nobody listed.");
  }

  private String name(String party) {
    return negotiation.party(party).map(p -> p.name()).orElse(party);
  }

  private void points(Page page) {
    if (coverage.breakPoints().isEmpty()) {
      return;
    }
    page.heading(2, "Every break point");
    List<List<Line>> rows = new ArrayList<>();
    for (Coverage.Point point : coverage.breakPoints()) {
      rows.add(
          List.of(
              Line.of(point.at().issue().title()),
              Line.of(CoverageWords.place(point.at())),
              number(point.below().size()),
              number(point.above().size()),
              Line.empty().code(CoverageWords.readers(point.at()))));
    }
    page.table(header("Issue", "Where", "Below", "Above", "Read by"), rows);
  }

  private void parties(Page page) {
    page.heading(2, "What texts expect of each party");
    List<List<Line>> rows = new ArrayList<>();
    for (Coverage.OfParty party : coverage.parties()) {
      rows.add(List.of(Line.of(party.party().name()), number(party.expectations())));
    }
    page.table(header("Party", "Expectations"), rows);
  }

  private static List<Line> header(String... titles) {
    return List.of(titles).stream().map(Line::of).toList();
  }

  private static Line number(int number) {
    return Line.of(Words.number(number));
  }
}
