package org.impasse.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.impasse.report.Build;
import org.impasse.report.JsonOut;
import org.impasse.report.Receipt;
import org.impasse.report.ReceiptJson;

/** The manifest as JSON. */
public final class ManifestJson {

  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ManifestJson() {}

  /** What is wrong with a manifest: a sentence, and the place where it is known. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    Malformed(String message, int line, int column) {
      super(message);
      this.line = line;
      this.column = column;
    }

    Malformed(String message) {
      this(message, 0, 0);
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }
  }

  /** A receipt as a JSON object. */
  public static String receipt(Receipt receipt) {
    try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
      JsonOut out = new JsonOut(buffer);
      out.object(() -> new ReceiptJson(out).write(receipt));
      JsonNode read = MAPPER.readTree(buffer.asParser());
      return read.path("receipt").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(Manifest manifest) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("bundle", Manifest.FORMAT);
    json.put("impasse", manifest.build().impasse());
    json.put("drools", manifest.build().drools());
    ArrayNode command = json.putArray("command");
    manifest.command().forEach(command::add);
    json.put("folder", manifest.folder());
    json.put("exitCode", manifest.exitCode());
    manifest.about().ifPresent(about -> write(about, json));
    ArrayNode files = json.putArray("files");
    for (Manifest.FileNote file : manifest.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("sha256", file.sha256())
          .put("size", file.size());
    }
    try {
      return (MAPPER.writer(printer()).writeValueAsString(json) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Manifest.About about, ObjectNode json) {
    json.put("case", about.caseId());
    json.put("caseFile", about.caseFile());
    ArrayNode texts = json.putArray("texts");
    about.texts().forEach(text -> texts.addObject().put("id", text.id()).put("file", text.file()));
    try {
      json.set("receipt", MAPPER.readTree(about.receipt()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  /** The number of the format, which is looked at before everything else. */
  static int format(byte[] bytes) throws Malformed {
    JsonNode format = tree(bytes).path("bundle");
    if (!format.isIntegralNumber() || !format.canConvertToInt() || format.intValue() < 1) {
      throw new Malformed("The key 'bundle' does not say which format this is.");
    }
    return format.intValue();
  }

  static Manifest read(byte[] bytes) throws Malformed {
    JsonNode json = tree(bytes);
    List<String> command = new ArrayList<>();
    for (JsonNode word : array(json, "command")) {
      if (!word.isTextual()) {
        throw new Malformed("The key 'command' is no list of words.");
      }
      command.add(word.textValue());
    }
    if (command.isEmpty()) {
      throw new Malformed("The key 'command' is empty.");
    }
    String folder = text(json, "folder");
    if (!folder.isEmpty() && !EntryNames.isPlain(folder)) {
      throw new Malformed("The key 'folder' is no plain name of a folder.");
    }
    JsonNode exit = json.path("exitCode");
    if (!exit.isIntegralNumber() || exit.longValue() < 0 || exit.longValue() > 1) {
      throw new Malformed("The key 'exitCode' is neither 0 nor 1.");
    }
    List<Manifest.FileNote> files = new ArrayList<>();
    for (JsonNode file : array(json, "files")) {
      JsonNode size = file.path("size");
      if (!size.isIntegralNumber() || !size.canConvertToLong()) {
        throw new Malformed("A file's 'size' is no number.");
      }
      files.add(
          new Manifest.FileNote(
              text(file, "name", EntryNames::isKept),
              text(file, "sha256", hash -> hash.matches("sha256:[0-9a-f]{64}")),
              size.longValue()));
    }
    return new Manifest(
        new Build(text(json, "impasse"), text(json, "drools")),
        command,
        folder,
        exit.intValue(),
        about(json),
        files);
  }

  private static Optional<Manifest.About> about(JsonNode json) throws Malformed {
    if (!json.has("case")) {
      return Optional.empty();
    }
    List<Manifest.TextNote> texts = new ArrayList<>();
    for (JsonNode text : array(json, "texts")) {
      texts.add(new Manifest.TextNote(text(text, "id"), text(text, "file", EntryNames::isKept)));
    }
    if (!json.path("receipt").isObject()) {
      throw new Malformed("The key 'receipt' is no object.");
    }
    return Optional.of(
        new Manifest.About(
            text(json, "case"),
            text(json, "caseFile", EntryNames::isKept),
            texts,
            json.path("receipt").toString()));
  }

  private static JsonNode tree(byte[] bytes) throws Malformed {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw e.getLocation() == null
          ? new Malformed("This is not JSON.")
          : new Malformed(
              "This is not JSON.",
              Math.max(0, e.getLocation().getLineNr()),
              e.getLocation().getLineNr() < 1 ? 0 : Math.max(0, e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new Malformed("This is not JSON.");
    }
    throw new Malformed("This is not a JSON object.");
  }

  private static JsonNode array(JsonNode json, String key) throws Malformed {
    JsonNode array = json.path(key);
    if (!array.isArray()) {
      throw new Malformed("The key '" + key + "' is missing, or is no list.");
    }
    return array;
  }

  private static String text(JsonNode json, String key) throws Malformed {
    return text(json, key, text -> true);
  }

  private static String text(JsonNode json, String key, Predicate<String> sound) throws Malformed {
    JsonNode text = json.path(key);
    if (!text.isTextual()) {
      throw new Malformed("The key '" + key + "' is missing, or is no text.");
    }
    if (!sound.test(text.textValue())) {
      throw new Malformed(
          "The key '" + key + "' is '" + shortened(text.textValue()) + "', which it cannot be.");
    }
    return text.textValue();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
