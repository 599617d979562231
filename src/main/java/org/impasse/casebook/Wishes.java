package org.impasse.casebook;

import java.util.List;
import java.util.Optional;

/**
 * What the user asks for besides the texts, as written and not yet looked into.
 *
 * @param set {@code issue=position}, changed in every text
 * @param unset issues taken out of every text
 * @param readings {@code name}, {@code name=on} or {@code name=off}
 * @param parameters {@code name=number}
 * @param given {@code circumstance=value}
 * @param consent {@code party=required} or {@code party=advisory}
 * @param basis the weakest basis of rules to keep
 * @param asOf the day whose rules apply
 */
public record Wishes(
    List<String> set,
    List<String> unset,
    List<String> readings,
    List<String> parameters,
    List<String> given,
    List<String> consent,
    Optional<String> basis,
    Optional<String> asOf) {

  public Wishes {
    set = List.copyOf(set);
    unset = List.copyOf(unset);
    readings = List.copyOf(readings);
    parameters = List.copyOf(parameters);
    given = List.copyOf(given);
    consent = List.copyOf(consent);
  }

  /** Nothing asked for. */
  public static Wishes none() {
    return new Wishes(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
