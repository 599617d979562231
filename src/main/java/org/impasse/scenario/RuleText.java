package org.impasse.scenario;

/**
 * One party's rule file, not yet looked into.
 *
 * @param party the party it is named after
 * @param name as shown to the user
 * @param text the whole file
 */
public record RuleText(String party, String name, String text) {}
