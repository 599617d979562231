package org.impasse.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Proposal;

/** Tells when two texts of one run have the same id. */
final class Duplicates {

  private Duplicates() {}

  static void report(List<Proposal> proposals, TextLoader loader, Diagnostics problems) {
    Map<String, Proposal> first = new HashMap<>();
    for (Proposal proposal : proposals) {
      Proposal before = first.putIfAbsent(proposal.id(), proposal);
      if (before != null) {
        problems.add(
            Diagnostic.error(
                    "duplicate-id",
                    loader.start(proposal),
                    "There is already a text '" + proposal.id() + "'.")
                .withRelated(loader.start(before), "it stands here first"));
      }
    }
  }
}
