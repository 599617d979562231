package org.impasse.analysis;

import java.util.List;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.RuleBook;

/**
 * A case whose every text can be looked at.
 *
 * @param files its rules as written
 */
record SmallCase(NegotiationCase negotiation, RuleBook book, String files) {

  Settings settings() {
    return Settings.defaultsOf(negotiation);
  }

  /** Every text there is, but for positions nobody listed. */
  List<Proposal> texts() {
    return RandomCase.texts(negotiation);
  }

  @Override
  public String toString() {
    return files + negotiation.infeasible();
  }
}
