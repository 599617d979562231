/**
 * What a negotiation comes to as a whole: whether any text could pass, why none can, and what would
 * have to move.
 *
 * <p>Rules become tables by firing them (package {@code redline}), tables become logic, and answers
 * come back in the words of the case.
 */
@NullMarked
package org.impasse.analysis;

import org.jspecify.annotations.NullMarked;
