package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Severity;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.scenario.schema.SchemaKind;
import org.impasse.scenario.schema.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemas and readers say the same. Files that have every key there is are changed in every place,
 * and each change is put to both: what a schema refuses a reader refuses, and mistakes in the shape
 * of a file, or in an id, a schema sees as well.
 */
class SchemasInStepTest {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final String STRANGER = "zzz-nobody";

  /** Mistakes in the shape of a file. */
  private static final Set<String> SHAPE =
      Set.of(
          "unknown-key",
          "missing-key",
          "missing-value",
          "wrong-type",
          "unknown-word",
          "too-few",
          "wrong-length",
          "bad-id",
          "bad-date",
          "bad-number",
          "value-or-range",
          "reserved-position",
          "format-version",
          "wrong-case",
          "focus-too-wide",
          "other-without-words",
          "silence-set",
          "needs-based-on",
          "duplicate-item");

  /** Names of things that are not there. */
  private static final Set<String> NAMES =
      Set.of(
          "unknown-issue",
          "unknown-party",
          "unknown-source",
          "unknown-reading",
          "unknown-evidence",
          "unknown-value",
          "unknown-parameter",
          "unknown-circumstance",
          "unknown-position");

  private static final String UNDER =
      "under: { basis: stated, readings: [strict], parameters: { tenant.ceiling: 41000 },"
          + " given: { season: winter }, consent: { tenant: advisory }, as-of: 2026-01-01 }";

  private static final String EXPECTED_OF_CASE =
      """
      expect:
        - deal: false
          sticking-points: [[rent.monthly]]
          cores: [[TE-1, OW-1]]
          note: Nothing.
          %s
        - deal: "false"
          only-cores: [[TE-1]]
      """
          .formatted(UNDER);

  private static final String EXPECTED_OF_TEXT =
      """
      expect:
        owner: { verdict: accept, because: [OW-1], note: Nothing., %s }
        tenant:
          - { verdict: [accept, reject] }
          - { verdict: reject, because: [TE-1], note: Nothing., %s }
      """
          .formatted(UNDER, UNDER);

  private static final String WAIVED =
      """
      waive:
        - { check: unread-issue, on: lease.pier }
        - { check: unread-issue, on: [lease.pier, lease.years], why: Nobody asked. }
      """;

  @TempDir private Path folder;

  private EditorSchemas general = new EditorSchemas(Schemas::general);
  private EditorSchemas own = general;

  /** The files of the small case that have, all together, every key there is. */
  private final Map<Path, JsonNode> files = new LinkedHashMap<>();

  @BeforeEach
  void smallCase() throws IOException {
    Harbour.copyTo(folder);
    Path scenario = folder.resolve("scenarios/harbour-lease");
    Harbour.copy(Path.of("src/test/resources/scenario/editor"), scenario);
    add(scenario.resolve("case.yaml"), EXPECTED_OF_CASE + WAIVED);
    add(scenario.resolve("evidence.yaml"), WAIVED);
    add(scenario.resolve("third-offer.yaml"), EXPECTED_OF_TEXT + WAIVED);
    add(scenario.resolve("claims/editor.yaml"), WAIVED);
    NegotiationCase negotiation =
        Harbour.library(folder, new Diagnostics())
            .open("harbour-lease")
            .orElseThrow()
            .negotiation();
    own = new EditorSchemas(kind -> Schemas.of(kind, negotiation, List.of("TE-1", "OW-1")));
    for (String name :
        List.of(
            "case.yaml",
            "evidence.yaml",
            "first-offer.yaml",
            "second-offer.yaml",
            "third-offer.yaml",
            "claims/editor.yaml")) {
      Path file = scenario.resolve(name);
      files.put(file, EditorTree.read(name, Files.readString(file)));
    }
  }

  private static void add(Path file, String more) throws IOException {
    Files.writeString(file, more, StandardOpenOption.APPEND);
  }

  private static SchemaKind kind(Path file, JsonNode tree) {
    return EditorSchemas.kindOf(file.getFileName().toString(), tree);
  }

  /** One place in a file, and what can be put there. */
  private record Place(JsonNode parent, String key, int index, String path) {
    JsonNode node() {
      return key.isEmpty() ? parent.get(index) : parent.get(key);
    }

