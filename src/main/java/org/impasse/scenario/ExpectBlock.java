package org.impasse.scenario;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The key {@code expect} of a YAML file, for changing what stands there and nothing else: whatever
 * is outside the values that change stays as it is, character for character.
 *
 * <p>It knows where values begin and end, not what they mean: whoever uses it reads the outcome
 * before it counts.
 */
final class ExpectBlock {

  static final String KEY = "expect";

  private static final int WIDEST_LINE = 100;
  private static final int INDENT = 2;

  private final String text;
  private final String lineEnd;
  private final Optional<MappingNode> root;
  private final List<Integer> comments = new ArrayList<>();

  /**
   * @param text of a file that was read without errors, a byte order mark left out
   */
  ExpectBlock(String text) {
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    Composer composer =
        new Composer(
            new ParserImpl(new StreamReader(new StringReader(text)), options()),
            new Resolver(),
            options());
    this.root =
        composer.getSingleNode() instanceof MappingNode mapping
            ? Optional.of(mapping)
            : Optional.empty();
    LoaderOptions withComments = options();
    withComments.setProcessComments(true);
    ParserImpl events = new ParserImpl(new StreamReader(new StringReader(text)), withComments);
    while (!events.checkEvent(Event.ID.StreamEnd)) {
      if (events.getEvent() instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE) {
        comments.add(at(comment.getStartMark()));
      }
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(InputFile.MOST_BYTES + 1);
    return options;
  }

  /**
   * Something to put there.
   *
   * @param parts {@code key: value} pairs, to stand in braces; a single part without a key stands
   *     for itself
   */
  record Value(List<String> parts) {
    Value {
      parts = List.copyOf(parts);
    }

    /** In braces, on one line where it fits behind so many columns. */
    String written(int column, String lineEnd) {
      String line = "{ " + String.join(", ", parts) + " }";
      return column + line.length() <= WIDEST_LINE || parts.size() == 1
          ? line
          : "{ " + String.join("," + lineEnd + " ".repeat(column + INDENT), parts) + " }";
    }
  }

  /**
   * A value that takes the place of another.
   *
   * @param path below the key: the keys of mappings and the places in lists, from 0
   */
  record Replacement(List<Object> path, Value value) {
    Replacement {
      path = List.copyOf(path);
    }
  }

  /**
   * A new entry.
   *
   * @param key in a mapping; empty for an item of a list
   */
  record Addition(Optional<String> key, Value value) {

    String written(int column, String lineEnd) {
      String start = key.map(k -> k + ": ").orElse("- ");
      return start + value.written(column + start.length(), lineEnd);
    }
  }

  /** One change to the text: what stood there, and what stands there now. */
  record Change(int from, int to, String now) {}

  /** Why a change cannot be made without losing something. */
  static final class Obstacle extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    /**
     * @param line of the comment that would be lost, from 1; 0 when the layout is the obstacle
     */
    Obstacle(int line) {
      super("line " + line);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** The changes, in the order of the text. */
  List<Change> changes(List<Replacement> replacements, List<Addition> additions) throws Obstacle {
    List<Change> changes = new ArrayList<>();
    Optional<Node> block = root.flatMap(mapping -> child(mapping, KEY));
    for (Replacement replacement : replacements) {
      Node node = block.orElseThrow(() -> new Obstacle(0));
      for (Object step : replacement.path()) {
        node = child(node, step).orElseThrow(() -> new Obstacle(0));
      }
      changes.add(replaced(node, replacement.value()));
    }
    if (!additions.isEmpty()) {
      changes.add(block.isPresent() ? added(block.get(), additions) : newBlock(additions));
    }
    return changes.stream().sorted(Comparator.comparing(Change::from)).toList();
  }

  /** The whole text with changes made. */
  String with(List<Change> changes) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Change change : changes) {
      out.append(text, done, change.from()).append(change.now());
      done = change.to();
    }
    return out.append(text.substring(done)).toString();
  }

  private Change replaced(Node node, Value value) throws Obstacle {
    int from = at(node.getStartMark());
    int to = end(node);
    for (int comment : comments) {
      if (from < comment && comment < to) {
        throw new Obstacle(
            (int) text.substring(0, comment).chars().filter(c -> c == '\n').count() + 1);
      }
    }
    boolean plain = node instanceof ScalarNode;
    return new Change(
        from,
        to,
        plain ? value.parts().get(0) : value.written(node.getStartMark().getColumn(), lineEnd));
  }

  private Change added(Node block, List<Addition> additions) throws Obstacle {
    if (!(block instanceof CollectionNode<?> collection)) {
      throw new Obstacle(0);
    }
    boolean empty = collection.getValue().isEmpty();
    StringBuilder out = new StringBuilder();
    if (collection.getFlowStyle() == FlowStyle.FLOW) {
      int place = empty ? at(collection.getStartMark()) + 1 : end(last(collection));
      String before = empty ? lineEnd : "," + lineEnd;
      for (Addition addition : additions) {
        String written = addition.written(INDENT, lineEnd);
        out.append(before)
            .append(" ".repeat(INDENT))
            .append(addition.key().isPresent() ? written : written.substring(INDENT));
        before = "," + lineEnd;
      }
      return new Change(place, place, out.toString());
    }
    int column = collection.getStartMark().getColumn();
    int place = lineEndAfter(end(last(collection)));
    for (Addition addition : additions) {
      out.append(lineEnd).append(" ".repeat(column)).append(addition.written(column, lineEnd));
    }
    return new Change(place, place, out.toString());
  }

  private Change newBlock(List<Addition> additions) throws Obstacle {
    if (root.isEmpty() || root.get().getFlowStyle() == FlowStyle.FLOW) {
      throw new Obstacle(0);
    }
    StringBuilder out = new StringBuilder();
    out.append(text.endsWith("\n") ? "" : lineEnd);
    Addition first = additions.get(0);
    if (first.key().isEmpty() && first.value().parts().get(0).indexOf(':') < 0) {
      out.append(KEY).append(": ").append(first.value().parts().get(0)).append(lineEnd);
    } else {
      out.append(KEY).append(':').append(lineEnd);
      for (Addition addition : additions) {
        out.append(" ".repeat(INDENT)).append(addition.written(INDENT, lineEnd)).append(lineEnd);
      }
    }
    return new Change(text.length(), text.length(), out.toString());
  }

  /** Where the line of a place ends, its line end left out. */
  private int lineEndAfter(int place) {
    int end = text.indexOf('\n', place);
    if (end < 0) {
      return text.length();
    }
    return end > place && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static Optional<Node> child(Node node, Object step) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(
              tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
          .map(NodeTuple::getValueNode)
          .findFirst();
    }
    return node instanceof SequenceNode sequence
            && step instanceof Integer place
            && place < sequence.getValue().size()
        ? Optional.of(sequence.getValue().get(place))
        : Optional.empty();
  }

  private static Node last(CollectionNode<?> collection) {
    Object last = collection.getValue().get(collection.getValue().size() - 1);
    return last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last;
  }

  /** Where the last character of a value ends: a block's own mark is where the next begins. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() != FlowStyle.FLOW
        && !collection.getValue().isEmpty()) {
      return end(last(collection));
    }
    int end = at(node.getEndMark());
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int at(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
