package org.impasse.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.redline.RuleFile;

/** A small case to start from: invented, complete, with a comment wherever one is needed. */
public final class CaseTemplate {

  private static final List<String> SCENARIO =
      List.of("case.yaml", "evidence.yaml", "first-offer.yaml", "second-offer.yaml");

  private static final List<String> PARTIES = List.of("northfield", "southbridge");

  private CaseTemplate() {}

  /**
   * The files of a new case.
   *
   * @param id the case's id
   * @return contents with LF line ends, by path below the folder of {@code scenarios} and {@code
   *     rules}, with slashes
   */
  public static Map<String, String> files(String id) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : SCENARIO) {
      files.put(
          "scenarios/" + id + "/" + name, resource("scenarios/" + name).replace("@CASE@", id));
    }
    for (String party : PARTIES) {
      String rules = resource("rules/" + party + ".drl");
      files.put(
          "rules/" + id + "/" + party + ".drl",
          rules.replace("@PACKAGE@", RuleFile.packageOf(id, party)));
    }
    return files;
  }

  private static String resource(String name) {
    try (InputStream in = CaseTemplate.class.getResourceAsStream("template/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in this program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
