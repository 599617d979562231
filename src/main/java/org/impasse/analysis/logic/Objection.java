package org.impasse.analysis.logic;

/**
 * A rule that forbids nothing and is only counted.
 *
 * @param id unique in the problem
 * @param party who objects
 * @param firing when a text draws it
 */
public record Objection(String id, String party, Firing firing) {}
