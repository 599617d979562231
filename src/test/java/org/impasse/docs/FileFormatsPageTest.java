package org.impasse.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on file formats shows every key that the readers know. */
class FileFormatsPageTest {

  private static final String STRANGER = "zzz";

  /** The diagnostic of a key that nobody knows: what it stands in, and the keys known there. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "error \\[unknown-key] '"
              + STRANGER
              + "' is not a key of (?:an? )?(.*)\\.\\n"
              + "(?:.*\\n){2}  expected: (.*)\\n");

  @TempDir Path home;

  @Test
  void everyKeyOfTheReadersIsOnThePage() throws IOException {
    DocPage page = DocPage.read(DocPage.SITE.resolve("file-formats.md"));
    Map<String, Set<String>> known = new TreeMap<>();
    for (DocPage.Step step : page.steps()) {
      if (step instanceof DocPage.Save save) {
        Path file = home.resolve(save.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, withStrangers(save));
      }
    }
    for (String text : List.of("first-offer", "second-offer", "third-offer", "last-offer")) {
      Matcher unknown = UNKNOWN.matcher(problemsOf("harbour-lease/" + text));
      while (unknown.find()) {
        known
            .computeIfAbsent(unknown.group(1), what -> new TreeSet<>())
            .addAll(List.of(unknown.group(2).split(", | or ")));
      }
    }
    assertTrue(known.size() >= 12, () -> "kinds of things with keys: " + known.keySet());
    String words = String.join("\n", page.lines());
    known.forEach(
        (what, keys) ->
            keys.forEach(
                key ->
                    assertTrue(
                        Pattern.compile("\\b" + key + ":").matcher(words).find(),
                        () -> "no example of '" + key + "' in " + what)));
  }

  /** A key that nobody knows, in every mapping of a YAML file whose keys are fixed. */
  private static String withStrangers(DocPage.Save save) {
    if (!save.name().endsWith(".yaml")) {
      return save.content();
    }
    return save.content()
            .replaceAll(
                "(?m)^( *)- (id|value|range|positions|deal|verdict): ?", "$1- zzz: 1\n$1  $2: ")
            .replaceAll("\\{ (speaker|verdict|answer|other): ", "{ zzz: 1, $1: ")
        + STRANGER
        + ": 1\n";
  }

  private String problemsOf(String text) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Impasse.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            "evaluate",
            text,
            "--cases",
            home.toString());
    assertEquals(2, code);
    return err.toString(StandardCharsets.UTF_8);
  }
}
