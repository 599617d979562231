package org.impasse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Source;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new case is sound at once, and nothing that was there is touched. */
class NewCommandTest {

  private static final Injector INJECTOR = Guice.createInjector();

  @TempDir private Path folder;

  private String said = "";

  private int run(String... line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    int code = Impasse.run(stream, stream, false, line);
    said = bytes.toString(UTF_8);
    return code;
  }

  private int make(String id) {
    return run("new", id, "--output", folder.toString());
  }

  private Sitting opened(String id) throws Exception {
    assertEquals(0, make(id), said);
    return INJECTOR
        .getInstance(CaseOpener.class)
        .openCaseWithTexts(List.of(folder), Path.of(""), id, Wishes.none());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bus", "my-case", "a.b-c.2", "2026", "1998-talks", "true"})
  void anyIdMakesACaseThatOpensWithoutAWord(String id) throws Exception {
    Sitting sitting = opened(id);
    assertEquals(id, sitting.negotiation().id());
    assertEquals(2, sitting.texts().size());
    assertEquals(List.of(), sitting.diagnostics().all());
    String scenarios = folder.resolve("scenarios").resolve(id).toString();
    assertEquals(0, run("evaluate", scenarios), said);
    assertFalse(said.contains("warning"), said);
    assertEquals(0, run("check", scenarios), said);
    assertTrue(said.contains("nothing found"), said);
    assertEquals(0, run("test", scenarios), said);
  }

  @Test
  void whatItsTextsExpectIsFound() throws Exception {
    Sitting sitting = opened("bus");
    List<String> verdicts = new ArrayList<>();
    for (Proposal text : sitting.texts()) {
      Evaluation evaluation =
          INJECTOR
              .getInstance(Evaluator.class)
              .evaluate(sitting.negotiation(), sitting.rules(), text, sitting.settings());
      assertEquals(List.of(), evaluation.remarks());
      assertEquals(sitting.negotiation().parties().size(), text.expectations().size());
      for (Expectation expected : text.expectations()) {
        PartyVerdict found = evaluation.of(expected.party());
        verdicts.add(found.verdict().code());
        assertTrue(expected.verdicts().contains(found.verdict().code()), text.id());
        Set<String> fired = new TreeSet<>();
        found.reasons().forEach(reason -> fired.add(reason.rule().id()));
        assertTrue(fired.containsAll(expected.because()), text.id() + fired);
      }
    }
    assertTrue(verdicts.contains("reject") && verdicts.contains("accept"), verdicts.toString());
  }

  /** What a look through the files would find. */
  @Test
  void everyPartOfItIsUsed() throws Exception {
    Sitting sitting = opened("bus");
    Set<String> issues = new TreeSet<>();
    Set<String> cited = new TreeSet<>();
    Set<String> parameters = new TreeSet<>();
    for (Rule rule : sitting.rules().rules()) {
      issues.addAll(rule.footprint());
      cited.addAll(rule.evidence());
      parameters.addAll(rule.parameters());
      if (rule.strength().equals(Optional.of(Strength.RED_LINE))) {
        Set<String> sources = new LinkedHashSet<>();
        for (String id : rule.evidence()) {
          Evidence evidence = sitting.negotiation().evidence(id).orElseThrow();
          assertTrue(evidence.on().isPresent(), id);
          sources.add(evidence.source());
        }
        assertTrue(sources.size() > 1, rule.id());
      }
    }
    assertEquals(ids(sitting.negotiation().issues().stream().map(Issue::id)), issues);
    assertEquals(ids(sitting.negotiation().evidence().stream().map(Evidence::id)), cited);
    assertEquals(ids(sitting.negotiation().parameters().stream().map(p -> p.id())), parameters);
    assertEquals(
        ids(sitting.negotiation().sources().stream().map(Source::id)),
        ids(sitting.negotiation().evidence().stream().map(Evidence::source)));
    for (Party party : sitting.negotiation().parties()) {
      assertFalse(sitting.rules().rulesOf(party.id()).isEmpty(), party.id());
    }
    String words = words();
    for (Issue issue : sitting.negotiation().issues()) {
      for (Issue.ListedPosition position : issue.listed()) {
        assertTrue(
            words.contains("position == \"" + position.id() + "\"")
                || words.contains("(\"" + position.id() + "\")")
                || words.contains(issue.id() + ": " + position.id()),
            position.id());
      }
    }
  }

  private static Set<String> ids(Stream<String> ids) {
    return new TreeSet<>(ids.toList());
  }

  /** All rules and texts in one. */
  private String words() throws IOException {
    StringBuilder words = new StringBuilder();
    for (var file : files().entrySet()) {
      if (file.getKey().endsWith(".drl") || file.getKey().endsWith("-offer.yaml")) {
        words.append(file.getValue());
      }
    }
    return words.toString();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.toList()) {
        files.put(file.toString(), Files.isDirectory(file) ? "" : Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void itsSchemasAreThoseThatTheCommandWrites() throws Exception {
    assertEquals(0, make("bus"), said);
    Map<String, String> before = files();
    assertEquals(4, before.keySet().stream().filter(name -> name.endsWith(".json")).count());
    Path schemas = folder.resolve("scenarios/bus/.schema");
    assertEquals(
        0,
        run("schema", "bus", "--cases", folder.toString(), "--output", schemas.toString()),
        said);
    assertEquals(before, files());
    Files.writeString(schemas.resolve("text.json"), "{}");
    assertEquals(
        2, run("schema", "bus", "--cases", folder.toString(), "--output", schemas.toString()));
    assertTrue(said.contains("is not a schema of Impasse"), said);
    assertEquals("{}", Files.readString(schemas.resolve("text.json")));
  }

  @Test
  void nothingThatIsThereIsTouched() throws Exception {
    assertEquals(0, make("bus"), said);
    Map<String, String> before = files();
    assertEquals(2, make("bus"));
    assertEquals(before, files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/bus/mine.drl",
        "scenarios/bus/notes.txt",
        "rules/bus",
        "scenarios",
        "rules"
      })
  void aFolderOrFileOfItsNameKeepsEverythingOut(String there) throws Exception {
    Path file = folder.resolve(there);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
    Map<String, String> before = files();
    assertEquals(2, make("bus"));
    assertFalse(said.contains("internal"), said);
    assertEquals(before, files());
  }

  @Test
  void aDeadLinkCountsAsSomethingThatIsThere() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Files.createSymbolicLink(folder.resolve("rules/bus"), folder.resolve("nowhere"));
    assertEquals(2, make("bus"));
    assertTrue(said.contains("is there already"), said);
    assertFalse(Files.exists(folder.resolve("scenarios")));
  }
}
