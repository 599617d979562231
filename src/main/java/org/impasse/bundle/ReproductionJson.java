package org.impasse.bundle;

import java.io.IOException;
import org.impasse.report.Build;
import org.impasse.report.JsonOut;

/** What came of doing a run again, as JSON. Keys are a promise: more may be added. */
public final class ReproductionJson {

  private final JsonOut json;

  public ReproductionJson(JsonOut json) {
    this.json = json;
  }

  /** The keys of the whole answer. */
  public void write(Reproduction found) throws IOException {
    json.flag("identical", found.identical());
    json.flag("versionsOnly", found.versionsOnly());
    json.texts("command", found.manifest().command());
    json.object("then", () -> build(found.manifest().build()));
    json.object("today", () -> build(found.today()));
    json.number("outputs", found.outputs());
    json.objects("differences", found.differences(), this::difference);
  }

  private void build(Build build) throws IOException {
    json.text("impasse", build.impasse());
    json.text("drools", build.drools());
  }

  private void difference(Difference difference) throws IOException {
    if (difference instanceof Difference.Exit exit) {
      json.text("kind", "exit-code");
      json.number("then", exit.then());
      json.number("today", exit.today());
      json.texts("said", exit.said());
    } else if (difference instanceof Difference.Missing missing) {
      json.text("kind", "missing");
      json.text("output", missing.output());
    } else if (difference instanceof Difference.Unknown unknown) {
      json.text("kind", "new");
      json.text("output", unknown.output());
    } else if (difference instanceof Difference.Changed changed) {
      json.text("kind", "changed");
      json.text("output", changed.output());
      json.number("line", changed.change().line());
      json.texts("then", changed.change().then());
      json.texts("today", changed.change().today());
      json.number("thenMore", changed.change().thenMore());
      json.number("todayMore", changed.change().todayMore());
    }
  }
}
