package org.impasse.quality.lint;

import java.util.HashSet;
import java.util.Set;
import org.impasse.negotiation.Source;

/** A source that nothing cites. */
final class UncitedSource implements Lint {

  @Override
  public String code() {
    return "uncited-source";
  }

  @Override
  public String summary() {
    return "A source that no statement, number, text or claim cites.";
  }

  @Override
  public String why() {
    return "A list of sources should hold what was used. One that nothing cites makes a case look"
        + " better founded than it is, or shows that something read in it was never written down.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.TEXTS);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    Set<String> cited = new HashSet<>();
    read.negotiation().evidence().forEach(evidence -> cited.add(evidence.source()));
    read.negotiation()
        .parameters()
        .forEach(
            parameter -> {
              cited.addAll(parameter.sources());
              parameter.disputed().forEach(disputed -> cited.addAll(disputed.sources()));
            });
    read.texts().forEach(text -> text.clauses().forEach(clause -> cited.addAll(clause.sources())));
    read.claims().forEach(claim -> claim.claim().source().ifPresent(cited::add));
    for (Source source : read.negotiation().sources()) {
      if (!cited.contains(source.id())) {
        findings.add(
            this,
            source.id(),
            read.inCase("sources", source.id()),
            "Nothing cites source '" + source.id() + "'.",
            "Write down what was read in it, or take it out.");
      }
    }
  }
}
