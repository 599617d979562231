package org.impasse.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Under;

/** Reads the settings under which something is expected: the key {@code under}. */
final class UnderReader {

  private static final String KEY = "under";

  private final CaseNames names;
  private final Diagnostics problems;

  UnderReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The settings that an expectation names; the usual ones when it names none. */
  Under read(Fields expectation) {
    return expectation
        .maybe(KEY)
        .flatMap(node -> Fields.of(node, "the settings of an expectation", problems))
        .map(this::under)
        .orElse(Under.usual());
  }

  private Under under(Fields fields) {
    Optional<Basis> basis = fields.maybeOneOf("basis", List.of(Basis.values()), Basis::id);
    Optional<NavigableSet<String>> readings =
        fields.has("readings")
            ? Optional.of(new TreeSet<>(fields.maybeReferences("readings", names.readings())))
            : Optional.empty();
    if (!fields.has("readings")) {
      fields.maybe("readings");
    }
    Map<String, Long> parameters = new TreeMap<>();
    for (Node.Entry entry : fields.maybeEntries("parameters")) {
      if (names.parameters().refer(entry.key(), problems)) {
        parameters.put(entry.key().text(), fields.integerOf(entry.value()));
      }
    }
    Map<String, String> given = new TreeMap<>();
    for (Node.Entry entry : fields.maybeEntries("given")) {
      if (names.circumstances().refer(entry.key(), problems)) {
        value(fields, entry).ifPresent(value -> given.put(entry.key().text(), value));
      }
    }
    Map<String, Consent> consent = new TreeMap<>();
    for (Node.Entry entry : fields.maybeEntries("consent")) {
      if (names.parties().refer(entry.key(), problems)) {
        fields
            .oneOf(entry.value(), List.of(Consent.values()), Consent::id)
            .ifPresent(value -> consent.put(entry.key().text(), value));
      }
    }
    Optional<LocalDate> asOf =
        fields.maybe("as-of").isPresent() ? Optional.of(fields.day("as-of")) : Optional.empty();
    fields.done();
    return new Under(
        basis,
        readings,
        new TreeMap<>(parameters),
        new TreeMap<>(given),
        new TreeMap<>(consent),
        asOf);
  }

  private Optional<String> value(Fields fields, Node.Entry entry) {
    Circumstance circumstance = names.soundCircumstances().get(entry.key().text());
    Optional<Node.Scalar> written = fields.scalarOf(entry.value(), "one value");
    if (circumstance == null || written.isEmpty()) {
      return Optional.empty();
    }
    List<String> values = circumstance.values().stream().map(Issue.ListedPosition::id).toList();
    return KnownIds.of("value", values).refer(written.get(), problems)
        ? Optional.of(written.get().text())
        : Optional.empty();
  }
}
