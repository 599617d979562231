/**
 * The pictures of a report as SVG: pure functions from an evaluation to text, the same for the page
 * and for a file.
 *
 * <p>Every picture says in signs and words what it says in colour, carries a title and a
 * description, and escapes what it is given in one place, {@link org.impasse.report.picture.Svg}.
 */
@NullMarked
package org.impasse.report.picture;

import org.jspecify.annotations.NullMarked;
