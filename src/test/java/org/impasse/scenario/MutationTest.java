package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes valid files at random: whatever comes of it is read or refused in words, and nothing else
 * happens. Repeat a run with {@code -Dimpasse.seed=...}; {@code -Dimpasse.mutations=...} for more
 * of them.
 */
class MutationTest {

  private static final List<String> FILES =
      List.of(
          "scenarios/harbour-lease/case.yaml",
          "scenarios/harbour-lease/evidence.yaml",
          "scenarios/harbour-lease/first-offer.yaml",
          "scenarios/harbour-lease/second-offer.yaml",
          "scenarios/harbour-lease/variants.csv");

  private static final List<String> PIECES =
      List.of(
          "&a ",
          "*a",
          "!!int ",
          "- ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"",
          "'",
          "#",
          "\n",
          "\n\n",
          "\t",
          "|\n",
          ">-\n",
          "---\n",
          "...\n",
          "%",
          "@",
          "? ",
          "<<: ",
          "~",
          "0x1F",
          "1e6",
          "\\",
          "\u0000",
          "\u00e9",
          "\ud83d\ude80",
          "\ufeff",
          "\r",
          "not-addressed",
          "other",
          "..",
          "-",
          "99999999999999999999",
          " ",
          "    ",
          "based-on: second-offer\n");

  @TempDir private Path folder;

  @Test
  void everyFileIsReadOrRefusedInWords() throws IOException {
    long seed = Long.getLong("impasse.seed", System.nanoTime());
    int mutations = Integer.getInteger("impasse.mutations", 400);
    Random random = new Random(seed);
    Harbour.copyTo(folder);
    for (int i = 0; i < mutations; i++) {
      String name = FILES.get(random.nextInt(FILES.size()));
      Path file = folder.resolve(name);
      byte[] valid = Files.readAllBytes(file);
      byte[] changed = mutate(valid, random);
      Files.write(file, changed);
      try {
        read();
      } catch (RuntimeException | StackOverflowError e) {
        fail(
            "seed "
                + seed
                + ", mutation "
                + i
                + " of "
                + name
                + ":\n"
                + new String(changed, StandardCharsets.UTF_8),
            e);
      } finally {
        Files.write(file, valid);
      }
    }
  }

  private void read() {
    Diagnostics problems = new Diagnostics();
    CaseLibrary library = Harbour.library(folder, problems);
    boolean opened = library.open("harbour-lease").isPresent();
    boolean refused = problems.hasErrors();
    library
        .open("harbour-lease")
        .ifPresent(
            found -> {
              for (Proposal proposal : found.proposals()) {
                checkTerms(found.negotiation(), proposal);
                ScenarioWriter.whole(found.negotiation(), proposal, "draft");
              }
            });
    if (opened == refused) {
      throw new IllegalStateException(
          "opened: " + opened + "\n" + DiagnosticPrinter.print(problems));
    }
    DiagnosticPrinter.print(problems);
  }

  private static void checkTerms(NegotiationCase negotiation, Proposal proposal) {
    if (proposal.terms().size() != negotiation.issues().size()) {
      throw new IllegalStateException("a term is missing in " + proposal.id());
    }
  }

  private static byte[] mutate(byte[] valid, Random random) {
    byte[] bytes = valid;
    int times = 1 + random.nextInt(3);
    for (int n = 0; n < times; n++) {
      int at = random.nextInt(bytes.length + 1);
      int length = Math.min(bytes.length - at, random.nextInt(12));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> splice(bytes, at, length, new byte[0]);
            case 1 -> splice(bytes, at, 0, piece(random));
            case 2 -> splice(bytes, at, length, piece(random));
            case 3 -> splice(bytes, at, 0, lineOf(bytes, random));
            case 4 ->
                splice(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            default -> splice(bytes, at, bytes.length - at, new byte[0]);
          };
      if (bytes.length == 0) {
        return bytes;
      }
    }
    return bytes;
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lineOf(byte[] bytes, Random random) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    String line = lines.isEmpty() ? "" : lines.get(random.nextInt(lines.size()));
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    byte[] result = new byte[bytes.length - removed + added.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(bytes, at + removed, result, at + added.length, bytes.length - at - removed);
    return result;
  }
}
