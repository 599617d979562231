package org.impasse.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.redline.Rule;

/**
 * A text put to every party again and again, with one issue or two moved from end to end and the
 * rest as it is.
 *
 * @param text the text as it is
 * @param axes the issues moved, one or two
 * @param cells every combination of their bands; the last issue's bands change fastest
 * @param breaks where a rule starts or stops counting between two amounts, in the order of the axes
 *     and of the amounts
 */
public record Sweep(Evaluation text, List<Axis> axes, List<Cell> cells, List<Break> breaks) {

  public Sweep {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
    breaks = List.copyOf(breaks);
    int product = axes.stream().mapToInt(axis -> axis.bands().size()).reduce(1, (a, b) -> a * b);
    if (axes.isEmpty() || cells.size() != product) {
      throw new IllegalArgumentException(cells.size() + " cells for " + product);
    }
  }

  /**
   * One issue from end to end.
   *
   * @param bands amounts in order, then listed positions, then silence, then what the text says if
   *     nobody listed it; together everything a text could say but for other unlisted positions
   */
  public record Axis(Issue issue, List<Band> bands) {
    public Axis {
      bands = List.copyOf(bands);
    }

    /** The band a position lies in. */
    public int bandOf(Position position) {
      for (int i = 0; i < bands.size(); i++) {
        if (bands.get(i).contains(position)) {
          return i;
        }
      }
      throw new IllegalArgumentException("no position of " + issue.id() + ": " + position);
    }
  }

  /**
   * Positions that get the same answers for the same reasons.
   *
   * @param first a position; the smallest, where they are amounts
   * @param last the largest amount; else the same position
   */
  public record Band(Position first, Position last) {

    /** Stands in for the second issue where there is none. */
    static final Band AS_IT_IS = of(Position.SILENCE);

    /** One position that is no amount. */
    static Band of(Position position) {
      return new Band(position, position);
    }

    static Band of(Interval interval) {
      return new Band(new Position.Amount(interval.first()), new Position.Amount(interval.last()));
    }

    public boolean contains(Position position) {
      if (first instanceof Position.Amount from
          && last instanceof Position.Amount to
          && position instanceof Position.Amount amount) {
        return from.value() <= amount.value() && amount.value() <= to.value();
      }
      return first.equals(position);
    }

    public boolean isAmounts() {
      return first instanceof Position.Amount;
    }

    /** Whether it is what the text says in words of its own. */
    public boolean unlisted() {
      return first instanceof Position.Other;
    }

    /** The amounts; only where it is amounts. */
    public Interval interval() {
      return new Interval(((Position.Amount) first).value(), ((Position.Amount) last).value());
    }
  }

  /**
   * The text with one band of each axis.
   *
   * @param evaluation with the first position of each band
   * @param stands one per party in the case's order: how it stands on the issues moved, whatever it
   *     makes of the rest of the text
   */
  public record Cell(Evaluation evaluation, List<NumberLine.Stand> stands) {
    public Cell {
      stands = List.copyOf(stands);
    }

    /** Whether nobody whose consent it needs refuses, and it does not contradict itself. */
    public boolean free() {
      return evaluation.deal() && !contradicts();
    }

    /** Whether the text so made sets positions that cannot stand together. */
    public boolean contradicts() {
      return evaluation.remarks().stream().anyMatch(Evaluation.Infeasible.class::isInstance);
    }

    /** Those whose consent it needs. */
    public List<Party> required() {
      return evaluation.verdicts().stream()
          .filter(v -> v.consent().consent() == Consent.REQUIRED)
          .map(PartyVerdict::party)
          .toList();
    }

    /**
     * Whether nothing is on record of any party whose consent it needs: the notion of {@link
     * NumberLine#untested()}.
     */
    public boolean untested() {
      return required().stream().allMatch(p -> standOf(p).standing() == Standing.UNTESTED);
    }

    /** How a party stands on the issues moved. */
    public NumberLine.Stand standOf(Party party) {
      return stands.get(evaluation.negotiation().parties().indexOf(party));
    }
  }

  /** What a rule does on one side of a break. */
  public enum Effect {
    REFUSES("refuses"),
    OBJECTS("objects"),
    /** The party's consent becomes needed. */
    NEEDED("needed");

    private final String id;

    Effect(String id) {
      this.id = id;
    }

    /** As JSON writes it. */
    public String id() {
      return id;
    }
  }

  /**
   * A border between two amounts.
   *
   * @param axis which of the axes
   * @param start the first amount after it
   * @param changes what differs, by party in the case's order
   */
  public record Break(int axis, long start, List<Change> changes) {
    public Break {
      changes = List.copyOf(changes);
    }

    private boolean needs(Party party) {
      return changes.stream()
          .anyMatch(change -> change.effect() == Effect.NEEDED && change.party().equals(party));
    }
  }

