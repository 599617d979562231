package org.impasse.analysis;

import com.google.inject.Guice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;

/** The issues and parties of the random cases, with rules written by hand. */
final class HandCase {

  private final int mostToll;
  private final List<Parameter> parameters;
  private final Map<String, String> files = new TreeMap<>();
  private final List<InfeasibleCombination> infeasible = new ArrayList<>();

  HandCase() {
    this(6, List.of());
  }

  private HandCase(int mostToll, List<Parameter> parameters) {
    this.mostToll = mostToll;
    this.parameters = parameters;
  }

  /** With two numbers disputed within the same range, one that is not, and a circumstance. */
  static HandCase disputed(long floor, long ceiling) {
    return new HandCase(
        9,
        List.of(
            RandomCase.parameter("floor", floor, 3, 8, 8),
            RandomCase.parameter("ceiling", ceiling, 3, 8, 8),
            new Parameter(
                "known", "known", "coins", 6, List.of("letter"), List.of(), Optional.empty())));
  }

  HandCase redLine(String id, String party, Basis basis, String condition) {
    return rule(id, party, "@strength(\"red-line\")", basis, condition);
  }

  HandCase redLine(String party, String condition) {
    return redLine(party, party, Basis.STATED, condition);
  }

  /** A red line of the stricter reading. */
  HandCase strict(String party, String condition) {
    return rule(
        party, party, "@strength(\"red-line\") @reading(\"strict\")", Basis.STATED, condition);
  }

  /** A rule by which the senate's consent is needed. */
  HandCase senate(String id, String party, Basis basis, String condition) {
    return rule(id, party, "@requires(\"anna-senate\")", basis, condition);
  }

  private HandCase rule(String id, String party, String effect, Basis basis, String condition) {
    files.merge(
        party,
        RandomCase.head(party) + RandomCase.rule(id, effect, party, basis.id(), "", condition),
        (before, more) -> before + more.substring(RandomCase.head(party).length()));
    return this;
  }

  HandCase impossible(Map<String, List<Stretch>> positions) {
    infeasible.add(new InfeasibleCombination(positions, "Because " + infeasible.size() + "."));
    return this;
  }

  SmallCase made() {
    NegotiationCase negotiation =
        RandomCase.negotiation(mostToll, Consent.REQUIRED, parameters, infeasible);
    RuleBook book =
        Guice.createInjector()
            .getInstance(RuleBookReader.class)
            .read(
                negotiation,
                files.entrySet().stream()
                    .map(file -> new RuleFile(file.getKey(), file.getKey(), file.getValue()))
                    .toList(),
                new Diagnostics())
            .orElseThrow(() -> new IllegalArgumentException(files.toString()));
    return new SmallCase(negotiation, book, String.join("\n", files.values()));
  }
}
