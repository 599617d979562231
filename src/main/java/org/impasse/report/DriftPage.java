package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasse.analysis.drift.Change;
import org.impasse.analysis.drift.Drift;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.report.page.Tone;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** What became of a case: the answers first, then what changed in it. */
final class DriftPage {

  private final Report.DriftView view;
  private final Drift drift;
  private final DriftWords words;

  DriftPage(Report.DriftView view) {
    this.view = view;
    this.drift = view.drift();
    this.words = new DriftWords(view);
  }

  void write(Page page) {
    page.heading(1, view.negotiation().title() + ": then and today");
    page.paragraph(Line.empty().strong(words.headline()));
    if (nothingChanged()) {
      page.paragraph("Nothing changed in the case, its rules, or the texts.");
    }
    lost(page);
    view.kept().question().ifPresent(question -> question(page, question));
    drift.deadlock().ifPresent(deadlock -> deadlock(page, deadlock));
    drift.texts().stream().filter(DriftPage::moved).forEach(text -> text(page, text));
    same(page, drift.texts().stream().filter(text -> !moved(text)).toList());
    changes(page);
    EndMatter.receipt(page, view.negotiation(), view.receipt());
  }

  private boolean nothingChanged() {
    return drift.changes().isEmpty()
        && drift.texts().stream().allMatch(text -> text.change().isEmpty() && found(text));
  }

  private static boolean found(Drift.TextDrift text) {
    return text.place() == Drift.Place.FOUND;
  }

  private void lost(Page page) {
    List<KeptAnswer.Lost> lost = view.kept().lost();
    if (lost.isEmpty()) {
      return;
    }
    page.heading(2, "Settings of the run that are gone: " + lost.size());
    page.paragraph(
        "The run was asked for with these, and today's case does not know them. What follows"
            + " compares its answers of then with today's answers without them.");
    for (KeptAnswer.Lost one : lost) {
      page.item(0, Line.empty().code(one.setting()).plain(": " + one.why()));
    }
  }

  private void question(Page page, KeptAnswer.Question question) {
    page.heading(2, "What '" + view.kept().command() + "' answers");
    if (question instanceof KeptAnswer.Compared compared) {
      page.item(0, Line.empty().strong("Then: ").plain(compared.then()));
      page.item(
          0,
          Line.empty()
              .strong("Today: ")
              .plain(compared.changed() ? compared.today() : "the same."));
      if (!compared.changed() && !compared.same()) {
        page.paragraph(
            "Some of what it says below that is different. 'reproduce' shows the answer of then;"
                + " the command itself shows today's.");
      }
    } else if (question instanceof KeptAnswer.NotCompared not) {
      page.paragraph(not.why());
    }
  }

  private void deadlock(Page page, Drift.DeadlockDrift deadlock) {
    page.heading(2, "Whether any text passes");
    page.table(
        List.of(Line.of(""), Line.of("Then"), Line.of("Today")),
        List.of(
            row(
                "Outcome",
                DriftWords.outcome(deadlock.before()),
                DriftWords.outcome(deadlock.after())),
            row(
                "Sticking points",
                DriftWords.quarrels(deadlock.before()),
                DriftWords.quarrels(deadlock.after()))));
    deadlock.attribution().ifPresent(found -> page.item(0, words.attribution(found)));
  }

  private static List<Line> row(String... cells) {
    return Stream.of(cells).map(Line::of).toList();
  }

  /** Whether there is more to tell than that everybody answers as before. */
  private static boolean moved(Drift.TextDrift text) {
    return !text.answers().isEmpty() || text.change().isPresent() || !found(text);
  }

