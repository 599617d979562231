package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.report.picture.PictureStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contrast after WCAG 2: 4.5 to 1 for words, 3 to 1 for signs and the lines that mean something.
 */
class PaletteTest {

  private static final Pattern VARIABLE = Pattern.compile("--([a-z]+):(#[0-9a-f]{3,6})");

  private final String css = read();

  private static String read() {
    try {
      return Files.readString(Path.of("src/main/resources/org/impasse/report/html/report.css"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The colours of one scheme, by name: what its block sets, on top of the first. */
  private Map<String, String> scheme(String block) {
    Map<String, String> colours = new LinkedHashMap<>();
    for (String start : new String[] {":root{", block}) {
      int from = css.indexOf(start);
      assertTrue(from >= 0, start);
      Matcher variable =
          VARIABLE.matcher(css.substring(from, css.indexOf("}", from + start.length())));
      while (variable.find()) {
        colours.put(variable.group(1), variable.group(2));
      }
    }
    return colours;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":root{",
        "@media (prefers-color-scheme:dark){\n  :root{",
        "@media print{\n  :root{"
      })
  void wordsAndSignsStandOut(String block) {
    Map<String, String> scheme = scheme(block);
    for (String ground : new String[] {"paper", "wash"}) {
      for (String words : new String[] {"ink", "soft", "red"}) {
        atLeast(4.5, scheme, words, ground);
      }
    }
    // The bar of a red line carries words in the colour of the paper; borders of badges must be
    // seen.
    atLeast(4.5, scheme, "paper", "red");
    atLeast(3, scheme, "rule", "paper");
  }

  private static void atLeast(double least, Map<String, String> scheme, String one, String other) {
    double contrast = contrast(scheme.get(one), scheme.get(other));
    assertTrue(contrast >= least, one + " on " + other + " has only " + contrast);
  }

  @Test
  void filesUseTheColoursOfTheLightPage() {
    Map<String, String> light = scheme(":root{");
    Map<String, String> expected =
        Map.of(
            ".i-text",
            "ink",
            ".i-muted",
            "soft",
            ".i-red",
            "red",
            ".i-ground",
            "paper",
            ".i-rule",
            "rule",
            ".i-hair",
            "hair",
            ".i-hatch",
            "hatch",
            ".i-dot",
            "soft");
    expected.forEach(
        (rule, name) -> {
          Matcher colour =
              Pattern.compile(Pattern.quote(rule) + "\\{[^}]*?(#[0-9a-f]{3,6})")
                  .matcher(PictureStyle.CSS);
          assertTrue(colour.find(), rule);
          assertEquals(light.get(name), colour.group(1), rule);
        });
  }

  @Test
  void theFormulaIsTheOneOfTheGuidelines() {
    assertEquals(21, contrast("#000", "#fff"), 0.01);
    assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.substring(1);
    if (hex.length() == 3) {
      hex = hex.replaceAll("(.)", "$1$1");
    }
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
