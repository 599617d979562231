package org.impasse.negotiation;

import java.util.Optional;

/**
 * A legal act that some texts would need, such as a constitutional amendment. Shown with a text; it
 * neither consents nor refuses.
 *
 * @param id unique among the case's legal steps and parties
 * @param title a few words
 * @param text what it takes
 * @param party the party whose law it is; empty when it is nobody's in particular
 */
public record LegalStep(String id, String title, String text, Optional<String> party) {}
