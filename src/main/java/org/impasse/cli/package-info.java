/**
 * The command line: reads options, calls the engine, hands results to {@code report}, sets the exit
 * code.
 *
 * <p>Results go to standard output, progress and problems to standard error.
 */
@NullMarked
package org.impasse.cli;

import org.jspecify.annotations.NullMarked;