    void put(JsonNode value) {
      if (key.isEmpty()) {
        ((ArrayNode) parent).set(index, value);
      } else {
        ((ObjectNode) parent).set(key, value);
      }
    }
  }

  private static List<Place> places(JsonNode root) {
    List<Place> places = new ArrayList<>();
    collect(root, "", places);
    return places;
  }

  private static void collect(JsonNode node, String path, List<Place> places) {
    node.properties()
        .forEach(
            entry -> {
              String below = path + "/" + entry.getKey();
              places.add(new Place(node, entry.getKey(), -1, below));
              collect(entry.getValue(), below, places);
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.add(new Place(node, "", i, path + "/" + i));
      collect(node.get(i), path + "/" + i, places);
    }
  }

  @Test
  void theSmallCaseIsSoundForBoth() {
    files.forEach(
        (file, tree) -> {
          assertEquals(List.of(), general.complaints(kind(file, tree), tree), file.toString());
          assertEquals(List.of(), own.complaints(kind(file, tree), tree), file.toString());
        });
    assertEquals(List.of(), problems());
  }

  /** Where keys are fixed, the keys that the reader knows are those of the schema. */
  @Test
  void readersAndSchemasKnowTheSameKeys() throws IOException {
    Map<String, Set<String>> read = new TreeMap<>();
    Map<String, Set<String>> written = new TreeMap<>();
    for (Map.Entry<Path, JsonNode> file : files.entrySet()) {
      SchemaKind kind = kind(file.getKey(), file.getValue());
      for (Place place : withRoot(file.getValue())) {
        JsonNode schema = at(general.tree(kind), place.path());
        if (!(place.node() instanceof ObjectNode mapping)
            || !schema.path("additionalProperties").isBoolean()) {
          continue;
        }
        String name = kind.id() + place.path().replaceAll("/\\d+", "/*");
        Set<String> keys = written.computeIfAbsent(name, any -> new TreeSet<>());
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        mapping.put("zzz", 1);
        write(file.getKey(), file.getValue());
        mapping.remove("zzz");
        for (Diagnostic problem : problems()) {
          if (problem.code().equals("unknown-key")) {
            read.computeIfAbsent(name, any -> new TreeSet<>())
                .addAll(List.of(problem.expected().orElseThrow().split(", | or ", -1)));
          }
        }
        write(file.getKey(), file.getValue());
      }
    }
    assertTrue(written.size() > 15, () -> "kinds of mappings: " + written.keySet());
    assertEquals(lines(written), lines(read));
  }

  private static String lines(Map<String, Set<String>> keys) {
    StringBuilder lines = new StringBuilder();
    keys.forEach((name, set) -> lines.append(name).append(' ').append(set).append('\n'));
    return lines.toString();
  }

  private static List<Place> withRoot(JsonNode root) {
    List<Place> places = places(root);
    places.add(new Place(MAKE.objectNode().set("root", root), "root", -1, ""));
    return places;
  }

  /** The part of a schema that is about a place in a file. */
  private static JsonNode at(JsonNode schema, String path) {
    JsonNode here = schema;
    for (String step : path.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      JsonNode named = here.path("properties").path(step);
      boolean item = step.matches("\\d+") && here.has("items");
      here =
          item ? here.get("items") : named.isObject() ? named : here.path("additionalProperties");
    }
    return here;
  }

  @Test
  void everyKeyOfASchemaIsExplained() {
    for (SchemaKind kind : SchemaKind.values()) {
      explained(general.tree(kind), kind.id());
      explained(own.tree(kind), kind.id());
    }
  }

  private static void explained(JsonNode schema, String path) {
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      if (entry.getValue().isObject() && !path.contains("(")) {
        String key = path + "/" + entry.getKey();
        assertTrue(entry.getValue().path("description").isTextual(), key);
        explained(entry.getValue(), key);
      }
    }
    for (String inside : List.of("items", "additionalProperties")) {
      if (schema.path(inside).isObject()) {
        explained(schema.get(inside), path + "/*");
      }
    }
  }

