package org.impasse.quality.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.StatementDate;
import org.impasse.verdict.Evaluation;

/** A text that the rules of one of its own authors refuse. */
final class AuthorRefuses implements Lint {

  @Override
  public String code() {
    return "author-refuses";
  }

  @Override
  public String summary() {
    return "A text that the rules of one of its own authors refuse.";
  }

  @Override
  public String why() {
    return "Nobody proposes what it would refuse: a red line is drawn wider than the party draws it,"
        + " the text is read wrongly, or the party signed with reservations that deserve a word."
        + " The rules are those of the text's own day, as far as the case reaches: a party may"
        + " change its mind later.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    LocalDate latest = read.negotiation().factsUntil();
    for (Proposal text : read.texts()) {
      if (text.authors().isEmpty()) {
        continue;
      }
      LocalDate day =
          text.date().map(StatementDate::last).filter(d -> d.isBefore(latest)).orElse(latest);
      Evaluation evaluation =
          read.evaluator()
              .evaluate(read.negotiation(), read.book(), text, read.usual().withAsOf(day));
      for (Evaluation.Remark remark : evaluation.remarks()) {
        if (remark instanceof Evaluation.AuthorRefuses refuses) {
          List<String> rules = refuses.rules();
          findings.add(
              this,
              refuses.party(),
              read.inText(text, "authors", refuses.party()),
              "Text '"
                  + text.id()
                  + "' is by "
                  + refuses.party()
                  + ", whose own rules refuse it: "
                  + Say.list(rules)
                  + ".",
              "Look at the rule, at what the text is said to set, and at who its authors are.");
        }
      }
    }
  }
}
