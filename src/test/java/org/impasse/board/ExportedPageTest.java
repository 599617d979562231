package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Guice;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.report.Headline;
import org.impasse.report.Names;
import org.impasse.report.Words;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What somebody reads in the exported file against what Drools finds: random texts come in by the
 * address, and the seats and the sheet to print are read as they stand in the page.
 */
class ExportedPageTest {

  private static final int TEXTS = 500;
  private static final int AT_ONCE = 100;

  /** Every so many texts, a party's reasons are open beside the table. */
  private static final int OPEN = 10;

  private static final long SEED = Long.getLong("seed", 19980410);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The address of each text, the curtain lifted. */
  private static final String ADDRESSES =
      """
      given.map(({ base, set, settings, party }) => {
        const start = initialState(book.doc);
        return toFragment({
          ...start,
          stage: 4,
          party,
          log: [{ team: 0, kind: "choose", base, set }],
          settings: { ...start.settings, ...settings },
        }, book);
      })
      """;

  /** What the page shows at each address. */
  private static final String SHOWN =
      """
      async addresses => {
        const all = (root, path) => [...root.querySelectorAll(path)];
        const words = (root, path) => root.querySelector(path)?.textContent.trim() ?? "";
        const own = element => [...element.childNodes]
          .filter(node => node.nodeType === 3).map(node => node.data).join("").trim();
        const reasons = root => all(root, ".reason").map(one => ({
          rule: words(one, ".tags > span"),
          because: words(one, ".because"),
        }));
        const shown = [];
        for (const address of addresses) {
          const changed = new Promise(done => addEventListener("hashchange", done, { once: true }));
          location.hash = address;
          await changed;
          dispatchEvent(new Event("beforeprint"));
          shown.push({
            failure: words(document, ".failure"),
            headline: words(document, "#table-title") + " " + words(document, ".table .standfirst"),
            seats: all(document, ".seat").map(seat => ({
              party: seat.dataset.party,
              answer: own(seat.querySelector(".answer")),
              blocks: seat.matches(".blocks"),
            })),
            sheet: all(document, "#paper .party").map(party => ({
              party: words(party, "h3").replace(/\\s+/g, " "),
              reasons: reasons(party),
            })),
            open: all(document, ".table .reasons").flatMap(reasons),
          });
          dispatchEvent(new Event("afterprint"));
        }
        return JSON.stringify(shown);
      }
      """;

  @RegisterExtension static final Chromium chromium = new Chromium();

  private final BoardCase board = BoardCase.flagship();
  private final Evaluator evaluator = Guice.createInjector().getInstance(Evaluator.class);

  /**
   * One text to try.
   *
   * @param base the text of the case that it changes; empty when it is made of nothing
   * @param open whose reasons are open beside the table
   */
  private record Sample(
      Optional<Proposal> base, Proposal text, Settings settings, Optional<Party> open) {}

  @Test
  void aPageSaysOfRandomTextsWhatDroolsFinds(TestReporter reporter) throws Exception {
    reporter.publishEntry("seed", String.valueOf(SEED));
    List<Sample> samples = samples();
    List<String> addresses = addresses(samples);
    Page page = chromium.page();
    page.navigate(ExportedBoard.address());
    Set<String> seen = new HashSet<>();
    for (int from = 0; from < TEXTS; from += AT_ONCE) {
      List<String> some = addresses.subList(from, from + AT_ONCE);
      JsonNode shown = JSON.readTree((String) page.evaluate(SHOWN, some));
      for (int i = 0; i < AT_ONCE; i++) {
        Sample sample = samples.get(from + i);
        Evaluation found = evaluate(sample);
        found.verdicts().forEach(verdict -> seen.add(Words.answer(verdict)));
        String where = "seed " + SEED + ", text " + (from + i) + ", #" + some.get(i);
        assertEquals(
            expected(found, sample.open()).toPrettyString(),
            shown.get(i).toPrettyString(),
            () -> where);
      }
    }
    assertTrue(
        seen.containsAll(
            List.of(
                "refuses",
                "objects, no refusal on record",
                "nobody knows",
                "no objection on record",
                Words.NO_RED_LINE)),
        seen::toString);
    assertEquals(List.of(), chromium.complaints());
  }

