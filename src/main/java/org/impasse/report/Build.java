package org.impasse.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program wrote a report.
 *
 * @param impasse this program's version
 * @param drools the version of the rule engine it was built with
 */
public record Build(String impasse, String drools) {

  /** As the build wrote it down. */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/org/impasse/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        properties.getProperty("version", "(development)"),
        properties.getProperty("drools", "(unknown)"));
  }
}
