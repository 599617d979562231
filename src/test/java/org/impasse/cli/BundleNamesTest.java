package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleNamesTest {

  @TempDir private Path temporary;
  private Path home;
  private Path work;

  @BeforeEach
  void makeFolders() throws IOException {
    home = temporary.resolve("home/jane");
    work = Files.createDirectories(home.resolve("work"));
    Files.createDirectories(work.resolve("scenarios/mill"));
    Files.createDirectories(temporary.resolve("data/scenarios/mill"));
    Files.createDirectories(temporary.resolve("data/rules/mill"));
    Files.writeString(temporary.resolve("data/scenarios/mill/case.yaml"), "x");
    Files.writeString(temporary.resolve("data/scenarios/mill/offer.yaml"), "x");
    Files.writeString(work.resolve("my.yaml"), "x");
  }

  private BundleNames names(List<String> read, String... args) {
    return new BundleNames(work, home, read, List.of(args));
  }

  @Test
  void namesFromTheWorkingFolderOnStay() {
    BundleNames names = names(List.of("my.yaml", "./my.yaml"), "evaluate", "./my.yaml");
    assertFalse(names.renames());
    assertEquals("", names.folder());
    assertEquals("inputs/folder/my.yaml", names.input("my.yaml"));
    assertEquals("inputs/folder/my.yaml", names.input("./my.yaml"));
    assertEquals(List.of("evaluate", "./my.yaml"), names.command(List.of("evaluate", "./my.yaml")));
    assertEquals("inputs/bundled/rules/a/b.drl", names.input("bundled:rules/a/b.drl"));
  }

  @Test
  void absoluteNamesBecomeThoseOfAFolderInTheBundle() {
    String data = temporary.resolve("data").toString();
    List<String> args =
        List.of(
            "evaluate", data + "/scenarios/mill/offer.yaml", "--cases=" + data, "--set", "a=/b");
    BundleNames names =
        new BundleNames(
            work,
            home,
            List.of(data + "/scenarios/mill/case.yaml", data + "/rules/mill/miller.drl", "my.yaml"),
            args);
    assertTrue(names.renames());
    assertEquals(
        List.of(
            "evaluate",
            "outside-1/scenarios/mill/offer.yaml",
            "--cases=outside-1",
            "--set",
            "a=/b"),
        names.command(args));
    assertEquals(
        "inputs/folder/outside-1/rules/mill/miller.drl",
        names.input(data + "/rules/mill/miller.drl"));
    assertEquals("inputs/folder/my.yaml", names.input("my.yaml"));
  }

  @Test
  void namesThatLeadUpFindTheirFilesBecauseTheWorkingFolderLiesDeeper() {
    BundleNames names =
        new BundleNames(
            work.resolve("scenarios"),
            home,
            List.of("mill/case.yaml", "../rules/mill/miller.drl"),
            List.of("evaluate", "mill/offer.yaml"));
    assertFalse(names.renames());
    assertEquals("scenarios", names.folder());
    assertEquals("inputs/folder/rules/mill/miller.drl", names.input("../rules/mill/miller.drl"));
    assertEquals("inputs/folder/scenarios/mill/case.yaml", names.input("mill/case.yaml"));
  }

  @Test
  void noFolderAboveAUsersOwnIsNamed() {
    BundleNames names =
        names(
            List.of("../../../data/scenarios/mill/case.yaml"),
            "evaluate",
            "../../../data/scenarios");
    assertEquals("folder/folder/folder", names.folder());
    assertEquals(
        "inputs/folder/data/scenarios/mill/case.yaml",
        names.input("../../../data/scenarios/mill/case.yaml"));
  }

  @Test
  void aNameThatLeadsUpIsRenamedWhereFilesAreShownByAbsoluteNames() {
    String data = temporary.resolve("data").toString();
    List<String> args = List.of("check", "../../../data/scenarios");
    BundleNames names =
        new BundleNames(work, home, List.of(data + "/scenarios/mill/case.yaml"), args);
    assertEquals(List.of("check", "outside-1/scenarios"), names.command(args));
    assertEquals(
        "inputs/folder/outside-1/scenarios/mill/case.yaml",
        names.input(data + "/scenarios/mill/case.yaml"));
  }

  @Test
  void foldersToWriteToStayWithinTheBundle() {
    List<String> plain = List.of("evaluate", "--output", "reports/x");
    assertEquals(plain, names(List.of()).command(plain));
    assertEquals(
        "outputs/files/reports/x/a.md", names(List.of()).output(Path.of("reports/x/a.md"), plain));
    List<String> away = List.of("deals", "--output=/var/reports", "--write", "../drafts");
    assertEquals(
        List.of("deals", "--output=output", "--write", "write"), names(List.of()).command(away));
    assertEquals(
        "outputs/files/output/a.md", names(List.of()).output(Path.of("/var/reports/a.md"), away));
    assertEquals(
        "outputs/files/write/a.yaml", names(List.of()).output(Path.of("../drafts/a.yaml"), away));
  }

  @Test
  void theOptionIsTakenOutOfTheCommandLine() {
    assertEquals(
        List.of("evaluate", "a", "--quiet", "--", "--bundle"),
        BundleOption.without(
            List.of(
                "evaluate", "--bundle", "x.zip", "a", "--bundle=y", "--quiet", "--", "--bundle")));
  }
}
