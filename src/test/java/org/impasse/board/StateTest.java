package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.inject.Guice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A team's text: how it comes about, and how it travels. */
class StateTest {

  private static final BoardCase BOARD = BoardCase.flagship();
  private static final String DOCUMENT = BOARD.document();
  private static final int STATES = 200;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @TempDir private Path folder;

  private Modules modules;

  @BeforeEach
  void load() {
    modules =
        new Modules(
            chromium.page(),
            List.of(
                "book", "state", "replay", "code", "address", "scenario-file", "random-states"));
    modules.open(DOCUMENT);
  }

  private JsonNode read(String expression) {
    return modules.read(expression, JsonNodeFactory.instance.numberNode(STATES));
  }

  /** What a team's cap on the army is after some actions, one after another. */
  private String cap(String... actions) {
    return read("(() => { let state = initialState(book.doc);"
            + " const set = (position, dragging) => "
            + "({ type: 'set', issue: 'forces.ukraine-cap', position, dragging });"
            + " for (const action of ["
            + String.join(", ", actions)
            + "]) state = reduce(state, typeof action === 'string' ? { type: action } : action,"
            + " book);"
            + " return textOf(state, state.team, book).terms['forces.ukraine-cap']"
            + " + ' after ' + state.log.length; })()")
        .textValue();
  }

  @Test
  void stepsAreTakenBackAndAgain() {
    assertEquals("800000 after 0", cap());
    assertEquals("800000 after 2", cap("set('700000')", "'undo'"));
    assertEquals("700000 after 3", cap("set('700000')", "'undo'", "'redo'"));
    assertEquals("900000 after 3", cap("set('700000')", "'undo'", "set('900000')", "'redo'"));
    assertEquals("800000 after 2", cap("set('700000')", "'reset'"));
    assertEquals("700000 after 3", cap("set('700000')", "'reset'", "'undo'"));
    assertEquals("not-addressed after 1", cap("{ type: 'choose', text: 'blank' }"));
    assertEquals(
        "700000 after 3", cap("set('700000')", "{ type: 'choose', text: 'blank' }", "'undo'"));
  }

  @Test
  void nothingDoneLeavesNoTrace() {
    assertEquals(
        "800000 after 0",
        cap(
            "set('800000')",
            "'undo'",
            "'redo'",
            "'reset'",
            "set('-1')",
            "set('06')",
            "'nonsense'"));
  }

  @Test
  void onePullIsOneStep() {
    assertEquals(
        "720000 after 1", cap("set('700000', true)", "set('710000', true)", "set('720000')"));
    assertEquals("700000 after 1", cap("set('700000', true)", "set('700000')"));
    assertEquals("800000 after 0", cap("set('700000', true)", "set('800000')"));
    assertEquals(
        "700000 after 3", cap("set('700000')", "set('710000', true)", "set('720000')", "'undo'"));
    assertEquals(
        "720000 after 1",
        cap("set('700000', true)", "set('800000', true)", "set('720000', true)", "set('720000')"));
  }

  @Test
  void teamsDoNotTouchEachOther() {
    assertEquals(
        "800000 after 1", cap("set('700000')", "{ type: 'team', slot: 1 }", "'undo'", "'reset'"));
  }

  @Test
  void codesAndAddressesComeBack() {
    JsonNode wrong =
        read(
            """
            Array.from({ length: given }, (none, seed) => {
              const state = randomState(book, seed + 1);
              const back = fromFragment('#' + toFragment(state, book), book);
              const codes = state.teams.every((team, slot) => {
                const text = textOf(state, slot, book);
                const typed = textCode(book, text).toLowerCase()
                  .replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
                const read = readCode(book, typed);
                return !read.error && same(changedText(read.base, read.set, book).terms, text.terms);
              });
              return codes && back.state && same(atRest(state), back.state) ? null : seed;
            }).filter(seed => seed !== null)
            """);
    assertEquals("[]", wrong.toString());
  }

  @Test
  void slipsAreFound() {
    JsonNode accepted =
        read(
            """
            Array.from({ length: given / 10 }, (none, seed) => {
              const state = randomState(book, seed + 1, 12);
              const code = textCode(book, textOf(state, 0, book)).replaceAll('-', '');
              const fragment = toFragment(state, book);
              const slips = [];
              for (let i = 0; i < Math.min(code.length, 31); i++) {
                slips.push(code.slice(0, i) + (code[i] === '7' ? 'F' : '7') + code.slice(i + 1));
                if (i > 0 && code[i] !== code[i - 1]) {
                  slips.push(code.slice(0, i - 1) + code[i] + code[i - 1] + code.slice(i + 1));
                }
              }
              const damaged = [];
              for (let i = 0; i < fragment.length; i++) {
                damaged.push(fragment.slice(0, i));
                damaged.push(fragment.slice(0, i) + (fragment[i] === 'A' ? 'B' : 'A') + fragment.slice(i + 1));
              }
              return [
                ...slips.filter(slip => !readCode(book, slip).error),
                ...damaged.filter(one => one !== '' && !fromFragment(one, book).error),
              ];
            }).flat()
            """);
    assertEquals("[]", accepted.toString());
  }

