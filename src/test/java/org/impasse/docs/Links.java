package org.impasse.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a page to files and headings of the project. */
final class Links {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private final DocPage page;

  Links(DocPage page) {
    this.page = page;
  }

  List<String> broken() {
    List<String> broken = new ArrayList<>();
    for (String line : page.lines()) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("https?:.*") && !leadsSomewhere(target)) {
          broken.add(target);
        }
      }
    }
    return broken;
  }

  private boolean leadsSomewhere(String target) {
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash);
    Path file = name.isEmpty() ? page.file() : page.file().resolveSibling(name);
    return Files.exists(file)
        && (hash < 0 || anchors(DocPage.read(file)).contains(target.substring(hash + 1)));
  }

  /** Headings as GitHub names them. */
  private static List<String> anchors(DocPage page) {
    return page.lines().stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
