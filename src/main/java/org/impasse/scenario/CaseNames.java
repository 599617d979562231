package org.impasse.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Source;

/**
 * What the files of a case refer to by name.
 *
 * @param issues ids of all issues
 * @param soundIssues those issues that could be read, so that positions can be checked against them
 * @param soundCircumstances the same of circumstances and their values
 */
record CaseNames(
    KnownIds issues,
    Map<String, Issue> soundIssues,
    KnownIds parties,
    KnownIds sources,
    KnownIds readings,
    KnownIds evidence,
    KnownIds parameters,
    KnownIds circumstances,
    Map<String, Circumstance> soundCircumstances) {

  /** None yet. */
  static CaseNames none() {
    return new CaseNames(
        new KnownIds("issue"),
        new LinkedHashMap<>(),
        new KnownIds("party"),
        new KnownIds("source"),
        new KnownIds("reading"),
        new KnownIds("evidence"),
        new KnownIds("parameter"),
        new KnownIds("circumstance"),
        new LinkedHashMap<>());
  }

  /** None known, and nothing that refers to them is reported. */
  static CaseNames unknown() {
    CaseNames names = none();
    for (KnownIds kind :
        List.of(
            names.issues,
            names.parties,
            names.sources,
            names.readings,
            names.evidence,
            names.parameters,
            names.circumstances)) {
      kind.incomplete();
    }
    return names;
  }

  /** Those of a case already checked. */
  static CaseNames of(NegotiationCase negotiation) {
    Map<String, Issue> issues = new LinkedHashMap<>();
    negotiation.issues().forEach(issue -> issues.put(issue.id(), issue));
    Map<String, Circumstance> circumstances = new LinkedHashMap<>();
    negotiation.circumstances().forEach(c -> circumstances.put(c.id(), c));
    return new CaseNames(
        KnownIds.of("issue", issues.keySet()),
        issues,
        KnownIds.of("party", negotiation.parties().stream().map(Party::id).toList()),
        KnownIds.of("source", negotiation.sources().stream().map(Source::id).toList()),
        KnownIds.of("reading", negotiation.readings().stream().map(Reading::id).toList()),
        KnownIds.of("evidence", negotiation.evidence().stream().map(Evidence::id).toList()),
        KnownIds.of("parameter", negotiation.parameters().stream().map(Parameter::id).toList()),
        KnownIds.of("circumstance", circumstances.keySet()),
        circumstances);
  }

  /** The issue a key names; empty, and reported when it certainly is none of the case. */
  Optional<Issue> issue(Node.Scalar key, Diagnostics problems) {
    return issues.refer(key, problems)
        ? Optional.ofNullable(soundIssues.get(key.text()))
        : Optional.empty();
  }
}
