package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft says what its first text says, and is ready to edit. */
class ScenarioWriterTest {

  @TempDir private Path folder;
  private final OpenedCase openedCase = Harbour.open();
  private final NegotiationCase negotiation = openedCase.negotiation();

  @BeforeEach
  void copyTheCase() {
    Harbour.copyTo(folder);
  }

  @Test
  void theWholeText() throws IOException {
    Proposal first = openedCase.proposal("first-offer").orElseThrow();
    golden("first-offer-draft.yaml", ScenarioWriter.whole(negotiation, first, "first-offer-draft"));
  }

  @Test
  void aTextBasedOnTheFirst() throws IOException {
    Proposal first = openedCase.proposal("first-offer").orElseThrow();
    golden(
        "first-offer-based.yaml", ScenarioWriter.basedOn(negotiation, first, "first-offer-draft"));
  }

  @Test
  void everyClauseComesBack() throws IOException {
    for (Proposal proposal : openedCase.proposals()) {
      String id = ScenarioWriter.draftId(proposal);
      Proposal whole = read(ScenarioWriter.whole(negotiation, proposal, id));
      assertEquals(proposal.clauses(), whole.clauses());
      assertEquals(proposal.terms(), whole.terms());
      assertEquals(proposal.title() + " (draft)", whole.title());
      assertEquals(id, whole.id());
      Proposal based = read(ScenarioWriter.basedOn(negotiation, proposal, id));
      assertEquals(proposal.clauses(), based.clauses());
      assertEquals(Optional.of(proposal.id()), based.basedOn());
    }
  }

  @Test
  void aTextThatSaysNothingComesBack() throws IOException {
    Proposal nothing = withClauses(List.of(), "Nothing");
    Proposal back = read(ScenarioWriter.whole(negotiation, nothing, "none"));
    assertEquals(List.of(), back.addressed());
    assertEquals(Map.of(), back.clauses().get(0).sets());
  }

  @Test
  void anyWordsComeBack() throws IOException {
    long seed = Long.getLong("impasse.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "a",
            "Kyiv",
            "no",
            "~",
            " ",
            " ",
            " ",
            "  ",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "? ",
            "'",
            "\"",
            "\\",
            "\n",
            "\n\n",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\u00e9",
            "\ud83d\ude80",
            "\u00a0",
            "\t",
            "...",
            "---",
            "a long word that makes the line longer ");
    for (int i = 0; i < 300; i++) {
      List<Clause> clauses = new ArrayList<>();
      for (int n = 0; n < 5; n++) {
        clauses.add(
            new Clause(
                "c" + n,
                words(random, pieces),
                Optional.of(words(random, pieces)),
                Map.of("lease.years", new Position.Other("x")),
                List.of(),
                Optional.of(words(random, pieces))));
      }
      Proposal odd = withClauses(clauses, words(random, pieces));
      Proposal back = read(ScenarioWriter.whole(negotiation, odd, "odd"));
      assertEquals(odd.clauses(), back.clauses(), "seed " + seed);
      assertEquals((odd.title() + " (draft)").strip(), back.title(), "seed " + seed);
    }
  }

  @Test
  void unlistedPositionsComeBack() throws IOException {
    for (String words :
        List.of("by the hour", "a, b", "{x}", "so: it is", "#1", "\"quoted\"", "it's")) {
      Clause clause =
          new Clause(
              "c1",
              "Pier",
              Optional.empty(),
              Map.of("lease.pier", new Position.Other(words)),
              List.of(),
              Optional.empty());
      Proposal odd = withClauses(List.of(clause), "Odd");
      assertEquals(odd.clauses(), read(ScenarioWriter.whole(negotiation, odd, "odd")).clauses());
    }
  }

  private Proposal withClauses(List<Clause> clauses, String title) {
    Proposal first = openedCase.proposal("first-offer").orElseThrow();
    return new Proposal(
        first.caseId(),
        first.id(),
        title,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        clauses,
        first.terms(),
        List.of(),
        List.of(),
        Optional.empty(),
        first.file());
  }

  /** Words as a reader would get them: not blank, without blanks at either end. */
  private static String words(Random random, List<String> pieces) {
    StringBuilder words = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      words.append(pieces.get(random.nextInt(pieces.size())));
    }
    String stripped = words.toString().strip();
    return stripped.isEmpty() ? "x" : stripped;
  }

  private Proposal read(String yaml) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), yaml);
    Diagnostics problems = new Diagnostics();
    List<CaseTexts> texts = Harbour.library(folder, problems).texts(List.of("mine.yaml"));
    assertEquals("", DiagnosticPrinter.print(problems), yaml);
    assertFalse(yaml.contains("\r"));
    assertTrue(yaml.endsWith("\n"));
    return texts.get(0).proposals().get(0);
  }

  private static void golden(String name, String written) throws IOException {
    Path file = Harbour.RESOURCES.resolve("drafts").resolve(name);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertEquals(Files.readString(file), written);
  }
}
