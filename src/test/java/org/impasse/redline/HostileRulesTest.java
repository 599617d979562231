package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Severity;
import org.impasse.redline.fact.Objections;
import org.impasse.redline.fact.TermFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Every file of {@code hostile/} tries to run code, to reach something outside the profile, or to
 * show its reader something else than it says. Its first line tells what it tries and where: there
 * it is refused, in the words beside it, and nothing of it runs. What would run sets a system
 * property or writes a file, the canary; that the canary sings where there is no profile is shown,
 * too. In files named {@code esc-*} the form {@code <U+202E>} stands for a character.
 */
class HostileRulesTest {

  private static final Path FOLDER = Path.of("src/test/resources/redline/hostile");
  private static final Pattern ESCAPE = Pattern.compile("<U\\+([0-9A-F]+)>");
  private static final Pattern FIRST = Pattern.compile("// Line ([0-9]+): [a-z].*\\.");
  private static final String PROPERTY = "impasse.canary";
  private static final Path FILE = Path.of("target/hostile-canary");

  static List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".drl"))
          .sorted()
          .toList();
    }
  }

  @BeforeEach
  @AfterEach
  void silence() throws IOException {
    System.clearProperty(PROPERTY);
    Files.createDirectories(FILE.getParent());
    Files.deleteIfExists(FILE);
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusedWhereItTries(String file) throws IOException {
    String text = text(file);
    Matcher first = FIRST.matcher(text.lines().findFirst().orElseThrow());
    assertTrue(first.matches(), "the first line says what is tried, and where");
    int line = Integer.parseInt(first.group(1));

    Diagnostics diagnostics = new Diagnostics();
    Optional<RuleBook> book =
        new RuleBookReader()
            .read(Island.CASE, List.of(new RuleFile("north", "north.drl", text)), diagnostics);

    assertTrue(book.isEmpty(), "accepted");
    assertTrue(
        diagnostics.all().stream()
            .anyMatch(d -> d.severity() == Severity.ERROR && d.location().line() == line),
        () -> "no error at line " + line + ":\n" + DiagnosticPrinter.print(diagnostics));
    assertFalse(sung(), "something of it ran");

    String said = DiagnosticPrinter.print(diagnostics);
    Path golden = FOLDER.resolve(file.replace(".drl", ".txt"));
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(golden, said);
    }
    assertEquals(Files.readString(golden), said);
  }

  /** A sound file beside it does not let it in: a case is read whole or not at all. */
  @ParameterizedTest
  @MethodSource("files")
  void noneOfItsRulesComesWithOthers(String file) throws IOException {
    String sound =
        (Island.HEAD + Island.rule("S-1", "Term( issue == \"vote\", position == \"true\" )"))
            .replace("the_island.north", "the_island.south")
            .replace("n-said", "s-said");
    Optional<RuleBook> book =
        new RuleBookReader()
            .read(
                Island.CASE,
                List.of(
                    new RuleFile("south", "south.drl", sound),
                    new RuleFile("north", "north.drl", text(file))),
                new Diagnostics());
    assertTrue(book.isEmpty(), "accepted");
    assertFalse(sung(), "something of it ran");
  }

  /** The attempts are real: these are run by Drools where there is no profile. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotation-array",
        "annotation-code",
        "annotation-concatenation",
        "annotation-single-quotes",
        "condition-accumulate",
        "condition-eval",
        "condition-eval-in-term",
        "condition-from",
        "condition-groupby",
        "condition-static",
        "consequence-after-raise",
        "consequence-argument",
        "consequence-comment-splits",
        "consequence-end-in-string",
        "consequence-file",
        "consequence-named",
        "consequence-on-one-line",
        "consequence-reflection",
        "consequence-system",
        "esc-bidi-comment",
        "file-declare-trait"
      })
  void withoutTheProfileItSings(String file) throws IOException {
    bare(text(file + ".drl").replace("redlines.the_island.north", "redlines"));
    assertTrue(sung());
  }

  /** As whoever hands a rule file to Drools would do it. */
  private static void bare(String text) {
    String opened =
        text.replaceFirst(
            "(package redlines;?[^\n]*\n)",
            """
            $1dialect "mvel"
            import org.impasse.redline.fact.TermFact
            global org.impasse.redline.fact.Objections objections
            """);
    try {
      KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
      builder.add(
          ResourceFactory.newByteArrayResource(
              opened.replace("Term(", "TermFact(").getBytes(StandardCharsets.UTF_8)),
          ResourceType.DRL);
      if (builder.hasErrors()) {
        return;
      }
      InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
      base.addPackages(builder.getKnowledgePackages());
      KieSession session = base.newKieSession();
      try {
        session.setGlobal("objections", new Objections());
        session.insert(TermFact.named("land.valley", "ceded"));
        session.fireAllRules(20);
      } finally {
        session.dispose();
      }
    } catch (RuntimeException | Error e) {
      // What Drools does with hostile files is its own; only what ran by then is of interest.
      return;
    }
  }

  private static boolean sung() {
    return System.getProperty(PROPERTY) != null || Files.exists(FILE);
  }

  private static String text(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    return file.startsWith("esc-")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))))
        : text;
  }
}
