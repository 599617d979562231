package org.impasse.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.StatementDate;

/**
 * Reads the keys of one mapping, reporting everything that is not as it should be.
 *
 * <p>A required value that is missing or wrong is reported and a stand-in is returned, so that
 * reading goes on and finds the other problems too; callers use nothing of what they read once an
 * error was added. Keys that nobody asked for by the time of {@link #done()} are unknown.
 */
final class Fields {

  private final Node.Mapping mapping;
  private final String what;
  private final Diagnostics problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Node.Mapping mapping, String what, Diagnostics problems) {
    this.mapping = mapping;
    this.what = what;
    this.problems = problems;
  }

  /**
   * The keys of a node; empty when it has none, which is then reported.
   *
   * @param what what the node describes, for messages: "an issue"
   */
  static Optional<Fields> of(Node node, String what, Diagnostics problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(mapping, what, problems));
    }
    wrongType(node, "the keys of " + what, problems);
    return Optional.empty();
  }

  /** Reads each item of a list of things with keys, then reports the keys nobody asked for. */
  static void each(List<Node> items, String what, Diagnostics problems, Consumer<Fields> reader) {
    for (Node item : items) {
      of(item, what, problems)
          .ifPresent(
              fields -> {
                reader.accept(fields);
                fields.done();
              });
    }
  }

  static void wrongType(Node node, String expected, Diagnostics problems) {
    if (!(node instanceof Node.Refused)) {
      problems.add(
          Diagnostic.error("wrong-type", node.at(), "Found " + node.found() + ".")
              .withExpected(expected));
    }
  }

  Location at() {
    return mapping.at();
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  /** Where a key stands, or else the mapping as a whole. */
  Location placeOf(String key) {
    return find(key).map(entry -> entry.key().at()).orElse(mapping.at());
  }

  /** The value of a key that may be left out. */
  Optional<Node> maybe(String key) {
    asked.add(key);
    Optional<Node.Entry> entry = find(key);
    if (entry.isEmpty() || entry.get().value() instanceof Node.Refused) {
      return Optional.empty();
    }
    if (entry.get().value() instanceof Node.Scalar scalar && scalar.missing()) {
      problems.add(
          Diagnostic.error("missing-value", scalar.at(), "The key '" + key + "' has no value.")
              .withHint("Give it one, or leave the key out if it need not be there."));
      return Optional.empty();
    }
    return Optional.of(entry.get().value());
  }

  /** Lets a key be there with any value, or none. */
  void ask(String key) {
    asked.add(key);
  }

  /** The value of a key that must be there. */
  Optional<Node> must(String key) {
    asked.add(key);
    if (find(key).isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "missing-key",
                  mapping.at(),
                  Character.toUpperCase(what.charAt(0))
                      + what.substring(1)
                      + " needs '"
                      + key
                      + "'.")
              .withExpected(key + ": ..."));
      return Optional.empty();
    }
    return maybe(key);
  }

  Optional<Node.Scalar> scalar(String key) {
    return must(key).flatMap(node -> scalarOf(node, "a single value"));
  }

  Optional<Node.Scalar> maybeScalar(String key) {
    return maybe(key).flatMap(node -> scalarOf(node, "a single value"));
  }

  String words(String key) {
    return must(key).flatMap(this::wordsOf).orElse("");
  }

  Optional<String> maybeWords(String key) {
    return maybe(key).flatMap(this::wordsOf);
  }

  /** An id of the general form. */
  String id(String key) {
    return must(key).flatMap(this::idOf).map(Node.Scalar::text).orElse("");
  }

  /** An id of the general form that names this mapping among others. */
  String id(String key, KnownIds names) {
    Optional<Node.Scalar> id = must(key).flatMap(this::idOf);
    id.ifPresentOrElse(found -> names.define(found, problems), names::incomplete);
    return id.map(Node.Scalar::text).orElse("");
  }

  /** An id that must be among the names. */
  String reference(String key, KnownIds names) {
    Optional<Node.Scalar> id = must(key).flatMap(node -> scalarOf(node, "one id"));
    id.ifPresent(found -> names.refer(found, problems));
    return id.map(Node.Scalar::text).orElse("");
  }

  /** An id that must be among the names, if it is there. */
  Optional<String> maybeReference(String key, KnownIds names) {
    Optional<Node.Scalar> id = maybe(key).flatMap(node -> scalarOf(node, "one id"));
    id.ifPresent(found -> names.refer(found, problems));
    return id.map(Node.Scalar::text);
  }

  /** A list of ids, each among the names and none twice; empty when the key is left out. */
  List<String> maybeReferences(String key, KnownIds names) {
    List<String> ids = new ArrayList<>();
    for (Node.Scalar item : scalars(maybeItems(key), "an id")) {
      if (ids.contains(item.text())) {
        problems.add(
            Diagnostic.error(
                "duplicate-item", item.at(), "'" + item.text() + "' is in this list already."));
      } else if (names.refer(item, problems)) {
        ids.add(item.text());
      }
    }
    return ids;
  }

  /** A list of ids, each among the names, with at least one. */
  List<String> references(String key, KnownIds names) {
    if (must(key).isPresent()) {
      atLeastOne(key, maybeItems(key));
    }
    return maybeReferences(key, names);
  }

  long integer(String key) {
    return must(key).map(this::integerOf).orElse(0L);
  }

  /** A whole number; zero, and reported, when it is none. */
  long integerOf(Node node) {
    Optional<Node.Scalar> scalar = scalarOf(node, "a whole number");
    if (scalar.isEmpty()) {
      return 0;
    }
    String text = scalar.get().text();
    return Spelling.plainDecimal(text)
        .orElseGet(
            () -> {
              problems.add(badNumber(scalar.get()));
              return 0;
            });
  }

  static Diagnostic badNumber(Node.Scalar scalar) {
    if (Spelling.isTooLong(scalar.text())) {
      return Diagnostic.error(
              "bad-number",
              scalar.at(),
              "'" + Wording.shortened(scalar.text()) + "' has too many digits.")
          .withExpected("a whole number")
          .withHint("Numbers of up to " + Spelling.MOST_DIGITS + " digits are read.");
    }
    Diagnostic error =
        Diagnostic.error(
                "bad-number",
                scalar.at(),
                "'" + Wording.shortened(scalar.text()) + "' is not a plain whole number.")
            .withExpected("a whole number in plain digits");
    return Spelling.looksNumeric(scalar.text())
        ? error.withHint(Spelling.numberHint(scalar.text()))
        : error;
  }

  /** A day such as 2025-11-20. */
  LocalDate day(String key) {
    Optional<Node.Scalar> scalar = scalar(key);
    if (scalar.isEmpty()) {
      return LocalDate.EPOCH;
    }
    return StatementDate.parse(scalar.get().text())
        .filter(date -> date.first().equals(date.last()))
        .map(StatementDate::first)
        .orElseGet(
            () -> {
              problems.add(badDate(scalar.get(), "a day of the calendar, such as 2025-11-20"));
              return LocalDate.EPOCH;
            });
  }

  /** A day, month or year, if it is there. */
  Optional<StatementDate> maybeDate(String key) {
    Optional<Node.Scalar> scalar = maybeScalar(key);
    Optional<StatementDate> date = scalar.flatMap(s -> StatementDate.parse(s.text()));
    if (scalar.isPresent() && date.isEmpty()) {
      problems.add(
          badDate(
              scalar.get(), "a day, month or year of the calendar: 2025-11-20, 2025-11 or 2025"));
    }
    return date;
  }

  private static Diagnostic badDate(Node.Scalar scalar, String expected) {
    return Diagnostic.error(
            "bad-date",
            scalar.at(),
            "'" + Wording.shortened(scalar.text()) + "' cannot be a date here.")
        .withExpected(expected);
  }

  /** One of a few words. */
  <T> T oneOf(String key, List<T> values, Function<T, String> word) {
    return must(key).flatMap(node -> oneOf(node, values, word)).orElse(values.get(0));
  }

  /** One of a few words, if it is there. */
  <T> Optional<T> maybeOneOf(String key, List<T> values, Function<T, String> word) {
    return maybe(key).flatMap(node -> oneOf(node, values, word));
  }

  <T> Optional<T> oneOf(Node node, List<T> values, Function<T, String> word) {
    List<String> words = values.stream().map(word).toList();
    Optional<Node.Scalar> scalar = scalarOf(node, Wording.choices(words));
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    int found = words.indexOf(scalar.get().text());
    if (found >= 0) {
      return Optional.of(values.get(found));
    }
    problems.add(
        Diagnostic.error(
                "unknown-word",
                scalar.get().at(),
                "'" + Wording.shortened(scalar.get().text()) + "' is none of the words known here.")
            .withExpected(Wording.choices(words))
            .withHint(NameSuggester.didYouMean(scalar.get().text(), words)));
    return Optional.empty();
  }

  /** A list with at least one item. */
  List<Node> items(String key) {
    return must(key).isPresent() ? atLeastOne(key, maybeItems(key)) : List.of();
  }

  /** A list; empty when the key is left out. */
  List<Node> maybeItems(String key) {
    Optional<Node> node = maybe(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    boolean single = node.get() instanceof Node.Scalar;
    wrongType(node.get(), single ? "a list, as in [one, two]" : "a list", problems);
    return List.of();
  }

  /** Keys with values, at least one. */
  List<Node.Entry> entries(String key) {
    List<Node.Entry> entries = must(key).isPresent() ? maybeEntries(key) : List.of();
    if (maybe(key).orElse(null) instanceof Node.Mapping && entries.isEmpty()) {
      tooFew(key);
    }
    return entries;
  }

  /** Keys with values; empty when the key is left out. */
  List<Node.Entry> maybeEntries(String key) {
    Optional<Node> node = maybe(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Node.Mapping found) {
      return found.entries();
    }
    wrongType(node.get(), "keys with values", problems);
    return List.of();
  }

  /** The single values of a list; what is none is reported. */
  List<Node.Scalar> scalars(List<Node> items, String expected) {
    return items.stream().flatMap(item -> scalarOf(item, expected).stream()).toList();
  }

  /** Words of a single value. */
  Optional<String> wordsOf(Node node) {
    Optional<Node.Scalar> scalar = scalarOf(node, "words");
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      problems.add(
          Diagnostic.error("missing-value", scalar.get().at(), "There are no words here.")
              .withExpected("words"));
      return Optional.empty();
    }
    return scalar.map(s -> s.text().strip());
  }

  /** An id of the general form. */
  Optional<Node.Scalar> idOf(Node node) {
    Optional<Node.Scalar> scalar = scalarOf(node, "an id");
    if (scalar.isPresent() && !Spelling.isId(scalar.get().text())) {
      problems.add(
          Diagnostic.error(
                  "bad-id",
                  scalar.get().at(),
                  "'" + Wording.shortened(scalar.get().text()) + "' cannot be an id.")
              .withExpected("small letters a to z and digits, joined by single '-' or '.'"));
      return Optional.empty();
    }
    return scalar;
  }

  Optional<Node.Scalar> scalarOf(Node node, String expected) {
    if (node instanceof Node.Scalar scalar && !scalar.missing()) {
      return Optional.of(scalar);
    }
    wrongType(node, expected, problems);
    return Optional.empty();
  }

  private List<Node> atLeastOne(String key, List<Node> items) {
    if (items.isEmpty() && maybe(key).orElse(null) instanceof Node.Sequence) {
      tooFew(key);
    }
    return items;
  }

  private void tooFew(String key) {
    problems.add(
        Diagnostic.error("too-few", placeOf(key), "'" + key + "' needs at least one entry."));
  }

  /** Reports the keys that nobody asked for. */
  void done() {
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!asked.contains(key)) {
        Optional<String> near = NameSuggester.didYouMean(key, asked);
        Diagnostic error =
            Diagnostic.error(
                    "unknown-key",
                    entry.key().at(),
                    "'" + Wording.shortened(key) + "' is not a key of " + what + ".")
                .withHint(near);
        problems.add(near.isPresent() ? error : error.withExpected(Wording.choices(asked)));
      }
    }
  }

  private Optional<Node.Entry> find(String key) {
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
