package org.impasse.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Joins ES modules into one script, so that a page needs no second file and no server. Every module
 * becomes a function that is called once and gives back what it exports.
 */
final class ModuleLinker {

  private static final String LIT = "lit-html";

  /** Where modules come from. */
  interface Sources {
    /** A module by its path, such as {@code lib/uqr.js} or {@code lit-html/directive.js}. */
    Optional<String> read(String path);
  }

  private final Sources sources;
  private final Map<String, Linked> linked = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder script = new StringBuilder();

  /** A module that is in the script: the variable that has what it exports. */
  private record Linked(String variable, List<String> exports) {}

  private ModuleLinker(Sources sources) {
    this.sources = sources;
  }

  /**
   * One script of a module and all that it imports.
   *
   * @throws IllegalStateException when a module is missing or written in a way that cannot be
   *     joined, with its file and line
   */
  static String link(String path, Sources sources) {
    ModuleLinker linker = new ModuleLinker(sources);
    linker.add(path, "the page");
    return linker.script.toString();
  }

  private Linked add(String path, String wanted) {
    Linked known = linked.get(path);
    if (known != null) {
      return known;
    }
    if (open.contains(path)) {
      List<String> circle = new ArrayList<>(open);
      circle.add(path);
      throw new IllegalStateException(
          wanted + ": modules import each other in a circle: " + String.join(" > ", circle));
    }
    String source =
        sources
            .read(path)
            .orElseThrow(() -> new IllegalStateException(wanted + ": there is no module " + path));
    open.addLast(path);
    ModuleSource module = ModuleSource.read(path, source);
    StringBuilder imports = new StringBuilder();
    for (ModuleSource.Import one : module.imports()) {
      imports.append(bind(one, path));
    }
    Map<String, String> exports = new LinkedHashMap<>(module.exports());
    for (ModuleSource.Import one : module.passedOn()) {
      Linked from = from(one, path);
      one.names().forEach((name, as) -> exports.put(as, from.variable() + "." + name));
    }
    open.removeLast();
    Linked made =
        new Linked(
            "$" + linked.size() + "_" + path.replaceAll(".*/|\\.js$", "").replaceAll("\\W", "_"),
            List.copyOf(exports.keySet()));
    linked.put(path, made);
    script
        .append("const ")
        .append(made.variable())
        .append(" = (() => {\n")
        .append(imports)
        .append(module.body().strip())
        .append("\nreturn {")
        .append(
            exports.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ")))
        .append("};\n})();\n");
    return made;
  }

  private String bind(ModuleSource.Import one, String path) {
    Linked from = from(one, path);
    if (one.names().isEmpty()) {
      return "";
    }
    return one.names().entrySet().stream()
        .map(e -> e.getKey().equals(e.getValue()) ? e.getKey() : e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", ", "const {", "} = " + from.variable() + ";\n"));
  }

  private Linked from(ModuleSource.Import one, String path) {
    Linked from = add(resolve(one, path), one.place());
    for (String name : one.names().keySet()) {
      if (!from.exports().contains(name)) {
        throw new IllegalStateException(
            one.place() + ": " + one.from() + " does not export " + name);
      }
    }
    return from;
  }

  private static String resolve(ModuleSource.Import one, String path) {
    String from = one.from();
    if (from.equals(LIT)) {
      return LIT + "/" + LIT + ".js";
    }
    if (from.startsWith(LIT + "/")) {
      return from;
    }
    if (!from.startsWith("./") && !from.startsWith("../")) {
      throw new IllegalStateException(
          one.place() + ": unknown module " + from + "; there are only own ones (./) and lit-html");
    }
    Deque<String> folders = new ArrayDeque<>(List.of(path.split("/")));
    folders.removeLast();
    for (String step : from.split("/", -1)) {
      if (step.equals("..")) {
        if (folders.pollLast() == null) {
          throw new IllegalStateException(one.place() + ": " + from + " is outside the page");
        }
      } else if (!step.equals(".")) {
        folders.addLast(step);
      }
    }
    return String.join("/", folders);
  }
}
