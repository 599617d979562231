package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Sweep;

/** The sentences on a sweep. Plain, short, and on nobody's side. */
public final class SweepWords {

  /** So many rows of free combinations are told; the others are in the table. */
  private static final int MOST_ROWS = 6;

  /** So many other issues that rules read are named. */
  private static final int MOST_ISSUES = 4;

  private final Sweep sweep;
  private final Names names;

  public SweepWords(Sweep sweep) {
    this.sweep = sweep;
    this.names = new Names(sweep.negotiation());
  }

  /** What was moved, for a title. */
  public String title() {
    return sweep.text().proposal().title() + ": " + String.join(" by ", titles());
  }

  private List<String> titles() {
    return sweep.axes().stream().map(axis -> axis.issue().title()).toList();
  }

  private boolean two() {
    return sweep.axes().size() > 1;
  }

  private static String quoted(Issue issue) {
    return "“" + issue.title() + "”";
  }

  private String quotedIssues() {
    return Words.list(sweep.axes().stream().map(axis -> quoted(axis.issue())).toList());
  }

  /** The answer in a sentence or two. */
  public String headline() {
    if (sweep.cells().stream().allMatch(Sweep.Cell::contradicts)) {
      return "With the rest of the text as it is, it contradicts itself whatever it says on "
          + quotedIssues()
          + ".";
    }
    return "With the rest of the text as it is, "
        + (sweep.free().isEmpty() ? nowhere() : somewhere())
        + ".";
  }

  private String nowhere() {
    // A position that nobody listed is not called refused where nobody is known to refuse it.
    boolean unlisted =
        IntStream.range(0, sweep.cells().size())
            .anyMatch(i -> unlisted(i) && sweep.cells().get(i).free());
    String listed = unlisted ? "listed " : "";
    String what = "no " + listed + "position on ";
    if (two()) {
      what = "no combination of " + (unlisted ? "listed positions on " : "");
    } else if (sweep.axes().get(0).issue().isInteger()) {
      what = "no amount and no other " + listed + "position on ";
    }
    return what
        + quotedIssues()
        + isFree(band -> true)
        + (unlisted ? ". What the text itself says there nobody listed, so nobody knows" : "");
  }

  private String somewhere() {
    if (two()) {
      return "some combinations of "
          + quotedIssues()
          + " draw no recorded refusal from anyone whose consent they need";
    }
    Sweep.Axis axis = sweep.axes().get(0);
    List<Sweep.Band> bands = sweep.free().stream().map(axis.bands()::get).toList();
    boolean someAmount = bands.stream().anyMatch(Sweep.Band::isAmounts);
    String none =
        axis.issue().isInteger() && !someAmount
            ? "no amount of "
                + quoted(axis.issue())
                + isFree(Sweep.Band::isAmounts)
                + ", but nobody refuses "
            : "nobody whose consent is needed refuses, on record, " + quoted(axis.issue()) + " ";
    return none + BandWords.at(axis.issue(), bands);
  }

  /** Whether a cell has a position that nobody listed. */
  private boolean unlisted(int cell) {
    return sweep.bandsOf(cell).stream().anyMatch(Sweep.Band::unlisted);
  }

  /** After "no position": that somebody refuses each, or else the text contradicts itself. */
  private String isFree(Predicate<Sweep.Band> told) {
    boolean contradiction =
        IntStream.range(0, sweep.cells().size())
            .filter(i -> sweep.bandsOf(i).stream().allMatch(told))
            .mapToObj(sweep.cells()::get)
            .anyMatch(cell -> cell.contradicts() && cell.evaluation().deal());
    return " is free of a recorded refusal by somebody whose consent is needed"
        + (contradiction ? ", except where the text contradicts itself" : "");
  }

  /** How the text was changed before anything was moved, if it was: a sentence. */
  public Optional<String> changed(Receipt receipt) {
    return ChangedWords.of(sweep.negotiation(), sweep.text().proposal(), receipt);
  }

  /** What else must be known at the start. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (two()) {
      sentences.addAll(freeRows());
    }
    List<Party> always = always();
    if (!always.isEmpty()) {
      sentences.add(
          "Whatever the text says there, "
              + names.list(always)
              + names.verb(always, " refuses", " refuse")
              + " because of other terms ("
              + String.join(", ", always.stream().flatMap(p -> redLines(p).stream()).toList())
              + ").");
    }
    if (!two()) {
      sentences.add(alone());
    }
    if (!always.isEmpty() && (two() || !behind().isEmpty())) {
      sentences.add(themselves());
    }
    if (!two() || !always.isEmpty()) {
      otherTerms().ifPresent(sentences::add);
    }
    sentences.addAll(open());
    unread().ifPresent(sentences::add);
    contradictions().ifPresent(sentences::add);
    return sentences;
  }

  /** Those whose consent is needed everywhere and who refuse whatever is moved. */
  private List<Party> always() {
    return sweep.negotiation().parties().stream()
        .filter(p -> sweep.cells().stream().allMatch(c -> c.evaluation().of(p.id()).blocks()))
        .filter(p -> !redLines(p).isEmpty())
        .toList();
  }

