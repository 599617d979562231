/**
 * What the files of a case expect the program to find, put to the test; and today's answers made
 * into expectations.
 *
 * <p>How any of it is told is no concern of this package.
 */
@NullMarked
package org.impasse.quality.expectation;

import org.jspecify.annotations.NullMarked;
