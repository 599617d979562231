package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** One text's clauses: what could be left of it, who decides by which clause, and the proofs. */
final class ClausePage {

  /** So many proofs of a quarrel, and so many selections, are told; the others are in JSON. */
  private static final int TOLD = 4;

  private final ClauseDeadlock found;
  private final Receipt receipt;
  private final NegotiationCase negotiation;
  private final Names names;
  private final ClauseWords words;
  private final Footnotes footnotes;
  private final ReasonLines reasons;

  ClausePage(Report.ClausesView view) {
    this.found = view.found();
    this.receipt = view.receipt();
    this.negotiation = found.negotiation();
    this.names = new Names(negotiation);
    this.words = new ClauseWords(found);
    Set<Evidence> cited = new LinkedHashSet<>();
    told()
        .forEach(
            rule ->
                cited.addAll(Contradictions.with(evidence(rule), negotiation, found.settings())));
    this.footnotes = Footnotes.ofEvidence(negotiation, List.copyOf(cited));
    this.reasons = new ReasonLines(negotiation, found.settings(), footnotes);
  }

  private List<Evidence> evidence(Rule rule) {
    return rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
  }

  /** The red lines of the proofs told, then those that turn an answer. */
  private List<Rule> told() {
    Set<Rule> told = new LinkedHashSet<>();
    found
        .stickingPoints()
        .forEach(
            point ->
                point.cores().stream()
                    .limit(TOLD)
                    .forEach(core -> told.addAll(core.proof().rules())));
    for (ClauseDeadlock.Deciding deciding : found.deciding()) {
      deciding.present().forEach(swing -> told.addAll(swing.rules()));
      deciding.absent().forEach(swing -> told.addAll(swing.rules()));
      told.addAll(deciding.always());
    }
    return List.copyOf(told);
  }

  void write(Page page) {
    page.heading(1, found.text().title() + ": its own clauses");
    page.paragraph(Line.empty().strong(words.headline()));
    page.paragraph(EndMatter.settings(negotiation, found.settings(), receipt));
    ChangedWords.of(negotiation, found.text(), receipt).ifPresent(page::paragraph);
    page.paragraph(ClauseWords.SUBJECT);
    if (!words.open().isEmpty()) {
      page.paragraph(words.open());
    }
    if (found.ending() != Ending.COMPLETE) {
      page.paragraph("The search was stopped before everything was found; there may be more.");
    }
    page.paragraph("With every clause: " + Headline.of(found.whole()));
    for (int i = 0; i < found.stickingPoints().size(); i++) {
      point(page, i + 1, found.stickingPoints().get(i));
    }
    if (found.outcome() == Deadlock.Outcome.DEAL) {
      selections(page);
    }
    deciding(page);
    readings(page);
    redLines(page);
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, negotiation, receipt);
  }

  private void point(Page page, int number, ClauseDeadlock.StickingPoint point) {
    page.heading(2, "Sticking point " + number + ": " + ClauseWords.title(point));
    page.paragraph(Line.empty().strong(words.sentence(point)));
    if (!point.clauses().isEmpty()) {
      page.item(0, "Clauses: " + ClauseWords.titled(point.clauses()) + ".");
    }
    page.item(0, ClauseWords.holds(point));
    page.item(0, words.waysOut(point));
    page.item(0, Words.count(point.cores().size(), "proof") + ", the best evidence first:");
    for (ClauseDeadlock.Core core : point.cores().stream().limit(TOLD).toList()) {
      page.item(
          1,
          Line.empty()
              .code(String.join(" + ", core.proof().rules().stream().map(Rule::id).toList()))
              .plain(" " + words.because(core))
              .quiet(" (" + Words.basis(core.proof().holdsDownTo()) + ")")
              .plain(words.caution(core)));
    }
    more(page, point.cores().size());
  }

  private static void more(Page page, int all) {
    if (all > TOLD) {
      page.item(1, "and " + Words.number(all - TOLD) + " more, in JSON.");
    }
  }

  private void selections(Page page) {
    page.heading(2, "What could be left of it");
    found.largest().stream()
        .limit(TOLD)
        .forEach(selection -> page.item(0, words.selection(selection)));
    more(page, found.largest().size());
    if (!words.listing().isEmpty()) {
      page.paragraph(words.listing());
    }
    page.paragraph(words.numbers());
  }

  private void deciding(Page page) {
    page.heading(2, "Which clauses decide for whom");
    if (found.deciding().isEmpty()) {
      page.paragraph("Nobody whose consent is needed has a red line in force, which is not a yes.");
    }
    for (ClauseDeadlock.Deciding deciding : found.deciding()) {
      page.item(
          0,
          Line.empty()
              .strong(names.atStart(deciding.party().id()))
              .plain(words.deciding(deciding)));
    }
  }

  private void readings(Page page) {
    page.heading(2, "How far rules read the clauses");
    List<List<Line>> rows = new ArrayList<>();
    for (ClauseDeadlock.Reach reach : ClauseDeadlock.Reach.values()) {
      List<ClauseDeadlock.Reading> readings = found.readings(reach);
      if (!readings.isEmpty()) {
        rows.add(
            List.of(
                Line.of(ClauseWords.reach(reach)),
                Line.of(
                    ClauseWords.ids(
                        readings.stream().map(ClauseDeadlock.Reading::clause).toList())),
                Line.of(rules(readings))));
      }
    }
    page.table(List.of(Line.of("Clauses"), Line.of("Which"), Line.of("Rules")), rows);
  }

  private static String rules(List<ClauseDeadlock.Reading> readings) {
    List<Rule> rules =
        readings.stream().flatMap(reading -> reading.rules().stream()).distinct().toList();
    return rules.isEmpty() ? "none" : String.join(", ", rules.stream().map(Rule::id).toList());
  }

  private void redLines(Page page) {
    List<Rule> told = told();
    if (told.isEmpty()) {
      return;
    }
    page.heading(2, "The red lines that decide");
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
