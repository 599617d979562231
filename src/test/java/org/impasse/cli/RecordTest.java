package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test --record} writes what it showed, and touches nothing else. */
class RecordTest {

  private static final String HEAD =
      """
      impasse: 1
      case: ferry
      id: made
      """;

  private static final String CLAUSES =
      """
      clauses:  # all of them
        - id: c1
          title: >-
            One
            two
          sets: { fare: 45 }
        - id: c2 # last
          title: T
          sets: { landing: new-pier, flag: north }
      """;

  @TempDir private Path temporary;

  /**
   * A text's file in many layouts, with expectations of which some hold, some do not, and some are
   * not there.
   */
  @Test
  void whatIsOutsideTheBlockStaysAsItIs() throws IOException {
    for (long seed = 0; seed < 32; seed++) {
      Made made = made(new Random(seed));
      Path root = temporary.resolve("seed-" + seed);
      QualityFolder folder = new QualityFolder(root, QualityFolder.RIGHT);
      Path file = folder.scenario("made.yaml");
      Files.writeString(file, made.text());
      String where = "seed " + seed + "\n" + made.text();
      QualityFolder.Answer written =
          folder.run("test", "{cases}/scenarios/ferry/made.yaml", "--record");
      assertEquals(0, written.code(), () -> where + written.err());
      String after = Files.readString(file);
      assertTrue(after.startsWith(made.before()), () -> where + "\nbecame\n" + after);
      assertTrue(after.endsWith(made.after()), () -> where + "\nbecame\n" + after);
      assertTrue(
          after.length() >= made.before().length() + made.after().length(),
          () -> where + "\nbecame\n" + after);
      made.comments()
          .forEach(
              comment -> assertTrue(after.contains(comment), () -> where + "\nbecame\n" + after));
      QualityFolder.Answer tested = folder.run("test", "{cases}/scenarios/ferry/made.yaml");
      assertEquals(0, tested.code(), () -> where + "\nbecame\n" + after + tested.out());
      assertTrue(tested.out().contains("All 2 expectations hold."), () -> where + tested.out());
      assertEquals(List.of(), leftovers(root), () -> where);
    }
  }

  private record Made(String before, String block, String after, List<String> comments) {
    String text() {
      return before + block + after;
    }
  }

