package org.impasse.redline.fact;

import java.util.HashSet;
import java.util.Set;
import org.kie.api.runtime.rule.RuleContext;

/** Collects which rules fired: all that a consequence can do. */
public final class Objections {

  private final Set<String> raised = new HashSet<>();

  /**
   * Called by every rule's consequence; a rule with several branches may call it more than once.
   */
  public void raise(RuleContext rule) {
    raised.add(rule.getRule().getName());
  }

  /** Names of the rules that fired. */
  public Set<String> raised() {
    return raised;
  }
}
