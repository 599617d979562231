/**
 * JSON Schemas of the YAML files: for editors, which complete and check with them while a file is
 * written. The readers of {@code scenario} stay the judges of a file.
 */
@NullMarked
package org.impasse.scenario.schema;

import org.jspecify.annotations.NullMarked;