  @Test
  void shortEnoughToReadAloud() {
    JsonNode lengths =
        read(
            """
            Array.from({ length: 8 }, (none, n) => {
              let state = initialState(book.doc);
              for (const id of book.doc.case.focus.slice(0, n + 1)) {
                const issue = book.issue(id);
                const now = textOf(state, 0, book).terms[id];
                const position = issue.kind === 'integer' ? '750000'
                  : issue.positions.find(one => one.id !== now).id;
                state = reduce(state, { type: 'set', issue: id, position }, book);
              }
              return textCode(book, textOf(state, 0, book)).replaceAll('-', '').length;
            })
            """);
    for (JsonNode length : lengths) {
      assertTrue(length.intValue() <= 24, lengths.toString());
    }
  }

  @Test
  void anotherEditionIsRefused() {
    JsonNode said =
        read(
            """
            (() => {
              const state = randomState(book, 7);
              const code = textCode(book, textOf(state, 0, book));
              const fragment = toFragment(state, book);
              const doc = JSON.parse(JSON.stringify(book.doc));
              doc.issues[3].positions.push({ id: 'something-new', label: 'something new' });
              const other = openBook(doc);
              return [readCode(other, code).error, fromFragment(fragment, other).error,
                fromFragment('#nonsense', book).error, fromFragment('s=%%%', book).error,
                fromFragment('code=' + code, other).error, fromFragment('', book).error || ''];
            })()
            """);
    assertTrue(said.get(0).textValue().contains("edition"), said.toString());
    assertTrue(said.get(1).textValue().contains("edition"), said.toString());
    assertTrue(said.get(2).textValue().contains("cannot read"), said.toString());
    assertTrue(said.get(3).textValue().contains("damaged"), said.toString());
    assertEquals(said.get(0), said.get(4));
    assertEquals("", said.get(5).textValue());
  }

  @Test
  void scenarioFilesSayTheSame() throws Exception {
    JsonNode files =
        read(
            """
            Array.from({ length: given / 4 }, (none, seed) => {
              const state = randomState(book, seed + 1000, 40);
              const { base, terms, assumptions } = textOf(state, seed % 5, book);
              return { yaml: scenarioYaml(book, state, seed % 5), base, terms, assumptions };
            })
            """);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String yaml = files.get(i).get("yaml").textValue();
      // Files read together need ids of their own.
      Path file = folder.resolve("text-" + i + ".yaml");
      Files.writeString(file, yaml.replaceFirst("(?m)^id: .*$", "id: text-" + i));
      names.add(file.toString());
    }
    CaseOpener opener = Guice.createInjector().getInstance(CaseOpener.class);
    Sitting sitting = opener.openTexts(List.of(), Path.of(""), names, Wishes.none());
    for (int i = 0; i < files.size(); i++) {
      Proposal text = sitting.texts().get(i);
      JsonNode terms = Told.question(text, Settings.defaultsOf(BOARD.negotiation())).get("terms");
      for (Map.Entry<String, JsonNode> term : files.get(i).get("terms").properties()) {
        assertEquals(
            said(term.getValue()), said(terms.get(term.getKey())), names.get(i) + term.getKey());
      }
      assertEquals(files.get(i).get("assumptions").size(), text.assumptions().size());
    }
  }

  /** Words without the blanks around them, which no file keeps. */
  private static String said(JsonNode position) {
    if (!position.has(Position.OTHER)) {
      return position.textValue();
    }
    String words = position.get(Position.OTHER).textValue().strip();
    return Position.OTHER + ": " + (words.isEmpty() ? "not yet in words" : words);
  }

  @Test
  void clausesFollowTheText() {
    JsonNode clauses =
        read(
            """
            (() => {
              let state = initialState(book.doc);
              const of = issue => textOf(state, 0, book).clausesOf(issue).map(one => one.id);
              const set = (issue, position) =>
                (state = reduce(state, { type: 'set', issue, position }, book), of(issue));
              return [of('forces.ukraine-cap'), set('forces.ukraine-cap', '700000'),
                set('forces.ukraine-cap', 'not-addressed'), set('forces.ukraine-cap', 'none'),
                set('forces.weapons-limits', 'no-limits')];
            })()
            """);
    assertEquals(
        "[[\"p4\"],[\"p4\"],[],[\"p4\"],[\"set-forces-weapons-limits\"]]", clauses.toString());
  }
}
