package org.impasse.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One ES module taken apart. It understands the few ways of importing and exporting that the page
 * and its libraries use, and refuses every other: it is no parser of JavaScript.
 *
 * @param imports what it imports, all at its top
 * @param passedOn what it exports of other modules
 * @param exports what it exports of its own: the name in the module by the name outside
 * @param body the rest
 */
record ModuleSource(
    List<Import> imports, List<Import> passedOn, Map<String, String> exports, String body) {

  private static final Pattern BLANK =
      Pattern.compile("\\s+|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile("import\\s*\\{([^{}]*)}\\s*from\\s*[\"']([^\"']*)[\"']\\s*;?");
  private static final Pattern DECLARED =
      Pattern.compile(
          "^export\\s+((?:async\\s+)?function\\s*\\*?|const|class)\\s+([\\w$]+)(?=\\s*[=({]|\\s+extends\\b)",
          Pattern.MULTILINE);
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<=^|[;}\\n])export\\s*\\{([^{}]*)}(?:\\s*from\\s*[\"']([^\"']*)[\"'])?\\s*;?");
  private static final Pattern LEFT =
      Pattern.compile("^(?:import\\b(?!\\.)|export\\b).*", Pattern.MULTILINE);
  private static final Pattern NAMES = Pattern.compile("([\\w$]+)(?:\\s+as\\s+([\\w$]+))?");

  /** What a browser would look for beside the page. */
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  /**
   * One import.
   *
   * @param names the name in this module by the name in the other
   * @param from the other module, as written
   * @param place file and line
   */
  record Import(Map<String, String> names, String from, String place) {}

  /**
   * Takes a module apart.
   *
   * @throws IllegalStateException for what it does not understand, with file and line
   */
  static ModuleSource read(String path, String source) {
    String text = SOURCE_MAP.matcher(source.replace("\r\n", "\n")).replaceAll("");
    List<Import> imports = new ArrayList<>();
    int top = top(path, text, imports);
    String rest = text.substring(top);
    Map<String, String> exports = new LinkedHashMap<>();
    Matcher declared = DECLARED.matcher(rest);
    while (declared.find()) {
      exports.put(declared.group(2), declared.group(2));
    }
    rest = DECLARED.matcher(rest).replaceAll("$1 $2");
    List<Import> passedOn = new ArrayList<>();
    Matcher listed = LISTED.matcher(rest);
    while (listed.find()) {
      String place = place(path, text, top + listed.start());
      Map<String, String> names = names(listed.group(1), place);
      if (listed.group(2) == null) {
        names.forEach((own, outside) -> exports.put(outside, own));
      } else {
        passedOn.add(new Import(names, listed.group(2), place));
      }
    }
    rest = LISTED.matcher(rest).replaceAll("");
    Optional<String> left = LEFT.matcher(rest).results().findFirst().map(found -> found.group());
    if (left.isPresent()) {
      throw new IllegalStateException(
          place(path, text, text.indexOf(left.get())) + ": cannot be joined: " + left.get());
    }
    return new ModuleSource(imports, passedOn, exports, rest);
  }

  /** Reads the imports and gives back where they end. */
  private static int top(String path, String text, List<Import> imports) {
    int at = 0;
    int end = 0;
    Matcher blank = BLANK.matcher(text);
    Matcher one = IMPORT.matcher(text);
    while (at < text.length()) {
      if (blank.region(at, text.length()).lookingAt()) {
        at = blank.end();
      } else if (one.region(at, text.length()).lookingAt()) {
        String place = place(path, text, at);
        imports.add(new Import(names(one.group(1), place), one.group(2), place));
        at = one.end();
        end = at;
      } else {
        return end;
      }
    }
    return end;
  }

  /** {@code a, b as c}, without a comma too many. */
  private static Map<String, String> names(String list, String place) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String one : list.split(",", -1)) {
      if (one.isBlank()) {
        continue;
      }
      Matcher name = NAMES.matcher(one.strip());
      if (!name.matches()) {
        throw new IllegalStateException(place + ": cannot be read: " + one.strip());
      }
      String as = name.group(2);
      names.put(name.group(1), as == null ? name.group(1) : as);
    }
    return names;
  }

  private static String place(String path, String text, int at) {
    return path
        + ":"
        + (1 + text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count());
  }
}
