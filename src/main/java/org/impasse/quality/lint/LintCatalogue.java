package org.impasse.quality.lint;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Doubts that readers of files tell of by themselves. */
  private static final Map<String, String> OF_READERS =
      words(
          "evidence-of-another-party",
          "A rule rests on a statement that bears on the stand of another party.",
          "placeholder",
          "The sentence of a rule quotes an issue that its condition does not read, so it may quote"
              + " what had no part in it.",
          "unit",
          "A rule compares an issue with a number that counts something else.");

  /** Doubts about waivers, which cannot be waived. */
  private static final Map<String, String> OF_WAIVERS =
      words(
          "waiver-without-reason",
          "A waiver gives no reason, so it does not count.",
          "waiver-unknown-check",
          "A waiver names no check that there is, or an error, which cannot be waived.",
          "waiver-of-nothing",
          "A waiver is of a finding that is not there, or not in its file, or waived already.");

  @Inject
  LintCatalogue() {}

  private static Map<String, String> words(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      map.put(words[i], words[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  /** What readers of files doubt by themselves, each in a sentence. */
  Map<String, String> ofReaders() {
    return OF_READERS;
  }

  /** Codes of all that can be waived. */
  public List<String> waivable() {
    return Stream.concat(lints.stream().map(Lint::code), OF_READERS.keySet().stream()).toList();
  }

  /** A doubt that is no lint, in a sentence. */
  public Optional<String> otherDoubt(String code) {
    return Optional.ofNullable(OF_READERS.get(code))
        .or(() -> Optional.ofNullable(OF_WAIVERS.get(code)));
  }

  /** Codes of all that can be explained. */
  public List<String> explained() {
    return Stream.concat(waivable().stream(), OF_WAIVERS.keySet().stream()).toList();
  }

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
