package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.casebook.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that change what a verdict depends on. */
final class WishOptions {

  @Option(
      names = "--set",
      paramLabel = "ISSUE=POSITION",
      description =
          "Set a position in every text. A position nobody listed: --set 'ISSUE=other: in words'.")
  private List<String> set = new ArrayList<>();

  @Option(names = "--unset", paramLabel = "ISSUE", description = "Take an issue out of every text.")
  private List<String> unset = new ArrayList<>();

  @Option(
      names = "--reading",
      paramLabel = "NAME[=off]",
      description = "Switch a reading on, or off.")
  private List<String> readings = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "Give a parameter another value.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--given",
      paramLabel = "CIRCUMSTANCE=VALUE",
      description = "Assume another state of the world.")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--basis",
      paramLabel = "LEVEL",
      description =
          "Keep only rules of at least this basis: stated, reported, attributed, inferred or assumed.")
  private @Nullable String basis;

  @Option(
      names = "--consent",
      paramLabel = "PARTY=required|advisory",
      description = "Say whether a party's consent is needed.")
  private List<String> consent = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Apply the rules of this day (default: the day up to which the case was researched).")
  private @Nullable String asOf;

  Wishes wishes() {
    return new Wishes(
        set,
        unset,
        readings,
        parameters,
        given,
        consent,
        Optional.ofNullable(basis),
        Optional.ofNullable(asOf));
  }
}
