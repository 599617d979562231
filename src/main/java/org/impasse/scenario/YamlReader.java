package org.impasse.scenario;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML into {@link Node}s without guessing types, and refuses the parts of YAML that the file
 * formats leave out.
 *
 * <p>What breaks the structure ends the reading with one problem; everything else is reported and
 * reading goes on.
 */
final class YamlReader {

  private static final int DEEPEST = 40;
  private static final int LONGEST_LINE = 100_000;

  private final String file;
  private final Diagnostics problems;
  private final Events parser;

  private YamlReader(FileText source, Diagnostics problems) {
    this.file = source.name();
    this.problems = problems;
    this.parser = new Events(new StringReader(source.text()));
  }

  /** The file's tree; empty when it has no usable structure, which is then reported. */
  static Optional<Node> read(FileText source, Diagnostics problems) {
    if (!linesAreFit(source, problems)) {
      return Optional.empty();
    }
    YamlReader reader = new YamlReader(source, problems);
    try {
      return reader.document();
    } catch (Unusable e) {
      problems.add(e.diagnostic);
    } catch (SyntaxException e) {
      problems.add(YamlSyntax.explain(e.problem, reader.placeOf(e.mark, 1)));
    } catch (IOException e) {
      // The parser's own complaints: a key that is no word, or a text beyond its limits.
      problems.add(YamlSyntax.badKey(reader.place()));
    }
    return Optional.empty();
  }

  /** Whether the parser can be let loose on every line. */
  private static boolean linesAreFit(FileText source, Diagnostics problems) {
    String text = source.text();
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int i = start;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      if (i < text.length() && text.charAt(i) == '\t') {
        problems.add(
            Diagnostic.error(
                    "yaml-tab",
                    Location.of(source.name(), line, i - start + 1),
                    "This line is indented with a tab.")
                .withHint("Indent with spaces."));
        return false;
      }
      int end = text.indexOf('\n', i);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        // The parser's time grows with the square of a line's length.
        problems.add(
            Diagnostic.error(
                    "yaml-long-line",
                    Location.of(source.name(), line, 1),
                    "This line has more than 100,000 characters.")
                .withHint("Break it into several."));
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private Optional<Node> document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      problems.add(
          Diagnostic.error(
              "file-empty", Location.of(file), "This file holds nothing but comments."));
      return Optional.empty();
    }
    Node root = value(first, 1);
    if (parser.nextToken() != null) {
      throw new Unusable(
          Diagnostic.error("yaml-second-document", place(), "A second document begins here.")
              .withHint("Put each text into a file of its own, without '---' or '...'."));
    }
    return Optional.of(root);
  }

  private Node value(JsonToken token, int depth) throws IOException {
    Location at = place();
    if (depth > DEEPEST) {
      throw new Unusable(
          Diagnostic.error(
              "yaml-too-deep", at, "Lists and keys are nested more than 40 levels deep here."));
    }
    if (parser.event() instanceof AliasEvent) {
      problems.add(
          Diagnostic.error("yaml-alias", at, "This refers to another place of the file ('*').")
              .withHint("Write the value out, or put it in quotes if it is meant as text."));
      return new Node.Refused(at);
    }
    refuseProperties(at);
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      default -> scalar(at);
    };
  }

  private void refuseProperties(Location at) {
    if (!(parser.event() instanceof NodeEvent node)) {
      return;
    }
    if (node.getAnchor() != null) {
      problems.add(
          Diagnostic.error("yaml-alias", at, "This names a value for use elsewhere ('&').")
              .withHint("Remove the name, or put the value in quotes if it is meant as text."));
    }
    String tag = null;
    if (node instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (node instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag != null) {
      problems.add(
          Diagnostic.error("yaml-tag", at, "This value carries a type ('!').")
              .withHint("Remove the type, or put the value in quotes if it is meant as text."));
    }
  }

  private Node.Mapping mapping(Location at, int depth) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Location keyAt = place();
      refuseProperties(keyAt);
      Node.Scalar key = scalar(keyAt);
      Node value = value(parser.nextToken(), depth + 1);
      if (value instanceof Node.Scalar scalar && scalar.missing()) {
        value = new Node.Scalar(keyAt, "", true);
      }
      if (key.plain() && key.text().equals("<<")) {
        problems.add(
            Diagnostic.error("yaml-merge-key", keyAt, "Keys cannot be merged in with '<<'.")
                .withHint("Write the keys out."));
        continue;
      }
      Node.Entry before = entries.putIfAbsent(key.text(), new Node.Entry(key, value));
      if (before != null) {
        problems.add(
            Diagnostic.error(
                    "duplicate-key",
                    keyAt,
                    "The key '" + Wording.shortened(key.text()) + "' stands here a second time.")
                .withRelated(before.key().at(), "it stands here first"));
      }
    }
    return new Node.Mapping(at, List.copyOf(entries.values()));
  }

  private Node.Sequence sequence(Location at, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, depth + 1));
    }
    return new Node.Sequence(at, items);
  }

  private Node.Scalar scalar(Location at) {
    if (parser.event() instanceof ScalarEvent event) {
      return new Node.Scalar(at, event.getValue(), event.isPlain());
    }
    throw new IllegalStateException("a value that is no scalar: " + at);
  }

  private Location place() {
    Event event = parser.event();
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    boolean oneLine = event instanceof ScalarEvent && start.getLine() == end.getLine();
    return placeOf(start, oneLine ? end.getColumn() - start.getColumn() : 1);
  }

  private Location placeOf(Mark mark, int length) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1, Math.max(1, length));
  }

  /** Ends the reading with a problem of the file as a whole. */
  private static final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Unusable(Diagnostic diagnostic) {
      super(diagnostic.message());
      this.diagnostic = diagnostic;
    }
  }

  private static final class SyntaxException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final transient Mark mark;

    SyntaxException(String problem, Mark mark, Throwable cause) {
      super(problem, cause);
      this.problem = problem;
      this.mark = mark;
    }
  }

  /**
   * Jackson's YAML parser with every scalar taken as text, and the events behind its tokens in
   * reach.
   */
  private static final class Events extends YAMLParser {

    private static final Mark START = new Mark("", 0, 0, 0, new int[0], 0);

    Events(Reader reader) {
      super(
          new IOContext(
              StreamReadConstraints.defaults(),
              StreamWriteConstraints.defaults(),
              ErrorReportConfiguration.defaults(),
              new BufferRecycler(),
              ContentReference.unknown(),
              false),
          0,
          0,
          options(),
          null,
          reader);
    }

    private static LoaderOptions options() {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(InputFile.MOST_BYTES + 1);
      return options;
    }

    Event event() {
      return _lastEvent;
    }

    @Override
    protected Event getEvent() throws IOException {
      Mark before = _lastEvent == null ? START : _lastEvent.getEndMark();
      try {
        return super.getEvent();
      } catch (MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? before : e.getProblemMark();
        throw new SyntaxException(String.valueOf(e.getProblem()), mark, e);
      } catch (RuntimeException e) {
        // The parser trips over some malformed escapes and directives without saying where.
        throw new SyntaxException(String.valueOf(e.getMessage()), before, e);
      }
    }

    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
      _textValue = scalar.getValue();
      _cleanedTextValue = null;
      return JsonToken.VALUE_STRING;
    }
  }
}
