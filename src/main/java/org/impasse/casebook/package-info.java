/**
 * An opened case, ready for questions: its files read, its rules checked, and the user's wishes
 * turned into settings.
 *
 * <p>Joins {@code scenario}, which knows files and no rules, with {@code redline}, which knows
 * rules and no files.
 */
@NullMarked
package org.impasse.casebook;

import org.jspecify.annotations.NullMarked;
