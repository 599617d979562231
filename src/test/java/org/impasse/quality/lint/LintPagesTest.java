package org.impasse.quality.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each lint fires where it should and keeps quiet on near misses, and its page in the documentation
 * is made of the same examples. With {@code -Dimpasse.golden=update} the pages are written anew.
 */
class LintPagesTest {

  private static final Path PAGES = Path.of("src/site/markdown/checks");
  private static final boolean UPDATES = "update".equals(System.getProperty("impasse.golden"));
  private static final Injector INJECTOR = Guice.createInjector();

  @TempDir private Path temporary;
  private int folders;

  private static Stream<Lint> lints() {
    return INJECTOR.getInstance(LintCatalogue.class).all().stream();
  }

  static Stream<Named<Lint>> named() {
    return lints().map(lint -> Named.of(lint.code(), lint));
  }

  private CheckedCase check(WellCase well) throws Exception {
    Path folder = temporary.resolve(String.valueOf(folders++));
    well.write(folder);
    return INJECTOR.getInstance(Checker.class).check(List.of(), folder, List.of()).get(0);
  }

  private CheckedCase check(WellCase.Example example) throws Exception {
    WellCase well = new WellCase();
    example.changes().forEach(well::with);
    return check(well);
  }

  private static String printed(CheckedCase checked) {
    return DiagnosticPrinter.print(
        checked.sources(), checked.findings().stream().map(Finding::diagnostic).toList());
  }

  @Test
  void thereIsNothingDoubtfulAboutTheCaseThatTheExamplesChange() throws Exception {
    CheckedCase checked = check(new WellCase());
    assertEquals("", printed(checked));
    assertEquals(List.of(), checked.notRun());
    assertEquals(List.of(), checked.waived());
  }

  @ParameterizedTest
  @MethodSource("named")
  void itFiresWhereItShouldAndOnlyThere(Lint lint) throws Exception {
    List<WellCase.Example> examples = WellCase.examples(lint.code());
    assertTrue(examples.stream().anyMatch(WellCase.Example::fires));
    assertTrue(examples.stream().filter(example -> !example.fires()).count() >= 2);
    for (WellCase.Example example : examples) {
      CheckedCase checked = check(example);
      Set<String> found =
          checked.findings().stream()
              .map(finding -> finding.diagnostic().code())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          example.fires() ? Set.of(lint.code()) : Set.of(),
          found,
          () -> example.shows() + "\n" + printed(checked));
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void itsPageShowsThat(Lint lint) throws Exception {
    golden(PAGES.resolve(lint.code() + ".md"), page(lint));
  }

  @Test
  void theIndexListsThemAll() throws IOException {
    StringBuilder index = new StringBuilder("# Checks\n\n");
    index.append(
        "What [`impasse check`](../checking.md) looks for in files that have no errors. Each page is"
            + " made of the check's own tests.\n\n");
    lints()
        .forEach(
            lint ->
                index.append(
                    "- [`%s`](%s.md): %s\n".formatted(lint.code(), lint.code(), lint.summary())));
    golden(PAGES.resolve("index.md"), wrapped(index.toString()));
    if (UPDATES) {
      return; // the other pages may be yet to come
    }
    try (Stream<Path> pages = Files.list(PAGES)) {
      Set<String> expected =
          lints().map(lint -> lint.code() + ".md").collect(Collectors.toCollection(TreeSet::new));
      expected.add("index.md");
      assertEquals(
          expected,
          pages
              .map(page -> page.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static void golden(Path file, String actual) throws IOException {
    if (UPDATES) {
      Files.createDirectories(PAGES);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  private String page(Lint lint) throws Exception {
    StringBuilder page = new StringBuilder("# " + lint.code() + "\n\n");
    page.append(lint.summary()).append("\n\n## Avoid\n");
    for (WellCase.Example example : WellCase.examples(lint.code())) {
      if (example.fires()) {
        excerpts(example, page);
        page.append("\n```text\n").append(found(check(example))).append("```\n");
      }
    }
    page.append("\n## Prefer\n");
    for (WellCase.Example example : WellCase.examples(lint.code())) {
      if (!example.fires()) {
        excerpts(example, page);
      }
    }
    page.append("\n## Why\n\n").append(lint.why()).append("\n\n");
    page.append(
        "The examples change [a small case](../../../test/resources/org/impasse/quality/lint/base)"
            + " that has nothing doubtful. [All checks](index.md), and how to"
            + " [let a finding stand](../checking.md#waivers).\n");
    return wrapped(page.toString());
  }

  /** Without the count at the end. */
  private static String found(CheckedCase checked) {
    String printed = printed(checked);
    return printed.substring(0, printed.lastIndexOf("\n\n") + 1);
  }

  private static void excerpts(WellCase.Example example, StringBuilder page) {
    page.append("\n").append(example.shows()).append("\n");
    for (WellCase.Change change : example.changes()) {
      page.append("\nIn `").append(change.file()).append("`").append(change.place());
      page.append(":\n\n```").append(change.file().endsWith(".drl") ? "java" : "yaml").append("\n");
      page.append(change.text()).append("```\n");
    }
  }

  /** Lines of at most 130 characters outside blocks. */
  private static String wrapped(String page) {
    StringBuilder out = new StringBuilder();
    boolean block = false;
    for (String line : page.split("\n", -1)) {
      block ^= line.startsWith("```");
      out.append(block ? line : broken(line)).append("\n");
    }
    return out.substring(0, out.length() - 1);
  }

  private static String broken(String line) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String word : line.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > 130) {
        out.append(line.startsWith("- ") ? "\n  " : "\n");
        used = line.startsWith("- ") ? 2 : 0;
      } else if (out.length() > 0) {
        out.append(' ');
        used++;
      }
      out.append(word);
      used += word.length();
    }
    return out.toString();
  }
}
