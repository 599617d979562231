package org.impasse.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a page as strictly as our own pages are written: every element is closed in turn, every
 * attribute is quoted, every sign that could start markup is markup.
 */
final class Markup {

  record Element(String name, List<String> attributes, String head) {}

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"<]*\")?)*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"<]*)\")?");
  private static final Set<String> VOID = Set.of("meta", "br", "link", "img", "input");

  private Markup() {}

  /** All elements of a page. */
  static List<Element> elements(String page) {
    String rest = page.replaceFirst("^<!DOCTYPE html>", "");
    int style = rest.indexOf("<style>");
    int end = rest.indexOf("</style>");
    rest = rest.substring(0, style + "<style>".length()) + rest.substring(end);
    List<Element> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(rest);
    int at = 0;
    while (tag.find()) {
      plain(rest.substring(at, tag.start()));
      at = tag.end();
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        String expected = open.isEmpty() ? "nothing" : open.pop();
        if (!expected.equals(name)) {
          throw new AssertionError(
              "closes " + name + " where " + expected + " is open: " + around(rest, at));
        }
        continue;
      }
      List<String> attributes = new ArrayList<>();
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        attributes.add(attribute.group(1));
      }
      found.add(new Element(name, attributes, tag.group()));
      if (tag.group(4).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    plain(rest.substring(at));
    if (!open.isEmpty()) {
      throw new AssertionError("not closed: " + open);
    }
    return found;
  }

  private static void plain(String words) {
    if (words.contains("<")) {
      throw new AssertionError("a stray '<' in: " + words);
    }
  }

  private static String around(String page, int at) {
    return page.substring(Math.max(0, at - 200), Math.min(page.length(), at + 50));
  }
}
