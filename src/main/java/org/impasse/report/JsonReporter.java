package org.impasse.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Optional;

/**
 * Reports as JSON: two blanks of indentation, keys in a fixed order, ending with a line feed. Keys
 * are a promise to scripts: more may be added, none renamed or taken away.
 */
final class JsonReporter implements Reporter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();

  /** Writes the inside of a document. */
  interface Document {
    void write(JsonOut json) throws IOException;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    document(
        out,
        json -> {
          if (report instanceof Report.Texts texts) {
            new TextsJson(json, texts).write();
          } else if (report instanceof Report.Comparisons comparisons) {
            new ComparisonJson(json, comparisons).write();
          } else if (report instanceof Report.CaseView view) {
            new CaseJson(json, view).write();
          } else if (report instanceof Report.RuleView view) {
            new CaseJson(json, view.negotiation()).rule(view);
          } else if (report instanceof Report.SourcesView view) {
            new SourcesJson(json, view).write();
          } else if (report instanceof Report.TimelineView view) {
            new TimelineJson(json, view.timeline()).write();
          } else if (report instanceof Report.DeadlockView view) {
            new DeadlockJson(json, view.deadlock()).write();
            named(json, view.named());
          } else if (report instanceof Report.SweepView view) {
            new SweepJson(json, view.sweep()).write();
          } else if (report instanceof Report.DealsView view) {
            new DealsJson(json, view.deals()).write();
          } else if (report instanceof Report.ClaimView view) {
            new ClaimJson(json, view.answer()).write();
          } else if (report instanceof Report.ClausesView view) {
            new ClauseJson(json, view.found()).write();
          } else if (report instanceof Report.DriftView view) {
            new DriftJson(json, view).write();
          } else if (report instanceof Report.CoverageView view) {
            new CoverageJson(json, view.coverage()).write();
          }
          new ReceiptJson(json).write(report.receipt());
          json.text("note", Words.CLOSING);
        });
  }

  private static void named(JsonOut json, Optional<NamedText> named) throws IOException {
    if (named.isEmpty()) {
      json.none("textNamed");
      return;
    }
    NamedText text = named.get();
    json.object(
        "textNamed",
        () -> {
          json.text("as", text.as());
          json.text("note", text.note());
        });
  }

  /** Writes one object in the form of every report, with a line feed after it. */
  static void document(Appendable out, Document inside) throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(new AppendingWriter(out))) {
      generator.setPrettyPrinter(printer());
      JsonOut json = new JsonOut(generator);
      json.object(() -> inside.write(json));
    }
    out.append('\n');
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  /** What Jackson writes goes on to any appendable. */
  private static final class AppendingWriter extends Writer {
    private final Appendable out;

    AppendingWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      out.append(CharBuffer.wrap(buffer, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
