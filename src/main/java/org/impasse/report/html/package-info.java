/**
 * The report of one text as a single HTML page that needs nothing else: no network, no script, no
 * font.
 *
 * <p>{@link org.impasse.report.html.HtmlPage} holds what the page shows, ready to be written down;
 * the templates under {@code src/main/jte} only lay it out. Escaping is the template engine's,
 * which knows where in the page it writes.
 */
@NullMarked
package org.impasse.report.html;

import org.jspecify.annotations.NullMarked;
