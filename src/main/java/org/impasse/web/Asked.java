package org.impasse.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Term;

/**
 * A question as it was sent, turned into wishes: whatever they mean is then looked up in the case,
 * as what the command line says is.
 */
final class Asked {

  /** The text in which nothing is said. */
  static final String BLANK = "blank";

  private static final int LONGEST_WORD = 2_000;
  private static final int MOST_ENTRIES = 500;

  private final ObjectNode body;

  Asked(ObjectNode body) {
    this.body = body;
  }

  String caseKey() {
    return word("case");
  }

  /** A short text under a key, which must be there. */
  String word(String key) {
    return word(key, body.path(key));
  }

  private static String word(String key, JsonNode node) {
    if (!node.isTextual() || node.textValue().length() > LONGEST_WORD) {
      throw new Refusal(400, "'" + key + "' must be a short text.");
    }
    return node.textValue();
  }

  /** A short text under a key, if it is there. */
  Optional<String> maybe(String key) {
    return maybe(key, body);
  }

  /** Whether something was asked for besides. */
  boolean flag(String key) {
    return body.path(key).asBoolean(false);
  }

  /** The settings asked for, and the positions to set, as the command line would have them. */
  Wishes wishes(NegotiationCase negotiation) {
    JsonNode settings = part("settings");
    List<String> set = new ArrayList<>();
    List<String> unset = new ArrayList<>();
    JsonNode text = part("text");
    entries("set", text.path("set"))
        .forEach((issue, value) -> set.add(issue + "=" + position(issue, value)));
    for (JsonNode issue : items("unset", text.path("unset"))) {
      unset.add(word("unset", issue));
    }
    return new Wishes(
        set,
        unset,
        readings(settings.path("readings"), negotiation),
        pairs("parameters", settings),
        pairs("circumstances", settings),
        pairs("consent", settings),
        maybe("basis", settings),
        maybe("asOf", settings));
  }

  /** The positions that every text is to have, as the command line would have them. */
  Wishes fixed() {
    List<String> set = new ArrayList<>();
    entries("fixed", body.path("fixed"))
        .forEach((issue, value) -> set.add(issue + "=" + position(issue, value)));
    Wishes none = Wishes.none();
    return new Wishes(
        set,
        none.unset(),
        none.readings(),
        none.parameters(),
        none.given(),
        none.consent(),
        none.basis(),
        none.asOf());
  }

  /** The text that a question starts from. */
  Proposal base(ServedCase in) {
    String id = word("base", part("text").path("base"));
    return in.text(id)
        .or(() -> Optional.of(blank(in.negotiation())).filter(blank -> id.equals(BLANK)))
        .orElseThrow(() -> new Refusal(404, "This case has no such text."));
  }

  /** A text of the case that says nothing. */
  static Proposal blank(NegotiationCase negotiation) {
    Map<String, Term> silence = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      silence.put(issue.id(), Term.silent(issue.id()));
    }
    return new Proposal(
        negotiation.id(),
        BLANK,
        "A text of your own",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        silence,
        List.of(),
        List.of(),
        Optional.empty(),
        BLANK);
  }

  /** The files of an upload, by name. */
  Map<String, String> files(Limits limits) {
    Map<String, String> files = new TreeMap<>();
    List<JsonNode> sent = items("files", body.path("files"));
    if (sent.isEmpty() || sent.size() > limits.files()) {
      throw new Refusal(413, "Send one file at least, and at most " + limits.files() + ".");
    }
    for (JsonNode file : sent) {
      String name = word("name", file.path("name"));
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(yaml|yml|csv|drl)")) {
        throw new Refusal(
            400,
            "A file's name must be of letters, digits, dots and hyphens, and end in .yaml, .yml,"
                + " .csv or .drl.");
      }
      if (!file.path("text").isTextual()) {
        throw new Refusal(400, "The text of " + name + " is missing.");
      }
      if (files.putIfAbsent(name, file.path("text").textValue()) != null) {
        throw new Refusal(400, "Two files are called " + name + ".");
      }
    }
    return files;
  }

  private JsonNode part(String key) {
    JsonNode part = body.path(key);
    if (!part.isMissingNode() && !part.isNull() && !part.isObject()) {
      throw new Refusal(400, "'" + key + "' must be an object.");
    }
    return part;
  }

  /** Readings named are on, the others of the case off; without a list, all are as usual. */
  private static List<String> readings(JsonNode named, NegotiationCase negotiation) {
    if (named.isMissingNode() || named.isNull()) {
      return List.of();
    }
    List<String> wishes = new ArrayList<>();
    List<String> on = new ArrayList<>();
    items("readings", named).forEach(node -> on.add(word("readings", node)));
    on.forEach(name -> wishes.add(name + "=on"));
    for (Reading reading : negotiation.readings()) {
      if (!on.contains(reading.id())) {
        wishes.add(reading.id() + "=off");
      }
    }
    return wishes;
  }

  private static List<String> pairs(String key, JsonNode settings) {
    List<String> pairs = new ArrayList<>();
    entries(key, settings.path(key))
        .forEach(
            (name, value) ->
                pairs.add(
                    name + "=" + (value.isIntegralNumber() ? value.asText() : word(key, value))));
    return pairs;
  }

  private static Optional<String> maybe(String key, JsonNode settings) {
    JsonNode node = settings.path(key);
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(word(key, node));
  }

  /** A position as the command line writes it. */
  private static String position(String issue, JsonNode value) {
    if (value.isObject()) {
      return "other: " + word(issue, value.path("other"));
    }
    return value.isIntegralNumber() ? value.asText() : word(issue, value);
  }

  private static Map<String, JsonNode> entries(String key, JsonNode node) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return entries;
    }
    if (!node.isObject() || node.size() > MOST_ENTRIES) {
      throw new Refusal(400, "'" + key + "' must be an object with few entries.");
    }
    node.properties()
        .forEach(
            entry -> {
              if (entry.getKey().contains("=")) {
                throw new Refusal(400, "A name in '" + key + "' has an equals sign.");
              }
              entries.put(entry.getKey(), entry.getValue());
            });
    return entries;
  }

  private static List<JsonNode> items(String key, JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    if (node.isMissingNode() || node.isNull()) {
      return items;
    }
    if (!node.isArray() || node.size() > MOST_ENTRIES) {
      throw new Refusal(400, "'" + key + "' must be a short list.");
    }
    node.forEach(items::add);
    return items;
  }
}
