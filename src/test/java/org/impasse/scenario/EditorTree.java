package org.impasse.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;

/** A YAML file as an editor sees it: values without quotes are what YAML 1.2 makes of them. */
final class EditorTree {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private EditorTree() {}

  static JsonNode read(String name, String yaml) {
    Diagnostics problems = new Diagnostics();
    return YamlReader.read(new FileText(name, yaml, ""), problems)
        .map(EditorTree::of)
        .orElseThrow(() -> new AssertionError(DiagnosticPrinter.print(problems)));
  }

  private static JsonNode of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = MAKE.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), of(entry.value())));
      return object;
    }
    if (node instanceof Node.Sequence sequence) {
      ArrayNode array = MAKE.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar.plain() ? plain(scalar.text()) : MAKE.textNode(scalar.text());
    }
    throw new AssertionError("refused: " + node);
  }

  private static JsonNode plain(String text) {
    if (text.matches("|~|null|Null|NULL")) {
      return MAKE.nullNode();
    }
    if (text.matches("true|True|TRUE|false|False|FALSE")) {
      return MAKE.booleanNode(Boolean.parseBoolean(text));
    }
    if (text.matches("[-+]?[0-9]{1,18}")) {
      return MAKE.numberNode(Long.parseLong(text));
    }
    return text.matches("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")
        ? MAKE.numberNode(Double.parseDouble(text))
        : MAKE.textNode(text);
  }

  /** The tree as YAML; what is null is left empty. */
  static String write(JsonNode root) {
    return root.properties().stream()
        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String flow(JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (node.isObject()) {
      return node.properties().stream()
          .map(entry -> MAKE.textNode(entry.getKey()) + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(EditorTree::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node.toString();
  }
}
