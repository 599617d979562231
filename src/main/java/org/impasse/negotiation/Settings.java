package org.impasse.negotiation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything besides the text that a verdict depends on. Complete: every parameter and circumstance
 * of the case has its value here, so a receipt can be written from it alone.
 *
 * @param asOf the day whose rules apply
 * @param weakestBasis rules on a weaker basis are left out
 * @param readings ids of the readings that are on
 * @param parameters value of every parameter, by id
 * @param circumstances value of every circumstance, by id
 * @param consent parties whose consent the user set; the others keep the case's default
 */
public record Settings(
    LocalDate asOf,
    Basis weakestBasis,
    NavigableSet<String> readings,
    NavigableMap<String, Long> parameters,
    NavigableMap<String, String> circumstances,
    NavigableMap<String, Consent> consent) {

  public Settings {
    readings = Collections.unmodifiableNavigableSet(new TreeSet<>(readings));
    parameters = Collections.unmodifiableNavigableMap(new TreeMap<>(parameters));
    circumstances = Collections.unmodifiableNavigableMap(new TreeMap<>(circumstances));
    consent = Collections.unmodifiableNavigableMap(new TreeMap<>(consent));
  }

  /** What a case says when nobody asks for anything else. */
  public static Settings defaultsOf(NegotiationCase negotiation) {
    NavigableSet<String> readings = new TreeSet<>();
    negotiation.readings().stream().filter(Reading::on).map(Reading::id).forEach(readings::add);
    NavigableMap<String, Long> parameters = new TreeMap<>();
    negotiation.parameters().forEach(p -> parameters.put(p.id(), p.value()));
    NavigableMap<String, String> circumstances = new TreeMap<>();
    negotiation.circumstances().forEach(c -> circumstances.put(c.id(), c.usual()));
    return new Settings(
        negotiation.factsUntil(),
        Basis.ASSUMED,
        readings,
        parameters,
        circumstances,
        new TreeMap<>());
  }

  /** The same with other readings on. */
  public Settings withReadings(Set<String> on) {
    return new Settings(asOf, weakestBasis, new TreeSet<>(on), parameters, circumstances, consent);
  }

  /** The same with some parameters changed. */
  public Settings withParameters(Map<String, Long> changed) {
    NavigableMap<String, Long> all = new TreeMap<>(parameters);
    all.putAll(changed);
    return new Settings(asOf, weakestBasis, readings, all, circumstances, consent);
  }

  /** The same with some circumstances changed. */
  public Settings withCircumstances(Map<String, String> changed) {
    NavigableMap<String, String> all = new TreeMap<>(circumstances);
    all.putAll(changed);
    return new Settings(asOf, weakestBasis, readings, parameters, all, consent);
  }

  /** The same keeping only rules of at least a basis. */
  public Settings withWeakestBasis(Basis basis) {
    return new Settings(asOf, basis, readings, parameters, circumstances, consent);
  }

  /** The same as of another day. */
  public Settings withAsOf(LocalDate day) {
    return new Settings(day, weakestBasis, readings, parameters, circumstances, consent);
  }

  /** The same with the consent of some parties set by the user. */
  public Settings withConsent(Map<String, Consent> set) {
    return new Settings(
        asOf, weakestBasis, readings, parameters, circumstances, new TreeMap<>(set));
  }

  /**
   * Whether a statement counts: its reading is on, it was made by then, and it is strong enough.
   */
  public boolean admits(Evidence evidence) {
    return evidence.reading().map(readings::contains).orElse(true)
        && evidence.on().map(date -> !date.first().isAfter(asOf)).orElse(true)
        && evidence.basis().atLeast(weakestBasis);
  }
}
