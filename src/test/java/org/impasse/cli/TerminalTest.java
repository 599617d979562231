package org.impasse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;

/** What only a person at a terminal gets. */
class TerminalTest {

  private static final String CASES = "src/test/resources/cli/cases";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private void run(boolean watched, String... args) {
    int code =
        Impasse.run(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), watched, args);
    assertEquals(0, code, () -> err.toString(UTF_8));
  }

  @Test
  void coloursAreForAPerson() {
    boolean refused = !Objects.requireNonNullElse(System.getenv("NO_COLOR"), "").isEmpty();
    run(true, "evaluate", "mill/first-offer", "--cases", CASES);
    assertEquals(!refused, out.toString(UTF_8).contains("\u001b["));
  }

  @Test
  void aPersonMayRefuseThem() {
    run(true, "evaluate", "mill/first-offer", "--cases", CASES, "--no-color");
    assertFalse(out.toString(UTF_8).contains("\u001b["));
  }

  @Test
  void aScriptGetsNone() {
    run(false, "evaluate", "mill/first-offer", "--cases", CASES);
    assertFalse(out.toString(UTF_8).contains("\u001b["));
  }

  @Test
  void aDefectIsSaidWithoutATrace() {
    PrintStream broken =
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
          @Override
          public PrintStream append(CharSequence words) {
            throw new IllegalStateException("broken on purpose");
          }
        };

    int code =
        Impasse.run(
            broken,
            new PrintStream(err, true, UTF_8),
            false,
            "evaluate",
            "mill/first-offer",
            "--cases",
            CASES);

    assertEquals(3, code);
    String said = err.toString(UTF_8);
    assertTrue(said.startsWith("impasse: internal error: "), said);
    assertTrue(said.contains("broken on purpose"), said);
    assertFalse(said.contains("\tat "), said);
  }

  @Test
  void progressIsForAPersonAndLongRuns() {
    Terminal terminal =
        new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), true);
    steps(new Progress(terminal, 199, false), 199);
    steps(new Progress(terminal, 200, true), 200);
    assertEquals("", err.toString(UTF_8));
    steps(new Progress(terminal, 220, false), 220);
    assertTrue(err.toString(UTF_8).endsWith("\r200 of 220 texts\r220 of 220 texts\n"));
  }

  private static void steps(Progress progress, int steps) {
    for (int i = 0; i < steps; i++) {
      progress.step();
    }
  }
}
