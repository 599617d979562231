package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import org.impasse.diagnostic.NameSuggester;
import picocli.CommandLine.TypeConversionException;

/** Words for a name that is none of a few. */
final class Choices {

  private Choices() {}

  /** The problem to throw from a converter. */
  static TypeConversionException none(String written, Iterable<String> choices) {
    List<String> all = new ArrayList<>();
    choices.forEach(all::add);
    String guess = NameSuggester.didYouMean(written, all).map(words -> " " + words).orElse("");
    return new TypeConversionException(
        "'" + written + "' is none of " + String.join(", ", all) + "." + guess);
  }
}
