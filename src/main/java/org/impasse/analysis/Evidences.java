package org.impasse.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Source;
import org.impasse.redline.Rule;

/** On how many legs red lines stand. */
final class Evidences {

  private final NegotiationCase negotiation;

  Evidences(NegotiationCase negotiation) {
    this.negotiation = negotiation;
  }

  Deadlock.Footing footing(Rule rule) {
    return new Deadlock.Footing(rule, onlySource(List.of(rule)), onlyAuthor(List.of(rule)));
  }

  /** The one document that rules rest on, if there is only one. */
  Optional<Source> onlySource(Collection<Rule> rules) {
    Set<Optional<Source>> sources = sources(rules);
    return sources.size() == 1 ? sources.iterator().next() : Optional.empty();
  }

  /** The one author whose documents rules rest on; documents without an author have none. */
  Optional<String> onlyAuthor(Collection<Rule> rules) {
    Set<Optional<String>> authors =
        sources(rules).stream()
            .map(source -> source.flatMap(Source::author))
            .collect(Collectors.toSet());
    return authors.size() == 1 ? authors.iterator().next() : Optional.empty();
  }

  private Set<Optional<Source>> sources(Collection<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.evidence().stream())
        .map(id -> negotiation.evidence(id).map(Evidence::source).flatMap(negotiation::source))
        .collect(Collectors.toSet());
  }
}
