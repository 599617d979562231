package org.impasse.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Holds two answers to one question against each other. */
public final class KeptAnswers {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KeptAnswers() {}

  /** Compares the answers of two days. */
  public static KeptAnswer.Compared compare(Report then, Report today) {
    return new KeptAnswer.Compared(headline(then), headline(today), json(then).equals(json(today)));
  }

  /** The answer in a sentence or two. */
  public static String headline(Report report) {
    return json(report).path("headline").asText();
  }

  /** All that is answered; the receipt says what it rests on. */
  private static JsonNode json(Report report) {
    StringBuilder written = new StringBuilder();
    try {
      new JsonReporter().write(report, written);
      ObjectNode json = (ObjectNode) MAPPER.readTree(written.toString());
      json.remove("receipt");
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
