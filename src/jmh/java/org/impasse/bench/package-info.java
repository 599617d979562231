/** Benchmarks and the programs they compare with. Not part of the product; see performance.md. */
@NullMarked
package org.impasse.bench;

import org.jspecify.annotations.NullMarked;
