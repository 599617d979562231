package org.impasse.quality.lint;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All lints, in the order of their pages. */
public final class LintCatalogue {

  private final List<Lint> lints =
      List.of(
          new NeverFires(),
          new AlwaysFires(),
          new RefusesEverything(),
          new ImpliedRule(),
          new WithoutEvidence(),
          new OneSource(),
          new AssumptionOnly(),
          new WiderThanEvidence(),
          new UncitedEvidence(),
          new UncitedSource(),
          new Undated(),
          new DatesNeverApply(),
          new UnreadIssue(),
          new UnusedPosition(),
          new UnusedParameter(),
          new AuthorRefuses(),
          new InfeasibleText(),
          new TakesSides());

  @Inject
  LintCatalogue() {}

  public List<Lint> all() {
    return lints;
  }

  /** The lint of a code. */
  public Optional<Lint> find(String code) {
    return lints.stream().filter(lint -> lint.code().equals(code)).findFirst();
  }

  /** The name of a lint's page among the pages of the documentation. */
  public static String page(String code) {
    return "checks/" + code + ".md";
  }
}
