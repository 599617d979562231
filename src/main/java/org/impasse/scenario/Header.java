package org.impasse.scenario;

import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;

/** The two keys every file starts with, and the waivers it may hold. */
final class Header {

  private static final String VERSION = "1";

  private Header() {}

  /** Checks the format's version and gives the case's id, which may be anything that is an id. */
  static Optional<Node.Scalar> read(Fields fields, Diagnostics problems) {
    fields
        .scalar("impasse")
        .filter(version -> !version.text().equals(VERSION))
        .ifPresent(
            version ->
                problems.add(
                    Diagnostic.error(
                            "format-version",
                            version.at(),
                            "Version '"
                                + Wording.shortened(version.text())
                                + "' of the file format is not known.")
                        .withExpected("impasse: " + VERSION)));
    Optional<Node.Scalar> id = fields.must("case").flatMap(fields::idOf);
    Places.check(fields, problems);
    return id;
  }

  /** As {@link #read}, and the case must be this one. */
  static void read(Fields fields, String caseId, Diagnostics problems) {
    read(fields, problems)
        .filter(id -> !id.text().equals(caseId))
        .ifPresent(
            id ->
                problems.add(
                    Diagnostic.error(
                            "wrong-case",
                            id.at(),
                            "This file says it belongs to case '"
                                + id.text()
                                + "' and lies in the folder of '"
                                + caseId
                                + "'.")
                        .withExpected("case: " + caseId)));
  }
}
