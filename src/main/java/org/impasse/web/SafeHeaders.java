package org.impasse.web;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells the browser about how little it may do with it. */
final class SafeHeaders {

  /** Kept off other pages; a policy in a page's own header cannot say this for it. */
  private static final String UNFRAMED = "frame-ancestors 'none'";

  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; " + UNFRAMED;

  /** On every answer, those of Jetty itself included. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", NOTHING,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");

  private SafeHeaders() {}

  static void on(Context context) {
    ALWAYS.forEach(context::header);
  }

  /** The board's own policy, which names the one script and the one style it may run. */
  static void page(Context context, String policy) {
    context.header("Content-Security-Policy", policy + "; " + UNFRAMED);
  }
}
