/**
 * Reads cases, evidence, proposals and tables of variants from YAML and CSV, and finds the case a
 * file belongs to.
 *
 * <p>A file is read as a tree of tokens that know their line and column, then checked and bound to
 * the records of {@code negotiation}. Every problem of a file is reported in one pass.
 */
@NullMarked
package org.impasse.scenario;

import org.jspecify.annotations.NullMarked;
