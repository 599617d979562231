package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.Waiver;

/** Where things stand in some YAML files, and what is said there in words for readers. */
public final class Places {

  private static final String WAIVE = "waive";

  /** Keys whose values are sentences or titles that readers see. */
  private static final Set<String> WORDED =
      Set.of("title", "summary", "question", "says", "text", "claim", "note", "why", "name");

  /** Below these keys every value is words. */
  private static final Set<String> LABELLED = Set.of("positions", "labels", "special", "values");

  /** Titles of sources are what others wrote above their work. */
  private static final String SOURCES = "sources";

  private final Map<String, Node> roots = new LinkedHashMap<>();

  Places() {}

  /**
   * Words of a file.
   *
   * @param at where they begin
   * @param on the id of what they describe
   * @param key what they are of it, such as {@code says}
   */
  public record Words(Location at, String on, String key, String text) {}

  /** Takes a file in; what is wrong with it is reported by those who read it for good. */
  void add(InputFile file) {
    Diagnostics unread = new Diagnostics();
    SourceReader.read(file, unread)
        .flatMap(source -> YamlReader.read(source, unread))
        .ifPresent(root -> roots.put(file.shown(), root));
  }

  /**
   * Where something stands: the last key or id of a path, or the nearest above it that is there.
   *
   * @param file as shown
   * @param path keys, ids of things in a list, and single values in a list
   */
  public Location of(String file, String... path) {
    Node node = roots.get(file);
    Location found = Location.of(file);
    for (String step : path) {
      if (node instanceof Node.Mapping mapping) {
        Optional<Node.Entry> entry = entry(mapping, step);
        if (entry.isEmpty()) {
          return found;
        }
        found = entry.get().key().at();
        node = entry.get().value();
      } else if (node instanceof Node.Sequence sequence) {
        Optional<Node> item =
            sequence.items().stream().filter(i -> id(i).equals(Optional.of(step))).findFirst();
        if (item.isEmpty()) {
          return found;
        }
        node = item.get();
        found = idNode(item.get()).map(Node.Scalar::at).orElse(item.get().at());
      }
    }
    return found;
  }

  /** All words for readers, in the order of the files. */
  public List<Words> words() {
    List<Words> words = new ArrayList<>();
    roots.forEach(
        (file, root) -> {
          if (root instanceof Node.Mapping mapping) {
            String own =
                idNode(root)
                    .or(() -> entry(mapping, "case").map(Node.Entry::value).flatMap(Places::scalar))
                    .map(Node.Scalar::text)
                    .orElse(file);
            collect(mapping, own, words);
          }
        });
    return words;
  }

  private static void collect(Node node, String on, List<Words> words) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, id(item).orElse(on), words));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        if (WORDED.contains(key) && entry.value() instanceof Node.Scalar scalar) {
          words.add(new Words(scalar.at(), on, key, scalar.text()));
        } else if (LABELLED.contains(key) && entry.value() instanceof Node.Mapping labels) {
          labels.entries().stream()
              .flatMap(label -> scalar(label.value()).stream())
              .forEach(label -> words.add(new Words(label.at(), on, key, label.text())));
        } else if (!key.equals(SOURCES) && !key.equals(WAIVE)) {
          collect(entry.value(), on, words);
        }
      }
    }
  }

  /** The waivers of all files. */
  public List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    for (Node root : roots.values()) {
      if (root instanceof Node.Mapping mapping
          && entry(mapping, WAIVE).map(Node.Entry::value).orElse(null)
              instanceof Node.Sequence list) {
        list.items().forEach(item -> waivers.addAll(waivers(item)));
      }
    }
    return waivers;
  }

  /** One for each thing that is named. */
  private static List<Waiver> waivers(Node item) {
    if (!(item instanceof Node.Mapping mapping)) {
      return List.of();
    }
    Optional<Node.Scalar> check = value(mapping, "check");
    Optional<String> why =
        value(mapping, "why").map(s -> s.text().strip()).filter(words -> !words.isEmpty());
    return check
        .map(
            found ->
                on(mapping)
                    .map(on -> new Waiver(found.text(), on.text(), why, on.at(), found.at()))
                    .toList())
        .orElse(List.of());
  }

  /** One thing, or a list of things. */
  private static Stream<Node.Scalar> on(Node.Mapping mapping) {
    Optional<Node> on = entry(mapping, "on").map(Node.Entry::value);
    return on.orElse(null) instanceof Node.Sequence list
        ? list.items().stream().flatMap(item -> scalar(item).stream())
        : on.flatMap(Places::scalar).stream();
  }

  /**
   * Checks the form of a file's waivers. A missing reason is no error: nothing but {@code check}
   * minds it.
   */
  static void check(Fields fields, Diagnostics problems) {
    Fields.each(
        fields.maybeItems(WAIVE),
        "a waiver",
        problems,
        waiver -> {
          waiver.scalar("check");
          Optional<Node> on = waiver.must("on");
          if (on.isPresent() && !(on.get() instanceof Node.Sequence)) {
            waiver.scalarOf(on.get(), "an id, or a list of ids");
          } else if (on.isPresent()) {
            waiver.scalars(waiver.items("on"), "an id");
          }
          waiver.ask("why");
        });
  }

  private static Optional<Node.Scalar> value(Node.Mapping mapping, String key) {
    return entry(mapping, key).map(Node.Entry::value).flatMap(Places::scalar);
  }

  private static Optional<Node.Scalar> scalar(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.missing()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  private static Optional<String> id(Node item) {
    return idNode(item).or(() -> scalar(item)).map(Node.Scalar::text);
  }

  private static Optional<Node.Scalar> idNode(Node item) {
    return item instanceof Node.Mapping mapping ? value(mapping, "id") : Optional.empty();
  }

  private static Optional<Node.Entry> entry(Node.Mapping mapping, String key) {
    return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).findFirst();
  }
}
