package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;

/** Puts a text together with the text it is based on, which may itself be based on another. */
final class TextMerger {

  private final NegotiationCase negotiation;
  private final Diagnostics problems;

  TextMerger(NegotiationCase negotiation, Diagnostics problems) {
    this.negotiation = negotiation;
    this.problems = problems;
  }

  /**
   * The whole text; empty when it cannot be, which is then reported.
   *
   * @param base the merged text it is based on; empty for a text of its own
   */
  Optional<Proposal> merge(TextDraft draft, Optional<Proposal> base) {
    long before = problems.errorCount();
    Proposal start = bare(draft, base.map(Proposal::clauses).orElse(List.of()));
    start = base.isPresent() ? remove(draft, start) : start;
    for (Map.Entry<String, TextDraft.Placed> change : draft.set().entrySet()) {
      start = start.with(issue(change.getKey()), change.getValue().position());
    }
    Proposal merged = bare(draft, clauses(draft, start.clauses()));
    new Places(draft).checkAgreement(merged, problems);
    if (problems.errorCount() == before) {
      merged = keepWhatIsSet(draft, merged);
    }
    return problems.errorCount() == before ? Optional.of(merged) : Optional.empty();
  }

  /** A clause of the draft may have replaced the only one that set an issue the draft sets. */
  private Proposal keepWhatIsSet(TextDraft draft, Proposal merged) {
    Proposal whole = merged;
    for (Map.Entry<String, TextDraft.Placed> change : draft.set().entrySet()) {
      Term said = whole.term(change.getKey());
      TextDraft.Placed set = change.getValue();
      if (!said.addressed()) {
        whole = whole.with(issue(change.getKey()), set.position());
      } else if (!said.position().equals(set.position())) {
        problems.add(
            Diagnostic.error(
                    "clauses-disagree",
                    set.at(),
                    "Clause '"
                        + said.clauses().get(0)
                        + "' sets "
                        + said.issue()
                        + " to something else.")
                .withHint("Set it in one of the two places."));
      }
    }
    return whole;
  }

  private Issue issue(String id) {
    return negotiation
        .issue(id)
        .orElseThrow(() -> new IllegalStateException("an unchecked issue: " + id));
  }

  private Proposal remove(TextDraft draft, Proposal base) {
    Proposal left = base;
    for (Node.Scalar name : draft.remove()) {
      String id = name.text();
      TextDraft.Placed set = draft.set().get(id);
      if (set != null) {
        problems.add(
            Diagnostic.error("set-and-removed", name.at(), "'" + id + "' is both set and removed.")
                .withRelated(set.at(), "it is set here"));
      } else if (base.clauses().stream().anyMatch(clause -> clause.id().equals(id))) {
        left = bare(draft, left.clauses().stream().filter(c -> !c.id().equals(id)).toList());
      } else if (base.terms().containsKey(id) && base.term(id).addressed()) {
        left = left.with(issue(id), Position.SILENCE);
      } else {
        problems.add(nothingToRemove(name, base));
      }
    }
    return left;
  }

  private Diagnostic nothingToRemove(Node.Scalar name, Proposal base) {
    String id = name.text();
    if (negotiation.issue(id).isPresent()) {
      return Diagnostic.error(
              "nothing-to-remove", name.at(), "The first text says nothing on '" + id + "'.")
          .withHint("Leave it out of 'remove'.");
    }
    List<String> known = new ArrayList<>(base.clauses().stream().map(Clause::id).toList());
    base.addressed().forEach(term -> known.add(term.issue()));
    return Diagnostic.error(
            "nothing-to-remove",
            name.at(),
            "'" + Wording.shortened(id) + "' is neither an issue nor a clause of the first text.")
        .withHint(NameSuggester.didYouMean(id, known));
  }

  private static List<Clause> clauses(TextDraft draft, List<Clause> before) {
    Map<String, Clause> clauses = new LinkedHashMap<>();
    before.forEach(clause -> clauses.put(clause.id(), clause));
    draft.clauses().forEach(own -> clauses.put(own.clause().id(), own.clause()));
    return List.copyOf(clauses.values());
  }

  private Proposal bare(TextDraft draft, List<Clause> clauses) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      terms.put(issue.id(), Term.silent(issue.id()));
    }
    for (Clause clause : clauses) {
      clause
          .sets()
          .forEach(
              (issue, position) ->
                  terms.merge(issue, said(issue, position, clause), TextMerger::both));
    }
    return new Proposal(
        negotiation.id(),
        draft.id(),
        draft.title(),
        draft.date(),
        draft.basedOn().map(Node.Scalar::text),
        draft.authors(),
        clauses,
        terms,
        draft.assumptions(),
        draft.expectations().stream().map(Expected::value).toList(),
        draft.note(),
        draft.file());
  }

  private static Term said(String issue, Position position, Clause clause) {
    return new Term(issue, position, List.of(clause.id()));
  }

  /** What two clauses say together; where they disagree, which is reported, the first counts. */
  private static Term both(Term first, Term second) {
    List<String> clauses = new ArrayList<>(first.clauses());
    clauses.addAll(second.clauses());
    return new Term(
        first.issue(), first.addressed() ? first.position() : second.position(), clauses);
  }

  /** Where a text says what, as far as it says so itself. */
  private record Places(TextDraft draft) {

    void checkAgreement(Proposal merged, Diagnostics problems) {
      Map<String, Clause> first = new HashMap<>();
      for (Clause clause : merged.clauses()) {
        clause.sets().forEach((issue, position) -> check(first, clause, issue, position, problems));
      }
    }

    private void check(
        Map<String, Clause> first,
        Clause clause,
        String issue,
        Position position,
        Diagnostics problems) {
      Clause before = first.putIfAbsent(issue, clause);
      if (before == null || position.equals(before.sets().get(issue))) {
        return;
      }
      Diagnostic error =
          Diagnostic.error(
                  "clauses-disagree",
                  placeOf(clause, issue).or(() -> placeOf(before, issue)).orElse(draft.at()),
                  "Clauses '"
                      + before.id()
                      + "' and '"
                      + clause.id()
                      + "' set "
                      + issue
                      + " differently.")
              .withHint("Let one of them set it, or both the same.");
      Optional<Location> related =
          placeOf(clause, issue).isPresent() ? placeOf(before, issue) : Optional.empty();
      problems.add(
          related.map(place -> error.withRelated(place, "it is set here first")).orElse(error));
    }

    private Optional<Location> placeOf(Clause clause, String issue) {
      for (TextDraft.DraftClause own : draft.clauses()) {
        if (own.clause().id().equals(clause.id())) {
          return Optional.ofNullable(own.setAt().get(issue));
        }
      }
      return Optional.ofNullable(draft.set().get(issue)).map(TextDraft.Placed::at);
    }
  }
}
