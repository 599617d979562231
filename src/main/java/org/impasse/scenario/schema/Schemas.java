package org.impasse.scenario.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.NegotiationCase;

/**
 * Writes JSON Schemas (draft 7, which every editor knows), each whole in itself. Pieces that
 * several share, and those that a case's ids take the place of, are kept apart and put in where a
 * node says {@code $ref}; what else stands in that node has the last word.
 */
public final class Schemas {

  /**
   * Where a case's schemas lie, below its folder of texts. Hidden, so no text is looked for there.
   */
  public static final String FOLDER = ".schema";

  private static final String REF = "$ref";
  private static final String COMMENT = "$comment";
  private static final String MARK =
      "Written by 'impasse schema'. Run it again when the case has new ids.";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schemas() {}

  /** The schema of every file of a kind, whatever its case. */
  public static String general(SchemaKind kind) {
    return written(kind, pieces());
  }

  /**
   * The schema of a case's files of a kind: it knows the case's ids and positions.
   *
   * @param rules names of the case's rules
   */
  public static String of(SchemaKind kind, NegotiationCase negotiation, Collection<String> rules) {
    Map<String, ObjectNode> pieces = pieces();
    pieces.putAll(new CasePieces(negotiation, rules).pieces());
    return written(kind, pieces);
  }

  /** Every schema of a case, by file name. */
  public static Map<String, String> all(NegotiationCase negotiation, Collection<String> rules) {
    Map<String, String> files = new LinkedHashMap<>();
    for (SchemaKind kind : SchemaKind.values()) {
      files.put(kind.fileName(), of(kind, negotiation, rules));
    }
    return files;
  }

  /** Whether a file's contents are a schema that this program wrote. */
  public static boolean isSchema(String contents) {
    return contents.contains("\"" + COMMENT + "\": \"" + MARK + "\"");
  }

  private static Map<String, ObjectNode> pieces() {
    Map<String, ObjectNode> pieces = new LinkedHashMap<>();
    resource("common.json")
        .properties()
        .forEach(piece -> pieces.put(piece.getKey(), (ObjectNode) piece.getValue()));
    return pieces;
  }

  private static String written(SchemaKind kind, Map<String, ObjectNode> pieces) {
    JsonNode whole = resolved(resource(kind.fileName()), pieces);
    ObjectNode schema = MAPPER.createObjectNode();
    schema.set("$schema", whole.get("$schema"));
    schema.put(COMMENT, MARK);
    for (String first : List.of("title", "description", "type")) {
      schema.set(first, whole.get(first));
    }
    whole.properties().forEach(entry -> schema.putIfAbsent(entry.getKey(), entry.getValue()));
    try {
      return MAPPER.writer(printer()).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /** A node with every piece in its place. */
  private static JsonNode resolved(JsonNode node, Map<String, ObjectNode> pieces) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node instanceof ArrayNode array) {
      ArrayNode copy = make.arrayNode();
      array.forEach(item -> copy.add(resolved(item, pieces)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = make.objectNode();
    JsonNode reference = node.path(REF);
    if (reference.isTextual()) {
      ObjectNode piece = pieces.get(reference.asText());
      if (piece == null) {
        throw new IllegalStateException("no such piece of a schema: " + reference.asText());
      }
      copy.setAll((ObjectNode) resolved(piece, pieces));
    }
    node.properties().stream()
        .filter(entry -> !entry.getKey().equals(REF))
        .forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue(), pieces)));
    nameKeys(copy);
    return copy;
  }

  /** Keys that are all known are listed one by one: so every editor offers them. */
  private static void nameKeys(ObjectNode mapping) {
    JsonNode names = mapping.path("propertyNames").path("enum");
    JsonNode value = mapping.path("additionalProperties");
    if (names.isArray() && value.isObject()) {
      ObjectNode properties = mapping.putObject("properties");
      names.forEach(name -> properties.set(name.asText(), value));
      mapping.put("additionalProperties", false).remove("propertyNames");
    }
  }

  private static ObjectNode resource(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in this program: " + name);
      }
      return (ObjectNode) MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }
}
