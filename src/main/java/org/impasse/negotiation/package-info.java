/**
 * One negotiation as data: the case with its issues, parties and evidence, and the proposals put to
 * the parties.
 *
 * <p>Records only. Nothing here reads files, knows rules or prints; ids are plain strings, unique
 * within their kind.
 */
@NullMarked
package org.impasse.negotiation;

import org.jspecify.annotations.NullMarked;
