package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;

/** A number line in characters, and the same in words. */
final class NumberLineDrawing {

  private static final int BAR = 60;
  private static final int NAME = 30;

  private final NumberLine line;
  private final Names names;

  NumberLineDrawing(NumberLine line, Names names) {
    this.line = line;
    this.names = names;
  }

  /** What the marks mean. */
  static String legend() {
    return "# refused   + objected to   = borne, on record or by inference   . untested   ? unknown   ^ the text";
  }

  void write(Page page) {
    Issue issue = line.issue();
    String value = line.value().map(v -> Words.position(issue, v)).orElse("the text is silent");
    page.heading(3, issue.title() + ": " + value);
    if (!line.parties().isEmpty()) {
      page.fixed(drawing());
    }
    for (NumberLine.PartyLine party : line.parties()) {
      page.item(0, words(party));
    }
    if (line.parties().isEmpty()) {
      page.item(0, "Nothing is on record of anybody about any amount.");
    } else if (!line.untested().isEmpty()) {
      page.item(
          0,
          "Untested by everyone whose consent is needed: "
              + Words.list(line.untested().stream().map(Words::interval).toList())
              + ".");
    }
    gaps().forEach(sentence -> page.item(0, sentence));
  }

  /** One sentence for all who stand against the same party alike: ratifiers repeat their party. */
  private List<String> gaps() {
    Map<List<Object>, List<NumberLine.Gap>> alike = new LinkedHashMap<>();
    for (NumberLine.Gap gap : line.gaps()) {
      alike.computeIfAbsent(List.of(gap.other(), gap.overlap()), k -> new ArrayList<>()).add(gap);
    }
    return alike.values().stream().map(this::gap).toList();
  }

  private String gap(List<NumberLine.Gap> alike) {
    NumberLine.Gap gap = alike.get(0);
    String ones = names.list(alike.stream().map(NumberLine.Gap::one).toList());
    String none =
        "Every amount is refused on one side or the other: by "
            + ones
            + (alike.size() == 1 ? " or by " : ", or by ")
            + names.inSentence(gap.other());
    return gap.overlap().isEmpty()
        ? none + "."
        : none
            + "; both sides refuse "
            + Words.list(gap.overlap().stream().map(Words::interval).toList())
            + ".";
  }

  private Line words(NumberLine.PartyLine party) {
    List<String> parts = new ArrayList<>();
    String last = "";
    long first = 0;
    for (NumberLine.Segment segment : party.segments()) {
      String stand = stand(segment.stand());
      // Neighbours that differ only in which statement speaks read as one.
      if (stand.equals(last)) {
        parts.remove(parts.size() - 1);
      } else {
        first = segment.interval().first();
      }
      parts.add(Words.interval(new Interval(first, segment.interval().last())) + " " + stand);
      last = stand;
    }
    for (NumberLine.SpecialValue special : party.special()) {
      if (special.stand().standing() != Standing.UNTESTED) {
        parts.add("“" + special.position().label() + "” " + stand(special.stand()));
      }
    }
    String consent = party.consent() == Consent.ADVISORY ? " (advisory)" : "";
    return Line.empty()
        .strong(party.party().name())
        .plain(consent + ": " + String.join("; ", parts) + "." + regardless(party));
  }

  private static String regardless(NumberLine.PartyLine party) {
    return party.regardless().isEmpty()
        ? ""
        : " On this text "
            + Words.list(party.regardless())
            + (party.regardless().size() == 1 ? " fires" : " fire")
            + " whatever the amount, because of other terms.";
  }

  private static String stand(NumberLine.Stand stand) {
    List<String> because = new ArrayList<>(stand.rules());
    stand.basis().ifPresent(basis -> because.add(Words.basis(basis)));
    String contradicted =
        !stand.evidence().isEmpty() && stand.standing() == Standing.REFUSED
            ? ", though " + Words.list(stand.evidence()) + " says it would be borne"
            : "";
    return Words.standing(stand)
        + (because.isEmpty() ? "" : " (" + String.join(", ", because) + ")")
        + contradicted;
  }

  private List<String> drawing() {
    List<String> lines = new ArrayList<>();
    for (NumberLine.PartyLine party : line.parties()) {
      StringBuilder bar = new StringBuilder();
      for (int i = 0; i < BAR; i++) {
        bar.append(mark(standingOf(party, i)));
      }
      lines.add(name(party.party().name()) + bar);
    }
    line.amount().ifPresent(amount -> lines.add(" ".repeat(NAME + columnOf(amount)) + "^"));
    String first = Words.number(line.range().min());
    String last = Words.number(line.range().max()) + " " + line.range().unit();
    int between = Math.max(1, BAR - first.length() - last.length());
    lines.add(" ".repeat(NAME) + first + " ".repeat(between) + last);
    return lines;
  }

  private static String name(String name) {
    String cut = name.length() < NAME ? name : name.substring(0, NAME - 2) + "…";
    return String.format(Locale.ROOT, "%-" + NAME + "s", cut);
  }

  /** The column of an amount; every amount of the range has one. */
  private int columnOf(long amount) {
    double share =
        (double) (amount - line.range().min())
            / Math.max(1, line.range().max() - line.range().min());
    return (int) Math.min(BAR - 1, Math.max(0, Math.floor(share * BAR)));
  }

  /** What a column stands for: the strongest thing on record among its amounts. */
  private Standing standingOf(NumberLine.PartyLine party, int column) {
    Standing found = Standing.UNTESTED;
    for (NumberLine.Segment segment : party.segments()) {
      boolean touches =
          columnOf(segment.interval().first()) <= column
              && column <= columnOf(segment.interval().last());
      if (touches && rank(segment.stand().standing()) < rank(found)) {
        found = segment.stand().standing();
      }
    }
    return found;
  }

  /** A single amount borne in the middle of untested ones must show; a refusal beside it too. */
  private static int rank(Standing standing) {
    return switch (standing) {
      case BORNE -> 0;
      case REFUSED -> 1;
      case OBJECTED -> 2;
      case UNKNOWN -> 3;
      case UNTESTED -> 4;
    };
  }

  private static char mark(Standing standing) {
    return switch (standing) {
      case REFUSED -> '#';
      case OBJECTED -> '+';
      case BORNE -> '=';
      case UNTESTED -> '.';
      case UNKNOWN -> '?';
    };
  }
}
