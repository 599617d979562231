package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Under;

/** Reads what a text expects of each party: the key {@code expect} of its file. */
final class TextExpectations {

  private static final List<String> VERDICTS =
      List.of("accept", "conditional", "reject", "undetermined");

  private final CaseNames names;
  private final Diagnostics problems;

  TextExpectations(CaseNames names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** In the file's order; of one party there may be several, each in other settings. */
  List<Expected<Expectation>> read(Fields text) {
    List<Expected<Expectation>> found = new ArrayList<>();
    for (Node.Entry entry : text.maybeEntries(ExpectBlock.KEY)) {
      names.parties().refer(entry.key(), problems);
      if (entry.value() instanceof Node.Sequence several) {
        several(entry.key(), several, found);
      } else {
        one(entry.key(), entry.value(), entry.key().at()).ifPresent(found::add);
      }
    }
    return found;
  }

  private void several(
      Node.Scalar party, Node.Sequence several, List<Expected<Expectation>> found) {
    if (several.items().isEmpty()) {
      problems.add(
          Diagnostic.error(
              "too-few", party.at(), "'" + party.text() + "' needs at least one entry."));
    }
    Map<Under, Location> first = new HashMap<>();
    for (Node item : several.items()) {
      Optional<Expected<Expectation>> one = one(party, item, item.at());
      if (one.isPresent()) {
        Location before = first.putIfAbsent(one.get().value().under(), one.get().at());
        if (before != null) {
          problems.add(
              Diagnostic.error(
                      "duplicate-expectation",
                      one.get().at(),
                      "What is expected of " + party.text() + " in these settings stands twice.")
                  .withHint("Give each its own settings under 'under'.")
                  .withRelated(before, "it stands here first"));
        }
        found.add(one.get());
      }
    }
  }

  private Optional<Expected<Expectation>> one(Node.Scalar party, Node node, Location at) {
    return Fields.of(node, "an expectation", problems)
        .map(
            fields -> {
              Expected<Expectation> read = expectation(fields, party.text(), at);
              fields.done();
              return read;
            });
  }

  private Expected<Expectation> expectation(Fields fields, String party, Location at) {
    Set<String> verdicts = new LinkedHashSet<>();
    Optional<Node> verdict = fields.must("verdict");
    List<Node> written =
        verdict.orElse(null) instanceof Node.Sequence
            ? fields.items("verdict")
            : verdict.map(List::of).orElse(List.of());
    for (Node node : written) {
      fields.oneOf(node, VERDICTS, word -> word).ifPresent(verdicts::add);
    }
    Map<String, Location> rules = new LinkedHashMap<>();
    List<String> because =
        List.copyOf(rules(fields, fields.maybeItems("because"), problems, rules));
    Under under = new UnderReader(names, problems).read(fields);
    return new Expected<>(
        new Expectation(party, verdicts, because, under, fields.maybeWords("note")), at, rules);
  }

  /** Names of rules; whether there are such rules is found out where rules are known. */
  static Set<String> rules(
      Fields fields, List<Node> items, Diagnostics problems, Map<String, Location> places) {
    Set<String> rules = new LinkedHashSet<>();
    for (Node.Scalar rule : fields.scalars(items, "a rule's name")) {
      if (Spelling.isRuleId(rule.text())) {
        rules.add(rule.text());
        places.putIfAbsent(rule.text(), rule.at());
      } else {
        problems.add(
            Diagnostic.error(
                    "bad-id",
                    rule.at(),
                    "'" + Wording.shortened(rule.text()) + "' cannot be a rule's name.")
                .withExpected("letters a to z and digits, joined by single '-' or '.'"));
      }
    }
    return rules;
  }
}
