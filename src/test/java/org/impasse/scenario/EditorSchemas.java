package org.impasse.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.impasse.scenario.schema.SchemaKind;

/** The schemas of one case, or those of any, as an editor uses them. */
final class EditorSchemas {

  private final Map<SchemaKind, Schema> schemas = new EnumMap<>(SchemaKind.class);
  private final Map<SchemaKind, JsonNode> trees = new EnumMap<>(SchemaKind.class);

  EditorSchemas(Function<SchemaKind, String> written) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    for (SchemaKind kind : SchemaKind.values()) {
      JsonNode tree = tree(written.apply(kind));
      trees.put(kind, tree);
      schemas.put(kind, registry.getSchema(tree));
    }
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  JsonNode tree(SchemaKind kind) {
    return trees.get(kind);
  }

  /** What an editor would underline. */
  List<String> complaints(SchemaKind kind, JsonNode file) {
    return schemas.get(kind).validate(file).stream().map(Error::toString).toList();
  }

  /** The kind of a file, by its name and its keys. */
  static SchemaKind kindOf(String fileName, JsonNode file) {
    return switch (fileName) {
      case "case.yaml" -> SchemaKind.CASE;
      case "evidence.yaml" -> SchemaKind.EVIDENCE;
      default -> file.has("claim") ? SchemaKind.CLAIM : SchemaKind.TEXT;
    };
  }
}
