package org.impasse.bench;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Proposal;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.NumberLines;

/** The flagship case, opened as the command line opens it. */
record Bench(Sitting sitting, Evaluator evaluator, NumberLines numberLines) {

  static final String FLAGSHIP = "ukraine-2025/us-28-point";

  static Bench of(String text) throws InvalidInputException {
    Injector injector = Guice.createInjector();
    Sitting sitting = open(injector.getInstance(CaseOpener.class), text);
    sitting.rules().compileAll();
    return new Bench(
        sitting, injector.getInstance(Evaluator.class), injector.getInstance(NumberLines.class));
  }

  static CaseOpener opener() {
    return Guice.createInjector().getInstance(CaseOpener.class);
  }

  static Sitting open(CaseOpener opener, String text) throws InvalidInputException {
    return opener.openTexts(List.of(), Path.of(""), List.of(text), Wishes.none());
  }

  /** The verdicts on the text. */
  Evaluation evaluate() {
    return evaluate(sitting.texts().get(0));
  }

  Evaluation evaluate(Proposal text) {
    return evaluator.evaluate(sitting.negotiation(), sitting.rules(), text, sitting.settings());
  }
}