  private List<String> redLines(Party party) {
    List<String> always = sweep.always(party);
    return sweep.cells().get(0).evaluation().of(party.id()).reasons(Strength.RED_LINE).stream()
        .map(reason -> reason.rule().id())
        .filter(always::contains)
        .toList();
  }

  private List<String> freeRows() {
    List<String> sentences = places(sweep.free()).stream().map(place -> place + ".").toList();
    if (sentences.size() <= MOST_ROWS) {
      return sentences;
    }
    List<String> told = new ArrayList<>(sentences.subList(0, MOST_ROWS));
    told.add("More are in the table.");
    return told;
  }

  /** Some cells in words; of two issues, rows alike together. */
  private List<String> places(List<Integer> cells) {
    Sweep.Axis rows = sweep.axes().get(0);
    if (!two()) {
      return List.of(at(rows, cells));
    }
    Sweep.Axis columns = sweep.axes().get(1);
    Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    for (int r = 0; r < rows.bands().size(); r++) {
      int start = r * columns.bands().size();
      List<Integer> row =
          IntStream.range(0, columns.bands().size())
              .filter(c -> cells.contains(start + c))
              .boxed()
              .toList();
      if (!row.isEmpty()) {
        alike.computeIfAbsent(row, k -> new ArrayList<>()).add(r);
      }
    }
    return alike.entrySet().stream()
        .map(entry -> at(rows, entry.getValue()) + ", with " + at(columns, entry.getKey()))
        .toList();
  }

  private static String at(Sweep.Axis axis, List<Integer> bands) {
    return quoted(axis.issue())
        + " "
        + BandWords.at(axis.issue(), bands.stream().map(axis.bands()::get).toList());
  }

  /** Where the parties stand on the one issue, whatever else the text says. */
  private String alone() {
    Sweep.Axis axis = sweep.axes().get(0);
    Map<List<Sweep.Band>, List<Party>> alike = new LinkedHashMap<>();
    for (Party party : sweep.negotiation().parties()) {
      List<Sweep.Band> refused = new ArrayList<>();
      for (int i = 0; i < axis.bands().size(); i++) {
        Sweep.Cell cell = sweep.cells().get(i);
        if (cell.required().contains(party) && cell.standOf(party).standing() == Standing.REFUSED) {
          refused.add(axis.bands().get(i));
        }
      }
      if (!refused.isEmpty()) {
        alike.computeIfAbsent(refused, k -> new ArrayList<>()).add(party);
      }
    }
    if (alike.isEmpty()) {
      return "On "
          + quoted(axis.issue())
          + " itself nobody whose consent is needed refuses anything on record.";
    }
    List<String> parts = new ArrayList<>();
    alike.forEach(
        (bands, parties) ->
            parts.add(
                names.list(parties)
                    + names.verb(parties, " refuses ", " refuse ")
                    + BandWords.refused(axis.issue(), bands)));
    return "On " + quoted(axis.issue()) + " itself, " + String.join("; ", parts) + ".";
  }

  /** Where nobody refuses what was moved itself, with the rest of the text as it is. */
  private String themselves() {
    List<Integer> free = aloneFree();
    if (!free.isEmpty()) {
      List<String> places = places(free);
      if (!two()) {
        Sweep.Axis axis = sweep.axes().get(0);
        return "Nobody whose consent is needed refuses "
            + quoted(axis.issue())
            + " itself "
            + BandWords.at(axis.issue(), free.stream().map(axis.bands()::get).toList())
            + ".";
      }
      return "Nobody whose consent is needed refuses the two themselves here: "
          + String.join("; ", places.stream().limit(MOST_ROWS).toList())
          + (places.size() > MOST_ROWS ? "; more are in JSON." : ".");
    }
    boolean unlisted = IntStream.range(0, sweep.cells().size()).anyMatch(this::unlisted);
    boolean contradiction =
        IntStream.range(0, sweep.cells().size())
            .filter(i -> !unlisted(i))
            .anyMatch(i -> sweep.cells().get(i).contradicts() && !refusedItself(i));
    return (two() ? "Refusals of the two themselves" : "Those refusals")
        + " alone leave no "
        + (two() ? "combination" : (unlisted ? "listed " : "") + "position")
        + (two() && unlisted ? " of listed positions" : "")
        + " either"
        + (contradiction ? ", except where the text contradicts itself." : ".");
  }

  /** That rules behind these refusals, or behind whose consent counts, read the rest as well. */
  private Optional<String> otherTerms() {
    Set<String> moved = new LinkedHashSet<>();
    sweep.axes().forEach(axis -> moved.add(axis.issue().id()));
    Set<String> rules = new LinkedHashSet<>();
    Set<String> read = new LinkedHashSet<>();
    for (Rule rule : behind()) {
      List<String> more =
          rule.footprint().stream().filter(issue -> !moved.contains(issue)).toList();
      if (!more.isEmpty()) {
        rules.add(rule.id());
        read.addAll(more);
      }
    }
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    List<String> issues =
        sweep.negotiation().issues().stream()
            .filter(issue -> read.contains(issue.id()))
            .map(SweepWords::quoted)
            .toList();
    return Optional.of(
        "That holds with the rest of the text as it is; "
            + Words.list(List.copyOf(rules))
            + (rules.size() > 1 ? " also read " : " also reads ")
            + (issues.size() > MOST_ISSUES ? issues.size() + " other issues" : Words.list(issues))
            + ".");
  }

