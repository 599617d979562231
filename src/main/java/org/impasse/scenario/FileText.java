package org.impasse.scenario;

/**
 * A file that was read.
 *
 * @param name as shown to the user
 * @param text the whole file, a leading byte order mark left out
 * @param sha256 {@code sha256:} and the hash of its bytes in hexadecimal
 */
record FileText(String name, String text, String sha256) {}
