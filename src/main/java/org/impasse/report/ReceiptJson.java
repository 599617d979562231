package org.impasse.report;

import java.io.IOException;
import java.util.Map;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Settings;

/** The receipt as JSON. */
public final class ReceiptJson {

  private final JsonOut json;

  public ReceiptJson(JsonOut json) {
    this.json = json;
  }

  /** Adds the key {@code receipt} to an object. */
  public void write(Receipt receipt) throws IOException {
    Settings settings = receipt.settings();
    json.object(
        "receipt",
        () -> {
          json.text("impasse", receipt.build().impasse());
          json.text("drools", receipt.build().drools());
          json.map("rules", receipt.rules());
          json.map("scenarios", receipt.scenarios());
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
          json.map("set", receipt.set());
          json.texts("unset", receipt.unset());
        });
  }
}
