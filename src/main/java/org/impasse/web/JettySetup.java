package org.impasse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, with bounds on everything a client can hold on to. */
final class JettySetup {

  private static final int HEADER_BYTES = 8 * 1024;
  private static final long SLOWEST_BYTES_PER_SECOND = 512;
  private static final int WAITING_CONNECTIONS = 128;

  private JettySetup() {}

  static QueuedThreadPool threads(Limits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 8, 60_000);
    threads.setName("board");
    threads.setDaemon(true);
    return threads;
  }

  /** A connector that already listens: whether it can is known before anything else starts. */
  static ServerConnector listening(
      Server server, HttpConfiguration http, Door door, Limits limits) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(door.address().getHostAddress());
    connector.setPort(door.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.setReuseAddress(true);
    try {
      connector.open();
    } catch (IOException e) {
      // Jetty wraps the reason in words of its own.
      throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : e);
    }
    return connector;
  }

  static void server(Server server, Limits limits) {
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setHandler(
        new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, SLOWEST_BYTES_PER_SECOND));
    server.setErrorHandler(JettySetup::error);
    // Whoever stops the server does not wait for those who are still asking.
    server.setStopTimeout(0);
  }

  static void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setNotifyForbiddenComplianceViolations(false);
  }

  /** What Jetty refuses itself, it refuses without a word about itself. */
  private static boolean error(Request request, Response response, Callback callback) {
    SafeHeaders.ALWAYS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    Content.Sink.write(response, true, "This request cannot be answered.\n", callback);
    return true;
  }
}
