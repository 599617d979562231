/**
 * What is doubtful about a case though its files have no errors: one class for each kind of doubt.
 *
 * <p>What a rule can do is decided on its table over every text that can stand, never on samples. A
 * finding may be waived in the file it is about, with a reason.
 */
@NullMarked
package org.impasse.quality.lint;

import org.jspecify.annotations.NullMarked;
