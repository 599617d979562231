package org.impasse.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The board's modules in a blank page, without a server and without a network. */
final class Modules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORIGIN = "http://board.test/";
  private static final String FOLDER = "/org/impasse/board/";

  private final Page page;

  /**
   * Loads modules into a page, where every export is a function or value of its own.
   *
   * @param names such as {@code verdicts}; what they import comes by itself
   */
  Modules(Page page, List<String> names) {
    this.page = page;
    page.route("**/*", Modules::serve);
    page.navigate(ORIGIN);
    page.evaluate(
        "async names => { for (const name of names) "
            + "Object.assign(window, await import(`/${name}.js`)); }",
        names);
  }

  private static void serve(Route route) {
    String url = route.request().url();
    if (url.equals(ORIGIN)) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html; charset=utf-8")
              .setBody("<!doctype html><title>Modules</title>"));
      return;
    }
    String name = url.substring(ORIGIN.length());
    try (InputStream in = Modules.class.getResourceAsStream(FOLDER + name)) {
      if (!url.startsWith(ORIGIN) || in == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("text/javascript; charset=utf-8")
                .setBodyBytes(in.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a board document as {@code book}, which {@link #ask} can then use. */
  void open(String document) {
    page.evaluate("json => { window.book = openBook(JSON.parse(json)); }", document);
  }

  /**
   * What an expression over the modules' exports, {@code book} and {@code given} comes to.
   *
   * @param given anything JSON can say, or null
   */
  Object ask(String expression, Object given) {
    return page.evaluate("given => (" + expression + ")", given);
  }

  /** The same with JSON in and out. */
  JsonNode read(String expression, JsonNode given) {
    Object json =
        page.evaluate(
            "json => { const given = JSON.parse(json); return JSON.stringify("
                + expression
                + "); }",
            given.toString());
    try {
      return JSON.readTree((String) json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
