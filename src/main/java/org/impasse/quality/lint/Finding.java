package org.impasse.quality.lint;

import org.impasse.diagnostic.Diagnostic;

/**
 * Something wrong or doubtful.
 *
 * @param diagnostic what and where
 * @param on the id of what it is about, by which it can be waived; empty for what cannot be
 */
public record Finding(Diagnostic diagnostic, String on) {}
