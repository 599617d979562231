/**
 * One run in one file: what it read, what it was asked, what it printed and wrote. A bundle is a
 * zip file that is read with suspicion, for people pass such files around.
 */
@NullMarked
package org.impasse.bundle;

import org.jspecify.annotations.NullMarked;
