package org.impasse.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.report.Build;

/**
 * What came of doing a kept run again.
 *
 * @param manifest of the bundle
 * @param today the program that did it again
 * @param outputs how many outputs the bundle has: what was printed, and each file written
 * @param differences none when every output is the same
 * @param versionsOnly whether outputs name the versions of the program, and differ in nothing else
 */
public record Reproduction(
    Manifest manifest,
    Build today,
    int outputs,
    List<Difference> differences,
    boolean versionsOnly) {

  public Reproduction {
    differences = List.copyOf(differences);
  }

  /** What a run printed is told under this name. */
  static final String PRINTED = "what was printed";

  /**
   * Compares what was kept with what came out now.
   *
   * @param exitCode today's
   * @param outputs today's, by their names in a bundle
   * @param said what was said today besides the results
   */
  public static Reproduction of(
      Bundle bundle, Build today, int exitCode, NavigableMap<String, byte[]> outputs, String said) {
    Build then = bundle.manifest().build();
    List<Difference> differences = new ArrayList<>();
    if (exitCode != bundle.manifest().exitCode()) {
      differences.add(
          new Difference.Exit(bundle.manifest().exitCode(), exitCode, said.lines().toList()));
    }
    boolean versions = false;
    NavigableMap<String, byte[]> kept = outputs(bundle);
    TreeSet<String> names = new TreeSet<>(kept.keySet());
    names.addAll(outputs.keySet());
    for (String name : names) {
      String told = told(name);
      byte[] one = kept.get(name);
      byte[] two = outputs.get(name);
      if (one == null) {
        differences.add(new Difference.Unknown(told));
      } else if (two == null) {
        differences.add(new Difference.Missing(told));
      } else if (!Arrays.equals(one, two)) {
        byte[] renamed = renamed(one, then, today);
        if (Arrays.equals(renamed, two)) {
          versions = true;
        } else {
          differences.add(new Difference.Changed(told, LineChange.of(renamed, two)));
        }
      }
    }
    return new Reproduction(bundle.manifest(), today, kept.size(), differences, versions);
  }

  /** Whether the bundle was made by the same versions. */
  public boolean sameVersions() {
    return manifest.build().equals(today);
  }

  /** Whether everything came out the same, but for the versions that it names. */
  public boolean identical() {
    return differences.isEmpty();
  }

  private static NavigableMap<String, byte[]> outputs(Bundle bundle) {
    NavigableMap<String, byte[]> outputs = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : bundle.contents().entrySet()) {
      if (file.getKey().equals(Bundle.PRINTED) || file.getKey().startsWith(Bundle.WRITTEN)) {
        outputs.put(file.getKey(), file.getValue());
      }
    }
    return outputs;
  }

  private static String told(String name) {
    return name.equals(Bundle.PRINTED) ? PRINTED : name.substring(Bundle.WRITTEN.length());
  }

  /** Every receipt names the versions: with those of today in their place, what else differs? */
  private static byte[] renamed(byte[] text, Build then, Build today) {
    if (then.equals(today) || then.impasse().isEmpty() || then.drools().isEmpty()) {
      return text;
    }
    return new String(text, StandardCharsets.UTF_8)
        .replace(then.impasse(), today.impasse())
        .replace(then.drools(), today.drools())
        .getBytes(StandardCharsets.UTF_8);
  }
}
