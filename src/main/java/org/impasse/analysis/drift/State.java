package org.impasse.analysis.drift;

import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.RuleBook;

/**
 * A case at one time, with everything that answers depend on besides the text.
 *
 * @param settings complete for the case
 */
public record State(NegotiationCase negotiation, RuleBook rules, Settings settings) {}
