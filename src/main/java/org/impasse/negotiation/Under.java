package org.impasse.negotiation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Under which settings something is expected, as far as they differ from the case's own.
 *
 * @param basis the weakest basis of rules to keep
 * @param readings the readings that are on, and no others; empty for those the case has on
 * @param parameters other values, by parameter
 * @param given other states of the world, by circumstance
 * @param consent whose consent is needed or not, by party
 * @param asOf the day whose rules apply
 */
public record Under(
    Optional<Basis> basis,
    Optional<NavigableSet<String>> readings,
    NavigableMap<String, Long> parameters,
    NavigableMap<String, String> given,
    NavigableMap<String, Consent> consent,
    Optional<LocalDate> asOf) {

  private static final Under USUAL =
      new Under(
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          Optional.empty());

  public Under {
    readings = readings.map(on -> Collections.unmodifiableNavigableSet(new TreeSet<>(on)));
    parameters = Collections.unmodifiableNavigableMap(new TreeMap<>(parameters));
    given = Collections.unmodifiableNavigableMap(new TreeMap<>(given));
    consent = Collections.unmodifiableNavigableMap(new TreeMap<>(consent));
  }

  /** The case's own settings. */
  public static Under usual() {
    return USUAL;
  }

  /** Whether nothing differs from the case's own settings. */
  public boolean isUsual() {
    return equals(USUAL);
  }

  /** The settings meant, where these are the usual ones. */
  public Settings in(Settings usual) {
    Settings changed = usual.withParameters(parameters).withCircumstances(given);
    Map<String, Consent> whose = new TreeMap<>(usual.consent());
    whose.putAll(consent);
    changed = changed.withConsent(whose);
    changed = basis.isPresent() ? changed.withWeakestBasis(basis.get()) : changed;
    changed = readings.isPresent() ? changed.withReadings(readings.get()) : changed;
    return asOf.isPresent() ? changed.withAsOf(asOf.get()) : changed;
  }
}
