package org.impasse.casebook;

import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Proposal;

/**
 * A case opened for the question whether a claim holds.
 *
 * @param sitting the case, and as its only text the one that the claim is about
 * @param claim the claim
 * @param sha256 fingerprint of the claim's file
 */
public record ClaimSitting(Sitting sitting, Claim claim, String sha256) {

  /** The text as the user wants it. */
  public Proposal text() {
    return sitting.texts().get(0);
  }
}
