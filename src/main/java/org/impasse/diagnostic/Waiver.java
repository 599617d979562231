package org.impasse.diagnostic;

import java.util.Optional;

/**
 * Somebody's word that a finding is known and may stand. Says nothing about errors, which cannot be
 * waived.
 *
 * @param check the code of the findings meant
 * @param on what they are about: the id of a rule, an issue, a statement, a text
 * @param why the reason, for whoever reads the file; empty when none was given
 * @param at where it stands
 * @param checkAt where it names the check
 */
public record Waiver(
    String check, String on, Optional<String> why, Location at, Location checkAt) {}
