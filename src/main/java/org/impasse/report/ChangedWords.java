package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;

/** How a text was changed on the command line before anything was asked of it. */
final class ChangedWords {

  private ChangedWords() {}

  /** The changes in a sentence, where there are any. */
  static Optional<String> of(NegotiationCase negotiation, Proposal text, Receipt receipt) {
    List<String> changes = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      if (receipt.set().containsKey(issue.id())) {
        String position = DealsWords.position(issue, text.term(issue.id()).position());
        changes.add("with “" + issue.title() + "” set to " + position);
      } else if (receipt.unset().contains(issue.id())) {
        changes.add("with “" + issue.title() + "” taken out");
      }
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of("The text is taken as you changed it: " + Words.list(changes) + ".");
  }
}
