/** Impasse, a rule-based simulator of negotiations: the program's entry point. */
@NullMarked
package org.impasse;

import org.jspecify.annotations.NullMarked;
