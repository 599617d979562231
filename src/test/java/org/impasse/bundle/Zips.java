package org.impasse.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files for tests, sound ones and others. */
final class Zips {

  static final String CASE = "inputs/folder/scenarios/mill/case.yaml";

  private Zips() {}

  /** A small bundle in which everything fits. */
  static Bundle sound() {
    NavigableMap<String, byte[]> contents = new TreeMap<>();
    contents.put(CASE, bytes("impasse: 1\ncase: mill\n"));
    contents.put("inputs/folder/scenarios/mill/offer.yaml", bytes("id: offer\n"));
    contents.put("inputs/bundled/rules/other/party.drl", bytes("package redlines;\n"));
    contents.put(Bundle.PRINTED, bytes("The miller refuses.\n"));
    contents.put("outputs/files/reports/offer.md", bytes("# Offer\n"));
    return Bundle.of(
        List.of("evaluate", "mill/offer", "--output", "reports"),
        "",
        0,
        Optional.of(
            new Manifest.About(
                "mill",
                CASE,
                List.of(new Manifest.TextNote("offer", "inputs/folder/scenarios/mill/offer.yaml")),
                "{\"asOf\":\"2026-01-31\"}")),
        contents);
  }

  /** A zip file, packed. */
  static byte[] packed(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The sound bundle with another manifest. */
  static byte[] withManifest(String json) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(sound().contents());
    entries.put("bundle.json", bytes(json));
    return packed(entries);
  }

  /** The manifest of the sound bundle. */
  static String manifest() {
    return new String(ManifestJson.write(sound().manifest()), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same bytes with every occurrence of a text replaced by one as long. */
  static byte[] patched(byte[] zip, String text, String other) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    if (!all.contains(text) || text.length() != other.length()) {
      throw new IllegalArgumentException(text);
    }
    return all.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
  }
}
