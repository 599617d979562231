package org.impasse.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;

/**
 * Prints a table of random variants of the flagship text.
 *
 * <p>Argument: how many.
 */
public final class TableOfTexts {

  private TableOfTexts() {}

  public static void main(String[] args) throws InvalidInputException {
    Sitting sitting = Bench.open(Bench.opener(), Bench.FLAGSHIP);
    List<Issue> issues = sitting.negotiation().issues();
    String base = sitting.texts().get(0).id();
    RandomTexts texts = new RandomTexts(sitting.negotiation(), 28);
    System.out.println(
        issues.stream()
            .map(Issue::id)
            .collect(Collectors.joining(",", "case,id,title,based-on,", "")));
    for (int i = 1; i <= Integer.parseInt(args[0]); i++) {
      Map<Issue, Position> positions = texts.positions();
      System.out.println(
          issues.stream()
              .map(issue -> positions.containsKey(issue) ? positions.get(issue).id() : "")
              .collect(
                  Collectors.joining(
                      ",",
                      String.join(
                              ",", sitting.negotiation().id(), "variant-" + i, "Variant " + i, base)
                          + ",",
                      "")));
    }
  }
}