  /** The rules of refusals of what was moved itself, and of the need for those parties' consent. */
  private Set<Rule> behind() {
    Set<Rule> behind = new LinkedHashSet<>();
    for (Sweep.Cell cell : sweep.cells()) {
      for (PartyVerdict verdict : cell.evaluation().verdicts()) {
        NumberLine.Stand stand = cell.standOf(verdict.party());
        if (verdict.required() && stand.standing() == Standing.REFUSED) {
          Stream.concat(
                  verdict.reasons().stream().filter(r -> stand.rules().contains(r.rule().id())),
                  verdict.consent().because().stream())
              .forEach(reason -> behind.add(reason.rule()));
        }
      }
    }
    return behind;
  }

  /** Cells of which nobody whose consent is needed refuses what was moved itself. */
  private List<Integer> aloneFree() {
    return IntStream.range(0, sweep.cells().size())
        .filter(i -> !sweep.cells().get(i).contradicts())
        .filter(i -> !unlisted(i))
        .filter(i -> !refusedItself(i))
        .boxed()
        .toList();
  }

  /** Whether somebody whose consent a cell needs refuses what was moved itself. */
  private boolean refusedItself(int cell) {
    Sweep.Cell one = sweep.cells().get(cell);
    return one.required().stream().anyMatch(p -> one.standOf(p).standing() == Standing.REFUSED);
  }

  /** Whose answer nobody knows where nobody refuses, and where that is so only in part, where. */
  private List<String> open() {
    Map<List<Integer>, List<Party>> alike = new LinkedHashMap<>();
    for (Party party : sweep.negotiation().parties()) {
      List<Integer> cells =
          sweep.free().stream()
              .filter(cell -> sweep.cells().get(cell).evaluation().of(party.id()).open())
              .toList();
      if (!cells.isEmpty()) {
        alike.computeIfAbsent(cells, k -> new ArrayList<>()).add(party);
      }
    }
    return alike.entrySet().stream().map(entry -> open(entry.getKey(), entry.getValue())).toList();
  }

  private String open(List<Integer> cells, List<Party> parties) {
    boolean everywhere = cells.size() == sweep.free().size();
    List<String> places = everywhere ? List.of() : places(cells);
    return "Where nobody refuses, nobody knows"
        + (everywhere ? "" : " in places")
        + " how "
        + names.list(parties)
        + " would answer, whose consent is needed there"
        + (everywhere ? "" : ": ")
        + String.join("; ", places.stream().limit(MOST_ROWS).toList())
        + (places.size() > MOST_ROWS ? "; more are in JSON." : ".");
  }

  private Optional<String> unread() {
    List<Party> unread =
        sweep.text().verdicts().stream()
            .filter(PartyVerdict::required)
            .map(PartyVerdict::party)
            .filter(party -> !sweep.onRecord(party))
            .toList();
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nothing is on record on "
                + quotedIssues()
                + " of "
                + names.list(unread)
                + ", whose consent is needed; that is not a yes.");
  }

  private Optional<String> contradictions() {
    Set<String> why = new LinkedHashSet<>();
    for (Sweep.Cell cell : sweep.cells()) {
      cell.evaluation().remarks().stream()
          .filter(Evaluation.Infeasible.class::isInstance)
          .map(remark -> ((Evaluation.Infeasible) remark).why())
          .forEach(why::add);
    }
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Where the text would contradict itself it is no way out: " + String.join(" ", why));
  }

  /** Under which settings it holds. */
  public String settings() {
    return EndMatter.settings(sweep.negotiation(), sweep.text().settings()).text();
  }

  /** The rules that make a difference, in the order of parties and files. */
  public List<Rule> rules() {
    Map<String, Rule> known = new LinkedHashMap<>();
    for (Party party : sweep.negotiation().parties()) {
      for (Sweep.Cell cell : sweep.cells()) {
        PartyVerdict verdict = cell.evaluation().of(party.id());
        verdict.reasons().forEach(r -> known.putIfAbsent(r.rule().id(), r.rule()));
        verdict.consent().because().forEach(r -> known.putIfAbsent(r.rule().id(), r.rule()));
      }
    }
    Set<String> told = new LinkedHashSet<>();
    sweep.cells().stream()
        .flatMap(cell -> cell.stands().stream())
        .filter(s -> s.standing() == Standing.REFUSED || s.standing() == Standing.OBJECTED)
        .forEach(stand -> told.addAll(stand.rules()));
    sweep.breaks().stream()
        .flatMap(one -> one.changes().stream())
        .forEach(change -> told.addAll(change.rules()));
    sweep.needs().forEach(need -> told.addAll(need.rules()));
    sweep.negotiation().parties().forEach(party -> told.addAll(redLines(party)));
    return known.values().stream().filter(rule -> told.contains(rule.id())).toList();
  }
}
