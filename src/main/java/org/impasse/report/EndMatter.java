package org.impasse.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** What stands at the end of a report: its sources and its receipt. */
final class EndMatter {

  private EndMatter() {}

  static void sources(Page page, Footnotes footnotes) {
    if (footnotes.all().isEmpty()) {
      return;
    }
    page.heading(2, "Sources");
    for (Footnotes.Footnote note : footnotes.all()) {
      page.item(0, Line.of("[" + note.number() + "] ").plain(note.text()));
    }
  }

  /**
   * The same notes as ones that can be followed and pasted, with the places where they were read.
   */
  static void notes(Page page, Footnotes footnotes) {
    if (footnotes.all().isEmpty()) {
      return;
    }
    page.heading(2, "Sources");
    for (Footnotes.Footnote note : footnotes.all()) {
      page.note(note.number(), note.text(), note.source().url());
    }
  }

  /** Under what settings a result holds, one paragraph: what a reader must know at the start. */
  static Line settings(NegotiationCase negotiation, Settings settings) {
    String grades =
        settings.weakestBasis() == Basis.ASSUMED
            ? ", on evidence of every grade. "
            : ", on evidence at least “" + Words.basis(settings.weakestBasis()) + "”. ";
    return Line.of(
        "As of " + Words.date(settings.asOf()) + grades + readings(negotiation, settings));
  }

  /** The same, and what of it rests on words that came later. */
  static Line settings(NegotiationCase negotiation, Settings settings, Receipt receipt) {
    Line line = settings(negotiation, settings);
    return ReceiptWords.later(receipt).map(later -> line.plain(" " + later)).orElse(line);
  }

  private static String readings(NegotiationCase negotiation, Settings settings) {
    if (negotiation.readings().isEmpty()) {
      return "The case has one reading.";
    }
    Set<String> on = settings.readings();
    List<String> switchedOn = titles(negotiation, on, true);
    List<String> switchedOff = titles(negotiation, on, false);
    String first =
        switchedOn.isEmpty() ? "Default reading alone" : "Readings on: " + Words.list(switchedOn);
    return switchedOff.isEmpty() ? first + "." : first + "; off: " + Words.list(switchedOff) + ".";
  }

  private static List<String> titles(NegotiationCase negotiation, Set<String> on, boolean wanted) {
    return negotiation.readings().stream()
        .filter(reading -> on.contains(reading.id()) == wanted)
        .map(Reading::title)
        .map(title -> "“" + title + "”")
        .toList();
  }

  /** Which program said so. */
  static String build(Receipt receipt) {
    return "Impasse " + receipt.build().impasse() + ", Drools " + receipt.build().drools() + ".";
  }

  static void receipt(Page page, NegotiationCase negotiation, Receipt receipt) {
    page.heading(2, "Receipt");
    Settings settings = receipt.settings();
    page.item(0, build(receipt));
    page.item(0, settings(negotiation, settings, receipt));
    for (Map.Entry<String, Long> entry : settings.parameters().entrySet()) {
      String id = entry.getKey();
      String value = ReceiptWords.parameter(negotiation, id, entry.getValue());
      page.item(0, Line.of("Parameter ").code(id).plain(" = " + value));
    }
    for (Map.Entry<String, String> entry : settings.circumstances().entrySet()) {
      page.item(0, circumstance(negotiation, entry.getKey(), entry.getValue()));
    }
    settings
        .consent()
        .forEach(
            (party, consent) ->
                page.item(0, Line.of("Consent set by you: ").code(party + "=" + consent.id())));
    receipt
        .set()
        .forEach(
            (issue, value) ->
                page.item(0, Line.of("Set by you in every text: ").code(issue + "=" + value)));
    receipt
        .unset()
        .forEach(issue -> page.item(0, Line.of("Taken out by you of every text: ").code(issue)));
    receipt.rules().forEach((party, hash) -> page.item(0, file("rules of " + party, hash)));
    receipt.scenarios().forEach((file, hash) -> page.item(0, file(file, hash)));
  }

  private static Line file(String name, String hash) {
    return Line.of(name + ": ").code(hash);
  }

  private static Line circumstance(NegotiationCase negotiation, String id, String value) {
    Line line = Line.of("Circumstance ").code(id + "=" + value);
    return negotiation
        .circumstance(id)
        .map(c -> line.plain(": " + c.title() + ": " + label(c, value)).plain(setBy(c, value)))
        .orElse(line);
  }

  private static String label(Circumstance circumstance, String value) {
    return circumstance.values().stream()
        .filter(v -> v.id().equals(value))
        .map(Issue.ListedPosition::label)
        .findFirst()
        .orElse(value);
  }

  private static String setBy(Circumstance circumstance, String value) {
    return circumstance.usual().equals(value)
        ? ", as of " + Words.date(circumstance.asOf())
        : ", set by you";
  }
}
