package org.impasse.redline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Settings;

/**
 * One checked rule of a party.
 *
 * @param id the rule's name, unique in the case, such as {@code UA-S2}
 * @param party whose rule it is
 * @param title a few words
 * @param effect what it does when it fires
 * @param evidence ids of the evidence it rests on, at least one
 * @param basis that of its strongest evidence
 * @param because the sentence for a reader, with issues, parameters and circumstances in braces
 * @param silence the sentence used when only silence made it fire; empty when the rule has none of
 *     its own
 * @param reading the reading it belongs to; empty for the default rules
 * @param from first day it applies; empty for always
 * @param until last day it applies; empty for always
 * @param condition when it fires
 * @param footprint ids of the issues its condition reads
 * @param location where its name stands in the rule file
 * @param margin what its file says besides
 */
public record Rule(
    String id,
    String party,
    String title,
    Effect effect,
    List<String> evidence,
    Basis basis,
    String because,
    Optional<String> silence,
    Optional<String> reading,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Condition condition,
    Set<String> footprint,
    Location location,
    Margin margin) {

  public Rule {
    evidence = List.copyOf(evidence);
    footprint = Collections.unmodifiableSet(new LinkedHashSet<>(footprint));
  }

  /** The same rule, as firm as other evidence would make it. */
  public Rule withBasis(Basis other) {
    return new Rule(
        id, party, title, effect, evidence, other, because, silence, reading, from, until,
        condition, footprint, location, margin);
  }

  /** Whether the settings select this rule: its day, its reading and its basis. */
  public boolean inForce(Settings settings) {
    return basis.atLeast(settings.weakestBasis())
        && reading.map(settings.readings()::contains).orElse(true)
        && from.map(day -> !settings.asOf().isBefore(day)).orElse(true)
        && until.map(day -> !settings.asOf().isAfter(day)).orElse(true);
  }

  /** Whether it can change the party's verdict. */
  public boolean decides() {
    return effect instanceof Effect.Raises raises && raises.strength().decides();
  }

  /** The strength it raises; empty for a rule that makes something necessary. */
  public Optional<Strength> strength() {
    return effect instanceof Effect.Raises raises
        ? Optional.of(raises.strength())
        : Optional.empty();
  }

  /** Ids of the parameters that its condition refers to. */
  public Set<String> parameters() {
    Set<String> parameters = new LinkedHashSet<>();
    condition.parameters().forEach(binding -> parameters.add(binding.parameter()));
    return parameters;
  }

  /** Ids of the circumstances that its condition reads. */
  public Set<String> circumstances() {
    return Conditions.circumstances(condition);
  }

  /** Ids of the positions on an issue that its condition names, silence among them. */
  public Set<String> positionsNamed(String issue) {
    Set<String> named = new LinkedHashSet<>();
    for (Condition.Test test : Conditions.testsOn(issue, condition)) {
      if (test instanceof Condition.PositionIs is) {
        named.add(is.position());
      } else if (test instanceof Condition.PositionIn in) {
        named.addAll(in.positions());
      }
    }
    return named;
  }

  /**
   * The issues it reads, as far as it reads them together: alternatives that are all there is to a
   * condition, and that share no issue, read apart.
   */
  public List<Set<String>> readsTogether() {
    return Conditions.together(condition);
  }
}
