package org.impasse.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page that takes the token out of the address once the browser has it as a cookie. A redirect
 * would not do: a browser keeps a strict cookie back from a redirect of a link on somebody else's
 * page, not from where this page leads.
 */
final class Welcome {

  private static final String SCRIPT =
      "const here = new URL(location.href);"
          + "here.searchParams.delete('"
          + Doorkeeper.TOKEN
          + "');"
          + "location.replace(here.href);";

  private Welcome() {}

  static String html() {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Impasse</title>"
        + "<script>"
        + SCRIPT
        + "</script><p><a href=\"/\">To the board</a></p></html>";
  }

  static String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'sha256-"
        + sha256(SCRIPT)
        + "'";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
