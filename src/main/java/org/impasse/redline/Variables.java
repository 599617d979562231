package org.impasse.redline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Parameter;

/** The variables of one rule: each bound once, before its use, and used. */
final class Variables {

  private record Bound(Token token, Optional<Parameter> parameter) {}

  private final RuleSource source;
  private final FileProblems problems;
  private final Map<String, Bound> bound = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  Variables(RuleSource source, FileProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  void bind(Token variable, Optional<Parameter> parameter) {
    Bound first = bound.putIfAbsent(variable.getText(), new Bound(variable, parameter));
    if (first != null) {
      problems.add(
          Diagnostic.error(
                  "variable",
                  source.at(variable),
                  "the variable " + variable.getText() + " is bound twice in this rule")
              .withHint("Give each parameter a variable of its own.")
              .withRelated(source.at(first.token), "the first time"));
    }
  }

  /** A use in a test on an issue. */
  void use(Token variable, Optional<Issue> issue) {
    String name = variable.getText();
    used.add(name);
    Bound binding = bound.get(name);
    if (binding == null) {
      problems.error(
          "variable",
          source.at(variable),
          "the variable " + name + " is not bound above",
          NameSuggester.didYouMean(name, bound.keySet())
              .or(
                  () ->
                      Optional.of(
                          "Write Parameter( name == \"...\", "
                              + name
                              + " : amount ) before this line.")));
      return;
    }
    if (issue.isPresent()
        && binding.parameter.isPresent()
        && issue.get().values() instanceof Issue.Range range
        && !range.unit().equals(binding.parameter.get().unit())) {
      problems.warning(
          "unit",
          source.at(variable),
          "issue '"
              + issue.get().id()
              + "' counts "
              + range.unit()
              + ", parameter '"
              + binding.parameter.get().id()
              + "' counts "
              + binding.parameter.get().unit(),
          "Check that the two can be compared.");
    }
  }

  void reportUnused() {
    bound.forEach(
        (name, binding) -> {
          if (!used.contains(name)) {
            problems.error(
                "variable",
                source.at(binding.token),
                "the variable " + name + " is never used",
                "Compare an amount with it, or remove the line.");
          }
        });
  }
}
