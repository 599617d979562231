/**
 * What became of a case since some day, and which change of it turned which answer. Between the two
 * states lie mixtures, with some changes made and others not; each is put to the compiled rules.
 */
@NullMarked
package org.impasse.analysis.drift;

import org.jspecify.annotations.NullMarked;
