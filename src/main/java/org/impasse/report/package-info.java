/**
 * Results in words, tables and data: everything a reader sees of a verdict is written here.
 *
 * <p>A {@link org.impasse.report.Report} says what is told; a {@link org.impasse.report.Reporter}
 * says how. The words themselves stand in {@link org.impasse.report.Words} and {@link
 * org.impasse.report.Headline}, so that every format uses the same.
 */
@NullMarked
package org.impasse.report;

import org.jspecify.annotations.NullMarked;
