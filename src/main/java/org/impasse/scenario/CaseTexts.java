package org.impasse.scenario;

import java.util.List;
import org.impasse.negotiation.Proposal;

/** Texts of one case that somebody asked for, in the order asked. */
public record CaseTexts(OpenedCase openedCase, List<Proposal> proposals) {
  public CaseTexts {
    proposals = List.copyOf(proposals);
  }
}
