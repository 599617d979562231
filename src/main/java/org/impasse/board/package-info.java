/**
 * The board: one case as one page that a room can play with, with or without a server.
 *
 * <p>The board document holds everything the page needs: the case, what its rules answer to every
 * text (as tables, found by firing them), and every deadlock under its readings and on every grade
 * of evidence. The page is one HTML file with that document, one style and one script.
 */
@NullMarked
package org.impasse.board;

import org.jspecify.annotations.NullMarked;
