package org.impasse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impasse.analysis.logic.Count;

/**
 * The key {@code space}: how many texts there are. A count that is not exact is absent, and why.
 */
final class CountsJson {

  private final JsonOut json;
  private final List<String> unknown = new ArrayList<>();

  CountsJson(JsonOut json) {
    this.json = json;
  }

  /** Writes into the object that is open. */
  void write(Count proposals, Count deals, Map<String, Count> byParty) throws IOException {
    count("proposals", proposals);
    count("deals", deals);
    json.object(
        "byParty",
        () -> {
          for (Map.Entry<String, Count> entry : byParty.entrySet()) {
            count(entry.getKey(), entry.getValue());
          }
        });
    if (!unknown.isEmpty()) {
      json.texts("notCounted", unknown);
    }
  }

  private void count(String key, Count count) throws IOException {
    if (count instanceof Count.Exact exact) {
      json.text(key, exact.value().toString());
    } else {
      unknown.add(
          key
              + (count instanceof Count.OutOfTime
                  ? ": time ran out before it was counted"
                  : ": counting it would take more work than was allowed"));
    }
  }
}