  /**
   * What some rules do on one side of a break only.
   *
   * @param party who refuses or objects, or whose consent is needed
   * @param rules ids, in the file's order
   * @param below whether it holds below the break; else from it on
   * @param goesOn whether on the other side other rules have the same effect everywhere
   * @param everywhere whether it is so whatever the other issue's position is
   */
  public record Change(
      Party party,
      Effect effect,
      List<String> rules,
      boolean below,
      boolean goesOn,
      boolean everywhere) {
    public Change {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A party whose consent some positions of an issue need and others do not.
   *
   * @param axis which of the axes
   * @param rules ids of the rules that say so, in the order in which they were met
   * @param everywhere where it is needed, whatever the other issue's position is
   * @param inPlaces where it is needed at some positions of the other issue only
   * @param unknown where it is nowhere known to be needed, and nobody knows whether it is
   */
  public record Need(
      int axis,
      Party party,
      List<String> rules,
      List<Band> everywhere,
      List<Band> inPlaces,
      List<Band> unknown) {
    public Need {
      rules = List.copyOf(rules);
      everywhere = List.copyOf(everywhere);
      inPlaces = List.copyOf(inPlaces);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Whose consent is needed at some positions only, where the breaks do not tell all of it: between
   * amounts they do.
   */
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      for (Party party : negotiation().parties()) {
        need(k, party).ifPresent(needs::add);
      }
    }
    return needs;
  }

  private Optional<Need> need(int axis, Party party) {
    Set<List<Boolean>> different = new HashSet<>();
    Set<String> rules = new LinkedHashSet<>();
    List<Band> everywhere = new ArrayList<>();
    List<Band> inPlaces = new ArrayList<>();
    List<Band> unknown = new ArrayList<>();
    for (Band band : axes.get(axis).bands()) {
      List<Evaluation> texts = texts(axis, band);
      List<Boolean> needed = texts.stream().map(text -> text.of(party.id()).required()).toList();
      different.add(needed);
      if (needed.contains(true)) {
        (needed.contains(false) ? inPlaces : everywhere).add(band);
        texts.stream()
            .map(text -> text.of(party.id()).consent())
            .filter(consent -> consent.origin() == ConsentNeed.Origin.RULE)
            .flatMap(consent -> consent.because().stream())
            .forEach(reason -> rules.add(reason.rule().id()));
      } else if (texts.stream().anyMatch(text -> mayNeed(text, party))) {
        unknown.add(band);
      }
    }
    boolean told =
        unknown.isEmpty()
            && Stream.concat(everywhere.stream(), inPlaces.stream()).allMatch(Band::isAmounts)
            && breaks.stream().anyMatch(one -> one.axis() == axis && one.needs(party));
    return different.size() < 2 || told
        ? Optional.empty()
        : Optional.of(new Need(axis, party, List.copyOf(rules), everywhere, inPlaces, unknown));
  }

  private List<Evaluation> texts(int axis, Band band) {
    return IntStream.range(0, cells.size())
        .filter(cell -> bandsOf(cell).get(axis).equals(band))
        .mapToObj(cell -> cells.get(cell).evaluation())
        .toList();
  }

  private static boolean mayNeed(Evaluation text, Party party) {
    return text.remarks().stream()
        .anyMatch(
            remark ->
                remark instanceof Evaluation.MayRequire may && may.target().equals(party.id()));
  }

  public NegotiationCase negotiation() {
    return text.negotiation();
  }

  /** The cell of one band of each axis. */
  public Cell cell(int... place) {
    int index = 0;
    for (int k = 0; k < axes.size(); k++) {
      index = index * axes.get(k).bands().size() + place[k];
    }
    return cells.get(index);
  }

  /** The bands of a cell, one of each axis. */
  public List<Band> bandsOf(int cell) {
    List<Band> bands = new ArrayList<>();
    int rest = cell;
    for (int k = axes.size() - 1; k >= 0; k--) {
      List<Band> own = axes.get(k).bands();
      bands.add(0, own.get(rest % own.size()));
      rest /= own.size();
    }
    return bands;
  }

  /**
   * The cells that draw no recorded refusal from anyone whose consent they need. A position that
   * nobody listed is no way out: nobody knows what anyone would make of it.
   */
  public List<Integer> free() {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.get(i).free())
        .filter(i -> bandsOf(i).stream().noneMatch(Band::unlisted))
        .boxed()
        .toList();
  }

  /** Red lines and objections of a party that fire whatever the text says on the issues moved. */
  public List<String> always(Party party) {
    return always(cells.stream().map(Cell::evaluation).toList(), party);
  }

  static List<String> always(List<Evaluation> texts, Party party) {
    Set<String> ids = new LinkedHashSet<>(deciding(texts.get(0), party));
    texts.forEach(text -> ids.retainAll(deciding(text, party)));
    return List.copyOf(ids);
  }

  private static List<String> deciding(Evaluation text, Party party) {
    return text.of(party.id()).reasons().stream()
        .map(Reason::rule)
        .filter(Rule::decides)
        .map(Rule::id)
        .toList();
  }

  /** Whether anything is on record of a party on the issues moved. */
  public boolean onRecord(Party party) {
    return cells.stream().anyMatch(cell -> cell.standOf(party).standing() != Standing.UNTESTED);
  }
}