  private static Made made(Random random) {
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    List<String> parts =
        new ArrayList<>(
            List.of("title: \"A text: made # up, with ‘quotes’ and \ud83d\udea2\"\n", CLAUSES));
    List<String> comments = new ArrayList<>();
    String block = block(random, comments);
    int place = random.nextInt(parts.size() + 1);
    StringBuilder before = new StringBuilder(random.nextBoolean() ? "# top\n" : "").append(HEAD);
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      (i < place ? before : after).append(random.nextInt(3) == 0 ? "\n# between\n" : "");
      (i < place ? before : after).append(parts.get(i));
    }
    if (block.isEmpty()) {
      // Then the block comes last, whatever stands there.
      before.append(after);
      after.setLength(0);
    } else if (random.nextBoolean()) {
      after.append("# the end\n");
    }
    boolean cut = random.nextInt(3) == 0;
    String last =
        after.length() > 0 ? after.toString() : block.isEmpty() ? before.toString() : block;
    String whole = cut ? last.substring(0, last.length() - 1) : last;
    String first = before.toString();
    String middle = block;
    String rest = after.toString();
    if (after.length() > 0) {
      rest = whole;
    } else if (block.isEmpty()) {
      first = whole;
    } else {
      middle = whole;
    }
    return new Made(
        first.replace("\n", end), middle.replace("\n", end), rest.replace("\n", end), comments);
  }

  private static String block(Random random, List<String> comments) {
    String north =
        pick(random, "{ verdict: accept }", "{ verdict: reject }", "{verdict: [reject, accept]}");
    String south =
        pick(
            random,
            "{ verdict: reject, because: [S-1, S-4] }",
            "{ verdict: accept, because: [S-3] }",
            "{ verdict: [accept,\n      conditional], note: 'it''s, so' }");
    boolean both = random.nextBoolean();
    switch (random.nextInt(6)) {
      case 0 -> {
        return "";
      }
      case 1 -> {
        comments.add("# of the north");
        comments.add("# before the south");
        return "expect:   # what is expected\n  north: "
            + north
            + " # of the north\n"
            + (both
                ? "\n  # before the south\n  south: " + south + "\n"
                : "  # before the south\n");
      }
      case 2 -> {
        return "expect: { north: " + north + (both ? ", south: " + south : "") + " }\n";
      }
      case 3 -> {
        return "expect:\n    north:\n        verdict: reject\n        because:\n          - N-1\n"
            + (both ? "    south:\n      - " + south + "\n" : "");
      }
      case 4 -> {
        comments.add("# why");
        return "expect:\n  south:  # why\n    verdict: accept\n    note: >\n      Long\n      note.\n\n"
            + (both ? "  north: " + north + "\n" : "");
      }
      default -> {
        return "expect: {}\n";
      }
    }
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static List<String> leftovers(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".impasse"))
          .toList();
    }
  }

  @Test
  void aWholeCaseWithClaimsAndDeadlock() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT, QualityFolder.WRONG);
    assertEquals(1, folder.run("test", "ferry").code());
    QualityFolder.Answer recorded = folder.run("test", "ferry", "--record");
    assertEquals(0, recorded.code(), recorded::err);
    QualityFolder.Answer tested = folder.run("test", "ferry");
    assertEquals(0, tested.code(), tested::out);
    assertTrue(
        Files.readString(folder.scenario("claims/fare.yaml")).endsWith("expect: \"false\"\n"));
    String text = Files.readString(folder.scenario("first.yaml"));
    assertTrue(text.contains("# what the south said"), text);
  }

  @Test
  void aDryRunShowsTheSameAndWritesNothingAndASecondRunFindsNothingToDo() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT, QualityFolder.WRONG);
    Path file = folder.scenario("first.yaml");
    String before = Files.readString(file);
    QualityFolder.Answer shown = folder.run("test", "ferry/first", "--record", "--dry-run");
    assertEquals(0, shown.code(), shown::err);
    assertEquals(before, Files.readString(file));
    QualityFolder.Answer written = folder.run("test", "ferry/first", "--record");
    assertEquals(shown.out(), written.out());
    String after = Files.readString(file);
    assertEquals("", folder.run("test", "ferry/first", "--record").out());
    assertEquals(after, Files.readString(file));
  }

  @Test
  void aCommentThatWouldGoStopsIt() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT);
    Path file = folder.scenario("second.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "expect:\n  south:\n    verdict: reject\n    # why\n    note: N\n");
    String before = Files.readString(file);
    QualityFolder.Answer answer = folder.run("test", "ferry/second", "--record");
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("second.yaml:12: error [record-comment]"), answer.err());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void aFileWithErrorsIsLeftAlone() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT, QualityFolder.WRONG);
    Path file = folder.scenario("second.yaml");
    Files.writeString(file, Files.readString(file) + "expects: {}\n");
    String other = Files.readString(folder.scenario("first.yaml"));
    assertEquals(2, folder.run("test", "ferry", "--record").code());
    assertEquals(other, Files.readString(folder.scenario("first.yaml")));
  }

  @Test
  void theOneLineOfAFlowFileIsNotTouched() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT);
    Path file = folder.scenario("second.yaml");
    Files.writeString(
        file, "{ impasse: 1, case: ferry, id: second, title: T, based-on: first, set: {} }\n");
    String before = Files.readString(file);
    QualityFolder.Answer answer =
        folder.run("test", "{cases}/scenarios/ferry/second.yaml", "--record");
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("error [record-layout]"), answer.err());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void permissionsAndLinksStay() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT, QualityFolder.WRONG);
    Path file = folder.scenario("first.yaml");
    Path elsewhere = temporary.resolve("elsewhere.yaml");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-rw-r--"));
    assertEquals(0, folder.run("test", "ferry/first", "--record").code());
    assertTrue(Files.isSymbolicLink(file));
    assertTrue(Files.readString(elsewhere).contains("recorded, not sourced"));
    assertEquals(
        "rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
  }

  @Test
  void aByteOrderMarkStays() throws IOException {
    QualityFolder folder = new QualityFolder(temporary, QualityFolder.RIGHT, QualityFolder.WRONG);
    Path file = folder.scenario("first.yaml");
    byte[] marked = ("\ufeff" + Files.readString(file)).getBytes(StandardCharsets.UTF_8);
    Files.write(file, marked);
    assertEquals(0, folder.run("test", "ferry/first", "--record").code());
    assertEquals('\ufeff', Files.readString(file).charAt(0));
    assertFalse(Files.readString(file).substring(1).contains("\ufeff"));
  }
}
