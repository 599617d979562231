package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are too large, too deep, too long or no text at all. */
class LimitsTest {

  private static final String HEAD = "impasse: 1\ncase: harbour-lease\nid: mine\ntitle: Mine\n";
  private static final String CLAUSE = "clauses:\n  - id: c1\n    title: Rent\n";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheCase() {
    Harbour.copyTo(folder);
  }

  @Test
  void aSparseFileOfAHundredMegabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("mine.yaml").toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }
    assertEquals(
        """
        mine.yaml: error [file-too-large] This file is larger than 4 MB.
          hint: Split a table of variants into several.

        1 error
        """,
        answer("mine.yaml"));
  }

  @Test
  void fourMegabytesAreReadAndNoByteMore() throws IOException {
    byte[] bytes = new byte[InputFile.MOST_BYTES];
    Arrays.fill(bytes, (byte) '\n');
    byte[] text = (HEAD + CLAUSE).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, bytes, 0, text.length);
    Files.write(folder.resolve("mine.yaml"), bytes);
    assertEquals("", answer("mine.yaml"));
    Files.write(folder.resolve("mine.yaml"), Arrays.copyOf(bytes, bytes.length + 1));
    assertEquals(List.of("file-too-large"), codes("mine.yaml"));
  }

  @Test
  void aDevice() {
    Diagnostics problems = new Diagnostics();
    Path zero = Path.of("/dev/zero");
    if (Files.exists(zero)) {
      assertTrue(SourceReader.read(new InputFile.OnDisk(zero, "zero"), problems).isEmpty());
      assertEquals("not-a-file", problems.all().get(0).code());
    }
  }

  @Test
  void aFolderWhereAFileIsMeant() throws IOException {
    Files.delete(folder.resolve("scenarios/harbour-lease/evidence.yaml"));
    Files.delete(folder.resolve("scenarios/harbour-lease/case.yaml"));
    Files.createDirectory(folder.resolve("scenarios/harbour-lease/case.yaml"));
    Diagnostics problems = new Diagnostics();
    assertTrue(Harbour.library(folder, problems).open("harbour-lease").isEmpty());
    assertTrue(problems.hasErrors());
  }

  @Test
  void aliasesThatWouldExplode() throws IOException {
    StringBuilder bomb = new StringBuilder(HEAD + "a0: &a0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1) + ",";
      bomb.append("a" + i + ": &a" + i + " [" + before.repeat(9) + "]\n");
    }
    write("mine.yaml", bomb.toString());
    assertTrue(codes("mine.yaml").contains("yaml-alias"));
  }

  @Test
  void nestingOfAHundredThousandLevels() throws IOException {
    write("mine.yaml", HEAD + "clauses: " + "[\n ".repeat(100_000));
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
    write("mine.yaml", HEAD + "clauses: " + "[".repeat(90_000));
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
    write("mine.yaml", HEAD + "clauses: " + "{a:\n ".repeat(100_000));
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
    StringBuilder indented = new StringBuilder(HEAD + "clauses:\n");
    for (int i = 1; i < 1000; i++) {
      indented.append(" ".repeat(i)).append("a:\n");
    }
    write("mine.yaml", indented.toString());
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
    write("mine.yaml", HEAD + "clauses:\n" + "- ".repeat(40_000));
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
  }

  @Test
  void lastAllowedLevel() throws IOException {
    // The root is the first level, the value of the key the second.
    write("mine.yaml", HEAD + CLAUSE + "note: " + "[".repeat(39) + "]".repeat(39) + "\n");
    assertEquals(List.of("wrong-type"), codes("mine.yaml"));
    write("mine.yaml", HEAD + CLAUSE + "note: " + "[".repeat(40) + "]".repeat(40) + "\n");
    assertEquals(List.of("yaml-too-deep"), codes("mine.yaml"));
  }

  @Test
  void linesOfFourMegabytes() throws IOException {
    String most = "a".repeat(InputFile.MOST_BYTES - 200);
    for (String line : List.of("note: " + most, most + ": b", "note: \"" + most, "# " + most)) {
      write("mine.yaml", HEAD + CLAUSE + line);
      assertEquals(List.of("yaml-long-line"), codes("mine.yaml"));
    }
    write("mine.csv", "id,case\n" + most + ",harbour-lease\n");
    assertEquals(List.of("bad-id"), codes("mine.csv"));
  }

  @Test
  void longestLine() throws IOException {
    String most = "a".repeat(100_000 - "note: ".length());
    write("mine.yaml", HEAD + CLAUSE + "note: " + most);
    assertEquals("", answer("mine.yaml"));
    write("mine.yaml", HEAD + CLAUSE + "date: " + most);
    assertTrue(answer("mine.yaml").length() < 1000);
    write("mine.yaml", HEAD + CLAUSE + most + ": b");
    assertEquals(List.of("yaml-syntax"), codes("mine.yaml"));
    write("mine.yaml", HEAD + CLAUSE + "note: \"" + most.substring(1));
    assertEquals(List.of("yaml-syntax"), codes("mine.yaml"));
  }

  @Test
  void aThousandThousandProblems() throws IOException {
    StringBuilder text = new StringBuilder(HEAD + CLAUSE + "    sources:\n");
    while (text.length() < InputFile.MOST_BYTES - 100) {
      text.append("      - s").append(text.length()).append("\n");
    }
    write("mine.yaml", text.toString());
    String answer = answer("mine.yaml");
    assertTrue(answer.contains("\n... and "), "all problems were shown");
    assertTrue(answer.length() < 100_000, "the answer is " + answer.length() + " characters long");
  }

  @Test
  void aTableOfAThousandRowsEachBasedOnTheOneBefore() throws IOException {
    StringBuilder table = new StringBuilder("id,case,based-on\nv0,harbour-lease,first-offer\n");
    for (int i = 1; i < 1000; i++) {
      table.append("v" + i + ",harbour-lease,v" + (i - 1) + "\n");
    }
    write("mine.csv", table.toString());
    assertEquals("", answer("mine.csv"));
    // Read from its end, the row is too long to follow.
    List<String> rows = table.toString().lines().skip(1).toList();
    StringBuilder reversed = new StringBuilder("id,case,based-on\n");
    for (int i = rows.size() - 1; i >= 0; i--) {
      reversed.append(rows.get(i)).append('\n');
    }
    write("mine.csv", reversed.toString());
    assertTrue(codes("mine.csv").contains("based-on-too-long"));
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    byte[] start = (HEAD + "note: na\u00efve ").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 2);
    bytes[start.length] = (byte) 0xe9;
    bytes[start.length + 1] = '\n';
    Files.write(folder.resolve("mine.yaml"), bytes);
    assertEquals(
        """
        mine.yaml:5:13: error [not-utf-8] The byte 0xE9 here is not UTF-8 text.
          5 | note: na\u00efve \ufffd
            |             ^
          hint: Save the file as UTF-8.

        1 error
        """,
        answer("mine.yaml"));
  }

  @Test
  void textCutWithinACharacter() throws IOException {
    byte[] bytes = (HEAD + "note: \u20ac").getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("mine.yaml"), Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(List.of("not-utf-8"), codes("mine.yaml"));
  }

  @Test
  void utf16() throws IOException {
    Files.write(folder.resolve("mine.yaml"), (HEAD + CLAUSE).getBytes(StandardCharsets.UTF_16));
    assertTrue(answer("mine.yaml").contains("This looks like UTF-16. Save the file as UTF-8."));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    write("mine.yaml", "\ufeff" + HEAD + CLAUSE);
    assertEquals("", answer("mine.yaml"));
    write("mine.csv", "\ufeffid,case\nv1,harbour-lease\n");
    assertEquals("", answer("mine.csv"));
  }

  @Test
  void windowsLineEnds() throws IOException {
    write("mine.yaml", (HEAD + CLAUSE).replace("\n", "\r\n"));
    assertEquals("", answer("mine.yaml"));
    write("mine.csv", "id,case\r\nv1,harbour-lease\r\n");
    assertEquals("", answer("mine.csv"));
  }

  @Test
  void charactersNobodySees() throws IOException {
    for (String hidden :
        List.of("\0", "\u0007", "\u0085", "\u2028", "\u202e", "\u2066", "\ufeff", "\r")) {
      write("mine.yaml", HEAD + "note: ab" + hidden + "cd\n" + CLAUSE);
      Diagnostic only = problems("mine.yaml").get(0);
      assertEquals("control-character", only.code());
      assertEquals("mine.yaml:5:9", only.location().toString());
    }
  }

  @Test
  void charactersBeyondTheFirstPlaneCountOnce() throws IOException {
    write("mine.yaml", HEAD + "note: \"\ud83d\ude80\ud83d\ude80\" \ud83d\ude80: x\n" + CLAUSE);
    assertEquals("mine.yaml:5:12", problems("mine.yaml").get(0).location().toString());
    write("mine.csv", "id,title,case,colour\nv1,\ud83d\ude80,harbour-lease,red\n");
    assertEquals("mine.csv:1:15", problems("mine.csv").get(0).location().toString());
    write("mine.csv", "id,title,case,rent.monthly\nv1,\ud83d\ude80,harbour-lease,red\n");
    assertEquals("mine.csv:2:20", problems("mine.csv").get(0).location().toString());
  }

  @Test
  void wordsAreTakenAsWritten() throws IOException {
    for (String word :
        List.of("no", "false", "null", "~", "2025-11-20", "1e6", "on", "0x1F", ".inf")) {
      write("mine.yaml", HEAD + "note: " + word + "\n" + CLAUSE);
      Diagnostics problems = new Diagnostics();
      List<CaseTexts> texts = Harbour.library(folder, problems).texts(List.of("mine.yaml"));
      assertEquals(word, texts.get(0).proposals().get(0).note().orElseThrow());
    }
  }

  @Test
  void malformedEscapesAndDirectives() throws IOException {
    for (String odd :
        Stream.of(
                "\"\\U00110000\"",
                "\"\\UFFFFFFFF\"",
                "\"\\x\"",
                "\"\\ud800\"",
                "!<",
                "&",
                "*",
                "|9x",
                ">-0",
                "%")
            .toList()) {
      write("mine.yaml", HEAD + "note: " + odd + "\n" + CLAUSE);
      assertTrue(!problems("mine.yaml").isEmpty() || odd.contains("ud800"), odd);
    }
    write("mine.yaml", "%TAG ! !\n%TAG ! !\n---\n" + HEAD + CLAUSE);
    assertEquals(List.of("yaml-syntax"), codes("mine.yaml"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String answer(String name) {
    Diagnostics problems = new Diagnostics();
    Harbour.library(folder, problems).texts(List.of(name));
    return DiagnosticPrinter.print(problems);
  }

  private List<Diagnostic> problems(String name) {
    Diagnostics problems = new Diagnostics();
    Harbour.library(folder, problems).texts(List.of(name));
    return problems.all();
  }

  private List<String> codes(String name) {
    return problems(name).stream().map(Diagnostic::code).distinct().toList();
  }
}
