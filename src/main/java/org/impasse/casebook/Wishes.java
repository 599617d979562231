package org.impasse.casebook;

import java.util.ArrayList;
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

  private static final String SET = "--set";
  private static final String UNSET = "--unset";
  private static final String READING = "--reading";
  private static final String PARAMETER = "--parameter";
  private static final String GIVEN = "--given";
  private static final String CONSENT = "--consent";
  private static final String BASIS = "--basis";
  private static final String AS_OF = "--as-of";

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

  /**
   * A wish by itself.
   *
   * @param option the option it comes with
   */
  public record One(String option, String written) {}

  /** Each wish by itself, in the order of the options. */
  public List<One> apart() {
    List<One> all = new ArrayList<>();
    set.forEach(wish -> all.add(new One(SET, wish)));
    unset.forEach(wish -> all.add(new One(UNSET, wish)));
    readings.forEach(wish -> all.add(new One(READING, wish)));
    parameters.forEach(wish -> all.add(new One(PARAMETER, wish)));
    given.forEach(wish -> all.add(new One(GIVEN, wish)));
    consent.forEach(wish -> all.add(new One(CONSENT, wish)));
    basis.ifPresent(wish -> all.add(new One(BASIS, wish)));
    asOf.ifPresent(wish -> all.add(new One(AS_OF, wish)));
    return all;
  }

  /** Some wishes together. */
  public static Wishes of(List<One> wishes) {
    return new Wishes(
        of(SET, wishes),
        of(UNSET, wishes),
        of(READING, wishes),
        of(PARAMETER, wishes),
        of(GIVEN, wishes),
        of(CONSENT, wishes),
        of(BASIS, wishes).stream().findFirst(),
        of(AS_OF, wishes).stream().findFirst());
  }

  private static List<String> of(String option, List<One> wishes) {
    return wishes.stream().filter(one -> one.option().equals(option)).map(One::written).toList();
  }
}
