package org.impasse.report;

import java.util.List;
import java.util.stream.Stream;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;

/** Statements on record that contradict those a reason rests on. They stand beside them. */
public final class Contradictions {

  private Contradictions() {}

  /**
   * What contradicts any of some statements, or is contradicted by it, of the same party and under
   * the same settings; in the case's order, without the statements themselves.
   */
  public static List<Evidence> of(
      List<Evidence> statements, NegotiationCase negotiation, Settings settings) {
    return onRecord(statements, negotiation).stream()
        .filter(other -> admitted(other, settings))
        .toList();
  }

  /** Statements, then what contradicts them. */
  public static List<Evidence> with(
      List<Evidence> statements, NegotiationCase negotiation, Settings settings) {
    return Stream.concat(statements.stream(), of(statements, negotiation, settings).stream())
        .toList();
  }

  /** The same whatever the settings. */
  public static List<Evidence> onRecord(List<Evidence> statements, NegotiationCase negotiation) {
    return negotiation.evidence().stream()
        .filter(other -> !statements.contains(other))
        .filter(other -> statements.stream().anyMatch(one -> clash(one, other)))
        .toList();
  }

  private static boolean clash(Evidence one, Evidence other) {
    return one.party().equals(other.party())
        && (one.contradicts().contains(other.id()) || other.contradicts().contains(one.id()));
  }

  private static boolean admitted(Evidence evidence, Settings settings) {
    return evidence.reading().map(settings.readings()::contains).orElse(true)
        && evidence.on().map(date -> !date.first().isAfter(settings.asOf())).orElse(true)
        && evidence.basis().atLeast(settings.weakestBasis());
  }
}
