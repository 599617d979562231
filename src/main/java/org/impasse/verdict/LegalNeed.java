package org.impasse.verdict;

import java.util.List;
import org.impasse.negotiation.LegalStep;

/** A legal step that this text would need, and the rules that say so. */
public record LegalNeed(LegalStep step, List<Reason> because) {
  public LegalNeed {
    because = List.copyOf(because);
  }
}
