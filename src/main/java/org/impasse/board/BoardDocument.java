package org.impasse.board;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.DisputedLines;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Claim;
import org.impasse.redline.AnswerTable;
import org.impasse.redline.AnswerTables;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.impasse.report.Build;
import org.impasse.report.JsonOut;
import org.impasse.report.Receipt;
import org.impasse.report.ReceiptJson;
import org.impasse.report.html.DeadlockHtml;
import org.impasse.verdict.NumberLine;

/**
 * Everything the page of a case needs, as JSON. The same case and settings give the same
 * characters.
 */
public final class BoardDocument {

  /** Goes up when a page of an earlier program could misread a document. */
  private static final int FORMAT = 1;

  private final RuleExplainer explainer;
  private final DeadlockFinder finder;
  private final DisputedLines disputedLines;

  @Inject
  BoardDocument(RuleExplainer explainer, DeadlockFinder finder, DisputedLines disputedLines) {
    this.explainer = explainer;
    this.finder = finder;
    this.disputedLines = disputedLines;
  }

  /**
   * The document of a case with the texts of a sitting, the one to start with first.
   *
   * @param served whether a server answers the page's questions
   * @param curtain whether the page starts with everything but the text covered
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated, or
   *     a claim of the case has errors
   */
  public String json(Sitting sitting, boolean served, boolean curtain)
      throws InvalidInputException {
    sitting.rules().compileAll();
    Map<Rule, List<AnswerTable>> tables =
        AnswerTables.of(
            sitting.negotiation(), sitting.rules(), sitting.rules().rules(), sitting.settings());
    List<Claim> claims = claims(sitting);
    DeadlockSection deadlocks = DeadlockSection.find(sitting, finder, disputedLines);
    return JsonText.of(
        json -> {
          json.number("format", FORMAT);
          json.text("impasse", Build.current().impasse());
          json.flag("served", served);
          json.flag("curtain", curtain);
          new CaseSection(json, sitting.negotiation(), sitting.rules(), sitting.settings()).write();
          new RecordSection(json, sitting.negotiation()).write();
          new RulesSection(json, sitting.negotiation(), sitting.settings(), explainer)
              .write(tables);
          new TextsSection(json).write(sitting.texts(), claims);
          deadlocks.write(json);
          json.object("words", new WordsSection(json)::write);
          new ReceiptJson(json).write(Receipt.of(sitting));
        });
  }

  /** The same, nothing covered. */
  public String json(Sitting sitting, boolean served) throws InvalidInputException {
    return json(sitting, served, false);
  }

  /** One deadlock as in the document, with its pictures inside. */
  public String deadlockJson(Sitting sitting, Deadlock found, List<NumberLine> lines) {
    return JsonText.of(json -> new DeadlockShape(json, found, lines, new Whole()).write());
  }

  /** Everything where it belongs. */
  private static final class Whole implements DeadlockShape.Keeper {
    @Override
    public void picture(JsonOut json, String key, DeadlockHtml.Drawn drawn) throws IOException {
      json.text(key, drawn.wide().inline());
    }

    @Override
    public <T> void objects(
        JsonOut json, String key, List<T> elements, DeadlockShape.Shape<T> shape)
        throws IOException {
      json.objects(key, elements, one -> shape.write(json, one));
    }
  }

  private static List<Claim> claims(Sitting sitting) throws InvalidInputException {
    List<Claim> claims = new ArrayList<>();
    for (String id : sitting.files().claimIds()) {
      sitting.files().claim(id).ifPresent(found -> claims.add(found.claim()));
    }
    sitting.diagnostics().throwIfErrors();
    return claims;
  }
}
