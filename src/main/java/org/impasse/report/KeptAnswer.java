package org.impasse.report;

import java.util.List;
import java.util.Optional;

/**
 * What became of a kept run, besides the answers to its texts and whether any text passes.
 *
 * @param command the run's command, such as {@code claim}
 * @param question what it answers then and today; empty where the command answers nothing besides
 * @param lost what was asked for that the case of today does not know
 */
public record KeptAnswer(String command, Optional<Question> question, List<Lost> lost) {

  public KeptAnswer {
    lost = List.copyOf(lost);
  }

  /** A question of the run's own. */
  public sealed interface Question permits Compared, NotCompared {}

  /**
   * One that was asked again.
   *
   * @param then the answer's headline
   * @param today the same today, or why there is none
   * @param same whether all below the headline is the same, too
   */
  public record Compared(String then, String today, boolean same) implements Question {
    boolean changed() {
      return !then.equals(today);
    }
  }

  /**
   * One that was not.
   *
   * @param why a sentence
   */
  public record NotCompared(String why) implements Question {}

  /**
   * A setting of the run that today's case does not take, so that it was left out.
   *
   * @param setting as the command line had it
   * @param why a sentence
   */
  public record Lost(String setting, String why) {}

  /** Whether the question was asked again and answered otherwise. */
  public boolean changed() {
    return question.filter(q -> q instanceof Compared compared && compared.changed()).isPresent();
  }
}
