package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;

/** What receipts of every format say in the same words. */
public final class ReceiptWords {

  private ReceiptWords() {}

  /** A parameter's value, and what else is on record. */
  public static String parameter(NegotiationCase negotiation, String id, long value) {
    return negotiation
        .parameter(id)
        .map(
            p ->
                Words.number(value)
                    + " "
                    + p.unit()
                    + (p.value() == value ? "" : ", set by you")
                    + others(p, value))
        .orElse(String.valueOf(value));
  }

  /** The case's own value is on record as well when another is used. */
  private static String others(Parameter parameter, long used) {
    List<String> others = new ArrayList<>();
    if (parameter.value() != used) {
      others.add(Words.number(parameter.value()));
    }
    for (Parameter.Disputed d : parameter.disputed()) {
      boolean single = d.first() == d.last();
      if (!single) {
        others.add(Words.number(d.first()) + " to " + Words.number(d.last()));
      } else if (d.first() != used) {
        others.add(Words.number(d.first()));
      }
    }
    return others.isEmpty()
        ? ""
        : " (also on record: " + Words.list(others.stream().distinct().toList()) + ")";
  }

  /** That some red lines count on a day on which nothing they rest on had been said yet. */
  public static Optional<String> later(Receipt receipt) {
    List<String> rules = receipt.redLinesOnLaterStatements();
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Words.number(rules.size())
                + " of the red lines in force"
                + (rules.size() == 1 ? " rests" : " rest")
                + " only on statements made after that day: "
                + String.join(", ", rules)
                + ".");
  }
}