  private void text(Page page, Drift.TextDrift text) {
    page.heading(2, text.before().proposal().title());
    Line line = Line.empty().code(text.id()).plain(": ");
    int answers = text.answers().size();
    page.paragraph(
        line.plain(
            answers == 0
                ? "every party answers as it did."
                : Words.count(answers, "answer") + " changed."));
    switch (text.place()) {
      case FOUND -> {}
      case GONE ->
          page.paragraph(
              "There is no such text today; the one in the bundle is put to today's rules.");
      case NOT_LOOKED_FOR ->
          page.paragraph(
              "The run named this text's file by an absolute path, which a bundle does not keep."
                  + " So it was not looked for; the text in the bundle is put to today's rules. A"
                  + " text named from the working folder on, such as my-texts/offer.yaml, is"
                  + " looked for there.");
    }
    text.change()
        .ifPresent(
            change -> {
              page.item(0, "The text says something else:");
              fields(page, change);
            });
    for (Drift.PartyDrift party : text.parties()) {
      if (party.changed()) {
        changed(page, party);
      } else {
        page.item(0, unchanged(party));
      }
    }
  }

  private static void same(Page page, List<Drift.TextDrift> texts) {
    if (texts.isEmpty()) {
      return;
    }
    page.heading(2, "The same answers: " + Words.count(texts.size(), "text"));
    for (Drift.TextDrift text : texts) {
      page.item(
          0, Line.empty().code(text.id()).plain(": " + text.before().proposal().title() + "."));
      text.parties().forEach(party -> page.item(1, unchanged(party)));
    }
  }

  private void changed(Page page, Drift.PartyDrift drift) {
    Optional<Boolean> then = drift.before().map(PartyVerdict::required);
    Optional<Boolean> today = drift.after().map(PartyVerdict::required);
    boolean consent = then.isPresent() && today.isPresent() && !then.equals(today);
    page.item(
        0,
        Line.empty()
            .strong(drift.party().name())
            .plain(": ")
            .then(answer(drift.before(), consent))
            .plain(" → ")
            .then(answer(drift.after(), consent))
            .plain("."));
    drift.attribution().ifPresent(found -> page.item(1, words.attribution(found)));
    reasons(page, "No longer fires: ", drift.fallen());
    reasons(page, "Now fires: ", drift.risen());
  }

  /** The answer is the same, and rests on other rules. */
  private static Line unchanged(Drift.PartyDrift drift) {
    Line line =
        Line.empty().strong(drift.party().name()).plain(": ").then(answer(drift.after(), false));
    return line.plain(
        ", as before"
            + rules("; no longer by ", drift.fallen())
            + rules("; now by ", drift.risen())
            + ".");
  }

  private static String rules(String words, List<Reason> reasons) {
    return reasons.isEmpty()
        ? ""
        : words + Words.list(reasons.stream().map(reason -> reason.rule().id()).toList());
  }

  private static Line answer(Optional<PartyVerdict> verdict, boolean withConsent) {
    return Line.of(
        DriftWords.answer(verdict, withConsent),
        verdict.map(v -> Tones.of(v.verdict())).orElse(Tone.PLAIN));
  }

  private static void reasons(Page page, String what, List<Reason> reasons) {
    for (Reason reason : reasons) {
      page.item(1, Line.of(what).code(reason.rule().id()).plain(": " + reason.because()));
    }
  }

  private void changes(Page page) {
    for (Change.Kind kind : Change.Kind.values()) {
      List<Change> changes = new ArrayList<>();
      drift.changes().stream().filter(change -> change.kind() == kind).forEach(changes::add);
      if (!changes.isEmpty()) {
        page.heading(2, DriftWords.kinds(kind) + ": " + Words.count(changes.size(), "change"));
        changes.forEach(change -> change(page, change));
      }
    }
  }

  private static void change(Page page, Change change) {
    Line line =
        change.id().equals(change.title())
            ? Line.of("“" + change.title() + "”")
            : Line.empty().code(change.id()).plain(" (" + change.title() + ")");
    page.item(0, line.plain(": " + DriftWords.sort(change.sort())));
    fields(page, change);
  }

  private static void fields(Page page, Change change) {
    for (Change.Field field : change.fields()) {
      page.item(
          1,
          Line.empty()
              .code(field.name())
              .plain(": " + value(field.before()) + " → " + value(field.after())));
    }
  }

  private static String value(String value) {
    return value.isEmpty() ? "(nothing)" : value;
  }
}
