package org.impasse.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.NegotiationCase;

/** Checks the names in braces of a sentence. */
final class PlaceholderChecker {

  private final NegotiationCase negotiation;
  private final RuleSource source;
  private final FileProblems problems;
  private final Optional<Set<String>> footprint;

  PlaceholderChecker(
      NegotiationCase negotiation,
      RuleSource source,
      FileProblems problems,
      Optional<Set<String>> footprint) {
    this.negotiation = negotiation;
    this.source = source;
    this.problems = problems;
    this.footprint = footprint;
  }

  /**
   * @param start where the sentence starts in the file
   */
  void check(String sentence, int start) {
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (c == '}') {
        brace(start + at, "a closing brace without its opening one");
      }
      if (c != '{') {
        at++;
        continue;
      }
      int end = sentence.indexOf('}', at);
      int next = sentence.indexOf('{', at + 1);
      if (end < 0 || (next >= 0 && next < end)) {
        brace(start + at, "an opening brace without its closing one");
        at++;
      } else {
        name(sentence.substring(at + 1, end), source.at(start + at, end - at + 1));
        at = end + 1;
      }
    }
  }

  private void brace(int place, String what) {
    problems.error(
        "placeholder",
        source.at(place, 1),
        what,
        "Braces stand around the id of an issue, a parameter or a circumstance.");
  }

  private void name(String id, Location place) {
    if (negotiation.issue(id).isPresent()) {
      if (footprint.isPresent() && !footprint.get().contains(id)) {
        problems.warning(
            "placeholder",
            place,
            "the sentence quotes issue '" + id + "', which the rule's condition does not read",
            "A reason should quote what made the rule fire.");
      }
      return;
    }
    if (negotiation.parameter(id).isPresent() || negotiation.circumstance(id).isPresent()) {
      return;
    }
    List<String> known = new ArrayList<>();
    negotiation.issues().forEach(i -> known.add(i.id()));
    negotiation.parameters().forEach(p -> known.add(p.id()));
    negotiation.circumstances().forEach(c -> known.add(c.id()));
    problems.error(
        "placeholder",
        place,
        "no issue, parameter or circumstance is called " + Shown.quoted(id),
        NameSuggester.didYouMean(id, known));
  }
}
