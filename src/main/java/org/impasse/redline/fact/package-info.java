/**
 * What Drools sees of a text and of the settings. Public because Drools reads these classes from
 * its own; nothing else should.
 */
@NullMarked
package org.impasse.redline.fact;

import org.jspecify.annotations.NullMarked;
