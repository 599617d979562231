package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Stretch;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** Who refuses what on several issues at once, in words. */
public final class CombinationWords {

  /** What a column with a side's name stands for. */
  public static final String RATIFIERS = "A side is shown with those who ratify for it.";

  /** More combinations than this are not told one by one; they are in JSON. */
  private static final int MOST = 24;

  private final NegotiationCase negotiation;
  private final DeadlockWords words;

  public CombinationWords(NegotiationCase negotiation) {
    this.negotiation = negotiation;
    this.words = new DeadlockWords(negotiation);
  }

  /** Whether there are combinations that tell something, and few enough to be told. */
  public static boolean told(Deadlock.StickingPoint point) {
    return !telling(point).isEmpty() && point.combinations().size() <= MOST;
  }

  /** The issues, by their place, whose positions make a difference in some combination. */
  private static List<Integer> telling(Deadlock.StickingPoint point) {
    return IntStream.range(0, point.issues().size())
        .filter(i -> point.combinations().stream().anyMatch(c -> !c.choices().get(i).any()))
        .boxed()
        .toList();
  }

  /** Why combinations are not told where there should be some: a sentence. */
  public static Optional<String> untold(Deadlock.StickingPoint point) {
    if (point.issues().size() > 1 && point.combinations().isEmpty()) {
      return Optional.of(
          "Who refuses which positions together is not shown: there are too many combinations, or"
              + " time ran out first.");
    }
    return point.combinations().size() > MOST
        ? Optional.of(
            "Who refuses which positions together: "
                + Words.count(point.combinations().size(), "combination")
                + ", in JSON.")
        : Optional.empty();
  }

  /** What is to be known of the combinations. */
  public String note(Deadlock.StickingPoint point) {
    boolean leftOut =
        negotiation.infeasible().stream()
            .anyMatch(
                combination ->
                    point.issues().stream()
                        .anyMatch(issue -> combination.positions().containsKey(issue.id())));
    boolean ratified = point.stands().stream().anyMatch(stand -> stand.side().members().size() > 1);
    return "Only red lines of this quarrel count here."
        + (leftOut ? " What cannot stand together in one text is left out." : "")
        + (ratified ? " " + RATIFIERS : "");
  }

  /** One issue's part of a combination, in as few words as may be. */
  private static String choice(Deadlock.Choice choice) {
    if (choice.any()) {
      return "anything, or silence";
    }
    boolean fewOthers =
        choice.others().size() < choice.positions().size()
            && choice.others().stream().allMatch(Stretch.One.class::isInstance);
    return fewOthers
        ? "anything but " + either(choice, choice.others())
        : either(choice, choice.positions());
  }

  private static String either(Deadlock.Choice choice, List<Stretch> positions) {
    List<String> names =
        positions.stream().map(p -> DeadlockWords.position(choice.issue(), p)).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** The combinations in the order of the point, a line for each issue that tells something. */
  public static List<List<String>> labels(Deadlock.StickingPoint point) {
    return point.combinations().stream()
        .map(
            combination ->
                telling(point).stream()
                    .map(i -> combination.choices().get(i))
                    .map(choice -> choice.issue().title() + ": " + choice(choice))
                    .toList())
        .toList();
  }

  /** A table of them, or why there is none; nothing where the quarrel is on one issue. */
  void write(Page page, Deadlock.StickingPoint point) {
    if (told(point)) {
      List<Line> header = new ArrayList<>();
      telling(point).forEach(i -> header.add(Line.of(point.issues().get(i).title())));
      header.add(Line.of("Refused by"));
      page.table(header, point.combinations().stream().map(c -> row(telling(point), c)).toList());
      page.paragraph(note(point));
    }
    untold(point).ifPresent(page::paragraph);
  }

  private List<Line> row(List<Integer> telling, Deadlock.Combination combination) {
    List<Line> row = new ArrayList<>();
    telling.forEach(i -> row.add(Line.of(choice(combination.choices().get(i)))));
    row.add(Line.of(Words.list(combination.refusedBy().stream().map(words::side).toList())));
    return row;
  }
}
