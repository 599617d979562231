package org.impasse.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The page's own scripts and styles, and those of lit-html, as they lie on the class path. */
final class PageSources implements ModuleLinker.Sources {

  private static final String LIT = "lit-html/";

  private final String litFolder;

  PageSources() {
    Properties build = new Properties();
    try (InputStream in = PageSources.class.getResourceAsStream("/org/impasse/build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.litFolder = "/META-INF/resources/webjars/lit-html/" + build.getProperty("lit", "") + "/";
  }

  @Override
  public Optional<String> read(String path) {
    String resource =
        path.startsWith(LIT)
            ? litFolder + path.substring(LIT.length())
            : "/org/impasse/board/" + path;
    try (InputStream in = PageSources.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
