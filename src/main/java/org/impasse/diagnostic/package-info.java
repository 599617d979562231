/**
 * What is wrong in a file or on the command line, where, and what to do about it.
 *
 * <p>Every reader collects its diagnostics and goes on, so that one pass shows all problems of a
 * file. Nothing here does I/O; the frame of source lines is cut from text that the reader already
 * holds.
 */
@NullMarked
package org.impasse.diagnostic;

import org.jspecify.annotations.NullMarked;
