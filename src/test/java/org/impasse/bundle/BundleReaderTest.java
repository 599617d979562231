package org.impasse.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {

  @TempDir private Path folder;

  private Bundle read(byte[] zip) throws IOException, InvalidInputException {
    return BundleReader.read(Files.write(folder.resolve("b.zip"), zip), "b.zip");
  }

  private List<Diagnostic> refused(byte[] zip) {
    InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> read(zip));
    return refusal.diagnostics().all();
  }

  private String only(byte[] zip) {
    List<Diagnostic> problems = refused(zip);
    assertEquals(1, problems.size(), problems::toString);
    assertFalse(problems.get(0).message().isBlank());
    return problems.get(0).code();
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Bundle written = Zips.sound();
    Bundle read = read(BundleWriter.write(written));
    assertEquals(written.manifest(), read.manifest());
    assertEquals(written.contents().keySet(), read.contents().keySet());
    written
        .contents()
        .forEach((name, bytes) -> assertArrayEquals(bytes, read.contents().get(name)));
  }

  @Test
  void whatSomebodyUnpackedAndPackedAgainIsReadToo() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>(Zips.sound().contents().descendingMap());
    entries.put("inputs/", new byte[0]);
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    assertEquals(Zips.sound().manifest(), read(Zips.packed(entries)).manifest());
  }

  @Test
  void aMissingFileAFolderAndAnEmptyFileAreTold() throws Exception {
    for (String[] bad : new String[][] {{"none.zip", "file-missing"}, {"", "not-a-file"}}) {
      InvalidInputException refusal =
          assertThrows(
              InvalidInputException.class, () -> BundleReader.read(folder.resolve(bad[0]), "x"));
      assertEquals(bad[1], refusal.diagnostics().all().get(0).code());
    }
    assertEquals("not-a-bundle", only(new byte[0]));
    assertEquals("not-a-bundle", only(Zips.bytes("impasse: 1\n")));
  }

  @Test
  void aZipFileWithoutManifestIsNoBundle() throws Exception {
    assertEquals("not-a-bundle", only(Zips.packed(Zips.sound().contents())));
    assertEquals("not-a-bundle", only(Zips.packed(Map.of())));
  }

  @Test
  void aNewerFormatIsNotGuessedAt() throws Exception {
    List<Diagnostic> problems = refused(Zips.withManifest("{\"bundle\": 2, \"new\": true}"));
    assertEquals("bundle-newer", problems.get(0).code());
    assertEquals("Use a newer Impasse.", problems.get(0).hint().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"bundle\": 0}",
        "{\"bundle\": \"1\"}",
        "{\"bundle\": 1}",
        "{\"bundle\": 1, \"bundle\": 1}",
        "{\"bundle\": 99999999999999999999999999}",
        "{\"bundle\": 1} and more",
        "{\"a\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
      })
  void aMalformedManifestIsTold(String json) throws Exception {
    assertEquals("bundle-malformed", only(Zips.withManifest(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"exitCode\": 0|\"exitCode\": 2",
        "\"exitCode\": 0|\"exitCode\": \"0\"",
        "\"folder\": \"\"|\"folder\": \"../up\"",
        "\"folder\": \"\"|\"folder\": \"/etc\"",
        "\"evaluate\"|7",
        "\"case\": \"mill\"|\"case\": [1]",
        "\"impasse\": \"|\"impasse\": 7, \"x\": \"",
        "outputs/stdout|outputs/../stdout",
        "inputs/folder/scenarios/mill/offer.yaml|elsewhere/offer.yaml",
        "\"sha256\": \"sha256:|\"sha256\": \"md5:",
        "\"size\": 8|\"size\": \"8\"",
        "\"receipt\": {|\"receipt\": 1, \"x\": {",
      })
  void aManifestWithAWrongValueIsTold(String right, String wrong) throws Exception {
    String json = Zips.manifest();
    assertTrue(json.contains(right), json);
    assertEquals("bundle-malformed", only(Zips.withManifest(json.replace(right, wrong))));
  }

  @Test
  void brokenJsonIsShownWithItsLine() throws Exception {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> read(Zips.withManifest("{\n  \"bundle\": 1,\n}\n")));
    assertEquals(
        """
        b.zip!bundle.json:3:1: error [bundle-malformed] This is not JSON.
          3 | }
            | ^
          hint: Make the bundle again with --bundle FILE.zip.

        1 error
        """,
        DiagnosticPrinter.print(refusal.diagnostics()));
  }

  @Test
  void aBundleCutOffAnywhereIsTold() throws Exception {
    byte[] whole = BundleWriter.write(Zips.sound());
    for (int length = 0; length < whole.length; length += 7) {
      String code = only(java.util.Arrays.copyOf(whole, length));
      assertTrue(code.equals("bundle-broken") || code.equals("not-a-bundle"), code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.yaml",
        "/etc/passwd",
        "inputs/folder/../../../up.yaml",
        "inputs//folder",
        "inputs/./folder",
        "C:/autoexec.bat",
        "inputs\\folder\\x",
        "inputs/folder/a\u0007b",
      })
  void namesThatLeadElsewhereAreRefused(String name) throws Exception {
    Map<String, byte[]> entries = new TreeMap<>(Zips.sound().contents());
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    entries.put(name, Zips.bytes("x"));
    assertEquals("bundle-unsafe", only(Zips.packed(entries)));
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws Exception {
    Map<String, byte[]> entries = new TreeMap<>(Zips.sound().contents());
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    entries.put("inputs/folder/scenarios/mill/CASE.yaml", Zips.bytes("x"));
    assertEquals("bundle-unsafe", only(Zips.packed(entries)));
    byte[] twice = Zips.patched(Zips.packed(entries), "mill/CASE.yaml", "mill/case.yaml");
    assertEquals("bundle-unsafe", only(twice));
  }

  @Test
  void aPasswordIsTold() throws Exception {
    byte[] zip = BundleWriter.write(Zips.sound());
    // The first bit of the flags of every entry of the directory, eight bytes on.
    for (int i = 0; i + 9 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    assertEquals("bundle-encrypted", only(zip));
  }

  @Test
  void aLinkIsNoMoreThanItsBytes() throws Exception {
    byte[] zip = BundleWriter.write(Zips.sound());
    for (int i = 0; i + 46 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 5] = 3; // made on Unix
        zip[i + 41] = (byte) 0xa1; // a link that everybody may follow
        zip[i + 40] = (byte) 0xff;
      }
    }
    assertEquals(
        "impasse: 1\ncase: mill\n",
        new String(read(zip).contents().get(Zips.CASE), java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void whatBurstsIsRefused() throws Exception {
    Map<String, byte[]> entries = new TreeMap<>(Zips.sound().contents());
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    entries.put(Zips.CASE, new byte[8 << 20]);
    assertEquals("bundle-too-large", only(Zips.packed(entries)));
    entries.put(Zips.CASE, new byte[40 << 20]);
    assertEquals("bundle-too-large", only(Zips.packed(entries)));
    entries.put(Zips.CASE, new byte[1]);
    entries.put("bundle.json", new byte[4 << 20]);
    assertEquals("bundle-too-large", only(Zips.packed(entries)));
  }

  @Test
  void tooManyFilesAreRefused() throws Exception {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i <= Limits.FILES; i++) {
      entries.put("inputs/folder/" + i, new byte[0]);
    }
    assertEquals("bundle-too-large", only(Zips.packed(entries)));
  }

  @Test
  void aFileLargerThanAnyBundleIsNotEvenOpened() throws Exception {
    Path file = folder.resolve("large.zip");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.write(Zips.bytes("PK"));
      large.setLength(Limits.TOTAL + 1);
    }
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> BundleReader.read(file, "large.zip"));
    assertEquals("bundle-too-large", refusal.diagnostics().all().get(0).code());
  }

  @Test
  void everyFileThatIsNotTheOneKeptIsNamed() throws Exception {
    Map<String, byte[]> entries = new TreeMap<>(Zips.sound().contents());
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    entries.put(Zips.CASE, Zips.bytes("impasse: 1\ncase: pond\n"));
    entries.remove("outputs/files/reports/offer.md");
    entries.put("outputs/files/reports/other.md", Zips.bytes("# Offer\n"));
    List<Diagnostic> problems = refused(Zips.packed(entries));
    assertEquals(3, problems.size());
    assertTrue(problems.stream().allMatch(p -> p.code().equals("bundle-changed")));
    assertTrue(problems.get(0).message().contains(Zips.CASE));
    assertTrue(problems.get(1).message().contains("offer.md is missing"));
    assertTrue(problems.get(2).message().contains("other.md"));
  }
}
