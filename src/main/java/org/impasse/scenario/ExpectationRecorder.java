package org.impasse.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Under;

/**
 * Prepares files that expect something else. Nothing is written here; what is prepared was read
 * once more, says what it is to say, and is otherwise as before.
 */
public final class ExpectationRecorder {

  private final Path workingFolder;
  private final Diagnostics problems;

  /**
   * @param workingFolder where relative names of files start
   * @param problems takes what cannot be written, and why
   */
  public ExpectationRecorder(Path workingFolder, Diagnostics problems) {
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.problems = problems;
  }

  /**
   * A text's file with other expectations.
   *
   * @param wanted as many as there are now, changed or not, and then new ones of parties without
   *     any
   * @return empty when it cannot be prepared, which is then reported
   */
  public Optional<Recording> text(OpenedCase in, Proposal text, List<Expectation> wanted) {
    List<Expectation> now = text.expectations();
    List<ExpectBlock.Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(wanted.get(i))) {
        replacements.add(new ExpectBlock.Replacement(path(now, i), value(wanted.get(i))));
      }
    }
    List<ExpectBlock.Addition> additions =
        wanted.subList(now.size(), wanted.size()).stream()
            .map(one -> new ExpectBlock.Addition(Optional.of(one.party()), value(one)))
            .toList();
    CaseNames names = CaseNames.of(in.negotiation());
    return prepare(
        text.file(),
        in.hashes(text),
        replacements,
        additions,
        (Fields fields) -> values(new TextExpectations(names, new Diagnostics()).read(fields)),
        wanted);
  }

  /** Of a party with several expectations, the place among these. */
  private static List<Object> path(List<Expectation> all, int index) {
    String party = all.get(index).party();
    if (all.stream().filter(one -> one.party().equals(party)).count() == 1) {
      return List.of(party);
    }
    int place =
        (int) all.subList(0, index).stream().filter(one -> one.party().equals(party)).count();
    return List.of(party, place);
  }

  /** A case's own file with other expectations of deadlock; see {@link #text}. */
  public Optional<Recording> deadlock(OpenedCase in, List<DeadlockExpectation> wanted) {
    List<DeadlockExpectation> now = values(in.expected());
    List<ExpectBlock.Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(wanted.get(i))) {
        replacements.add(new ExpectBlock.Replacement(List.of(i), value(wanted.get(i))));
      }
    }
    List<ExpectBlock.Addition> additions =
        wanted.subList(now.size(), wanted.size()).stream()
            .map(one -> new ExpectBlock.Addition(Optional.empty(), value(one)))
            .toList();
    CaseNames names = CaseNames.of(in.negotiation());
    return prepare(
        in.place().file(),
        in.hashes(),
        replacements,
        additions,
        (Fields fields) -> values(new DeadlockExpectations(names, new Diagnostics()).read(fields)),
        wanted);
  }

  /** A claim's file with another answer. */
  public Optional<Recording> claim(CaseClaim claim, Claim.Answer wanted) {
    ExpectBlock.Value value = new ExpectBlock.Value(List.of("\"" + wanted.id() + "\""));
    boolean there = claim.claim().expected().isPresent();
    SortedMap<String, String> hashes = new java.util.TreeMap<>();
    hashes.put(claim.claim().file(), claim.sha256());
    return prepare(
        claim.claim().file(),
        hashes,
        there ? List.of(new ExpectBlock.Replacement(List.of(), value)) : List.of(),
        there ? List.of() : List.of(new ExpectBlock.Addition(Optional.empty(), value)),
        (Fields fields) ->
            fields.maybeScalar(ExpectBlock.KEY).map(Node.Scalar::text).stream().toList(),
        List.of(wanted.id()));
  }

  private static <T> List<T> values(List<Expected<T>> placed) {
    return placed.stream().map(Expected::value).toList();
  }

  private Optional<Recording> prepare(
      String shown,
      SortedMap<String, String> hashes,
      List<ExpectBlock.Replacement> replacements,
      List<ExpectBlock.Addition> additions,
      Function<Fields, List<?>> expected,
      List<?> wanted) {
    if (shown.startsWith(Bundled.SHOWN)) {
      problems.add(
          Diagnostic.error("record-bundled", Location.of(shown), "This file came with the program.")
              .withHint("Record into files of your own: copy the case into a folder first."));
      return Optional.empty();
    }
    Path path = workingFolder.resolve(shown);
    Optional<FileText> source = SourceReader.read(new InputFile.OnDisk(path, shown), problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    if (!source.get().sha256().equals(hashes.get(shown))) {
      problems.add(Recording.changed(shown));
      return Optional.empty();
    }
    ExpectBlock block = new ExpectBlock(source.get().text());
    try {
      List<ExpectBlock.Change> changes = block.changes(replacements, additions);
      String text = block.with(changes);
      if (!says(shown, source.get().text(), text, expected, wanted)) {
        throw new ExpectBlock.Obstacle(0);
      }
      return Optional.of(new Recording(shown, path, source.get(), text, changes));
    } catch (ExpectBlock.Obstacle obstacle) {
      problems.add(refused(shown, obstacle));
      return Optional.empty();
    }
  }

  private static Diagnostic refused(String shown, ExpectBlock.Obstacle obstacle) {
    return obstacle.line() == 0
        ? Diagnostic.error(
                "record-layout",
                Location.of(shown),
                "What this file expects cannot be changed without touching the rest of it.")
            .withHint(
                "Write 'expect:' in the first column, with each entry on a line of its own, and"
                    + " record again.")
        : Diagnostic.error(
                "record-comment",
                new Location(shown, obstacle.line(), 0, 1),
                "This comment stands inside an expectation that would be replaced.")
            .withHint("Move it above the expectation, and record again.");
  }

  /** Whether the new text is the old one but for what it expects, and expects what it is to. */
  private static boolean says(
      String shown,
      String before,
      String after,
      Function<Fields, List<?>> expected,
      List<?> wanted) {
    Optional<Node> old = tree(shown, before);
    Optional<Node> fresh = tree(shown, after);
    if (old.isEmpty() || fresh.isEmpty() || !rest(old.get()).equals(rest(fresh.get()))) {
      return false;
    }
    return Fields.of(fresh.get(), "a file", new Diagnostics())
        .map(expected)
        .filter(found -> found.equals(wanted))
        .isPresent();
  }

  private static Optional<Node> tree(String shown, String text) {
    Diagnostics problems = new Diagnostics();
    return YamlReader.read(new FileText(shown, text, ""), problems)
        .filter(node -> !problems.hasErrors());
  }

  /** All a file says besides what it expects, without places. */
  private static String rest(Node root) {
    return root instanceof Node.Mapping mapping
        ? mapping.entries().stream()
            .filter(entry -> !entry.key().text().equals(ExpectBlock.KEY))
            .map(ExpectationRecorder::plain)
            .collect(Collectors.joining("\n"))
        : plain(root);
  }

  private static String plain(Node.Entry entry) {
    return plain(entry.key()) + ":" + plain(entry.value());
  }

  private static String plain(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(ExpectationRecorder::plain)
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(ExpectationRecorder::plain)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node instanceof Node.Scalar scalar
        ? scalar.text().length() + "|" + scalar.plain() + "|" + scalar.text()
        : "?";
  }

  private static ExpectBlock.Value value(Expectation expectation) {
    List<String> parts = new ArrayList<>();
    List<String> verdicts = expectation.verdicts().stream().sorted().toList();
    parts.add("verdict: " + (verdicts.size() == 1 ? verdicts.get(0) : list(verdicts)));
    if (!expectation.because().isEmpty()) {
      parts.add("because: " + list(expectation.because()));
    }
    end(parts, expectation.under(), expectation.note());
    return new ExpectBlock.Value(parts);
  }

  private static ExpectBlock.Value value(DeadlockExpectation expectation) {
    List<String> parts = new ArrayList<>();
    parts.add("deal: " + expectation.deal());
    expectation.stickingPoints().ifPresent(p -> parts.add("sticking-points: " + lists(p)));
    if (!expectation.cores().isEmpty() || expectation.onlyCores()) {
      parts.add(
          (expectation.onlyCores() ? "only-cores: " : "cores: ") + lists(expectation.cores()));
    }
    end(parts, expectation.under(), expectation.note());
    return new ExpectBlock.Value(parts);
  }

  private static void end(List<String> parts, Under under, Optional<String> note) {
    if (!under.isUsual()) {
      parts.add("under: " + settings(under));
    }
    note.ifPresent(words -> parts.add("note: " + YamlText.inFlow(words)));
  }

  private static String settings(Under under) {
    List<String> parts = new ArrayList<>();
    under.basis().ifPresent(basis -> parts.add("basis: " + basis.id()));
    under.readings().ifPresent(on -> parts.add("readings: " + list(on)));
    map(parts, "parameters", under.parameters(), String::valueOf);
    map(parts, "given", under.given(), YamlText::inFlow);
    map(parts, "consent", under.consent(), consent -> consent.id());
    under.asOf().ifPresent(day -> parts.add("as-of: " + day));
    return "{ " + String.join(", ", parts) + " }";
  }

  private static <V> void map(
      List<String> parts, String key, SortedMap<String, V> entries, Function<V, String> word) {
    if (!entries.isEmpty()) {
      parts.add(
          entries.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + word.apply(entry.getValue()))
              .collect(Collectors.joining(", ", key + ": { ", " }")));
    }
  }

  private static String list(Collection<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  private static String lists(Collection<? extends Collection<String>> lists) {
    return list(lists.stream().map(ExpectationRecorder::list).toList());
  }
}
