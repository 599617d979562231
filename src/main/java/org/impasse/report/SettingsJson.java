package org.impasse.report;

import java.io.IOException;
import java.util.Map;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Settings;

/** Settings as JSON, the same wherever they stand. */
public final class SettingsJson {

  private SettingsJson() {}

  /** Writes the keys of the settings into the object that is open. */
  public static void write(JsonOut json, Settings settings) throws IOException {
    json.text("asOf", settings.asOf().toString());
    json.text("basis", settings.weakestBasis().id());
    json.texts("readings", settings.readings());
    json.object(
        "parameters",
        () -> {
          for (Map.Entry<String, Long> entry : settings.parameters().entrySet()) {
            json.number(entry.getKey(), entry.getValue());
          }
        });
    json.map("circumstances", settings.circumstances());
    json.object(
        "consent",
        () -> {
          for (Map.Entry<String, Consent> entry : settings.consent().entrySet()) {
            json.text(entry.getKey(), entry.getValue().id());
          }
        });
  }
}
