package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.impasse.bundle.Bundle;
import org.impasse.bundle.BundleReader;
import org.impasse.bundle.BundleWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs are kept whole, and come out the same again; nobody else's command does harm. */
class BundlingTest {

  private static final Path CASES = Path.of("src/test/resources/cli/cases");

  @TempDir private Path temporary;

  private Ran kept(String name, List<String> args) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--bundle", temporary.resolve(name).toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  private Bundle bundle(String name) throws Exception {
    return BundleReader.read(temporary.resolve(name), name);
  }

  private Ran reproduced(String name) {
    return Ran.of("reproduce", temporary.resolve(name).toString());
  }

  private Ran forged(Bundle bundle, NavigableMap<String, byte[]> contents, String... command)
      throws IOException {
    Bundle forged =
        Bundle.of(List.of(command), bundle.manifest().folder(), 0, Optional.empty(), contents);
    Files.write(temporary.resolve("forged.zip"), BundleWriter.write(forged));
    return reproduced("forged.zip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate mill/first-offer",
        "evaluate {cases}/scenarios/mill --format html,json --output {tmp}/out",
        "evaluate mill/first-offer --set water.share=all-to-mill --given harvest=poor --format json",
        "compare mill/first-offer mill/second-offer",
        "deadlock mill --set water.share=all-to-mill",
        "deadlock mill/first-offer --subject clauses",
        "deals mill/first-offer --write {tmp}/drafts",
        "claim mill/rent",
        "sweep mill/first-offer --issue rent.yearly",
        "show mill rules",
        "explain-rule mill MI-1",
        "show house-sale",
        "check mill",
        "test mill --format json",
        "coverage mill",
        "sources mill/first-offer",
        "timeline mill",
        "check house-sale --format junit --output {tmp}/out",
        "evaluate house-sale/buyers-offer",
      })
  void everyCommandIsKeptAndComesOutTheSame(String written) throws Exception {
    List<String> args =
        List.of(
            (written + " --cases {cases}")
                .replace("{cases}", CASES.toString())
                .replace("{tmp}", temporary.toString())
                .split(" "));
    Ran plain = Ran.of(args.toArray(String[]::new));
    assertEquals(0, plain.exit(), plain.err());
    emptyFolders();
    Ran one = kept("one.zip", args);
    emptyFolders();
    Ran two = kept("two.zip", args);

    assertEquals(plain.out(), one.out(), "what is printed is what it is without a bundle");
    assertEquals(0, two.exit(), two.err());
    byte[] bytes = Files.readAllBytes(temporary.resolve("one.zip"));
    assertArrayEquals(bytes, Files.readAllBytes(temporary.resolve("two.zip")));
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String secret :
        List.of(temporary.toString(), Path.of("").toAbsolutePath().toString(), "impasse-")) {
      assertFalse(all.contains(secret), secret);
    }
    assertArrayEquals(
        plain.out().getBytes(StandardCharsets.UTF_8),
        bundle("one.zip").contents().get(Bundle.PRINTED));
    Ran again = reproduced("one.zip");
    assertEquals(0, again.exit(), again.out() + again.err());
    assertTrue(again.out().startsWith("Identical\n"), again.out());
  }

  /** Drafts replace nothing. */
  private void emptyFolders() throws IOException {
    for (String name : List.of("out", "drafts")) {
      Path folder = temporary.resolve(name);
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  @Test
  void absoluteNamesAreNotKept() throws Exception {
    Path own = copied();
    Ran run =
        kept(
            "abs.zip",
            List.of(
                "evaluate",
                own.resolve("scenarios/mill/first-offer.yaml").toString(),
                "--output",
                temporary.resolve("out").toString()));
    assertEquals(0, run.exit(), run.err());
    Bundle bundle = bundle("abs.zip");
    assertEquals(
        List.of("evaluate", "outside-1/scenarios/mill/first-offer.yaml", "--output", "output"),
        bundle.manifest().command());
    String all = Files.readString(temporary.resolve("abs.zip"), StandardCharsets.ISO_8859_1);
    assertFalse(all.contains(temporary.toString()), "names of this machine");
    assertEquals(0, reproduced("abs.zip").exit());
  }

  @Test
  void aFailedCheckIsKeptWithItsExitCode() throws Exception {
    Path own = copied();
    Path rules = own.resolve("rules/mill/town.drl");
    Files.writeString(rules, Files.readString(rules).replace("all-to-mill", "all-to-nobody"));
    Ran run = kept("failed.zip", List.of("check", own.toString()));
    assertEquals(1, run.exit(), run.err());
    assertEquals(1, bundle("failed.zip").manifest().exitCode());
    Ran again = reproduced("failed.zip");
    assertEquals(0, again.exit(), again.out());
    assertTrue(again.out().startsWith("Identical"), again.out());
  }

  @Test
  void onlyWhatTheResultDependsOnIsKept() throws Exception {
    assertEquals(
        0,
        kept("one.zip", List.of("evaluate", "mill/second-offer", "--cases", CASES.toString()))
            .exit());
    List<String> names = List.copyOf(bundle("one.zip").below(Bundle.FOLDER).keySet());
    String mill = CASES + "/scenarios/mill/";
    assertEquals(
        List.of(
            CASES + "/rules/mill/miller.drl",
            CASES + "/rules/mill/town.drl",
            mill + "case.yaml",
            mill + "evidence.yaml",
            mill + "first-offer.yaml",
            mill + "second-offer.yaml"),
        names,
        "the text, what it is based on, and its case");
  }

  @Test
  void aChangedOutputIsFoundWithItsLine() throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    Bundle bundle = bundle("one.zip");
    NavigableMap<String, byte[]> contents = new TreeMap<>(bundle.contents());
    String printed = new String(contents.get(Bundle.PRINTED), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(printed.lines().toList());
    lines.set(6, "The miller is delighted.");
    contents.put(
        Bundle.PRINTED, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    Ran again = forged(bundle, contents, bundle.manifest().command().toArray(String[]::new));
    assertEquals(1, again.exit(), again.err());
    assertTrue(again.out().contains("What was printed differs from line 7 on."), again.out());
    assertTrue(again.out().contains("The miller is delighted."), again.out());
    assertTrue(again.out().contains(printed.lines().toList().get(6)), again.out());
  }

  @Test
  void nothingBesidesTheBundleIsLookedAt() throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    Bundle bundle = bundle("one.zip");
    // The working folder of this test has the case, and so has the program.
    Ran again =
        forged(bundle, new TreeMap<>(bundle.contents()), "evaluate", "ukraine-2025/us-28-point");
    assertEquals(1, again.exit(), again.err());
    assertTrue(again.out().contains("The exit code was 0 and is 2 today."), again.out());
    assertTrue(again.out().contains("[unknown-case]"), again.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft --from mill/first-offer --output out",
        "serve",
        "completion",
        "test --record",
        "test --record=true",
        "test --dry-run --record",
        "check --help",
        "deadlock mill -V",
        "evaluate mill/first-offer --bundle=other.zip",
        "evaluate mill/first-offer --bundle other.zip",
        "evaluate /etc/hosts",
        "evaluate mill/first-offer --cases=/etc",
        "evaluate mill/first-offer --cases ..",
        "evaluate ../bundled",
        "evaluate mill/first-offer --output /tmp",
      })
  void aCommandThatLeadsOutOfTheBundleIsRefused(String written) throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    Bundle bundle = bundle("one.zip");
    Ran again = forged(bundle, new TreeMap<>(bundle.contents()), written.split(" "));
    assertEquals(2, again.exit(), again.out());
    assertTrue(again.err().contains("[bundle-unsafe]"), again.err());
    assertEquals("", again.out());
  }

  @Test
  void aBundleMakesNoOtherBundle() throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    Bundle bundle = bundle("one.zip");
    List<String> args = new ArrayList<>(bundle.manifest().command());
    Path elsewhere = temporary.resolve("elsewhere.zip");
    args.add("--bundle=" + elsewhere);
    Ran again = forged(bundle, new TreeMap<>(bundle.contents()), args.toArray(String[]::new));
    assertEquals(2, again.exit(), again.out());
    assertTrue(again.err().contains("[bundle-unsafe]"), again.err());
    assertTrue(again.err().contains("--bundle"), again.err());
    assertFalse(Files.exists(elsewhere));
  }

  /** Whoever adds an option to a command says whether a stranger's bundle may have it. */
  @Test
  void everyOptionIsEitherKeptOrKnowinglyNot() {
    Program program =
        Guice.createInjector(new CliModule(System.out, System.err, false))
            .getInstance(Program.class);
    Set<String> others = new TreeSet<>();
    program
        .commands()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (KeptCommands.has(name)) {
                command.getCommandSpec().options().stream()
                    .filter(option -> !KeptCommands.hasOption(option))
                    .forEach(option -> others.add(option.longestName()));
              }
            });
    assertEquals(Set.of("--bundle", "--dry-run", "--help", "--record", "--version"), others);
  }

  @Test
  void aFolderToWriteToThatIsNotThereYetIsNotMade() throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    Bundle bundle = bundle("one.zip");
    List<String> args = new ArrayList<>(bundle.manifest().command());
    Path elsewhere = temporary.resolve("elsewhere");
    args.addAll(List.of("--output", elsewhere.toString()));
    Ran again = forged(bundle, new TreeMap<>(bundle.contents()), args.toArray(String[]::new));
    assertEquals(1, again.exit(), again.err());
    assertTrue(again.out().contains("exit code was 0 and is 2"), again.out());
    assertFalse(Files.exists(elsewhere));
  }

  @Test
  void filesOfArgumentsAreNotRead() throws Exception {
    Path secret = Files.writeString(temporary.resolve("secret"), "--help");
    Ran run = Ran.of("evaluate", "@" + secret);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("[file-missing]"), run.err());
  }

  @Test
  void aFailureLeavesNothing() throws Exception {
    Ran run = kept("none.zip", List.of("evaluate", "mill/no-offer", "--cases", CASES.toString()));
    assertEquals(2, run.exit());
    assertEquals(2, kept("no/such/none.zip", List.of("evaluate", "mill/no-offer")).exit());
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void nothingIsLeftInTheFolderForTemporaryFiles() throws Exception {
    kept("one.zip", List.of("evaluate", "mill/first-offer", "--cases", CASES.toString()));
    List<String> before = leftovers();
    reproduced("one.zip");
    Ran.of("drift", temporary.resolve("one.zip").toString(), "--cases", CASES.toString());
    assertEquals(before, leftovers());
  }

  private static List<String> leftovers() throws IOException {
    String[] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list();
    return Stream.of(names == null ? new String[0] : names)
        .filter(name -> name.startsWith("impasse-"))
        .sorted()
        .toList();
  }

  private Path copied() throws IOException {
    Path own = temporary.resolve("own");
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = own.resolve(CASES.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return own;
  }

  @Test
  void twoCommandsOnOneFileKeepTheFirst() throws Exception {
    List<String> args = List.of("evaluate", "mill/first-offer", "--cases", CASES.toString());
    kept("one.zip", args);
    byte[] first = Files.readAllBytes(temporary.resolve("one.zip"));
    Ran second = kept("one.zip", List.of("show", "mill", "--cases", CASES.toString()));
    assertEquals(2, second.exit());
    assertEquals("", second.out(), "it is refused before it runs");
    assertTrue(Arrays.equals(first, Files.readAllBytes(temporary.resolve("one.zip"))));
  }
}
