/**
 * Who refuses a text, who objects, and why: verdicts with their reasons, from the rules that fired.
 */
@NullMarked
package org.impasse.verdict;

import org.jspecify.annotations.NullMarked;
