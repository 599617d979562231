package org.impasse.negotiation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One negotiation: what is bargained over, by whom, on what evidence.
 *
 * @param id such as {@code ukraine-2025}; also the name of its folders
 * @param title as shown
 * @param summary two or three sentences on what is at stake
 * @param factsUntil the day up to which it was researched; the default day of every result
 * @param issues in the order to show them
 * @param focus ids of the six to eight issues for a room
 * @param parties parties first, each followed by its ratifiers as the file orders them
 * @param sources the documents cited
 * @param evidence every statement on record
 * @param parameters numbers rules refer to
 * @param circumstances states of the world rules refer to
 * @param readings switchable sets of rules
 * @param legalSteps legal acts that rules can make necessary
 * @param infeasible positions that cannot stand together
 */
public record NegotiationCase(
    String id,
    String title,
    String summary,
    LocalDate factsUntil,
    List<Issue> issues,
    List<String> focus,
    List<Party> parties,
    List<Source> sources,
    List<Evidence> evidence,
    List<Parameter> parameters,
    List<Circumstance> circumstances,
    List<Reading> readings,
    List<LegalStep> legalSteps,
    List<InfeasibleCombination> infeasible) {

  public NegotiationCase {
    issues = List.copyOf(issues);
    focus = List.copyOf(focus);
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
    evidence = List.copyOf(evidence);
    parameters = List.copyOf(parameters);
    circumstances = List.copyOf(circumstances);
    readings = List.copyOf(readings);
    legalSteps = List.copyOf(legalSteps);
    infeasible = List.copyOf(infeasible);
  }

  /** The same with other evidence. */
  public NegotiationCase withEvidence(List<Evidence> other) {
    return new NegotiationCase(
        id,
        title,
        summary,
        factsUntil,
        issues,
        focus,
        parties,
        sources,
        other,
        parameters,
        circumstances,
        readings,
        legalSteps,
        infeasible);
  }

  /**
   * Only some of the issues, without a focus and without what was read about them.
   *
   * @param combinations of these, those that speak of no other issue
   */
  public NegotiationCase piece(
      Set<String> issueIds, Collection<InfeasibleCombination> combinations) {
    return new NegotiationCase(
        id,
        title,
        summary,
        factsUntil,
        issues.stream().filter(issue -> issueIds.contains(issue.id())).toList(),
        List.of(),
        parties,
        List.of(),
        List.of(),
        parameters,
        circumstances,
        readings,
        legalSteps,
        combinations.stream()
            .filter(combination -> issueIds.containsAll(combination.positions().keySet()))
            .toList());
  }

  public Optional<Issue> issue(String issueId) {
    return issues.stream().filter(i -> i.id().equals(issueId)).findFirst();
  }

  public Optional<Party> party(String partyId) {
    return parties.stream().filter(p -> p.id().equals(partyId)).findFirst();
  }

  public Optional<Source> source(String sourceId) {
    return sources.stream().filter(s -> s.id().equals(sourceId)).findFirst();
  }

  public Optional<Evidence> evidence(String evidenceId) {
    return evidence.stream().filter(e -> e.id().equals(evidenceId)).findFirst();
  }

  public Optional<Parameter> parameter(String parameterId) {
    return parameters.stream().filter(p -> p.id().equals(parameterId)).findFirst();
  }

  public Optional<Circumstance> circumstance(String circumstanceId) {
    return circumstances.stream().filter(c -> c.id().equals(circumstanceId)).findFirst();
  }

  public Optional<Reading> reading(String readingId) {
    return readings.stream().filter(r -> r.id().equals(readingId)).findFirst();
  }

  public Optional<LegalStep> legalStep(String stepId) {
    return legalSteps.stream().filter(s -> s.id().equals(stepId)).findFirst();
  }
}
