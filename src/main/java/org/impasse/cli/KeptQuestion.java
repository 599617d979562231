package org.impasse.cli;

import java.util.Optional;
import org.impasse.casebook.ClaimSitting;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.KeptAnswer;
import org.impasse.report.KeptAnswers;
import org.impasse.report.Report;

/** What a kept run asked, for it to be asked again of today's case. */
sealed interface KeptQuestion {

  /** The claim asked about, as the run named it. */
  default Optional<String> claimName() {
    return Optional.empty();
  }

  default boolean asksForDeadlock() {
    return false;
  }

  /**
   * Asks again.
   *
   * @param today the case of today with those of the texts that are there
   * @param claim the claim of today
   * @return empty where nothing is answered besides what each party answers to each text, and
   *     whether any text passes
   */
  Optional<KeptAnswer.Question> compare(
      BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim)
      throws InvalidInputException, UsageException;

  /** What parties answer to texts. */
  record OfTexts() implements KeptQuestion {
    @Override
    public Optional<KeptAnswer.Question> compare(
        BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim) {
      return Optional.empty();
    }
  }

  /** Whether any text of the case passes. */
  record OfCase() implements KeptQuestion {
    @Override
    public boolean asksForDeadlock() {
      return true;
    }

    @Override
    public Optional<KeptAnswer.Question> compare(
        BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim) {
      return Optional.empty();
    }
  }

  /** Something of one text. */
  record OfText(Asking asking) implements KeptQuestion {
    @Override
    public Optional<KeptAnswer.Question> compare(
        BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim)
        throws InvalidInputException, UsageException {
      if (then.sitting().texts().size() != 1 || today.texts().size() != 1) {
        return Optional.of(
            new KeptAnswer.NotCompared("The text that it was asked about was not found today."));
      }
      Report before = asking.answer(then.sitting());
      return Optional.of(again(before, () -> asking.answer(today)));
    }
  }

  /** Whether a claim holds. */
  record OfClaim(ClaimCommand command) implements KeptQuestion {
    @Override
    public Optional<String> claimName() {
      return Optional.of(command.name());
    }

    @Override
    public Optional<KeptAnswer.Question> compare(
        BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim)
        throws InvalidInputException, UsageException {
      if (then.claim().isEmpty() || claim.isEmpty()) {
        return Optional.of(
            new KeptAnswer.NotCompared(
                "The claim was not found today. One named by an absolute path is not looked for;"
                    + " name it from the working folder on."));
      }
      Report before = command.answer(then.claim().get());
      ClaimSitting after = claim.get();
      return Optional.of(again(before, () -> command.answer(after)));
    }
  }

  /** Something that is not asked again. */
  record Other(String command) implements KeptQuestion {
    @Override
    public Optional<KeptAnswer.Question> compare(
        BundledCase.Found then, Sitting today, Optional<ClaimSitting> claim) {
      return Optional.of(
          new KeptAnswer.NotCompared(
              "'drift' compares the case, what parties answer to texts, and what claim, deals,"
                  + " sweep and deadlock answer. Run '"
                  + command
                  + "' again, and hold it against outputs/ in the bundle."));
    }
  }

  /** Asks something today. */
  interface Again {
    Report ask() throws InvalidInputException, UsageException;
  }

  private static KeptAnswer.Question again(Report then, Again today) {
    try {
      return KeptAnswers.compare(then, today.ask());
    } catch (InvalidInputException e) {
      return unanswered(then, WishesToday.why(e));
    } catch (UsageException e) {
      return unanswered(then, String.valueOf(e.getMessage()));
    }
  }

  private static KeptAnswer.Question unanswered(Report then, String why) {
    return new KeptAnswer.Compared(
        KeptAnswers.headline(then), "It can no longer be asked. " + why, false);
  }
}
