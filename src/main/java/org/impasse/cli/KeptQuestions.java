package org.impasse.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.ClauseFinder;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.Receipt;
import org.impasse.report.Report;

/** Tells what a kept run asked. */
final class KeptQuestions {

  /** Those that answer for texts, party by party, and nothing else. */
  private static final Set<String> OF_TEXTS = Set.of("evaluate", "compare", "sources");

  private final Program program;
  private final ClauseFinder clauseFinder;

  @Inject
  KeptQuestions(Program program, ClauseFinder clauseFinder) {
    this.program = program;
    this.clauseFinder = clauseFinder;
  }

  /** What a command line asks. */
  KeptQuestion of(List<String> command) {
    if (OF_TEXTS.contains(command.get(0))) {
      return new KeptQuestion.OfTexts();
    }
    Optional<Object> read = program.read(command);
    if (read.isPresent() && read.get() instanceof ClaimCommand claim) {
      return new KeptQuestion.OfClaim(claim);
    }
    if (read.isPresent() && read.get() instanceof Asking asking) {
      return new KeptQuestion.OfText(asking);
    }
    if (read.isPresent() && read.get() instanceof DeadlockCommand) {
      boolean clauses = command.contains("clauses") || command.contains("--subject=clauses");
      return clauses ? new KeptQuestion.OfText(this::clauses) : new KeptQuestion.OfCase();
    }
    return new KeptQuestion.Other(command.get(0));
  }

  private Report clauses(Sitting sitting) throws InvalidInputException {
    sitting.rules().compileAll();
    return new Report.ClausesView(
        clauseFinder.find(
            sitting.negotiation(), sitting.rules(), sitting.settings(), sitting.texts().get(0)),
        Receipt.of(sitting));
  }
}
