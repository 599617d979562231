package org.impasse.scenario;

import java.util.List;
import org.impasse.negotiation.Proposal;

/**
 * What somebody asked for of one case.
 *
 * @param whole whether the case as such was asked for; then its texts and claims are all there are
 */
public record CaseChoice(
    OpenedCase openedCase, boolean whole, List<Proposal> texts, List<CaseClaim> claims) {
  public CaseChoice {
    texts = List.copyOf(texts);
    claims = List.copyOf(claims);
  }
}
