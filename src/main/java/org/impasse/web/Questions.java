package org.impasse.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.analysis.ClaimFinder;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.DisputedLines;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.NearDealsFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.report.DealsBrief;
import org.impasse.report.PageReporter;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;
import org.impasse.report.TextResult;
import org.impasse.report.page.Style;
import org.impasse.scenario.CaseClaim;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.NumberLines;

/** Answers questions about a case as JSON. Safe to use from several threads. */
final class Questions {

  private static final int MOST_DEALS = 5;
  private static final int MOST_LIKELY = 6;

  private final CaseOpener opener;
  private final Evaluator evaluator;
  private final NumberLines numberLines;
  private final DeadlockFinder deadlocks;
  private final DisputedLines disputedLines;
  private final NearDealsFinder deals;
  private final ClaimFinder claims;
  private final Boards boards;

  @Inject
  Questions(
      CaseOpener opener,
      Evaluator evaluator,
      NumberLines numberLines,
      DeadlockFinder deadlocks,
      DisputedLines disputedLines,
      NearDealsFinder deals,
      ClaimFinder claims,
      Boards boards) {
    this.opener = opener;
    this.evaluator = evaluator;
    this.numberLines = numberLines;
    this.deadlocks = deadlocks;
    this.disputedLines = disputedLines;
    this.deals = deals;
    this.claims = claims;
    this.boards = boards;
  }

  /** A question that was read: equal to every other with the same answer. */
  interface Question {
    byte[] answer() throws Exception;
  }

  /** A question's identity: its kind, the case, the settings, and what else it asks for. */
  private record Same(String kind, String caseKey, Settings settings, List<Object> rest) {}

  /** A question, and what makes it the same as another. */
  record Answerable(Object same, Question question) {}

  /** The whole board under some settings. */
  Answerable board(ServedCase in, Asked asked) throws InvalidInputException {
    Sitting sitting = sitting(in, List.of(), asked);
    return board(in, sitting.settings());
  }

  /** The whole board under the settings that the case is served with. */
  Answerable board(ServedCase in) {
    return board(in, in.sitting().settings());
  }

  private Answerable board(ServedCase in, Settings settings) {
    return new Answerable(
        new Same("board", in.key(), settings, List.of()),
        () -> {
          in.lock().lockInterruptibly();
          try {
            return utf8(boards.document(in.sitting().withTexts(in.shown()).withSettings(settings)));
          } finally {
            in.lock().unlock();
          }
        });
  }

  /** Every party's answer to a text; with {@code lines}, its number lines too. */
  Answerable evaluate(ServedCase in, Asked asked) throws InvalidInputException {
    Sitting sitting = sitting(in, List.of(asked.base(in)), asked);
    boolean lines = asked.flag("lines");
    return new Answerable(
        new Same("evaluate", in.key(), sitting.settings(), List.of(said(sitting), lines)),
        () -> {
          Evaluation found =
              evaluator.evaluate(
                  sitting.negotiation(), sitting.rules(), text(sitting), sitting.settings());
          TextResult result =
              new TextResult(found, lines ? numberLines.of(found, sitting.rules()) : List.of());
          return json(new Report.Texts(List.of(result), Report.Detail.FULL, Receipt.of(sitting)));
        });
  }

  /** Deadlocks that somebody may well ask for: at the other values of what is disputed. */
  List<Answerable> likely(ServedCase in) {
    List<Answerable> likely = new ArrayList<>();
    Settings usual = in.sitting().settings();
    for (Parameter parameter : in.negotiation().parameters()) {
      for (Parameter.Disputed value : parameter.disputed()) {
        Settings other = usual.withParameters(Map.of(parameter.id(), value.first()));
        likely.add(deadlock(in, in.sitting().withSettings(other), Map.of()));
      }
    }
    return likely.subList(0, Math.min(MOST_LIKELY, likely.size()));
  }

  /** Whether any text could pass. */
  Answerable deadlock(ServedCase in, Asked asked) throws InvalidInputException {
    return deadlock(in, sitting(in, List.of(), asked), fixed(in, asked));
  }

  private Answerable deadlock(ServedCase in, Sitting sitting, Map<String, Position> fixed) {
    return new Answerable(
        new Same("deadlock", in.key(), sitting.settings(), List.of(fixed)),
        () -> {
          Deadlock found =
              deadlocks.findUncounted(
                  sitting.negotiation(), sitting.rules(), sitting.settings(), fixed, in.memory());
          return utf8(boards.deadlock(sitting, found, disputedLines.of(found, sitting.rules())));
        });
  }

