package org.impasse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.report.Build;
import org.impasse.report.JsonOut;
import org.impasse.report.page.MarkdownLayout;
import org.junit.jupiter.api.Test;

class ReproductionTest {

  private static final Build THEN = new Build("1.0.0", "10.2.0");
  private static final Build TODAY = new Build("1.1.0", "10.3.0");

  private static Bundle kept(Build build) {
    NavigableMap<String, byte[]> contents = outputs("refuses\nImpasse 1.0.0, Drools 10.2.0.\n");
    contents.put("inputs/folder/a.yaml", Zips.bytes("id: a\n"));
    Bundle bundle = Bundle.of(List.of("evaluate", "a.yaml"), "", 0, Optional.empty(), contents);
    Manifest own = bundle.manifest();
    return new Bundle(
        new Manifest(build, own.command(), own.folder(), own.exitCode(), own.about(), own.files()),
        contents);
  }

  private static NavigableMap<String, byte[]> outputs(String printed) {
    NavigableMap<String, byte[]> outputs = new TreeMap<>();
    outputs.put(Bundle.PRINTED, Zips.bytes(printed));
    outputs.put("outputs/files/out/a.md", Zips.bytes("one\ntwo\nthree\n"));
    return outputs;
  }

  private static String words(Reproduction found) {
    return new MarkdownLayout().write(ReproductionPage.of(found));
  }

  @Test
  void theSameIsIdentical() {
    Reproduction found =
        Reproduction.of(
            kept(THEN), THEN, 0, outputs("refuses\nImpasse 1.0.0, Drools 10.2.0.\n"), "");
    assertTrue(found.identical());
    assertFalse(found.versionsOnly());
    assertTrue(words(found).contains("byte for byte"), words(found));
  }

  @Test
  void aReceiptThatNamesOtherVersionsIsNoDifference() {
    Reproduction found =
        Reproduction.of(
            kept(THEN), TODAY, 0, outputs("refuses\nImpasse 1.1.0, Drools 10.3.0.\n"), "");
    assertTrue(found.identical());
    assertTrue(found.versionsOnly());
    assertTrue(words(found).contains("apart from the versions"), words(found));
    assertTrue(
        words(found)
            .contains("Made with Impasse 1.0.0, Drools 10.2.0; repeated with Impasse 1.1.0"),
        words(found));
  }

  @Test
  void anotherVerdictUnderAnotherVersionIsADifferenceAtItsLine() {
    Reproduction found =
        Reproduction.of(
            kept(THEN), TODAY, 0, outputs("objects\nImpasse 1.1.0, Drools 10.3.0.\n"), "");
    assertEquals(
        List.of(
            new Difference.Changed(
                Reproduction.PRINTED,
                new LineChange(1, List.of("refuses"), List.of("objects"), 0, 0))),
        found.differences());
    assertTrue(words(found).contains("What was printed differs from line 1 on."), words(found));
  }

  @Test
  void filesThatCameAndWentAndAnotherExitCodeAreTold() {
    NavigableMap<String, byte[]> outputs = outputs("refuses\nImpasse 1.0.0, Drools 10.2.0.\n");
    outputs.remove("outputs/files/out/a.md");
    outputs.put("outputs/files/out/b.md", new byte[0]);
    Reproduction found = Reproduction.of(kept(THEN), THEN, 2, outputs, "There is no such file.\n");
    assertEquals(
        List.of(
            new Difference.Exit(0, 2, List.of("There is no such file.")),
            new Difference.Missing("out/a.md"),
            new Difference.Unknown("out/b.md")),
        found.differences());
    String json = JsonOut.document(out -> new ReproductionJson(out).write(found));
    assertTrue(json.contains("\"identical\": false"), json);
    assertTrue(json.contains("\"kind\": \"exit-code\""), json);
  }

  @Test
  void onlyTheLinesThatDifferAreShown() {
    LineChange change = LineChange.of(Zips.bytes("a\nb\nc\nd\n"), Zips.bytes("a\nx\ny\nd\n"));
    assertEquals(new LineChange(2, List.of("b", "c"), List.of("x", "y"), 0, 0), change);
    LineChange added = LineChange.of(Zips.bytes("a\n"), Zips.bytes("a\nb\n"));
    assertEquals(2, added.line());
    assertEquals(List.of("b"), added.today());
    LineChange ending = LineChange.of(Zips.bytes("a\n"), Zips.bytes("a"));
    assertEquals(1, ending.line());
    LineChange many = LineChange.of(Zips.bytes("1\n2\n3\n4\n5\n6\n"), Zips.bytes("z\n"));
    assertEquals(4, many.then().size());
    assertEquals(2, many.thenMore());
  }

  @Test
  void aCommandIsShownAsSomebodyWouldTypeIt() {
    assertEquals(
        "impasse evaluate 'my text.yaml' --set 'a=other: it'\\''s' ''",
        ReproductionPage.command(
            List.of("evaluate", "my text.yaml", "--set", "a=other: it's", "")));
  }
}
