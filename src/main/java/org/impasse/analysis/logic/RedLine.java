package org.impasse.analysis.logic;

/**
 * A red line as logic.
 *
 * @param id unique in the problem
 * @param party who refuses when it is crossed
 * @param group red lines with the same group move together: those by which a party and its
 *     ratifiers say the same
 * @param firing when a text crosses it
 */
public record RedLine(String id, String party, String group, Firing firing) {}
