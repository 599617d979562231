package org.impasse.negotiation;

/**
 * A named, switchable set of rules: a rival or stricter reading of a party's stand, on top of the
 * default rules.
 *
 * @param id unique in the case, such as {@code public-record}
 * @param title a few words
 * @param text what switching it on means
 * @param on whether it is on unless the command line says otherwise
 */
public record Reading(String id, String title, String text, boolean on) {}
