package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Stretch;

/** Reads {@code evidence.yaml}. */
final class EvidenceReader {

  private final CaseNames names;
  private final Diagnostics problems;

  EvidenceReader(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** All evidence; usable only when this added no errors. */
  List<Evidence> read(Fields fields, String caseId) {
    Header.read(fields, caseId, problems);
    List<Evidence> all = new ArrayList<>();
    List<Node> items =
        fields.must("evidence").isPresent() ? fields.maybeItems("evidence") : List.of();
    List<Fields> entries =
        items.stream().flatMap(i -> Fields.of(i, "an evidence entry", problems).stream()).toList();
    if (entries.size() < items.size()) {
      names.evidence().incomplete();
    }
    for (Fields entry : entries) {
      entry.id("id", names.evidence());
    }
    for (Fields entry : entries) {
      all.add(one(entry));
      entry.done();
    }
    fields.done();
    return all;
  }

  private Evidence one(Fields fields) {
    String id = fields.id("id");
    return new Evidence(
        id,
        fields.reference("party", names.parties()),
        speaker(fields),
        fields.maybeDate("on"),
        fields.words("says"),
        issues(fields),
        fields.oneOf("bearing", List.of(Evidence.Bearing.values()), Evidence.Bearing::id),
        fields.oneOf("basis", List.of(Basis.values()), Basis::id),
        fields.reference("source", names.sources()),
        fields.maybeWords("locator"),
        fields.maybeReference("reading", names.readings()),
        contradicts(fields, id));
  }

  private List<String> contradicts(Fields fields, String id) {
    List<String> others = fields.maybeReferences("contradicts", names.evidence());
    if (!id.isEmpty() && others.contains(id)) {
      problems.add(
          Diagnostic.error(
              "contradicts-itself",
              fields.placeOf("contradicts"),
              "'" + id + "' is said to contradict itself."));
    }
    return others;
  }

  private Evidence.Speaker speaker(Fields evidence) {
    Optional<Fields> fields =
        evidence.must("by").flatMap(node -> Fields.of(node, "a speaker", problems));
    if (fields.isEmpty()) {
      return new Evidence.Speaker("", Optional.empty());
    }
    Evidence.Speaker speaker =
        new Evidence.Speaker(fields.get().words("speaker"), fields.get().maybeWords("capacity"));
    fields.get().done();
    return speaker;
  }

  private Map<String, List<Stretch>> issues(Fields fields) {
    Map<String, List<Stretch>> issues = new LinkedHashMap<>();
    if (fields.must("issues").orElse(null) instanceof Node.Sequence) {
      for (String issue : fields.references("issues", names.issues())) {
        issues.put(issue, List.of());
      }
      return issues;
    }
    if (fields.maybe("issues").isEmpty()) {
      return issues;
    }
    for (Node.Entry entry : fields.entries("issues")) {
      Optional<org.impasse.negotiation.Issue> issue = names.issue(entry.key(), problems);
      if (entry.value() instanceof Node.Sequence sequence) {
        issues.put(
            entry.key().text(),
            issue
                .map(found -> Positions.stretches(found, sequence.items(), problems))
                .orElse(List.of()));
      } else {
        Fields.wrongType(
            entry.value(), "a list of positions in [ ]; [] for the issue as a whole", problems);
      }
    }
    return issues;
  }
}
