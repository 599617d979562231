package org.impasse.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.Proposal;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.TextResult;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.NumberLines;

/** Puts the texts of a sitting to the parties. */
final class TextsRun {

  private final Terminal terminal;
  private final Evaluator evaluator;
  private final NumberLines numberLines;

  @Inject
  TextsRun(Terminal terminal, Evaluator evaluator, NumberLines numberLines) {
    this.terminal = terminal;
    this.evaluator = evaluator;
    this.numberLines = numberLines;
  }

  /**
   * Every text's answers.
   *
   * @param detail number lines are drawn only for full reports: they fire every rule many times
   */
  Report.Texts run(Sitting sitting, Report.Detail detail, boolean quiet) {
    Progress progress = new Progress(terminal, sitting.texts().size(), quiet);
    List<TextResult> results = new ArrayList<>();
    for (Evaluation evaluation : evaluations(sitting)) {
      results.add(
          new TextResult(
              evaluation,
              detail != Report.Detail.BRIEF
                  ? numberLines.of(evaluation, sitting.rules())
                  : List.of()));
      progress.step();
    }
    return new Report.Texts(results, detail, Receipt.of(sitting));
  }

  /** Every text's answers alone, worked out as they are asked for. */
  Iterable<Evaluation> evaluations(Sitting sitting) {
    sitting.rules().compileAll();
    return () -> sitting.texts().stream().map(text -> evaluate(sitting, text)).iterator();
  }

  private Evaluation evaluate(Sitting sitting, Proposal text) {
    return evaluator.evaluate(sitting.negotiation(), sitting.rules(), text, sitting.settings());
  }
}
