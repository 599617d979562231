package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Files made to exhaust the machine or to slip something past the profile. */
class HostileFilesTest {

  private static final String VOTE = "Term( issue == \"vote\", position == \"true\" )";

  @Test
  void aHundredThousandBrackets() {
    String brackets = "(".repeat(100_000);
    assertEquals(List.of("too-deep"), codes(Island.HEAD + "rule \"N-1\" when " + brackets));
    assertEquals(List.of("too-deep"), codes(Island.HEAD + brackets));
    assertEquals(
        List.of("too-deep"),
        codes(Island.HEAD + "rule \"N-1\" @title(" + brackets + ")".repeat(100_000)));
    assertEquals(
        List.of("too-deep"),
        codes(Island.HEAD + "rule \"N-1\" when Term( issue == \"vote\", " + brackets));
  }

  @Test
  void tooLarge() {
    assertEquals(List.of("too-large"), codes(Island.HEAD + " ".repeat(1_000_001)));
  }

  @Test
  void aLotOfAnything() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "(", ")", "\"", "'", "\\", "/*", "*/", "//", "\n", "\r", "\0", "\u202e", "\ud800",
            "rule ", "end ", "@", "Term(", "or ", "not ", "== ", "x ", "1 ", "$v ", "{", "\"\"\"",
            "#");
    for (String piece : pieces) {
      boolean harmless = piece.equals("//") || piece.equals("\n");
      Diagnostics diagnostics =
          Island.problems(Island.HEAD + piece.repeat(100_000 / piece.length()));
      assertEquals(harmless, !diagnostics.hasErrors(), piece);
    }
    for (int i = 0; i < 20; i++) {
      StringBuilder text = new StringBuilder(Island.HEAD);
      while (text.length() < 20_000) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertTrue(Island.problems(text.toString()).hasErrors());
    }
  }

  @Test
  void atMostAHundredProblemsAreShown() {
    Diagnostics diagnostics = Island.problems(Island.HEAD + "rule salience\n".repeat(400));
    assertEquals(101, diagnostics.all().size());
    assertEquals("too-many-problems", diagnostics.all().get(100).code());
    assertTrue(DiagnosticPrinter.print(diagnostics).length() < 50_000);
  }

  /** What is too long is refused as such, and not searched for mistakes at a square's cost. */
  @Test
  void longTextsAreNotLookedInto() {
    for (String piece : List.of("{", "}", "{a}", "n-said,", " ")) {
      String text = piece.repeat(900_000 / piece.length());
      for (String key : List.of("title", "because", "silence", "evidence", "from", "reading")) {
        String rule =
            Island.rule("N-1", VOTE).replace("when", "@" + key + "(\"" + text + "\") when");
        assertTrue(
            List.of("string", "duplicate-annotation").containsAll(codes(Island.HEAD + rule)), key);
      }
    }
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    assertEquals(List.of("string"), codes(Island.HEAD + Island.rule("N".repeat(2_001), VOTE)));
    assertEquals(List.of("rule-name"), codes(Island.HEAD + Island.rule("N".repeat(2_000), VOTE)));
  }

  @Test
  void longWordsDoNotFloodMessages() {
    String word = "a-".repeat(400_000) + "a";
    for (String text :
        List.of(
            "package redlines." + word.replace('-', '.'),
            Island.HEAD + "rule " + word,
            Island.HEAD + "rule \"N-1\" @" + word + "(\"x\") when",
            Island.HEAD + Island.rule("N-1", word + "( )"),
            Island.HEAD + Island.rule("N-1", word.replace('-', '.') + "( )"),
            Island.HEAD
                + Island.rule(
                    "N-1",
                    "Term( issue == \"forces.cap\", amount < $" + word.replace('-', '_') + " )"))) {
      String said = DiagnosticPrinter.print(Island.problems(text));
      assertTrue(said.length() < 5_000, said.substring(0, Math.min(300, said.length())));
      assertTrue(said.contains("[word]"), said);
    }
  }

  /** More warnings than are shown neither refuse a file nor hide what does. */
  @Test
  void manyWarnings() {
    String warned =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> Island.rule("N-" + i, VOTE).replace("n-said", "s-said"))
            .collect(Collectors.joining());
    Diagnostics warnings = Island.problems(Island.HEAD + warned);
    assertEquals(101, warnings.warnings().size());
    assertEquals(101, warnings.all().size());
    assertEquals("too-many-problems", warnings.all().get(100).code());
    assertEquals(300, Island.book(warned).rules().size());

    Diagnostics mixed =
        Island.problems(
            Island.HEAD
                + warned
                + Island.rule("N-last", "Term( issue == \"lost\", position == \"x\" )"));
    assertTrue(mixed.all().stream().anyMatch(d -> d.code().equals("unknown-issue")));
    assertTrue(DiagnosticPrinter.print(mixed).contains("[unknown-issue]"));
  }

  @Test
  void tooManyRules() {
    String rules =
        IntStream.rangeClosed(1, 501).mapToObj(i -> rule("N-" + i)).collect(Collectors.joining());
    assertEquals(List.of("too-many-rules"), codes(Island.HEAD + rules));
  }

  @Test
  void asMuchAsIsAllowedStillCompiles() {
    // Each limit at its edge: tests in a term, elements, branches.
    String wide =
        IntStream.rangeClosed(1, 128)
            .mapToObj(i -> "amount == " + i)
            .collect(Collectors.joining(" || "));
    String manyElements =
        IntStream.rangeClosed(1, 64)
            .mapToObj(i -> "Term( issue == \"forces.cap\", amount < " + (1000 + i) + " )\n")
            .collect(Collectors.joining());
    String branches =
        "( Term( issue == \"vote\", position == \"true\" ) or Term( issue == \"forces.cap\", amount == 7 ) )\n"
            .repeat(6);
    RuleBook book =
        Island.book(
            Island.rule("N-wide", "Term( issue == \"forces.cap\", " + wide + " )"),
            Island.rule("N-many", manyElements),
            Island.rule("N-branches", branches));
    assertEquals(
        List.of("N-wide", "N-many", "N-branches"),
        List.copyOf(book.fire("north", Island.text("forces.cap", "7"), Island.SETTINGS)));
    assertEquals(
        List.of("too-many-tests"),
        codes(
            Island.HEAD
                + Island.rule(
                    "N-1", "Term( issue == \"forces.cap\", " + wide + " || amount == 0 )")));
    assertEquals(
        List.of("too-many-elements"),
        codes(
            Island.HEAD
                + Island.rule(
                    "N-1", manyElements + "Term( issue == \"vote\", position == \"true\" )")));
  }

  /** What stands outside brackets is repeated in each of their branches. */
  @Test
  void whatBranchesRepeatCounts() {
    String six =
        "( Term( issue == \"vote\", position == \"true\" ) or Term( issue == \"forces.cap\", amount == 7 ) )\n"
            .repeat(6);
    String wide =
        IntStream.rangeClosed(1, 128)
            .mapToObj(i -> "amount == " + i)
            .collect(Collectors.joining(" || "));
    String twice = ("Term( issue == \"forces.cap\", " + wide + " )\n").repeat(2);
    assertEquals(List.of(), codes(Island.HEAD + Island.rule("N-1", six, twice)));
    assertEquals(
        List.of("too-many-branches"),
        codes(Island.HEAD + Island.rule("N-1", six, twice) + Island.rule("N-2", six, twice)));
  }

  @Test
  void branchesOfAFileAreLimited() {
    String branches =
        "( Term( issue == \"vote\", position == \"true\" ) or Term( issue == \"forces.cap\", amount == 7 ) )\n"
            .repeat(6);
    String rules =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> Island.rule("N-" + i, branches))
            .collect(Collectors.joining());
    assertEquals(List.of("too-many-branches"), codes(Island.HEAD + rules));
  }

  @Test
  void nothingIsPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    try (PrintStream catcher = new PrintStream(caught, true, StandardCharsets.UTF_8)) {
      System.setOut(catcher);
      System.setErr(catcher);
      Island.problems(
          Island.HEAD + "rule \"N-1\" ' when exists Term( ) then x(); end \u0000 rule \"");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", caught.toString(StandardCharsets.UTF_8));
  }

  private static String rule(String name) {
    return "rule \""
        + name
        + "\" @title(\"t\") @strength(\"gain\") @evidence(\"n-said\") @because(\"b\") when"
        + " Term( issue == \"vote\", position == \"true\" ) then objections.raise(drools); end\n";
  }

  private static List<String> codes(String text) {
    return Island.problems(text).all().stream().map(Diagnostic::code).toList();
  }
}
