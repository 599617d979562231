package org.impasse.report;

import java.util.List;
import org.impasse.negotiation.Proposal;

/**
 * A text, or several, by which a question about a whole case was asked.
 *
 * @param as the name the user gave
 * @param texts what the name stands for, at least one
 */
public record NamedText(String as, List<Proposal> texts) {

  public NamedText {
    texts = List.copyOf(texts);
  }

  /** That the answer is not about it, and what to ask instead. */
  public String note() {
    boolean one = texts.size() == 1;
    String which =
        one ? "“" + texts.get(0).title() + "”" : "the " + texts.size() + " texts of " + as;
    String evaluate =
        "'impasse evaluate " + as + "' tells who refuses " + (one ? "that one" : "these");
    return "This is about any text of the case, not about "
        + which
        + " alone. "
        + evaluate
        + (one
            ? ", and 'impasse deadlock " + as + " --subject clauses' which of its clauses decide."
            : ".");
  }
}