  /** The texts nearest to one that nobody needed refuses, or else those that one side refuses. */
  Answerable deals(ServedCase in, Asked asked) throws InvalidInputException {
    Sitting sitting = sitting(in, List.of(asked.base(in)), asked);
    return new Answerable(
        new Same("deals", in.key(), sitting.settings(), List.of(said(sitting))),
        () -> {
          NearDeals near =
              deals.find(
                  sitting.negotiation(),
                  sitting.rules(),
                  sitting.settings(),
                  text(sitting),
                  Set.of(),
                  MOST_DEALS);
          ObjectNode json = Json.object();
          DealsBrief words = new DealsBrief(near);
          json.put("says", words.headline());
          ArrayNode all = json.putArray("deals");
          near.deals().forEach(text -> deal(all.addObject(), text, words));
          ArrayNode oneSided = json.putArray("oneSided");
          near.oneSided().stream()
              .flatMap(side -> side.texts().stream())
              .forEach(text -> deal(oneSided.addObject(), text, words));
          Report report = new Report.DealsView(near, Receipt.of(sitting));
          json.set("article", ArticleJson.of(PageReporter.page(report)));
          return Json.bytes(json);
        });
  }

  private static void deal(ObjectNode json, NearDeals.NearText text, DealsBrief words) {
    ArrayNode changes = json.putArray("changes");
    ObjectNode set = json.putObject("set");
    for (NearDeals.Change change : text.changes()) {
      ObjectNode one = changes.addObject();
      one.put("issue", change.issue().id());
      PositionJson.put(one, "from", change.from());
      PositionJson.put(one, "to", change.to());
      one.put("words", DealsBrief.change(change));
      one.put("untested", change.untested());
      PositionJson.put(set, change.issue().id(), change.to());
    }
    json.put("says", words.sentences(text));
    json.put("objects", text.objections().size());
    ArrayNode refuses = json.putArray("refuses");
    text.evaluation().blockers().forEach(verdict -> refuses.add(verdict.party().id()));
  }

  /** Whether a claim of the case holds. */
  Answerable claim(ServedCase in, Asked asked) throws InvalidInputException {
    CaseClaim claim =
        in.claim(asked.word("claim"))
            .orElseThrow(() -> new Refusal(404, "This case has no such claim."));
    Sitting sitting = sitting(in, List.of(claim.text()), asked);
    return new Answerable(
        new Same("claim", in.key(), sitting.settings(), List.of(claim.claim().id())),
        () -> {
          Report report =
              new Report.ClaimView(
                  claims.find(
                      sitting.negotiation(),
                      sitting.rules(),
                      sitting.settings(),
                      claim.claim(),
                      text(sitting)),
                  Receipt.of(sitting));
          ObjectNode json = Json.object();
          json.set("article", ArticleJson.of(PageReporter.page(report)));
          return Json.bytes(json);
        });
  }

  private Sitting sitting(ServedCase in, List<Proposal> texts, Asked asked)
      throws InvalidInputException {
    return opener.reconsider(in.sitting(), texts, asked.wishes(in.negotiation()));
  }

  /** The positions that every text is to have. */
  private Map<String, Position> fixed(ServedCase in, Asked asked) throws InvalidInputException {
    Proposal all = Asked.blank(in.negotiation());
    Sitting sitting = opener.reconsider(in.sitting(), List.of(all), asked.fixed());
    Map<String, Position> fixed = new LinkedHashMap<>();
    for (Term term : text(sitting).terms().values()) {
      if (term.position() instanceof Position.Other) {
        throw new Refusal(
            422, "A text cannot be held to a position that nobody listed: nobody knows it.");
      }
      if (term.addressed() || sitting.unset().contains(term.issue())) {
        fixed.put(term.issue(), term.position());
      }
    }
    return fixed;
  }

  private static Proposal text(Sitting sitting) {
    return sitting.texts().get(0);
  }

  /** What a text says, and in which clauses: what its answer depends on. */
  private static Object said(Sitting sitting) {
    Proposal text = text(sitting);
    return List.of(text.id(), text.terms());
  }

  private static byte[] json(Report report) {
    StringBuilder out = new StringBuilder();
    try {
      ReportFormat.JSON.reporter(Style.PLAIN).write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return utf8(out.toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