  @Test
  void aChangeIsSeenByBoth() throws IOException {
    List<String> wrong = new ArrayList<>();
    int changes = 0;
    for (Map.Entry<Path, JsonNode> file : files.entrySet()) {
      JsonNode root = file.getValue();
      Set<String> alike = new TreeSet<>();
      for (Place place : places(root)) {
        // One entry of a list stands for those that have the same shape.
        String shape = place.path().replaceAll("/\\d+", "/*") + place.node().getNodeType();
        if (!alike.add(shape)) {
          continue;
        }
        for (Map.Entry<String, Consumer<Place>> change : changes(place).entrySet()) {
          JsonNode parent = place.parent().deepCopy();
          change.getValue().accept(place);
          String told = judge(file.getKey(), root, change.getKey(), place);
          if (!told.isEmpty()) {
            wrong.add(told);
          }
          restore(place.parent(), parent);
          changes++;
        }
      }
      write(file.getKey(), root);
    }
    assertTrue(changes > 1000, "changes: " + changes);
    assertEquals("", String.join("\n", wrong));
  }

  private static void restore(JsonNode changed, JsonNode before) {
    if (changed instanceof ObjectNode object) {
      object.removeAll();
      object.setAll((ObjectNode) before);
    } else {
      ArrayNode array = (ArrayNode) changed;
      array.removeAll();
      array.addAll((ArrayNode) before);
    }
  }

  private static Map<String, Consumer<Place>> changes(Place place) {
    Map<String, Consumer<Place>> changes = new LinkedHashMap<>();
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("an empty list", MAKE.arrayNode());
    values.put("no keys", MAKE.objectNode());
    values.put("a stranger", MAKE.textNode(STRANGER));
    values.put("a blank", MAKE.textNode(" "));
    values.put("a number", MAKE.numberNode(7));
    values.put("a truth value", MAKE.booleanNode(true));
    values.put("a list of lists", MAKE.arrayNode().add(MAKE.arrayNode()));
    if (place.index() < 0) {
      values.put("nothing", MAKE.nullNode());
      changes.put("gone", p -> ((ObjectNode) p.parent()).remove(p.key()));
      changes.put(
          "another key",
          p -> {
            ObjectNode parent = (ObjectNode) p.parent();
            parent.set(STRANGER, parent.remove(p.key()));
          });
    } else {
      changes.put("twice", p -> ((ArrayNode) p.parent()).add(p.node().deepCopy()));
      changes.put("gone", p -> ((ArrayNode) p.parent()).remove(p.index()));
    }
    values.forEach(
        (name, value) -> {
          if (!value.equals(place.node())) {
            changes.put(name, p -> p.put(value));
          }
        });
    return changes;
  }

  /** What is wrong with the two judgements; empty when they agree. */
  private String judge(Path file, JsonNode root, String change, Place place) throws IOException {
    List<String> complaints = own.complaints(kind(file, root), root);
    write(file, root);
    List<Diagnostic> problems = problems();
    String where = folder.relativize(file) + place.path() + ", " + change + ": ";
    if (!complaints.isEmpty() && problems.isEmpty()) {
      return where + "the schema alone refuses it: " + complaints;
    }
    List<String> here =
        problems.stream()
            .filter(problem -> problem.location().file().endsWith(file.getFileName().toString()))
            .map(Diagnostic::code)
            .filter(code -> seen(code, change, place))
            .toList();
    return complaints.isEmpty() && !here.isEmpty()
        ? where + "the reader alone refuses it: " + here
        : "";
  }

  /**
   * Whether a schema must see a mistake too. One that names what is not there must be seen where
   * the name stands, not where a definition was changed.
   */
  private static boolean seen(String code, String change, Place place) {
    boolean definition = place.path().endsWith("/id");
    return SHAPE.contains(code)
        || (NAMES.contains(code) && change.equals("a stranger") && !definition);
  }

  private void write(Path file, JsonNode root) throws IOException {
    Files.writeString(file, EditorTree.write(root));
  }

  private List<Diagnostic> problems() {
    Diagnostics problems = new Diagnostics();
    CaseLibrary library = Harbour.library(folder, problems);
    library
        .open("harbour-lease")
        .ifPresent(
            opened -> {
              opened.proposals();
              if (!problems.hasErrors()) {
                opened.claim("editor");
              }
            });
    return problems.all().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
