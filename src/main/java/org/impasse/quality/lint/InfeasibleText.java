package org.impasse.quality.lint;

import java.util.List;
import java.util.Set;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Proposal;

/** A text that says what the case calls infeasible. */
final class InfeasibleText implements Lint {

  @Override
  public String code() {
    return "infeasible-text";
  }

  @Override
  public String summary() {
    return "A text that says together what the case holds cannot stand together.";
  }

  @Override
  public String why() {
    return "No deadlock or deal counts such a text, so its answers and those results speak of"
        + " different things. Either the text is read wrongly, or the combination is feasible after"
        + " all: somebody proposed it.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Proposal text : read.texts()) {
      for (InfeasibleCombination combination : read.negotiation().infeasible()) {
        if (combination.brokenBy(text)) {
          findings.add(
              this,
              text.id(),
              read.placeOf(text),
              "Text '"
                  + text.id()
                  + "' says together on "
                  + Say.list(List.copyOf(combination.positions().keySet()))
                  + " what cannot stand together: "
                  + combination.why(),
              "Change the text, or the combination under 'infeasible' in case.yaml.");
        }
      }
    }
  }
}
