package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** Who said what when: how red lines moved, what is contested, then every statement in order. */
final class TimelinePage {

  private final Report.TimelineView view;
  private final Timeline timeline;
  private final NegotiationCase negotiation;
  private final TimelineWords words;
  private final Footnotes footnotes;

  TimelinePage(Report.TimelineView view) {
    this.view = view;
    this.timeline = view.timeline();
    this.negotiation = view.negotiation();
    this.words = new TimelineWords(timeline);
    this.footnotes = Footnotes.ofEvidence(negotiation, timeline.statements());
  }

  void write(Page page) {
    page.heading(1, words.title());
    if (timeline.statements().isEmpty()) {
      page.paragraph(words.extent());
      EndMatter.receipt(page, negotiation, view.receipt());
      return;
    }
    page.paragraph(Line.empty().strong(words.headline()));
    page.paragraph(
        words.extent()
            + " All of it is shown, whatever the reading. A stand moved where a party later bore"
            + " what it had refused, or refused what it had borne, or where a red line of it ended or"
            + " another began.");
    page.heading(2, "How red lines moved");
    moves(page);
    page.heading(2, "Contested");
    contests(page);
    for (Timeline.Lane lane : timeline.lanes()) {
      lane(page, lane);
    }
    EndMatter.notes(page, footnotes);
    EndMatter.receipt(page, negotiation, view.receipt());
  }

  private void moves(Page page) {
    List<Timeline.Lane> moving =
        timeline.lanes().stream().filter(lane -> !lane.moves().isEmpty()).toList();
    if (moving.isEmpty()) {
      page.paragraph("No dated statement of a party takes back what it had said before.");
    }
    for (Timeline.Lane lane : moving) {
      page.heading(3, lane.party().name());
      for (Timeline.Move move : lane.moves()) {
        page.item(0, Line.empty().strong(move.issue().title()));
        move.steps().forEach(step -> page.item(1, words.step(move.issue(), step) + "."));
      }
    }
  }

  private void contests(Page page) {
    List<Timeline.Lane> contested =
        timeline.lanes().stream().filter(lane -> !lane.contests().isEmpty()).toList();
    page.paragraph(
        contested.isEmpty()
            ? "No two statements of a party that may be of the same time contradict each other."
            : "Statements of one party that may be of the same time, and of which one refuses what"
                + " another bears, or that contradict each other. One without a date may be of any"
                + " time.");
    for (Timeline.Lane lane : contested) {
      page.heading(3, lane.party().name());
      for (Timeline.Contest contest : lane.contests()) {
        page.item(0, Line.empty().strong(words.contest(contest)));
        for (Evidence evidence : contest.statements()) {
          page.item(1, brief(evidence, contest));
        }
      }
    }
  }

  private Line brief(Evidence evidence, Timeline.Contest contest) {
    Line line =
        Line.of(TimelineWords.when(evidence) + ": ")
            .plain(words.bearing(evidence, contest.issues()))
            .quiet(
                " ("
                    + Words.capital(evidence.by().name())
                    + ", "
                    + Words.basis(evidence, negotiation)
                    + ")");
    return footnotes.of(evidence).map(line::note).orElse(line);
  }

  private void lane(Page page, Timeline.Lane lane) {
    page.heading(2, lane.party().name());
    lane.dated().forEach(evidence -> page.item(0, statement(lane, evidence)));
    if (!lane.undated().isEmpty()) {
      page.item(0, "Undated:");
      lane.undated().forEach(evidence -> page.item(1, statement(lane, evidence)));
    }
  }

  private Line statement(Timeline.Lane lane, Evidence evidence) {
    Line start =
        evidence.on().isPresent()
            ? Line.empty().strong(TimelineWords.when(evidence)).plain(" ")
            : Line.empty();
    List<String> aside = new ArrayList<>();
    aside.add(Words.basis(evidence, negotiation));
    aside.add(words.bearing(evidence, timeline.issue().map(List::of).orElse(List.of())));
    evidence
        .reading()
        .flatMap(negotiation::reading)
        .ifPresent(reading -> aside.add("reading “" + reading.title() + "”"));
    Line line =
        start
            .code(evidence.id())
            .plain(" " + TimelineWords.who(evidence))
            .quiet(" (" + String.join("; ", aside) + ")")
            .plain(": " + evidence.says());
    Line noted = footnotes.of(evidence).map(line::note).orElse(line);
    return lane.contested(evidence) ? noted.strong(" Contested.") : noted;
  }
}
