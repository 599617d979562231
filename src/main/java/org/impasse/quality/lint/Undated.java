package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Source;

/** A statement without a date. */
final class Undated implements Lint {

  @Override
  public String code() {
    return "undated-statement";
  }

  @Override
  public String summary() {
    return "A statement without a date; where its source bears none either, the source is named once"
        + " for all its statements.";
  }

  @Override
  public String why() {
    return "Parties change their minds. A statement without a date counts on every day that --as-of"
        + " names, also on those before anybody made it, and nobody can tell which of two that"
        + " contradict each other came later. The date of the source is better than none, and so is"
        + " a month or a year.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Evidence evidence : read.negotiation().evidence()) {
      if (evidence.on().isPresent()) {
        continue;
      }
      if (read.negotiation().source(evidence.source()).flatMap(Source::date).isPresent()) {
        findings.add(
            this,
            evidence.id(),
            read.inEvidence("evidence", evidence.id()),
            "Statement '" + evidence.id() + "' has no date, and its source has one.",
            "Add 'on' with the day, month or year.");
      } else {
        bySource.computeIfAbsent(evidence.source(), s -> new ArrayList<>()).add(evidence.id());
      }
    }
    bySource.forEach(
        (source, statements) ->
            findings.add(
                this,
                source,
                read.inCase("sources", source),
                "Source '"
                    + source
                    + "' has no date, and neither have these statements from it: "
                    + Say.list(statements)
                    + ".",
                "Find out when it was written, if only the year."));
  }
}
