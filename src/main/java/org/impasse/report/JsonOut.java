package org.impasse.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A JSON generator with the few shapes the reports need. */
final class JsonOut {

  /** Writes the inside of something. */
  interface Body {
    void write() throws IOException;
  }

  /** Writes one element of an array. */
  interface Element<T> {
    void write(T element) throws IOException;
  }

  private final JsonGenerator json;

  JsonOut(JsonGenerator json) {
    this.json = json;
  }

  void object(Body body) throws IOException {
    json.writeStartObject();
    body.write();
    json.writeEndObject();
  }

  void object(String key, Body body) throws IOException {
    json.writeFieldName(key);
    object(body);
  }

  /** An array of objects. */
  <T> void objects(String key, Collection<T> elements, Element<T> element) throws IOException {
    json.writeArrayFieldStart(key);
    for (T one : elements) {
      object(() -> element.write(one));
    }
    json.writeEndArray();
  }

  void texts(String key, Collection<String> elements) throws IOException {
    json.writeArrayFieldStart(key);
    for (String one : elements) {
      json.writeString(one);
    }
    json.writeEndArray();
  }

  void numbers(String key, Collection<Long> elements) throws IOException {
    json.writeArrayFieldStart(key);
    for (long one : elements) {
      json.writeNumber(one);
    }
    json.writeEndArray();
  }

  void map(String key, Map<String, String> entries) throws IOException {
    object(
        key,
        () -> {
          for (Map.Entry<String, String> entry : entries.entrySet()) {
            text(entry.getKey(), entry.getValue());
          }
        });
  }

  void text(String key, String value) throws IOException {
    json.writeStringField(key, value);
  }

  /** A text, or null. */
  void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    } else {
      json.writeNullField(key);
    }
  }

  void number(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  void none(String key) throws IOException {
    json.writeNullField(key);
  }
}
