/**
 * Red lines as logic: which texts cross none of them, why there is none, and what would have to
 * move.
 *
 * <p>Pure algorithms on tables. Where the tables come from, and how answers are told, is no concern
 * of this package. The satisfiability solver is LogicNG's, and only {@link
 * org.impasse.analysis.logic.Sat} knows it.
 */
@NullMarked
package org.impasse.analysis.logic;

import org.jspecify.annotations.NullMarked;
