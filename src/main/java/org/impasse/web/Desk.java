package org.impasse.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.impasse.board.BoardPage;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests that were let in, and hands the answers out. */
final class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Cases cases;
  private final Questions questions;
  private final Boards boards;
  private final Limits limits;
  private final KeptAnswers kept;
  private final Room room;
  private final CountDownLatch warm = new CountDownLatch(1);

  /** For answers that take milliseconds. */
  private final Gate quick;

  /** For those that may take seconds; some of the machine is always left for the quick ones. */
  private final Gate slow;

  /** For uploads, whose cost is not known before. */
  private final Gate uploads;

  Desk(Cases cases, Questions questions, Boards boards, Limits limits) {
    this.cases = cases;
    this.questions = questions;
    this.boards = boards;
    this.limits = limits;
    this.kept = new KeptAnswers(limits.answers());
    this.room = new Room(limits.seats(), InstantSource.system());
    int processors = Runtime.getRuntime().availableProcessors();
    this.quick = new Gate(Math.max(2, processors), limits.quickWaiting(), limits.patience());
    this.slow = new Gate(Math.max(1, processors / 2), limits.slowWaiting(), limits.patience());
    this.uploads = new Gate(1, limits.slowWaiting(), limits.patience());
  }

  /** Finds what will be asked first, in the background and past the gates: others need not wait. */
  void warmUp() {
    Thread first =
        new Thread(
            () -> {
              try {
                ServedCase shown = cases.served().get(0);
                keep(questions.board(shown));
                for (Questions.Answerable likely : questions.likely(shown)) {
                  keep(likely);
                }
                warm.countDown();
                cases.served().forEach(served -> served.sitting().rules().compileAll());
              } catch (Exception e) {
                LOG.debug("the first board could not be made in advance", e);
              } finally {
                warm.countDown();
              }
            },
            "board-warm-up");
    first.setDaemon(true);
    first.start();
  }

  private void keep(Questions.Answerable likely) throws Exception {
    kept.answer(likely.same(), likely.question()::answer);
  }

  /** Waits until the first answers come quickly, or for so long. */
  void awaitWarm(Duration most) throws InterruptedException {
    boolean inTime = warm.await(most.toMillis(), TimeUnit.MILLISECONDS);
    LOG.debug("warm in time: {}", inTime);
  }

  void page(Context context) throws Exception {
    String key = Optional.ofNullable(context.queryParam("case")).orElse("");
    ServedCase served = key.isEmpty() ? cases.served().get(0) : cases.find(key);
    BoardPage.Html page = boards.page(new String(document(served), StandardCharsets.UTF_8));
    SafeHeaders.page(context, page.policy());
    html(context, page.html());
  }

  private byte[] document(ServedCase served) throws Exception {
    return answer(questions.board(served), slow);
  }

  void cases(Context context) {
    ArrayNode all = Json.array();
    for (ServedCase served : cases.served()) {
      ObjectNode json = all.addObject();
      json.put("id", served.key());
      json.put("title", served.negotiation().title());
      json.put("summary", served.negotiation().summary());
      ArrayNode texts = json.putArray("texts");
      served.shown().forEach(t -> texts.addObject().put("id", t.id()).put("title", t.title()));
      ArrayNode claims = json.putArray("claims");
      served
          .claims()
          .forEach(
              c -> claims.addObject().put("id", c.claim().id()).put("title", c.claim().title()));
    }
    json(context, Json.bytes(all));
  }

  void board(Context context) throws Exception {
    Asked asked = asked(context);
    ServedCase served = cases.find(asked.caseKey());
    json(context, answer(questions.board(served, asked), slow));
  }

  void evaluate(Context context) throws Exception {
    Asked asked = asked(context);
    ServedCase served = cases.find(asked.caseKey());
    json(context, answer(questions.evaluate(served, asked), quick));
  }

  void deadlock(Context context) throws Exception {
    Asked asked = asked(context);
    ServedCase served = cases.find(asked.caseKey());
    json(context, answer(questions.deadlock(served, asked), slow));
  }

  void deals(Context context) throws Exception {
    Asked asked = asked(context);
    ServedCase served = cases.find(asked.caseKey());
    json(context, answer(questions.deals(served, asked), slow));
  }

  void claim(Context context) throws Exception {
    Asked asked = asked(context);
    ServedCase served = cases.find(asked.caseKey());
    json(context, answer(questions.claim(served, asked), slow));
  }

  /** Checks uploaded files; what is wrong with them is the answer, not a failure. */
  void check(Context context) throws Exception {
    Asked asked = new Asked(Json.object(body(context, limits.upload())));
    Map<String, String> files = asked.files(limits);
    Optional<ServedCase> base = asked.maybe("case").map(cases::find);
    ObjectNode json = Json.object();
    try {
      ServedCase fresh = uploads.pass(() -> cases.upload(base, files));
      json.put("ok", true);
      json.put("case", fresh.key());
      found(json, fresh.sitting().diagnostics());
    } catch (InvalidInputException e) {
      json.put("ok", false);
      json.putNull("case");
      found(json, e.diagnostics());
    }
    json(context, Json.bytes(json));
  }

  private static void found(ObjectNode json, Diagnostics diagnostics) {
    json.set("diagnostics", DiagnosticsJson.of(diagnostics));
    json.put("printed", DiagnosticPrinter.print(diagnostics));
  }

  void room(Context context) {
    json(context, Json.bytes(room.json()));
  }

  void enterRoom(Context context) {
    Asked asked = asked(context);
    room.enter(context.pathParam("slot"), asked.word("name"), asked.word("code"));
    context.status(204);
  }

  private byte[] answer(Questions.Answerable asked, Gate gate) throws Exception {
    return kept.answer(asked.same(), () -> gate.pass(asked.question()::answer));
  }

  private Asked asked(Context context) {
    return new Asked(Json.object(body(context, limits.question())));
  }

  /** What was sent, if it is not too much. */
  private static byte[] body(Context context, int most) {
    if (context.req().getContentLengthLong() > most) {
      throw tooMuch(most);
    }
    byte[] body;
    try {
      body = context.bodyInputStream().readNBytes(most + 1);
    } catch (IOException e) {
      Refusal refusal = new Refusal(400, "What was sent did not arrive whole.");
      refusal.initCause(e);
      throw refusal;
    }
    if (body.length > most) {
      throw tooMuch(most);
    }
    return body;
  }

  private static Refusal tooMuch(int most) {
    return new Refusal(413, "This is more than the server takes: " + most + " bytes at most.");
  }

  private static void html(Context context, String html) {
    context.contentType("text/html; charset=utf-8");
    context.result(html.getBytes(StandardCharsets.UTF_8));
  }

  private static void json(Context context, byte[] json) {
    context.contentType("application/json");
    context.result(json);
  }
}
