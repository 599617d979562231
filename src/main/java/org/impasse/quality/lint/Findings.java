package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.List;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;

/** Collects the findings of a run. */
public final class Findings {

  private final List<Finding> all = new ArrayList<>();

  Findings() {}

  /**
   * Takes a finding of a lint in.
   *
   * @param on the id of what it is about
   * @param hint what to do about it
   */
  void add(Lint lint, String on, Location at, String message, String hint) {
    add(lint, on, Diagnostic.warning(lint.code(), at, message).withHint(hint));
  }

  /** Takes a finding of a lint in, which says where more is told. */
  void add(Lint lint, String on, Diagnostic diagnostic) {
    String page = "'impasse check --explain " + lint.code() + "' tells more.";
    all.add(
        new Finding(
            diagnostic.withHint(diagnostic.hint().map(hint -> hint + " " + page).orElse(page)),
            on));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
