package org.impasse.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A JSON generator with the few shapes that reports need. */
public final class JsonOut {

  /** Writes the inside of something. */
  public interface Body {
    void write() throws IOException;
  }

  /** Writes one element of an array. */
  public interface Element<T> {
    void write(T element) throws IOException;
  }

  /** Writes the inside of a document. */
  public interface Inside {
    void write(JsonOut json) throws IOException;
  }

  private final JsonGenerator json;

  public JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** One object in the form of every report, with a line feed after it. */
  public static String document(Inside inside) {
    StringBuilder out = new StringBuilder();
    try {
      JsonReporter.document(out, inside::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  public void object(Body body) throws IOException {
    json.writeStartObject();
    body.write();
    json.writeEndObject();
  }

  public void object(String key, Body body) throws IOException {
    json.writeFieldName(key);
    object(body);
  }

  /** An array of objects. */
  public <T> void objects(String key, Collection<T> elements, Element<T> element)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (T one : elements) {
      object(() -> element.write(one));
    }
    json.writeEndArray();
  }

  public void texts(String key, Collection<String> elements) throws IOException {
    json.writeArrayFieldStart(key);
    for (String one : elements) {
      json.writeString(one);
    }
    json.writeEndArray();
  }

  public void numbers(String key, Collection<Long> elements) throws IOException {
    json.writeArrayFieldStart(key);
    for (long one : elements) {
      json.writeNumber(one);
    }
    json.writeEndArray();
  }

  /** An array of arrays of texts or whole numbers. */
  public void lists(String key, Collection<? extends Collection<?>> lists) throws IOException {
    json.writeArrayFieldStart(key);
    for (Collection<?> list : lists) {
      json.writeStartArray();
      for (Object one : list) {
        if (one instanceof Number number) {
          json.writeNumber(number.longValue());
        } else {
          json.writeString(String.valueOf(one));
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  public void map(String key, Map<String, String> entries) throws IOException {
    object(
        key,
        () -> {
          for (Map.Entry<String, String> entry : entries.entrySet()) {
            text(entry.getKey(), entry.getValue());
          }
        });
  }

  public void text(String key, String value) throws IOException {
    json.writeStringField(key, value);
  }

  /** A text, or null. */
  public void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    } else {
      json.writeNullField(key);
    }
  }

  /** An array of things that are JSON already. */
  public void raw(String key, Collection<String> elements) throws IOException {
    json.writeArrayFieldStart(key);
    for (String one : elements) {
      json.writeRawValue(one);
    }
    json.writeEndArray();
  }

  public void number(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  public void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  public void none(String key) throws IOException {
    json.writeNullField(key);
  }
}
