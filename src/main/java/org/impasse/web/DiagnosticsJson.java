package org.impasse.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;

/** What is wrong with files, where, and what to do about it, as JSON. */
final class DiagnosticsJson {

  private DiagnosticsJson() {}

  /** As many as are printed. */
  static ArrayNode of(Diagnostics diagnostics) {
    ArrayNode all = Json.array();
    for (Diagnostic one : DiagnosticPrinter.inOrder(diagnostics.all())) {
      ObjectNode json = all.addObject();
      json.put("code", one.code());
      json.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
      json.put("file", DiagnosticPrinter.visible(one.location().file()));
      json.put("line", one.location().line());
      json.put("column", one.location().column());
      json.put("message", DiagnosticPrinter.visible(one.message()));
      json.put("expected", one.expected().map(DiagnosticPrinter::visible).orElse(null));
      json.put("hint", one.hint().map(DiagnosticPrinter::visible).orElse(null));
      json.put("frame", DiagnosticPrinter.frame(diagnostics, one.location()));
    }
    return all;
  }
}
