package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Reading;
import org.impasse.quality.coverage.Coverage;
import org.impasse.redline.BreakPoint;
import org.impasse.redline.Rule;

/** The sentences on what the texts of a case try. */
public final class CoverageWords {

  private static final String SETTINGS =
      "Every red line is put to every text, in the case's own settings and in those in which"
          + " something is expected of the text, whatever its reading, its evidence or its days.";

  private final Coverage coverage;

  public CoverageWords(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The answer in a sentence. */
  public String headline() {
    Coverage.Share share = coverage.triedBothWays();
    if (share.of() == 0) {
      return "The case has no red line.";
    }
    if (coverage.texts().isEmpty()) {
      return "The case has no text, so none of its "
          + Words.count(share.of(), "red line")
          + " is tried.";
    }
    return Words.count(coverage.texts().size(), "text")
        + (coverage.texts().size() == 1 ? " tries " : " try ")
        + Words.number(share.count())
        + " of "
        + Words.count(share.of(), "red line")
        + " both ways: "
        + share.percent()
        + " per cent.";
  }

  /** How this was found out, and what it does not say. */
  static List<String> method() {
    return List.of(
        "A red line is tried both ways when it is crossed somewhere and respected somewhere. "
            + SETTINGS,
        "A break point is a place in the range of a number where some rule begins to answer"
            + " otherwise. It has both sides when some text has an amount below it and some text"
            + " one above it; a text without an amount is on neither side.",
        "What is tried may still be wrong, and what is not may be right: this tells where a mistake"
            + " in a rule would go unnoticed.");
  }

  /** A share: "24 of 31 (77 %)". */
  static String share(Coverage.Share share) {
    return share.of() == 0
        ? "none there"
        : Words.number(share.count())
            + " of "
            + Words.number(share.of())
            + " ("
            + share.percent()
            + " %)";
  }

  /** Where a break point lies: "between 799,999 and 800,000 persons". */
  static String place(BreakPoint point) {
    return "between "
        + Words.number(point.first() - 1)
        + " and "
        + Words.amount(point.issue(), point.first());
  }

  /** Who compares with it: "UA-S2, UA-O3 (ukraine.force-floor); RU-S2". */
  static String readers(BreakPoint point) {
    Map<String, List<String>> byParameter = new LinkedHashMap<>();
    for (BreakPoint.Reader reader : point.readers()) {
      byParameter
          .computeIfAbsent(
              reader.parameter().map(id -> " (" + id + ")").orElse(""), id -> new ArrayList<>())
          .add(reader.rule().id());
    }
    return byParameter.entrySet().stream()
        .map(same -> String.join(", ", same.getValue()) + same.getKey())
        .collect(Collectors.joining("; "));
  }

  /** Which side of a break point has no text, a sentence. */
  String untried(Coverage.Point point) {
    Issue issue = point.at().issue();
    String none =
        point.below().isEmpty() && point.above().isEmpty()
            ? "no text has an amount"
            : point.below().isEmpty() ? "no text is below" : "no text is above";
    return "“" + issue.title() + "”, " + place(point.at()) + ": " + none + ".";
  }

  /** A rule's reading, to stand after its title; nothing in the default reading. */
  String reading(Rule rule) {
    return rule.reading().map(id -> ", in the reading “" + title(id) + "”").orElse("");
  }

  private String title(String reading) {
    return coverage.negotiation().reading(reading).map(Reading::title).orElse(reading);
  }

  /** How a red line is tried, in a word or two. */
  static String tried(Coverage.Tried tried) {
    return switch (tried) {
      case NEVER -> "never";
      case ALWAYS -> "always";
      case BOTH_WAYS -> "both ways";
    };
  }

  /** That fewer red lines are tried than somebody asks for, a sentence. */
  public String below(int threshold) {
    return coverage.negotiation().id()
        + ": "
        + coverage.triedBothWays().percent()
        + " per cent of the red lines are tried both ways; "
        + threshold
        + " are asked for.";
  }
}
