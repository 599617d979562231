package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

/** What readers are told of a rule: why it fired, its sentence, and when it fires. */
class WordsTest {

  private static final String CEDED = "Term( issue == \"land.valley\", position == \"ceded\" )";
  private static final String NO_VOTE = "Term( issue == \"vote\", position not in (\"true\") )";
  private static final String NOT_VOTE = "not Term( issue == \"vote\", position == \"true\" )";

  @Test
  void termsThatMatched() {
    assertEquals("land.valley", matched(CEDED, "land.valley", "ceded", "vote", "true"));
    assertEquals("land.valley vote", matched(NOT_VOTE + " " + CEDED, "land.valley", "ceded"));
    String either =
        "( "
            + CEDED
            + " or "
            + NO_VOTE
            + " and Circumstance( name == \"front\", value == \"holding\" ) )";
    assertEquals("land.valley vote", matched(either, "land.valley", "ceded", "vote", "false"));
    assertEquals("land.valley", matched(either, "land.valley", "ceded", "vote", "true"));
    assertEquals("vote", matched(either, "land.valley", "shared", "vote", "false"));
    assertEquals("vote, silent", matched(either, "land.valley", "shared"));
    assertEquals("vote, silent", matched(NO_VOTE));
    assertEquals("vote, silent", matched(NOT_VOTE));
    assertEquals("vote", matched(NOT_VOTE, "vote", "false"));
  }

  @Test
  void anUnlistedPositionIsWhateverMadeItFire() {
    assertEquals(
        "land.valley",
        matched(
            "Term( issue == \"land.valley\", position != \"not-addressed\" )",
            "land.valley",
            "other: a trust"));
  }

  /** Drools and the explanation never disagree: of a rule that fired, something always matched. */
  @Test
  void whatFiredIsExplained() {
    for (long seed = 1; seed <= 30; seed++) {
      RandomRules random = new RandomRules(seed);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", random.file(5)));
      for (int i = 0; i < 20; i++) {
        Map<String, Term> text = random.text(i % 2 == 0);
        Settings settings = random.settings();
        for (String id : book.fire("north", text, settings)) {
          Rule rule = book.rule(id).orElseThrow();
          List<Term> terms = Matches.of(rule, text, settings).terms();
          boolean circumstancesAlone =
              rule.condition().elements().stream().allMatch(WordsTest::mayBeCircumstance);
          assertTrue(
              !terms.isEmpty() || circumstancesAlone, "seed " + seed + " " + rule.condition());
          assertTrue(terms.stream().allMatch(t -> rule.footprint().contains(t.issue())));
        }
      }
    }
  }

  private static boolean mayBeCircumstance(Condition.Element element) {
    return element instanceof Condition.CircumstanceIs
        || (element instanceof Condition.AnyOf any
            && any.arms().stream()
                .anyMatch(arm -> arm.stream().allMatch(WordsTest::mayBeCircumstance)));
  }

  @Test
  void sentences() {
    Map<String, Term> text =
        Island.text(
            "forces.cap",
            "600000",
            "land.valley",
            "north-keeps",
            "land.port",
            "other: by the hour (50% off) $1");
    assertEquals(
        "600,000 persons, north keeps, nothing, by the hour (50% off) $1; 800,000 persons; holding; {nobody}",
        Sentences.fill(
            "{forces.cap}, {land.valley}, {vote}, {land.port}; {north.floor}; {front}; {nobody}",
            Island.CASE,
            text,
            Island.SETTINGS));
  }

  @Test
  void silenceHasASentenceOfItsOwn() {
    Rule rule =
        Island.book(
                Island.rule("N-1", NO_VOTE)
                    .replace("@because", "@silence(\"It is silent.\")\n@because"))
            .rule("N-1")
            .orElseThrow();
    assertEquals("It is silent.", because(rule));
    assertEquals("A sentence.", because(rule, "vote", "false"));
    assertEquals(
        "A sentence.", because(Island.book(Island.rule("N-1", NO_VOTE)).rule("N-1").orElseThrow()));
  }

  @Test
  void rulesReadBack() {
    assertEquals(
        "Fires when the text sets Size of the army below 800,000 persons (The North's floor, north.floor), or to 'unspecified limit'.\n",
        explained(
            "Parameter( name == \"north.floor\", $v : amount )",
            "Term( issue == \"forces.cap\", amount < $v || position == \"unspecified-limit\" )"));
    assertEquals(
        "Fires when the text sets The valley to anything but 'north keeps' or 'shared', or is silent on it.\n",
        explained(
            "Term( issue == \"land.valley\", position not in (\"north-keeps\", \"shared\") )"));
    assertEquals(
        "Fires when the text says something on The valley.\n",
        explained("Term( issue == \"land.valley\", position != \"not-addressed\" )"));
    assertEquals(
        "Fires when the text is silent on The valley.\n",
        explained("Term( issue == \"land.valley\", position == \"not-addressed\" )"));
    assertEquals(
        """
        Fires when all of these hold:
          The front is 'holding'
          the text sets Size of the army at or above 5 persons and (at or below 7 persons, or to exactly 9 persons)
          it is not so that the text sets Vote to 'a vote' (silence counts too)
          at least one of these holds:
            the text sets The valley to 'ceded'
            all of these hold:
              The season is anything but 'winter'
              it is not so that the text sets The port to anything but 'open', or is silent on it
        """,
        explained(
            "Circumstance( name == \"front\", value == \"holding\" )",
            "Term( issue == \"forces.cap\", amount >= 5 && ( amount <= 7 || amount == 9 ) )",
            NOT_VOTE,
            "( " + CEDED + " or Circumstance( name == \"season\", value != \"winter\" )",
            "  and not Term( issue == \"land.port\", position != \"open\" ) )"));
    assertEquals(
        """
        Fires when at least one of these holds:
          the text sets The valley to 'ceded'
          the text sets Size of the army above 5 persons
        """,
        explained("( " + CEDED + " or Term( issue == \"forces.cap\", amount > 5 ) )"));
  }

  private static String because(Rule rule, String... says) {
    Map<String, Term> text = Island.text(says);
    return Sentences.because(
        rule, Matches.of(rule, text, Island.SETTINGS), Island.CASE, text, Island.SETTINGS);
  }

  private static String matched(String condition, String... says) {
    Rule rule = Island.book(Island.rule("N-1", condition)).rule("N-1").orElseThrow();
    Matches matches = Matches.of(rule, Island.text(says), Island.SETTINGS);
    String issues = matches.terms().stream().map(Term::issue).collect(Collectors.joining(" "));
    return matches.silence() ? issues + ", silent" : issues;
  }

  private static String explained(String... condition) {
    Rule rule = Island.book(Island.rule("N-1", condition)).rule("N-1").orElseThrow();
    return new RuleExplainer()
        .explain(rule, Island.CASE, Island.SETTINGS).stream()
            .map(line -> "  ".repeat(line.depth()) + line.text() + "\n")
            .collect(Collectors.joining());
  }
}
