package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.analysis.RandomCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.NumberLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board's look-ups against Drools: the same verdicts, reasons, sentences and bounds. */
class EngineDifferentialTest {

  private static final int TEXTS = 500;
  private static final int LINES = 25;
  private static final int CASES = 40;
  private static final int TEXTS_OF_A_CASE = 15;

  /** An answer without what Java does not tell. */
  private static final String ANSWERS =
      """
      given.map(one => {
        const told = evaluate(book, one.terms, one.settings, one.assumptions, one.authors);
        const short = ({ rule, because, silence, issues }) => ({ rule, because, silence, issues });
        const because = item => ({ ...item, because: item.because.map(short) });
        const parties = told.parties.map(({ byRules, ...party }) => ({
          ...party,
          consent: because(party.consent),
          reasons: party.reasons.map(short),
          unknown: party.assumed ? [] : party.unknown,
          assumed: party.assumed && party.assumed.answer,
        }));
        return { ...told, parties, legal: told.legal.map(because) };
      })
      """;

  private static final String LINE =
      """
      given.map(one => {
        const { value, ...line } = bounds(book, one.terms, one.settings, one.issue);
        return line;
      })
      """;

  /** What the samples must make the parties answer, so that little goes untried. */
  private static final Set<String> KINDS =
      Stream.of("accept", "conditional", "reject", "undetermined")
          .flatMap(
              verdict ->
                  Stream.of("no-rules", "rules", "silent").map(ground -> verdict + " " + ground))
          .collect(Collectors.toSet());

  @RegisterExtension static final Chromium chromium = new Chromium();

  private final Set<String> seen = new HashSet<>();
  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final NumberLines numberLines = injector.getInstance(NumberLines.class);

  private Modules modules() {
    return new Modules(chromium.page(), List.of("book", "verdicts", "bounds"));
  }

  /** A text under settings. */
  private record Sample(Proposal text, Settings settings) {}

  private static List<Sample> samples(BoardCase board, long seed, int count) {
    RandomTexts random = new RandomTexts(board, seed);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(new Sample(random.text(), random.settings()));
    }
    return samples;
  }

  private static ArrayNode questions(List<Sample> samples) {
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    samples.forEach(sample -> questions.add(Told.question(sample.text(), sample.settings())));
    return questions;
  }

  private Evaluation evaluate(BoardCase board, Sample sample) {
    return evaluator.evaluate(board.negotiation(), board.rules(), sample.text(), sample.settings());
  }

  private void sameAnswers(Modules modules, BoardCase board, List<Sample> samples) {
    JsonNode told = modules.read(ANSWERS, questions(samples));
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      Evaluation found = evaluate(board, sample);
      found.verdicts().forEach(v -> seen.add(v.verdict().code() + " " + v.ground().id()));
      assertEquals(
          Told.answers(found),
          told.get(i),
          () -> Told.question(sample.text(), sample.settings()).toPrettyString());
    }
  }

  private void sameLines(Modules modules, BoardCase board, List<Sample> samples) {
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    List<JsonNode> expected = new ArrayList<>();
    for (Sample sample : samples) {
      for (NumberLine line : numberLines.of(evaluate(board, sample), board.rules())) {
        questions.add(
            Told.question(sample.text(), sample.settings()).put("issue", line.issue().id()));
        expected.add(Told.line(line));
      }
    }
    JsonNode told = modules.read(LINE, questions);
    for (int i = 0; i < expected.size(); i++) {
      String question = questions.get(i).toPrettyString();
      assertEquals(expected.get(i), told.get(i), question);
    }
  }

  @Test
  void theFlagshipAnswersAsByDrools() {
    BoardCase board = BoardCase.flagship();
    Modules modules = modules();
    modules.open(board.document());

    List<Sample> samples = samples(board, 20251120, TEXTS);
    sameAnswers(modules, board, samples);
    sameLines(modules, board, samples.subList(0, LINES));
    assertEquals(KINDS, seen, "kinds of answers among the samples");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void randomCasesAnswerAsByDrools() {
    Modules modules = modules();
    for (int seed = 0; seed < CASES; seed++) {
      BoardCase board = BoardCase.of(new RandomCase(seed, seed % 2 == 1));
      modules.open(board.document());
      List<Sample> samples = samples(board, seed, TEXTS_OF_A_CASE);
      sameAnswers(modules, board, samples);
      sameLines(modules, board, samples);
    }
  }
}
