package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Stretch;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** Who refuses what on several issues at once, in words. */
public final class CombinationWords {

  /** More combinations than this are not told one by one; they are in JSON. */
  private static final int MOST = 24;

  private final DeadlockWords words;

  public CombinationWords(NegotiationCase negotiation) {
    this.words = new DeadlockWords(negotiation);
  }

  /** Whether there are combinations, and few enough to be told. */
  public static boolean told(Deadlock.StickingPoint point) {
    return !point.combinations().isEmpty() && point.combinations().size() <= MOST;
  }

  /** One issue's part of a combination, in as few words as may be. */
  private static String choice(Deadlock.Choice choice) {
    if (choice.any()) {
      return "any position";
    }
    boolean fewOthers =
        choice.others().size() < choice.positions().size()
            && choice.others().stream().allMatch(Stretch.One.class::isInstance);
    return fewOthers
        ? "all but " + DeadlockWords.positions(choice.issue(), choice.others())
        : DeadlockWords.positions(choice.issue(), choice.positions());
  }

  /** A combination, a line for each issue: "Price: 1 to 40 euros", "Roof: any position". */
  public static List<String> label(Deadlock.Combination combination) {
    return combination.choices().stream()
        .map(choice -> choice.issue().title() + ": " + choice(choice))
        .toList();
  }

  /** A table of them, or where they are; nothing where the quarrel is on one issue. */
  void write(Page page, Deadlock.StickingPoint point) {
    if (told(point)) {
      List<Line> header = new ArrayList<>();
      point.issues().forEach(issue -> header.add(Line.of(issue.title())));
      header.add(Line.of("Refused by"));
      page.table(header, point.combinations().stream().map(this::row).toList());
    } else if (!point.combinations().isEmpty()) {
      page.item(
          0,
          "Who refuses which positions together: "
              + Words.count(point.combinations().size(), "combination")
              + ", in JSON.");
    }
  }

  private List<Line> row(Deadlock.Combination combination) {
    List<Line> row = new ArrayList<>();
    combination.choices().forEach(choice -> row.add(Line.of(choice(choice))));
    row.add(Line.of(Words.list(combination.refusedBy().stream().map(words::side).toList())));
    return row;
  }
}
