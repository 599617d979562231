/**
 * What the texts of a case, and what they expect, put to the test, and what they leave untried.
 *
 * <p>Nothing here says that a rule is right: a rule that was tried may be wrong, and one that was
 * not may be right.
 */
@NullMarked
package org.impasse.quality.coverage;

import org.jspecify.annotations.NullMarked;
