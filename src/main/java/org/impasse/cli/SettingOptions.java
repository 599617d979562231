package org.impasse.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Basis;
import picocli.CommandLine.Option;

/** Options that change what a verdict depends on besides the text. */
class SettingOptions {

  @Option(
      names = "--reading",
      paramLabel = "NAME[=off]",
      description = "Switch a reading of the parties' stands on, or off.")
  private List<String> readings = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "NAME=NUMBER",
      description = "Give a number that rules refer to another value.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--given",
      paramLabel = "CIRCUMSTANCE=VALUE",
      description = "Assume another state of the world.")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--basis",
      paramLabel = "LEVEL",
      completionCandidates = BasisNames.class,
      description =
          "Keep only rules whose evidence is at least this strong: stated, reported, attributed,"
              + " inferred or assumed (the default: all rules).")
  private List<String> basis = new ArrayList<>();

  @Option(
      names = "--consent",
      paramLabel = "PARTY=required|advisory",
      description = "Say whether a party's consent is needed.")
  private List<String> consent = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Apply the rules of this day, written 2025-11-20 (default: the day up to which the case"
              + " was researched).")
  private List<String> asOf = new ArrayList<>();

  SettingOptions() {}

  /**
   * What was asked for, as written.
   *
   * @param set positions set in every text
   * @param unset issues taken out of every text
   * @throws UsageException when an option that takes one answer was given twice
   */
  final Wishes wishes(List<String> set, List<String> unset) throws UsageException {
    return new Wishes(
        set,
        unset,
        readings,
        parameters,
        given,
        consent,
        once("--basis", basis),
        once("--as-of", asOf));
  }

  private static Optional<String> once(String option, List<String> values) throws UsageException {
    if (values.size() > 1) {
      throw new UsageException(option + " is given twice; once is enough.");
    }
    return values.stream().findFirst();
  }

  /** For the shell to complete. */
  static final class BasisNames implements Iterable<String> {
    BasisNames() {}

    @Override
    public Iterator<String> iterator() {
      return Stream.of(Basis.values()).map(Basis::id).iterator();
    }
  }
}
