package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;

/** Issues named with {@code --issue}. */
final class IssueOption {

  private IssueOption() {}

  /** The issue of that id. */
  static Issue find(String name, NegotiationCase negotiation) throws InvalidInputException {
    return find(List.of(name), negotiation).get(0);
  }

  /**
   * The issues of those ids.
   *
   * @throws InvalidInputException with each that is none of the case
   */
  static List<Issue> find(List<String> names, NegotiationCase negotiation)
      throws InvalidInputException {
    Diagnostics problems = new Diagnostics();
    List<String> known = negotiation.issues().stream().map(Issue::id).toList();
    List<Issue> found = new ArrayList<>();
    for (String name : names) {
      Optional<Issue> issue = negotiation.issue(name);
      issue.ifPresent(found::add);
      if (issue.isEmpty()) {
        Optional<String> list = Optional.of("'show " + negotiation.id() + " issues' lists them.");
        problems.add(
            Diagnostic.error(
                    "unknown-issue",
                    Location.of("--issue " + (name.isEmpty() ? "''" : name)),
                    "Case " + negotiation.id() + " has no issue '" + name + "'.")
                .withHint(NameSuggester.didYouMean(name, known).or(() -> list)));
      }
    }
    problems.throwIfErrors();
    return found;
  }
}
