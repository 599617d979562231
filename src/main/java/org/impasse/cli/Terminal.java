package org.impasse.cli;

import java.io.PrintStream;

/**
 * Where the program prints.
 *
 * @param out results
 * @param err progress and problems
 * @param interactive whether a person watches: colours and progress are for people only
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
