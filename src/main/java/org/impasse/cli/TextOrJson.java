package org.impasse.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The formats of an answer that is for people or for scripts, and no document. */
enum TextOrJson {
  TEXT,
  JSON;

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a format's name. */
  static final class Reader implements ITypeConverter<TextOrJson> {
    Reader() {}

    @Override
    public TextOrJson convert(String name) {
      return Arrays.stream(values())
          .filter(format -> format.id().equals(name))
          .findFirst()
          .orElseThrow(() -> Choices.none(name, new Ids()));
    }
  }

  /** For the shell to complete. */
  static final class Ids implements Iterable<String> {
    Ids() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(TextOrJson::id).iterator();
    }
  }
}
