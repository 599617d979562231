package org.impasse.report;

import java.io.IOException;
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
          SettingsJson.write(json, settings);
          json.map("set", receipt.set());
          json.texts("unset", receipt.unset());
          json.texts("redLinesOnLaterStatements", receipt.redLinesOnLaterStatements());
        });
  }
}
