package org.impasse.diagnostic;

/** How much a diagnostic weighs. An error means no result; a warning stands beside the result. */
public enum Severity {
  ERROR,
  WARNING
}
