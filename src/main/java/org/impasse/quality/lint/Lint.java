package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.diagnostic.InvalidInputException;

/** Finds one kind of doubt in a case. Keeps nothing between calls. */
public interface Lint {

  /** A part of a case without which a lint would find what is not so. */
  enum Need {
    EVIDENCE("evidence.yaml"),
    RULES("the rule files"),
    TEXTS("the texts");

    private final String words;

    Need(String words) {
      this.words = words;
    }

    /** For "... has errors". */
    public String words() {
      return words;
    }
  }

  /** A stable short name that waivers, pages and scripts refer to. */
  String code();

  /** What it finds, in a sentence. */
  String summary();

  /** Why that is worth a second look, in a few sentences. */
  String why();

  /** What must be without errors; {@code case.yaml} always must. */
  Set<Need> needs();

  /**
   * Looks through a case.
   *
   * @throws InvalidInputException when a rule reads so much at once that it cannot be told
   */
  void find(ReadCase read, Findings findings) throws InvalidInputException;
}
