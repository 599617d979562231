package org.impasse.casebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.StatementDate;

/**
 * Turns wishes into settings of a case. Everything wrong with them is reported at once, each under
 * the option it came with; where a later wish contradicts an earlier one on the same name, that is
 * an error too.
 */
final class WishReader {

  private final NegotiationCase negotiation;
  private final Diagnostics diagnostics;

  WishReader(NegotiationCase negotiation, Diagnostics diagnostics) {
    this.negotiation = negotiation;
    this.diagnostics = diagnostics;
  }

  Settings settings(Wishes wishes) {
    Settings usual = Settings.defaultsOf(negotiation);
    NavigableMap<String, Long> parameters = new TreeMap<>(usual.parameters());
    parameters.putAll(parameters(wishes));
    NavigableMap<String, String> circumstances = new TreeMap<>(usual.circumstances());
    circumstances.putAll(circumstances(wishes));
    return new Settings(
        wishes.asOf().flatMap(this::day).orElse(usual.asOf()),
        wishes.basis().flatMap(this::basis).orElse(usual.weakestBasis()),
        readings(usual.readings(), wishes),
        parameters,
        circumstances,
        new TreeMap<>(consent(wishes)));
  }

  private Optional<LocalDate> day(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      warnIfBeforeAll(day, written);
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      diagnostics.add(
          Diagnostic.error(
                  "bad-date",
                  option("--as-of", written),
                  "'" + written + "' is no day of the calendar.")
              .withExpected("a date written year-month-day")
              .withHint("For example --as-of " + negotiation.factsUntil() + "."));
      return Optional.empty();
    }
  }

  /** Rules count on every day they do not exclude, so what nobody had said yet would count too. */
  private void warnIfBeforeAll(LocalDate day, String written) {
    Optional<LocalDate> first =
        negotiation.evidence().stream()
            .flatMap(evidence -> evidence.on().stream())
            .map(StatementDate::first)
            .min(Comparator.naturalOrder());
    if (first.isPresent() && day.isBefore(first.get())) {
      diagnostics.add(
          Diagnostic.warning(
                  "before-evidence",
                  option("--as-of", written),
                  "Nothing on record is as old as that: the earliest statement is of "
                      + first.get()
                      + ".")
              .withHint("Rules that name no first day count all the same."));
    }
  }

  private Optional<Basis> basis(String written) {
    return choose(
        Diagnostic.error(
            "unknown-basis", option("--basis", written), "There is no basis '" + written + "'."),
        written,
        List.of(Basis.values()),
        Basis::id);
  }

  private NavigableSet<String> readings(NavigableSet<String> usual, Wishes wishes) {
    NavigableSet<String> on = new TreeSet<>(usual);
    List<String> names = negotiation.readings().stream().map(Reading::id).toList();
    Map<String, String> asked = new LinkedHashMap<>();
    for (String written : wishes.readings()) {
      Pair pair = written.contains("=") ? Pair.of(written) : new Pair(written.strip(), "on");
      Location place = option("--reading", written);
      if (known("--reading", written, "reading", pair.name(), names) && once(asked, pair, place)) {
        switch (pair.value()) {
          case "on" -> on.add(pair.name());
          case "off" -> on.remove(pair.name());
          default ->
              diagnostics.add(
                  Diagnostic.error(
                          "bad-option", place, "'" + pair.value() + "' is neither on nor off.")
                      .withExpected("a reading, or reading=on, or reading=off"));
        }
      }
    }
    return on;
  }

  private Map<String, Long> parameters(Wishes wishes) {
    List<String> names = negotiation.parameters().stream().map(Parameter::id).toList();
    Map<String, Long> found = new LinkedHashMap<>();
    pairs("--parameter", "parameter", "name=number", wishes.parameters(), names)
        .forEach(
            (name, value) -> {
              if (value.matches("-?\\d{1,15}")) {
                found.put(name, Long.parseLong(value));
              } else {
                diagnostics.add(
                    Diagnostic.error(
                            "bad-number",
                            option("--parameter", name + "=" + value),
                            "'" + value + "' is not a plain whole number.")
                        .withExpected("digits alone, at most 15 of them")
                        .withHint("Write the number without separators and without a unit."));
              }
            });
    return found;
  }

  private Map<String, String> circumstances(Wishes wishes) {
    List<String> names = negotiation.circumstances().stream().map(Circumstance::id).toList();
    Map<String, String> found = new LinkedHashMap<>();
    pairs("--given", "circumstance", "circumstance=value", wishes.given(), names)
        .forEach(
            (name, value) ->
                choose(
                        Diagnostic.error(
                            "unknown-value",
                            option("--given", name + "=" + value),
                            name + " cannot be '" + value + "'."),
                        value,
                        negotiation.circumstance(name).orElseThrow().values(),
                        Issue.ListedPosition::id)
                    .ifPresent(known -> found.put(name, known.id())));
    return found;
  }

  private Map<String, Consent> consent(Wishes wishes) {
    List<String> names = negotiation.parties().stream().map(Party::id).toList();
    Map<String, Consent> found = new LinkedHashMap<>();
    pairs("--consent", "party", "party=required or party=advisory", wishes.consent(), names)
        .forEach(
            (name, value) ->
                choose(
                        Diagnostic.error(
                            "bad-option",
                            option("--consent", name + "=" + value),
                            "The consent of " + name + " cannot be '" + value + "'."),
                        value,
                        List.of(Consent.values()),
                        Consent::id)
                    .ifPresent(consent -> found.put(name, consent)));
    return found;
  }

  /** Reads {@code name=value} wishes; names must be known and appear once. */
  private Map<String, String> pairs(
      String option, String kind, String form, List<String> written, List<String> names) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String wish : written) {
      Location place = option(option, wish);
      if (!wish.contains("=")) {
        diagnostics.add(
            Diagnostic.error("bad-option", place, "'" + wish + "' has no equals sign.")
                .withExpected(option + " " + form));
        continue;
      }
      Pair pair = Pair.of(wish);
      if (known(option, wish, kind, pair.name(), names)) {
        once(found, pair, place);
      }
    }
    return found;
  }

  private boolean once(Map<String, String> found, Pair pair, Location place) {
    String before = found.putIfAbsent(pair.name(), pair.value());
    if (before != null && !before.equals(pair.value())) {
      diagnostics.add(
          Diagnostic.error(
                  "contradicting-options",
                  place,
                  "'" + pair.name() + "' is set to '" + before + "' and to '" + pair.value() + "'.")
              .withExpected("one of them")
              .withHint("Leave the other out, or ask twice."));
    }
    return before == null;
  }

  private boolean known(
      String option, String wish, String kind, String name, Collection<String> names) {
    if (names.contains(name)) {
      return true;
    }
    diagnostics.add(
        Diagnostic.error(
                "unknown-" + kind,
                option(option, wish),
                "Case " + negotiation.id() + " has no " + kind + " '" + name + "'.")
            .withExpected(names.isEmpty() ? "nothing: the case has none" : String.join(", ", names))
            .withHint(NameSuggester.didYouMean(name, names)));
    return false;
  }

  /** The value of that id; if there is none, the problem is reported with those there are. */
  private <T> Optional<T> choose(
      Diagnostic problem, String written, List<T> values, Function<T, String> id) {
    Optional<T> found = values.stream().filter(v -> id.apply(v).equals(written)).findFirst();
    if (found.isEmpty()) {
      List<String> ids = values.stream().map(id).toList();
      diagnostics.add(
          problem
              .withExpected(String.join(", ", ids))
              .withHint(NameSuggester.didYouMean(written, ids)));
    }
    return found;
  }

  /** The place of a wish: the option as it was written. */
  static Location option(String name, String written) {
    return Location.of(
        Stream.of(name, written)
            .map(part -> part.isEmpty() || part.contains(" ") ? "'" + part + "'" : part)
            .collect(Collectors.joining(" ")));
  }

  /** {@code name=value}, split at the first equals sign. */
  record Pair(String name, String value) {
    static Pair of(String written) {
      int equals = written.indexOf('=');
      return new Pair(written.substring(0, equals).strip(), written.substring(equals + 1).strip());
    }
  }
}
