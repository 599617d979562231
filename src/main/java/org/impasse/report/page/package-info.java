/**
 * A page of text as blocks, laid out for a terminal or written as Markdown.
 *
 * <p>Knows nothing of negotiations: what the page says is decided in {@code report}.
 */
@NullMarked
package org.impasse.report.page;

import org.jspecify.annotations.NullMarked;