  /** A seat's words; several refuse, one refuses. */
  private static String answer(PartyVerdict verdict) {
    String one = Words.answer(verdict);
    return Names.several(verdict.party())
        ? one.replace(Words.verdict(verdict.verdict()), Words.verdictOfSeveral(verdict.verdict()))
        : one;
  }

  private List<Sample> samples() {
    RandomTexts random = new RandomTexts(board, SEED);
    List<Proposal> bases = board.texts();
    List<Party> parties = board.negotiation().parties();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      int pick = i % (bases.size() + 1);
      Optional<Proposal> base = pick == 0 ? Optional.empty() : Optional.of(bases.get(pick - 1));
      Optional<Party> open =
          i % OPEN == 0 ? Optional.of(parties.get(i / OPEN % parties.size())) : Optional.empty();
      samples.add(new Sample(base, random.text(), random.settings(), open));
    }
    return samples;
  }

  private List<String> addresses(List<Sample> samples) {
    Modules modules = new Modules(chromium.page(), List.of("book", "state", "address"));
    modules.open(ExportedBoard.document());
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    for (Sample sample : samples) {
      ObjectNode told = Told.question(sample.text(), sample.settings());
      ObjectNode question = questions.addObject();
      question.put("base", sample.base().map(Proposal::id).orElse("blank"));
      question.set("set", told.path("terms"));
      question.set("settings", told.path("settings"));
      question.put("party", sample.open().map(Party::id).orElse(null));
    }
    List<String> addresses = new ArrayList<>();
    modules.read(ADDRESSES, questions).forEach(address -> addresses.add(address.asText()));
    return addresses;
  }

  /** A changed text has its authors no more, but what was assumed of it. */
  private Evaluation evaluate(Sample sample) {
    Proposal text = sample.text();
    Proposal asked =
        new Proposal(
            text.caseId(),
            text.id(),
            text.title(),
            text.date(),
            text.basedOn(),
            List.of(),
            text.clauses(),
            text.terms(),
            sample.base().map(Proposal::assumptions).orElse(List.of()),
            text.expectations(),
            text.note(),
            text.file());
    return evaluator.evaluate(board.negotiation(), board.rules(), asked, sample.settings());
  }

  private static ObjectNode expected(Evaluation found, Optional<Party> open) {
    ObjectNode expected = JsonNodeFactory.instance.objectNode();
    expected.put("failure", "");
    List<String> headline = Headline.sentences(found);
    expected.put(
        "headline", headline.get(0) + " " + String.join(" ", headline.subList(1, headline.size())));
    ArrayNode seats = expected.putArray("seats");
    ArrayNode sheet = expected.putArray("sheet");
    ArrayNode beside = expected.putArray("open");
    for (PartyVerdict verdict : found.verdicts()) {
      seats
          .addObject()
          .put("party", verdict.party().id())
          .put("answer", answer(verdict))
          .put("blocks", verdict.blocks());
      if (!verdict.reasons().isEmpty()) {
        ObjectNode party = sheet.addObject();
        party.put("party", verdict.party().name() + ": " + answer(verdict));
        reasons(party.putArray("reasons"), verdict.reasons());
      }
      if (open.equals(Optional.of(verdict.party()))) {
        reasons(beside, verdict.reasons());
        reasons(beside, verdict.consent().because());
      }
    }
    return expected;
  }

  private static void reasons(ArrayNode told, List<Reason> reasons) {
    for (Reason reason : reasons) {
      told.addObject().put("rule", reason.rule().id()).put("because", reason.because());
    }
  }
}
