package org.impasse.negotiation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text put to the parties. Texts based on others are already merged: {@code clauses} is the whole
 * text.
 *
 * @param caseId the case it belongs to
 * @param id unique among the case's proposals
 * @param title as shown
 * @param date of the text; empty when it bears none
 * @param basedOn id of the text it changes; empty for a text of its own
 * @param authors parties that wrote or carry it; their rules should not refuse it
 * @param clauses in order
 * @param terms exactly one per issue of the case, in the case's order
 * @param assumptions what its author assumes where rules cannot tell
 * @param expectations what its author expects the program to find
 * @param note a caution on the text as a whole; may be empty
 * @param file where it was read, as shown to the user
 */
public record Proposal(
    String caseId,
    String id,
    String title,
    Optional<StatementDate> date,
    Optional<String> basedOn,
    List<String> authors,
    List<Clause> clauses,
    Map<String, Term> terms,
    List<Assumption> assumptions,
    List<Expectation> expectations,
    Optional<String> note,
    String file) {

  public Proposal {
    authors = List.copyOf(authors);
    clauses = List.copyOf(clauses);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    assumptions = List.copyOf(assumptions);
    expectations = List.copyOf(expectations);
  }

  /** The term on an issue of the case. */
  public Term term(String issue) {
    Term term = terms.get(issue);
    if (term == null) {
      throw new IllegalArgumentException("not an issue of case " + caseId + ": " + issue);
    }
    return term;
  }

  /** The issues on which the text is not silent, in the case's order. */
  public List<Term> addressed() {
    return terms.values().stream().filter(Term::addressed).toList();
  }

  /**
   * The same text with one position changed. The clauses that set the issue now set the new
   * position; an issue no clause set gets a clause of its own; silence takes the issue out of its
   * clauses, which stay. Whoever wrote a text did not write what others made of it: a text that
   * says something else has no authors.
   */
  public Proposal with(Issue issue, Position position) {
    boolean silence = position instanceof Position.NotAddressed;
    List<Clause> changed = new ArrayList<>();
    List<String> setBy = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!clause.sets().containsKey(issue.id())) {
        changed.add(clause);
        continue;
      }
      Map<String, Position> sets = new LinkedHashMap<>(clause.sets());
      if (silence) {
        sets.remove(issue.id());
      } else {
        sets.put(issue.id(), position);
        setBy.add(clause.id());
      }
      changed.add(
          new Clause(
              clause.id(), clause.title(), clause.text(), sets, clause.sources(), clause.note()));
    }
    if (setBy.isEmpty() && !silence) {
      String clauseId = unusedClauseId("set-" + issue.id().replace('.', '-'));
      changed.add(
          new Clause(
              clauseId,
              issue.title(),
              Optional.empty(),
              Map.of(issue.id(), position),
              List.of(),
              Optional.empty()));
      setBy.add(clauseId);
    }
    Map<String, Term> newTerms = new LinkedHashMap<>(terms);
    newTerms.put(issue.id(), new Term(issue.id(), position, setBy));
    return new Proposal(
        caseId,
        id,
        title,
        date,
        basedOn,
        position.equals(term(issue.id()).position()) ? authors : List.of(),
        changed,
        newTerms,
        assumptions,
        expectations,
        note,
        file);
  }

  /**
   * The name, or the name with a number when a clause has it, for one made earlier may have lost
   * its issue since, or an issue.
   */
  private String unusedClauseId(String name) {
    String id = name;
    for (int n = 2; has(id) || terms.containsKey(id); n++) {
      id = name + "-" + n;
    }
    return id;
  }

  private boolean has(String clauseId) {
    return clauses.stream().anyMatch(clause -> clause.id().equals(clauseId));
  }
}
