package org.impasse.casebook;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;

/**
 * What is to stay as it is while a text is changed, and whose consent counts.
 *
 * @param issues ids of the issues that stay
 * @param consent everybody's, when only some parties count; else empty
 */
public record Keeping(Set<String> issues, NavigableMap<String, Consent> consent) {

  public Keeping {
    issues = Set.copyOf(issues);
    consent = new TreeMap<>(consent);
  }

  /**
   * Reads what the user wants.
   *
   * @param sitting with the one text asked about
   * @param clauses ids of clauses whose positions stay
   * @param issues ids of issues that stay
   * @param only ids of the parties that count; none when all do
   * @throws InvalidInputException with every problem found
   */
  public static Keeping read(
      Sitting sitting, List<String> clauses, List<String> issues, List<String> only)
      throws InvalidInputException {
    Diagnostics problems = new Diagnostics();
    NegotiationCase negotiation = sitting.negotiation();
    Set<String> stay = new TreeSet<>();
    for (String clause : clauses) {
      clause(clause, sitting.texts().get(0), problems)
          .ifPresent(
              c -> {
                stay.addAll(c.sets().keySet());
                if (c.sets().isEmpty()) {
                  problems.add(nothingToKeep(clause));
                }
              });
    }
    List<String> known = negotiation.issues().stream().map(Issue::id).toList();
    for (String issue : issues) {
      if (known.contains(issue)) {
        stay.add(issue);
      } else {
        problems.add(unknownIssue(issue, known, negotiation));
      }
    }
    Keeping keeping = new Keeping(stay, consent(only, negotiation, problems));
    problems.throwIfErrors();
    return keeping;
  }

  private static Optional<Clause> clause(String id, Proposal text, Diagnostics problems) {
    Optional<Clause> clause = text.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
    if (clause.isEmpty()) {
      List<String> known = text.clauses().stream().map(Clause::id).toList();
      problems.add(
          Diagnostic.error(
                  "unknown-clause",
                  WishReader.option("--keep", id),
                  "Text " + text.id() + " has no clause '" + id + "'.")
              .withExpected(
                  known.isEmpty() ? "nothing: the text has none" : String.join(", ", known))
              .withHint(
                  text.terms().containsKey(id)
                      ? Optional.of("It is an issue: --fix keeps an issue.")
                      : NameSuggester.didYouMean(id, known)));
    }
    return clause;
  }

  private static Diagnostic nothingToKeep(String clause) {
    return Diagnostic.error(
            "bad-option",
            WishReader.option("--keep", clause),
            "Clause " + clause + " sets no position that could be kept.")
        .withExpected("a clause that sets a position")
        .withHint(
            "Where --set or --unset took its position out: --fix keeps an issue as it is then.");
  }

  private static Diagnostic unknownIssue(
      String written, List<String> known, NegotiationCase negotiation) {
    Location place = WishReader.option("--fix", written);
    int equals = written.indexOf('=');
    if (equals >= 0 && known.contains(written.substring(0, equals).strip())) {
      String issue = written.substring(0, equals).strip();
      return Diagnostic.error("bad-option", place, "'" + written + "' says a position too.")
          .withExpected("--fix " + issue)
          .withHint("Set another position first: --set " + written + " --fix " + issue);
    }
    return Diagnostic.error(
            "unknown-issue", place, "Case " + negotiation.id() + " has no issue '" + written + "'.")
        .withHint(
            NameSuggester.didYouMean(written, known)
                .or(() -> Optional.of("'show " + negotiation.id() + " issues' lists them.")));
  }

  private static NavigableMap<String, Consent> consent(
      List<String> only, NegotiationCase negotiation, Diagnostics problems) {
    NavigableMap<String, Consent> consent = new TreeMap<>();
    if (only.isEmpty()) {
      return consent;
    }
    List<String> known = negotiation.parties().stream().map(Party::id).toList();
    known.forEach(party -> consent.put(party, Consent.ADVISORY));
    for (String party : only) {
      if (known.contains(party)) {
        consent.put(party, Consent.REQUIRED);
      } else {
        problems.add(
            Diagnostic.error(
                    "unknown-party",
                    WishReader.option("--only", party),
                    "Case " + negotiation.id() + " has no party '" + party + "'.")
                .withExpected(String.join(", ", known))
                .withHint(NameSuggester.didYouMean(party, known)));
      }
    }
    return consent;
  }
}
