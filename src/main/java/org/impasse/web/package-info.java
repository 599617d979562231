/**
 * The board, served: one page and a small interface of JSON, for those at the same table.
 *
 * <p>A request passes the {@link org.impasse.web.Doorkeeper} first. What it asks is read by {@link
 * org.impasse.web.Asked}, answered by {@link org.impasse.web.Questions}, and kept for the next who
 * asks the same. No name from a request is ever used as a path: cases, texts and claims are looked
 * up in lists, and uploaded files stay in memory.
 */
@NullMarked
package org.impasse.web;

import org.jspecify.annotations.NullMarked;
