package org.impasse.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever goes wrong into a sentence for whoever asked and a line in the log, under the same
 * reference. A stack trace goes to the log alone.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String DEFECT =
      "Something went wrong inside the program. The server's log says what, under the reference"
          + " given here.";

  private Failures() {}

  static void refuse(Refusal refusal, Context context) {
    String reference = Reference.next();
    LOG.info("{} {}", reference, refusal.sentence(), refusal);
    if (refusal.status() == 503) {
      context.header("Retry-After", "2");
    }
    if (refusal.status() >= 400 && refusal.status() != 422 && refusal.status() != 404) {
      // Whatever else was sent is not read.
      context.header("Connection", "close");
    }
    answer(context, refusal.status(), refusal.sentence(), reference, refusal.diagnostics());
  }

  static void refuse(InvalidInputException input, Context context) {
    refuse(new Refusal("Part of what was asked for cannot be used.", input.diagnostics()), context);
  }

  static void defect(Exception problem, Context context) {
    String reference = Reference.next();
    LOG.error("{} {}", reference, problem.getClass().getSimpleName(), problem);
    answer(context, 500, DEFECT, reference, Optional.empty());
  }

  /** What the machine could not bear: too little memory, or too deep a nesting. */
  static void defect(HttpServletResponse response, Error problem) {
    String reference = Reference.next();
    LOG.error("{} {}", reference, problem.getClass().getSimpleName(), problem);
    try {
      response.setStatus(500);
      response.setContentType("application/json");
      response.getOutputStream().write(Json.bytes(body(DEFECT, reference, Optional.empty())));
    } catch (IOException e) {
      LOG.info("{} could not be told", reference, e);
    }
  }

  static void answer(
      Context context,
      int status,
      String sentence,
      String reference,
      Optional<Diagnostics> diagnostics) {
    context.status(status);
    if (context.path().equals("/")) {
      context.contentType("text/plain; charset=utf-8");
      context.result(
          (sentence + "\n(reference " + reference + ")\n").getBytes(StandardCharsets.UTF_8));
    } else {
      context.contentType("application/json");
      context.result(Json.bytes(body(sentence, reference, diagnostics)));
    }
  }

  private static ObjectNode body(
      String sentence, String reference, Optional<Diagnostics> diagnostics) {
    ObjectNode json = Json.object();
    ObjectNode error = json.putObject("error");
    error.put("sentence", sentence);
    error.put("reference", reference);
    diagnostics.ifPresent(found -> error.set("diagnostics", DiagnosticsJson.of(found)));
    return json;
  }
}
