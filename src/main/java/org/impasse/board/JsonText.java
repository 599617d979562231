package org.impasse.board;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.impasse.report.JsonOut;
import org.impasse.report.picture.Printable;

/** Writes one JSON object without blanks, of characters that a reader can see. */
final class JsonText {

  /** Writes the inside of the object. */
  interface Inside {
    void write(JsonOut json) throws IOException;
  }

  private JsonText() {}

  static String of(Inside inside) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      JsonOut json = new JsonOut(generator);
      json.object(() -> inside.write(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Printable.of(out.toString());
  }
}
