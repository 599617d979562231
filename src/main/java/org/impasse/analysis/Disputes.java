package org.impasse.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/**
 * What is disputed, as choices: for every reading whether it is on, for every circumstance its
 * value, for parameters compared on the same issues their region. A combination is the index of one
 * choice of each; index 0 is what was asked for.
 */
final class Disputes {

  private final Settings asked;
  private final List<Reading> readings;
  private final List<Circumstance> circumstances;
  private final List<NumberRegions.Group> groups;
  private final boolean together;
  private final List<String> idle;

  private Disputes(
      Settings asked,
      List<Reading> readings,
      List<Circumstance> circumstances,
      List<NumberRegions.Group> groups,
      boolean together,
      List<String> idle) {
    this.asked = asked;
    this.readings = readings;
    this.circumstances = circumstances;
    this.groups = groups;
    this.together = together;
    this.idle = idle;
  }

  /**
   * What some rules leave open.
   *
   * @param most more combinations than this are not put together, but each change is made alone
   */
  static Disputes of(
      NegotiationCase negotiation,
      Collection<Rule> rules,
      Settings asked,
      Map<String, Position> fixed,
      int most) {
    NumberRegions regions = new NumberRegions(negotiation, rules, asked, fixed);
    List<Reading> readings =
        negotiation.readings().stream()
            .filter(r -> rules.stream().anyMatch(rule -> rule.reading().equals(id(r))))
            .toList();
    List<Circumstance> circumstances =
        negotiation.circumstances().stream()
            .filter(c -> rules.stream().anyMatch(rule -> rule.circumstances().contains(c.id())))
            .toList();
    List<String> idle = new ArrayList<>();
    negotiation.readings().stream()
        .filter(r -> !readings.contains(r))
        .forEach(r -> idle.add(r.title()));
    negotiation.circumstances().stream()
        .filter(c -> !circumstances.contains(c))
        .forEach(c -> idle.add(c.title()));
    negotiation.parameters().stream()
        .filter(p -> !p.disputed().isEmpty() && !regions.parameters().contains(p.id()))
        .forEach(p -> idle.add(p.title()));
    double combinations = Math.pow(2, readings.size());
    for (Circumstance circumstance : circumstances) {
      combinations *= circumstance.values().size();
    }
    boolean together = !regions.tooMany() && combinations <= most;
    List<NumberRegions.Group> groups = regions.all(together);
    for (NumberRegions.Group group : groups) {
      combinations *= group.regions().size();
    }
    if (together && combinations > most) {
      together = false;
      groups = regions.all(false);
    }
    return new Disputes(asked, readings, circumstances, groups, together, idle);
  }

  private static Optional<String> id(Reading reading) {
    return Optional.of(reading.id());
  }

  Robustness.Scope scope() {
    List<Robustness.Disputed> numbers = new ArrayList<>();
    for (NumberRegions.Group group : groups) {
      for (int p = 0; p < group.parameters().size(); p++) {
        numbers.add(new Robustness.Disputed(group.parameters().get(p), group.cells().get(p)));
      }
    }
    return new Robustness.Scope(readings, circumstances, numbers, together, idle);
  }

  private int[] sizes() {
    return IntStream.concat(
            IntStream.concat(
                readings.stream().mapToInt(r -> 2),
                circumstances.stream().mapToInt(c -> c.values().size())),
            groups.stream().mapToInt(group -> group.regions().size()))
        .toArray();
  }

  /** All combinations, what was asked for first; not to be changed. */
  List<int[]> combinations() {
    int[] sizes = sizes();
    List<int[]> all = new ArrayList<>();
    all.add(new int[sizes.length]);
    for (int d = 0; d < sizes.length; d++) {
      List<int[]> more = new ArrayList<>();
      for (int[] before : together ? all : all.subList(0, 1)) {
        for (int choice = 1; choice < sizes[d]; choice++) {
          int[] one = before.clone();
          one[d] = choice;
          more.add(one);
        }
      }
      all.addAll(more);
    }
    return all;
  }

  /** The choices that some rules depend on, by their place in a combination. */
  int[] readBy(Collection<Rule> rules) {
    List<Integer> read = new ArrayList<>();
    int place = 0;
    for (Reading reading : readings) {
      if (rules.stream().anyMatch(rule -> rule.reading().equals(id(reading)))) {
        read.add(place);
      }
      place++;
    }
    for (Circumstance circumstance : circumstances) {
      if (rules.stream().anyMatch(rule -> rule.circumstances().contains(circumstance.id()))) {
        read.add(place);
      }
      place++;
    }
    for (NumberRegions.Group group : groups) {
      if (rules.stream()
          .anyMatch(
              rule ->
                  group.parameters().stream().anyMatch(p -> rule.parameters().contains(p.id())))) {
        read.add(place);
      }
      place++;
    }
    return read.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The settings of a combination. */
  Settings settings(int[] combination) {
    NavigableSet<String> on = new TreeSet<>(asked.readings());
    int place = 0;
    for (Reading reading : readings) {
      if (combination[place++] == 1 && !on.remove(reading.id())) {
        on.add(reading.id());
      }
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (Circumstance circumstance : circumstances) {
      given.put(circumstance.id(), value(circumstance, combination[place++]).id());
    }
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (NumberRegions.Group group : groups) {
      NumberRegions.Region region = group.regions().get(combination[place++]);
      for (int p = 0; p < group.parameters().size(); p++) {
        numbers.put(group.parameters().get(p).id(), region.values().get(p));
      }
    }
    return asked.withReadings(on).withCircumstances(given).withParameters(numbers);
  }

  /** The value of an index, what was asked for first. */
  private Issue.ListedPosition value(Circumstance circumstance, int choice) {
    List<Issue.ListedPosition> values = new ArrayList<>(circumstance.values());
    String usual = asked.circumstances().get(circumstance.id());
    values.sort((a, b) -> Boolean.compare(!a.id().equals(usual), !b.id().equals(usual)));
    return values.get(choice);
  }

  /** The least that has to be otherwise than asked for one of some combinations to come about. */
  Robustness.Turns least(List<int[]> combinations, BitSet wanted) {
    return new LeastChanges(this, combinations).to(wanted);
  }

  List<Reading> readings() {
    return readings;
  }

  List<Circumstance> circumstances() {
    return circumstances;
  }

  List<NumberRegions.Group> groups() {
    return groups;
  }

  Robustness.Switched switched(int place) {
    Reading reading = readings.get(place);
    return new Robustness.Switched(reading, !asked.readings().contains(reading.id()));
  }

  Robustness.Given given(int index, Collection<Integer> choices) {
    Circumstance circumstance = circumstances.get(index);
    Set<String> ids = new TreeSet<>();
    choices.forEach(choice -> ids.add(value(circumstance, choice).id()));
    return new Robustness.Given(
        circumstance, circumstance.values().stream().filter(v -> ids.contains(v.id())).toList());
  }
}
