package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where cases and texts are found, and under which names they are shown. */
class CaseLibraryTest {

  private static final String TEXT =
      """
      impasse: 1
      case: harbour-lease
      id: mine
      title: Mine
      based-on: first-offer
      set: { rent.monthly: 30000 }
      """;

  @TempDir private Path folder;
  private Path work;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void makeAWorkingFolder() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
  }

  @Test
  void aFolderThatIsOnlyCalledLikeACaseDoesNotHideIt() throws IOException {
    Harbour.copyTo(work);
    Files.createDirectory(work.resolve("harbour-lease"));
    assertEquals("harbour-lease", library().open("harbour-lease").orElseThrow().negotiation().id());
    noProblems();
  }

  @Test
  void aTextInTheTreeOfItsCase() throws IOException {
    Harbour.copyTo(work.resolve("my tree"));
    write("my tree/drafts/deep/mine.yaml", TEXT);
    List<CaseTexts> texts = library().texts(List.of("my tree/drafts/deep/mine.yaml"));
    noProblems();
    Proposal mine = texts.get(0).proposals().get(0);
    assertEquals("my tree/drafts/deep/mine.yaml", mine.file());
    OpenedCase openedCase = texts.get(0).openedCase();
    assertEquals(
        Set.of(
            "my tree/scenarios/harbour-lease/case.yaml",
            "my tree/scenarios/harbour-lease/evidence.yaml",
            "my tree/rules/harbour-lease/tenant.drl"),
        openedCase.hashes().keySet());
    assertEquals(
        Set.of("my tree/drafts/deep/mine.yaml", "my tree/scenarios/harbour-lease/first-offer.yaml"),
        openedCase.hashes(mine).keySet());
    assertEquals("tenant", openedCase.ruleTexts().get(0).party());
    assertEquals("my tree/rules/harbour-lease/tenant.drl", openedCase.ruleTexts().get(0).name());
  }

  @Test
  void namesBeginAsTheUserWroteThem() throws IOException {
    Harbour.copyTo(folder.resolve("elsewhere"));
    Path text = folder.resolve("elsewhere/scenarios/harbour-lease/first-offer.yaml");
    List<CaseTexts> texts =
        library().texts(List.of("../elsewhere/scenarios/harbour-lease/first-offer.yaml"));
    noProblems();
    assertEquals(
        "../elsewhere/scenarios/harbour-lease/case.yaml",
        texts
            .get(0)
            .openedCase()
            .hashes()
            .firstKey()
            .replace("rules", "scenarios")
            .replace("tenant.drl", "case.yaml"));
    texts = library().texts(List.of(text.toString()));
    assertTrue(
        texts.get(0).openedCase().hashes().keySet().stream().allMatch(n -> n.startsWith("/")));
  }

  @Test
  void theTreeComesBeforeNamedFoldersAndTheseBeforeTheWorkingFolderAndThatBeforeTheBundled()
      throws IOException {
    for (String place : List.of("work", "named", "bundled", "tree")) {
      Harbour.copyTo(folder.resolve(place));
      Path file = folder.resolve(place).resolve("scenarios/harbour-lease/case.yaml");
      Files.writeString(
          file,
          Files.readString(file).replace("title: A lease for the harbour", "title: " + place));
    }
    Files.writeString(folder.resolve("tree/mine.yaml"), TEXT);
    Files.writeString(folder.resolve("mine.yaml"), TEXT);
    CaseRoot bundled = new CaseRoot.OnDisk(folder.resolve("bundled"), "bundled:");
    Path named = folder.resolve("named");
    assertEquals("tree", titleFor(List.of(named), "../tree/mine.yaml", bundled));
    assertEquals("named", titleFor(List.of(named), "../mine.yaml", bundled));
    assertEquals("work", titleFor(List.of(), "../mine.yaml", bundled));
    Harbour.copy(work, folder.resolve("away"));
    deleteAll(work.resolve("scenarios"));
    assertEquals("bundled", titleFor(List.of(), "../mine.yaml", bundled));
  }

  private String titleFor(List<Path> named, String text, CaseRoot bundled) {
    CaseLibrary library = new CaseLibrary(named, work, Optional.of(bundled), problems);
    List<CaseTexts> texts = library.texts(List.of(text));
    noProblems();
    return texts.get(0).openedCase().negotiation().title();
  }

  @Test
  void casesInsideAJar() throws IOException {
    Path jar = folder.resolve("the program.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(Harbour.RESOURCES.resolve("harbour"))) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        String name = Harbour.RESOURCES.resolve("harbour").relativize(path).toString();
        out.putNextEntry(new JarEntry("cases/" + name));
        out.write(Files.readAllBytes(path));
      }
    }
    CaseRoot root = new CaseRoot.InJar(jar, "cases/", "bundled:");
    assertEquals(List.of("harbour-lease"), root.caseIds());
    CaseLibrary library = new CaseLibrary(List.of(), work, Optional.of(root), problems);
    OpenedCase openedCase = library.open("harbour-lease").orElseThrow();
    assertEquals(
        "bundled:scenarios/harbour-lease/first-offer.yaml",
        openedCase.proposal("first-offer").orElseThrow().file());
    assertEquals("bundled:rules/harbour-lease/tenant.drl", openedCase.ruleTexts().get(0).name());
    assertEquals(7, openedCase.proposals().size());
    noProblems();
    // A text of the user's own, based on a bundled one.
    write("mine.yaml", TEXT);
    Proposal mine = library.texts(List.of("mine.yaml")).get(0).proposals().get(0);
    noProblems();
    assertEquals(
        Set.of("mine.yaml", "bundled:scenarios/harbour-lease/first-offer.yaml"),
        openedCase.hashes(mine).keySet());
  }

  @Test
  void theCasesThatComeWithTheProgram() {
    CaseLibrary library = new Surroundings().in(work).library(List.of(), problems);
    for (String id : library.caseIds()) {
      library.open(id).ifPresent(OpenedCase::proposals);
    }
    noProblems();
  }

  @Test
  void textsByTheirIds() throws IOException {
    Harbour.copyTo(work);
    CaseLibrary library = library();
    List<CaseTexts> texts =
        library.texts(List.of("first-offer", "harbour-lease/second-offer", "v3", "first-offer"));
    noProblems();
    assertEquals(1, texts.size());
    assertEquals(List.of("first-offer", "second-offer", "v3"), ids(texts.get(0)));
    assertSame(texts.get(0).openedCase(), library.open("scenarios/harbour-lease").orElseThrow());
    assertSame(
        texts.get(0).openedCase(), library.open("scenarios/harbour-lease/case.yaml").orElseThrow());
  }

  @Test
  void anIdThatIsNotTheFileName() throws IOException {
    Harbour.copyTo(work);
    write("scenarios/harbour-lease/odd name.yaml", TEXT);
    assertEquals(List.of("mine"), ids(library().texts(List.of("mine")).get(0)));
    noProblems();
  }

  @Test
  void readingOneTextDoesNotNeedTheOthers() throws IOException {
    Harbour.copyTo(work);
    write("scenarios/harbour-lease/broken.yaml", "impasse: 1\nid: [\n");
    assertEquals(List.of("second-offer"), ids(library().texts(List.of("second-offer")).get(0)));
    noProblems();
    library().texts(List.of("scenarios/harbour-lease"));
    assertEquals(List.of("yaml-syntax"), codes());
  }

  @Test
  void everyTextOfAFolder() throws IOException {
    Harbour.copyTo(work);
    write("scenarios/harbour-lease/older/mine.yml", TEXT);
    write("scenarios/harbour-lease/.hidden.yaml", "no text");
    write("scenarios/harbour-lease/.git/config.yaml", "no text");
    write("scenarios/harbour-lease/notes.txt", "no text");
    write("scenarios/harbour-lease/older/figures.csv", "year,rent\n2020,1\n");
    List<CaseTexts> texts = library().texts(List.of("scenarios/"));
    noProblems();
    assertEquals(
        List.of("first-offer", "mine", "second-offer", "third-offer", "v1", "v2", "v3", "v4"),
        ids(texts.get(0)));
    assertEquals(
        "scenarios/harbour-lease/first-offer.yaml", texts.get(0).proposals().get(0).file());
    assertEquals(
        List.of("first-offer", "second-offer", "third-offer", "v1", "v2", "v3", "v4"),
        library().open("harbour-lease").orElseThrow().proposals().stream()
            .map(Proposal::id)
            .toList());
  }

  @Test
  void loopsOfLinks() throws IOException {
    Harbour.copyTo(work);
    Path inside = work.resolve("scenarios/harbour-lease");
    link(inside.resolve("loop"), inside);
    link(inside.resolve("self.yaml"), Path.of("self.yaml"));
    library().texts(List.of("scenarios"));
    assertEquals(List.of("file-unreadable"), codes());
    link(work.resolve("away.yaml"), Path.of("nowhere.yaml"));
    library().texts(List.of("away.yaml"));
    assertEquals(List.of("file-unreadable", "file-missing"), codes());
  }

  @Test
  void noPermission() throws IOException {
    Harbour.copyTo(work);
    File text = work.resolve("scenarios/harbour-lease/first-offer.yaml").toFile();
    File locked = Files.createDirectory(work.resolve("locked")).toFile();
    assertTrue(text.setReadable(false) && locked.setReadable(false));
    // An administrator may read everything.
    boolean readable = text.canRead();
    library().texts(List.of("scenarios/harbour-lease/first-offer.yaml", "locked"));
    assertTrue(locked.setReadable(true));
    assertEquals(
        readable ? List.of("no-texts") : List.of("file-unreadable", "file-unreadable", "no-texts"),
        codes());
  }

  @Test
  void namesWithSpacesAndLettersOfAnyAlphabet() throws IOException {
    String name = "Порт и 港/мой текст.yaml";
    Harbour.copyTo(work);
    write(name, TEXT);
    assertEquals(name, library().texts(List.of(name)).get(0).proposals().get(0).file());
    noProblems();
  }

  @Test
  void textsOfTwoCases() throws IOException {
    Harbour.copyTo(work);
    Harbour.copyTo(folder.resolve("other"));
    List<CaseTexts> texts =
        library()
            .texts(List.of("first-offer", "../other/scenarios/harbour-lease/first-offer.yaml"));
    noProblems();
    assertEquals(2, texts.size());
  }

  @Test
  void aCaseInAFolderOfNoTree() throws IOException {
    Harbour.copyTo(folder.resolve("copy"));
    Harbour.copy(folder.resolve("copy/scenarios/harbour-lease"), work.resolve("harbour-lease"));
    List<CaseTexts> texts = library().texts(List.of("harbour-lease/first-offer.yaml"));
    noProblems();
    assertEquals(List.of(), texts.get(0).openedCase().ruleTexts());
  }

  @Test
  void aCaseFolderThatIsNotThere() {
    new CaseLibrary(List.of(Path.of("nowhere")), work, Optional.empty(), problems);
    assertEquals(List.of("not-a-folder"), codes());
  }

  @Test
  void theHashIsOfTheBytes() throws Exception {
    Harbour.copyTo(work);
    Path rules = work.resolve("rules/harbour-lease/tenant.drl");
    Files.writeString(rules, "\ufeff" + Files.readString(rules) + "// \u00e9\r\n");
    OpenedCase openedCase = library().open("harbour-lease").orElseThrow();
    assertEquals(
        hash(work.resolve("scenarios/harbour-lease/case.yaml")),
        openedCase.hashes().get("scenarios/harbour-lease/case.yaml"));
    assertEquals(hash(rules), openedCase.hashes().get("rules/harbour-lease/tenant.drl"));
    assertEquals(hash(rules), openedCase.ruleTexts().get(0).sha256());
  }

  private static String hash(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void whereAnExpectationNamesARule() {
    OpenedCase openedCase = Harbour.open();
    Proposal first = openedCase.proposal("first-offer").orElseThrow();
    Expected<Expectation> tenant = openedCase.expected(first).get(0);
    assertEquals("tenant", tenant.value().party());
    assertEquals("scenarios/harbour-lease/first-offer.yaml:27:3", tenant.at().toString());
    assertEquals("scenarios/harbour-lease/first-offer.yaml:27:40", tenant.of("TE-1").toString());
  }

  private CaseLibrary library() {
    return Harbour.library(work, problems);
  }

  private void write(String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void link(Path link, Path target) throws IOException {
    Files.createSymbolicLink(link, target);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void noProblems() {
    assertEquals("", DiagnosticPrinter.print(problems));
  }

  private List<String> codes() {
    return problems.all().stream().map(Diagnostic::code).toList();
  }

  private static List<String> ids(CaseTexts texts) {
    return texts.proposals().stream().map(Proposal::id).toList();
  }
}
