package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;

/**
 * A text in the units of a claim. What the text's author assumes of a party's answer is left out: a
 * claim is tested on the record.
 */
final class ClaimUnits {

  private final NegotiationCase negotiation;
  private final Claim claim;
  private final Proposal text;

  ClaimUnits(NegotiationCase negotiation, Claim claim, Proposal text) {
    this.negotiation = negotiation;
    this.claim = claim;
    this.text = with(text, text.clauses(), text.terms());
  }

  Proposal text() {
    return text;
  }

  /**
   * What could be changed: every issue of the case, or every clause of the text; what the claim
   * takes out together is one unit.
   */
  List<Claim.Member> all() {
    List<String> ids =
        claim.unit() == Claim.Unit.ISSUE
            ? negotiation.issues().stream().map(Issue::id).toList()
            : text.clauses().stream().map(Clause::id).toList();
    Set<Claim.Member> units = new LinkedHashSet<>();
    for (String id : ids) {
      units.add(
          claim.set().stream()
              .filter(member -> member.ids().contains(id))
              .findFirst()
              .orElse(new Claim.Member(List.of(id))));
    }
    return List.copyOf(units);
  }

  /** The issues on which a text that keeps everything else may say something else. */
  Set<String> issues(Collection<Claim.Member> changed) {
    Set<String> ids = ids(changed);
    if (claim.unit() == Claim.Unit.ISSUE) {
      return ids;
    }
    Set<String> issues = new LinkedHashSet<>();
    for (Term term : text.addressed()) {
      if (ids.containsAll(term.clauses())) {
        issues.add(term.issue());
      }
    }
    return issues;
  }

  /** Everything that some units speak of, also where the rest of the text speaks of it, too. */
  Set<String> touched(Collection<Claim.Member> members) {
    Set<String> ids = ids(members);
    if (claim.unit() == Claim.Unit.ISSUE) {
      return ids;
    }
    Set<String> issues = new LinkedHashSet<>();
    text.clauses().stream()
        .filter(clause -> ids.contains(clause.id()))
        .forEach(clause -> issues.addAll(clause.sets().keySet()));
    return issues;
  }

  /** The text when some of it is taken out. */
  Proposal without(Collection<Claim.Member> out) {
    if (claim.unit() == Claim.Unit.ISSUE) {
      Proposal rest = text;
      for (String issue : ids(out)) {
        rest = rest.with(negotiation.issue(issue).orElseThrow(), Position.SILENCE);
      }
      return rest;
    }
    Set<String> gone = ids(out);
    List<Clause> clauses =
        text.clauses().stream().filter(clause -> !gone.contains(clause.id())).toList();
    Map<String, Term> terms = new LinkedHashMap<>();
    text.terms()
        .forEach(
            (issue, term) -> {
              List<String> left = new ArrayList<>(term.clauses());
              left.removeAll(gone);
              terms.put(
                  issue,
                  left.isEmpty() && term.addressed()
                      ? Term.silent(issue)
                      : new Term(issue, term.position(), left));
            });
    return with(text, clauses, terms);
  }

  private static Set<String> ids(Collection<Claim.Member> members) {
    Set<String> ids = new HashSet<>();
    members.forEach(member -> ids.addAll(member.ids()));
    return ids;
  }

  private static Proposal with(Proposal text, List<Clause> clauses, Map<String, Term> terms) {
    return new Proposal(
        text.caseId(),
        text.id(),
        text.title(),
        text.date(),
        text.basedOn(),
        text.authors(),
        clauses,
        terms,
        List.of(),
        List.of(),
        text.note(),
        text.file());
  }
}
