package org.impasse.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.report.Receipt;
import org.impasse.report.ReceiptWords;
import org.impasse.report.Words;

/** The receipt as rows of a title and its values. */
final class ReceiptRows {

  private ReceiptRows() {}

  static List<HtmlPage.ReceiptRow> of(Receipt receipt, NegotiationCase negotiation) {
    Settings settings = receipt.settings();
    List<HtmlPage.ReceiptRow> rows = new ArrayList<>();
    add(
        rows,
        "Written by",
        List.of(
            "Impasse "
                + receipt.build().impasse()
                + ", rule engine Drools "
                + receipt.build().drools()));
    add(rows, "Case", List.of(negotiation.id() + ", researched up to " + negotiation.factsUntil()));
    List<String> asOf = new ArrayList<>(List.of(Words.date(settings.asOf())));
    ReceiptWords.later(receipt).ifPresent(asOf::add);
    add(rows, "Rules as of", asOf);
    add(rows, "Weakest basis admitted", List.of(Words.basis(settings.weakestBasis())));
    List<String> readings =
        negotiation.readings().stream()
            .map(r -> r.id() + (settings.readings().contains(r.id()) ? ": on" : ": off"))
            .toList();
    add(rows, "Readings", readings.isEmpty() ? List.of("the default rules") : readings);
    List<String> parameters = new ArrayList<>();
    settings
        .parameters()
        .forEach(
            (id, value) ->
                parameters.add(id + " = " + ReceiptWords.parameter(negotiation, id, value)));
    add(rows, "Parameters", parameters);
    add(rows, "Circumstances", pairs(settings.circumstances(), " = "));
    List<String> consent = new ArrayList<>();
    settings.consent().forEach((party, need) -> consent.add(party + " = " + need.id()));
    add(rows, "Consent you set", consent);
    add(rows, "Positions you set", pairs(receipt.set(), " = "));
    add(rows, "Issues you took out", List.copyOf(receipt.unset()));
    hashes(rows, "Rule files", receipt.rules());
    hashes(rows, "Other files read", receipt.scenarios());
    return rows;
  }

  private static void add(List<HtmlPage.ReceiptRow> rows, String title, List<String> values) {
    if (!values.isEmpty()) {
      rows.add(
          new HtmlPage.ReceiptRow(
              title,
              values.stream().map(v -> new HtmlPage.ReceiptValue(v, Optional.empty())).toList()));
    }
  }

  private static void hashes(
      List<HtmlPage.ReceiptRow> rows, String title, Map<String, String> files) {
    if (!files.isEmpty()) {
      rows.add(
          new HtmlPage.ReceiptRow(
              title,
              files.entrySet().stream()
                  .map(e -> new HtmlPage.ReceiptValue(e.getKey(), Optional.of(e.getValue())))
                  .toList()));
    }
  }

  private static List<String> pairs(Map<String, String> map, String between) {
    return map.entrySet().stream().map(e -> e.getKey() + between + e.getValue()).toList();
  }
}
