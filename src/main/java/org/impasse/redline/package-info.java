/**
 * Red lines as Drools rules: the rule profile's grammar, its checks, compiling, firing, and reading
 * a rule back.
 *
 * <p>The only package that sees Drools. A rule file is parsed by the profile's own grammar; Drools
 * compiles a canonical description built from the syntax tree and never the author's text. One
 * knowledge base per party.
 */
@NullMarked
package org.impasse.redline;

import org.jspecify.annotations.NullMarked;
