package org.impasse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;

/**
 * Writes the facts of a text to a file for {@link BareDrools}, and prints the names of the rules
 * that fire on it, so that both programs can be seen to do the same work.
 *
 * <p>Arguments: the text, such as {@code ukraine-2025/us-28-point}, and the file to write.
 */
public final class FactsOfText {

  private FactsOfText() {}

  public static void main(String[] args) throws IOException, InvalidInputException {
    Sitting sitting = Bench.of(args[0]).sitting();
    Proposal text = sitting.texts().get(0);
    List<String> facts = new ArrayList<>();
    sitting.settings().parameters().forEach((id, n) -> facts.add("parameter " + id + " " + n));
    sitting
        .settings()
        .circumstances()
        .forEach((id, v) -> facts.add("circumstance " + id + " " + v));
    text.terms().forEach((id, term) -> facts.add("term " + id + " " + term.position().id()));
    Files.write(Path.of(args[1]), facts);
    Set<String> fired = new TreeSet<>();
    for (Party party : sitting.negotiation().parties()) {
      fired.addAll(sitting.rules().firing(party.id(), text.terms(), sitting.settings()).fired());
    }
    fired.forEach(System.out::println);
  }
}
