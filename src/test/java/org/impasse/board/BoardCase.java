package org.impasse.board;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.impasse.analysis.RandomCase;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.AnswerTable;
import org.impasse.redline.AnswerTables;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleExplainer;

/** A case and what the board is told of it, but for deadlocks. */
record BoardCase(
    NegotiationCase negotiation, RuleBook rules, Settings settings, List<Proposal> texts) {

  static BoardCase flagship() {
    try {
      Sitting sitting =
          Guice.createInjector()
              .getInstance(CaseOpener.class)
              .openCaseWithTexts(List.of(), Path.of(""), "ukraine-2025", Wishes.none());
      sitting.rules().compileAll();
      return new BoardCase(
          sitting.negotiation(), sitting.rules(), sitting.settings(), sitting.texts());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static BoardCase of(RandomCase random) {
    return new BoardCase(
        random.negotiation, random.book, Settings.defaultsOf(random.negotiation), List.of());
  }

  String document() {
    Map<Rule, List<AnswerTable>> tables;
    try {
      tables = AnswerTables.of(negotiation, rules, rules.rules(), settings);
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
    RuleExplainer explainer = Guice.createInjector().getInstance(RuleExplainer.class);
    return JsonText.of(
        json -> {
          new CaseSection(json, negotiation, rules, settings).write();
          new RecordSection(json, negotiation).write();
          new RulesSection(json, negotiation, settings, explainer).write(tables);
          new TextsSection(json).write(texts, List.of());
        });
  }
}
