package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.negotiation.Parameter;

/** A number that no rule refers to. */
final class UnusedParameter implements Lint {

  @Override
  public String code() {
    return "unused-parameter";
  }

  @Override
  public String summary() {
    return "A parameter that no rule compares with and no reason quotes.";
  }

  @Override
  public String why() {
    return "Giving it another value with --parameter changes nothing, and whoever tries will think"
        + " that the number does not matter. Perhaps a rule repeats the number where it should refer"
        + " to the parameter.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Parameter parameter : read.negotiation().parameters()) {
      String quoted = "{" + parameter.id() + "}";
      boolean named =
          read.book().rules().stream()
              .anyMatch(
                  rule ->
                      rule.parameters().contains(parameter.id())
                          || rule.because().contains(quoted)
                          || rule.silence().filter(words -> words.contains(quoted)).isPresent());
      if (!named) {
        findings.add(
            this,
            parameter.id(),
            read.inCase("parameters", parameter.id()),
            "No rule uses parameter '" + parameter.id() + "'.",
            "Compare with it in the rule that is about this number, or take it out.");
      }
    }
  }
}
