package org.impasse.scenario;

/**
 * One party's rule file, not yet looked into.
 *
 * @param party the party it is named after
 * @param name as shown to the user
 * @param text the whole file, a leading byte order mark left out
 * @param sha256 {@code sha256:} and the hash of its bytes in hexadecimal
 */
public record RuleText(String party, String name, String text, String sha256) {}
