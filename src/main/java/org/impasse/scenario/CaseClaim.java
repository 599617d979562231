package org.impasse.scenario;

import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Proposal;

/**
 * A claim of a case and the text it is about.
 *
 * @param sha256 {@code sha256:} and the hash of the claim's file
 * @param expectAt where it says which answer is expected; where it does not, the file as a whole
 */
public record CaseClaim(
    OpenedCase openedCase, Claim claim, Proposal text, String sha256, Location expectAt) {}
