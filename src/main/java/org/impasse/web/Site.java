package org.impasse.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.ServerConnector;
import org.impasse.diagnostic.InvalidInputException;

/** The server itself: which address leads to which answer. */
final class Site implements BoardServer.Running {

  private static final String NOTHING_HERE = "There is nothing at this address.";

  private final Door door;
  private final Javalin javalin;
  private final Desk desk;
  private final int port;

  private Site(Door door, Javalin javalin, Desk desk, int port) {
    this.door = door;
    this.javalin = javalin;
    this.desk = desk;
    this.port = port;
  }

  static Site start(Cases cases, Questions questions, Boards boards, Door door, Limits limits)
      throws IOException {
    AtomicInteger port = new AtomicInteger();
    Doorkeeper keeper = new Doorkeeper(door, port::get);
    Desk desk = new Desk(cases, questions, boards, limits);
    Javalin javalin =
        Javalin.create(
            config -> {
              jetty(config, door, limits, port);
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.prefer405over404 = true;
              config.http.maxRequestSize = limits.upload();
              config.routes.before(context -> enter(context, keeper));
              routes(config, desk, keeper);
              failures(config);
            });
    try {
      javalin.start();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    desk.warmUp();
    return new Site(door, javalin, desk, port.get());
  }

  private static void jetty(JavalinConfig config, Door door, Limits limits, AtomicInteger port) {
    config.jetty.threadPool = JettySetup.threads(limits);
    config.jetty.modifyServer(server -> JettySetup.server(server, limits));
    config.jetty.modifyHttpConfiguration(JettySetup::http);
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector listening = JettySetup.listening(server, http, door, limits);
          port.set(listening.getLocalPort());
          return listening;
        });
  }

  /** Before anything else: what the browser may do, and whether the request may come in. */
  private static void enter(Context context, Doorkeeper keeper) {
    SafeHeaders.on(context);
    keeper.check(context);
  }

  private static void routes(JavalinConfig config, Desk desk, Doorkeeper keeper) {
    config.routes.get("/", context -> page(context, desk, keeper));
    config.routes.get("/favicon.ico", context -> context.status(204));
    config.routes.get("/api/cases", desk::cases);
    config.routes.get("/api/room", desk::room);
    config.routes.post("/api/room/{slot}", desk::enterRoom);
    config.routes.post("/api/board", desk::board);
    config.routes.post("/api/evaluate", desk::evaluate);
    config.routes.post("/api/deadlock", desk::deadlock);
    config.routes.post("/api/deals", desk::deals);
    config.routes.post("/api/claim", desk::claim);
    config.routes.post("/api/check", desk::check);
  }

  /** The board; to whoever comes by the link with the token, first a cookie in its place. */
  private static void page(Context context, Desk desk, Doorkeeper keeper) throws Exception {
    if (keeper.bringsToken(context)) {
      context.header("Set-Cookie", keeper.cookie());
      SafeHeaders.page(context, Welcome.policy());
      context.html(Welcome.html()).contentType("text/html; charset=utf-8");
    } else {
      desk.page(context);
    }
  }

  private static void failures(JavalinConfig config) {
    config.routes.exception(Refusal.class, Failures::refuse);
    config.routes.exception(InvalidInputException.class, Failures::refuse);
    config.routes.exception(
        HttpResponseException.class,
        (problem, context) ->
            Failures.refuse(new Refusal(problem.getStatus(), NOTHING_HERE), context));
    config.routes.exception(Exception.class, Failures::defect);
    config.router.javaLangErrorHandler(Failures::defect);
  }

  @Override
  public String link() {
    String host = door.exposed() ? door.linkHost() : Door.written(door.address());
    return "http://"
        + host
        + ":"
        + port
        + "/"
        + door.token().map(token -> "?" + Doorkeeper.TOKEN + "=" + token).orElse("");
  }

  @Override
  public void awaitWarm(Duration most) throws InterruptedException {
    desk.awaitWarm(most);
  }

  @Override
  public void stop() {
    javalin.stop();
  }
}
