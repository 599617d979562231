package org.impasse.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before anything is read: whom it calls, where it comes from, and whether
 * it may come in. Refuses with a sentence.
 *
 * <p>Against names that somebody else's DNS points here, only known names are answered to; against
 * pages of others, a change must come from this server's own page.
 */
final class Doorkeeper {

  /** The parameter of the link that carries the token. */
  static final String TOKEN = "token";

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Door door;
  private final IntSupplier port;

  /**
   * @param port the port that the server listens on, known once it does
   */
  Doorkeeper(Door door, IntSupplier port) {
    this.door = door;
    this.port = port;
  }

  void check(Context request) {
    String host = host(request);
    HandlerType method = request.method();
    if (!method.equals(HandlerType.GET) && !method.equals(HandlerType.POST)) {
      throw new Refusal(405, "Only GET and POST are answered here.");
    }
    boolean page = request.path().equals("/");
    if (door.token().isPresent() && !admitted(request) && !(page && bringsToken(request))) {
      throw new Refusal(
          401, "This board needs the whole link that its server printed, with its token.");
    }
    String site = request.header("Sec-Fetch-Site");
    if (!page && site != null && !OWN.contains(site)) {
      throw new Refusal(403, "This was asked by a page of another site.");
    }
    if (method.equals(HandlerType.POST)) {
      ownOrigin(request, host, site);
      json(request);
    }
  }

  /** The host asked for, which must be one of ours, and named once. */
  private String host(Context request) {
    Enumeration<String> named = request.req().getHeaders("Host");
    String host = named.hasMoreElements() ? named.nextElement().toLowerCase(Locale.ROOT) : "";
    int at = port.getAsInt();
    boolean known =
        door.names().stream()
            .anyMatch(name -> host.equals(name + ":" + at) || (at == 80 && host.equals(name)));
    if (!known || named.hasMoreElements()) {
      throw new Refusal(421, "This server is not called by that name.");
    }
    return host;
  }

  private static void ownOrigin(Context request, String host, @Nullable String site) {
    String origin = request.header("Origin");
    boolean own = origin == null ? "same-origin".equals(site) : origin.equals("http://" + host);
    if (!own) {
      throw new Refusal(403, "Changes are taken from this server's own page only.");
    }
  }

  private static void json(Context request) {
    String type = Optional.ofNullable(request.contentType()).orElse("");
    String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!kind.equals("application/json")) {
      throw new Refusal(415, "What is sent here must be application/json.");
    }
  }

  /** Whether a request has the cookie that the link gave. */
  private boolean admitted(Context request) {
    return Optional.ofNullable(request.cookie(cookieName())).filter(this::isToken).isPresent();
  }

  /** Whether a request is the link with the right token in it. */
  boolean bringsToken(Context request) {
    return Optional.ofNullable(request.queryParam(TOKEN)).filter(this::isToken).isPresent();
  }

  /** Takes as long whatever is wrong with the words. */
  private boolean isToken(String words) {
    byte[] given = words.getBytes(StandardCharsets.UTF_8);
    return door.token()
        .map(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given))
        .orElse(false);
  }

  /** Cookies are shared by all ports of a machine, so that the port is part of the name. */
  private String cookieName() {
    return "impasse-" + port.getAsInt();
  }

  /** The cookie that lets a browser in which came by the link. */
  String cookie() {
    return cookieName() + "=" + door.token().orElseThrow() + "; Path=/; HttpOnly; SameSite=Strict";
  }
}
