package org.impasse.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;

/**
 * Finds the cases that some files, folders and ids belong to, and reads each as a whole: what is
 * doubtful about one file can only be told with the others at hand.
 */
public final class CasesToCheck {

  private final Path workingFolder;
  private final List<CaseRoot> roots;

  private final CaseLibrary library;
  private final Diagnostics problems;
  private final Diagnostics orphans;

  /**
   * @param caseFolders folders that have {@code scenarios/} and {@code rules/}, searched first
   * @param surroundings their working folder is searched next, and is where relative names start
   * @param problems takes names that mean nothing
   */
  public CasesToCheck(List<Path> caseFolders, Surroundings surroundings, Diagnostics problems) {
    this.library = surroundings.library(caseFolders, problems);
    this.workingFolder = surroundings.folder();
    this.roots = library.roots();
    this.problems = problems;
    this.orphans = problems.another();
  }

  /**
   * A case to check.
   *
   * @param whole the case
   * @param problems whatever is wrong with its files
   * @param files the names shown of the files asked about; empty for all of them
   */
  public record Asked(WholeCase whole, Diagnostics problems, Optional<Set<String>> files) {}

  /** What is asked about one case: its files, those that lie elsewhere, or everything. */
  private static final class Question {
    private final CaseFolder folder;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<InputFile> loose = new ArrayList<>();
    private boolean everything;
    private int asked;

    Question(CaseFolder folder) {
      this.folder = folder;
    }
  }

  /**
   * Reads what is asked about.
   *
   * @param names files, folders and ids of cases; none for every case in the folders given and the
   *     working folder, or else every bundled one
   * @return the cases in the order asked; none of a name that means nothing, which is reported
   */
  public List<Asked> read(List<String> names) {
    Map<String, Question> questions = new LinkedHashMap<>();
    if (names.isEmpty()) {
      library
          .nearestCaseIds()
          .forEach(id -> named(id).ifPresent(f -> question(f, questions).everything = true));
    }
    names.forEach(name -> ask(name, questions));
    if (problems.hasErrors()) {
      return List.of();
    }
    return questions.values().stream().map(this::answer).toList();
  }

  /** What is wrong with files of which nobody can tell the case. */
  public Diagnostics orphans() {
    return orphans;
  }

  private Asked answer(Question question) {
    Diagnostics own = problems.another();
    return new Asked(
        WholeCase.read(question.folder, question.loose, own),
        own,
        question.everything ? Optional.empty() : Optional.of(question.files));
  }

  private Optional<CaseFolder> named(String id) {
    return roots.stream().flatMap(root -> root.find(id).stream()).findFirst();
  }

  private static Question question(CaseFolder folder, Map<String, Question> questions) {
    return questions.computeIfAbsent(folder.place(), place -> new Question(folder));
  }

  private void ask(String name, Map<String, Question> questions) {
    Optional<Path> path = library.existing(name);
    if (path.isEmpty()) {
      Optional<CaseFolder> known = Spelling.isId(name) ? named(name) : Optional.empty();
      if (known.isPresent()) {
        question(known.get(), questions).everything = true;
      } else if (!byId(name, questions)) {
        problems.add(
            Diagnostic.error(
                    "file-missing",
                    Location.of(name.isBlank() ? "'" + name + "'" : name),
                    "There is no such file or folder, and no case or text of that name.")
                .withHint(
                    nearby(name).or(() -> NameSuggester.didYouMean(name, library.caseIds()))));
      }
      return;
    }
    long before = questions.values().stream().mapToLong(CasesToCheck::size).sum();
    if (Files.isDirectory(path.get())) {
      folder(path.get(), questions);
    } else {
      file(path.get(), questions);
    }
    if (questions.values().stream().mapToLong(CasesToCheck::size).sum() == before
        && !problems.hasErrors()
        && !orphans.hasErrors()) {
      problems.add(
          Diagnostic.error(
                  "nothing-to-check",
                  Location.of(name),
                  Files.isDirectory(path.get())
                      ? "There is no file of a case in this folder."
                      : "This is no file of a case.")
              .withExpected("files of a case, which end in .yaml, .yml, .csv or .drl"));
    }
  }

  /** Asks about a text or a claim by its id, with or without its case's; false when none has it. */
  private boolean byId(String name, Map<String, Question> questions) {
    int slash = name.indexOf('/');
    String id = name.substring(slash + 1);
    List<String> among = slash < 0 ? library.caseIds() : List.of(name.substring(0, slash));
    boolean found = false;
    for (CaseFolder folder : among.stream().flatMap(one -> caseOf(one, id)).toList()) {
      List<InputFile> files = new ArrayList<>(new Shelf(folder.texts()).find(id));
      files.addAll(Shelf.ofClaims(folder.claims()).find(id));
      for (InputFile file : files) {
        question(folder, questions).files.add(file.shown());
        question(folder, questions).asked++;
        found = true;
      }
    }
    return found;
  }

  private Stream<CaseFolder> caseOf(String caseId, String id) {
    return Spelling.isId(caseId) && Spelling.isId(id) ? named(caseId).stream() : Stream.empty();
  }

  /** A file of a name like that in the folder where it was looked for. */
  private Optional<String> nearby(String name) {
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return library
        .existing(name.substring(0, slash))
        .flatMap(
            folder ->
                NameSuggester.didYouMean(
                    name.substring(slash + 1),
                    CaseRoot.OnDisk.list(folder, "").stream().map(InputFile::shown).toList()));
  }

  /** How many files were asked about, each as often as it was. */
  private static long size(Question question) {
    return question.asked;
  }

  private void folder(Path folder, Map<String, Question> questions) {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> !hidden(folder, file) && Files.isRegularFile(file)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          Diagnostic.error(
              "file-unreadable", Location.of(shown(folder)), "This folder cannot be read."));
      return;
    }
    files.forEach(file -> file(file, questions));
    for (Path file : files) {
      if (file.endsWith(CaseFolder.CASE_FILE)) {
        owner(file).ifPresent(found -> question(found, questions).everything = true);
      }
    }
  }

  private static boolean hidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void file(Path path, Map<String, Question> questions) {
    InputFile.OnDisk file = new InputFile.OnDisk(path, shown(path));
    if (!file.endsWith(".yaml", ".yml", ".csv", ".drl")) {
      return;
    }
    Optional<CaseFolder> own = owner(path);
    if (own.isPresent()) {
      Question question = question(own.get(), questions);
      question.asked++;
      Stream.of(own.get().scenario(), own.get().claims(), own.get().rules())
          .flatMap(List::stream)
          .filter(f -> f instanceof InputFile.OnDisk disk && samePlace(disk.path(), path))
          .forEach(f -> question.files.add(f.shown()));
      return;
    }
    if (!file.endsWith(".drl") && !CaseFolder.describesCase(file)) {
      loose(file, questions);
    }
  }

  private boolean samePlace(Path one, Path other) {
    return workingFolder.resolve(one).normalize().equals(workingFolder.resolve(other).normalize());
  }

  /** A text or a claim outside any case's folder names its case. */
  private void loose(InputFile.OnDisk file, Map<String, Question> questions) {
    Diagnostics unread = new Diagnostics();
    Optional<Content> content = Content.read(file, unread);
    Optional<String> id =
        content
            .flatMap(Content::fields)
            .flatMap(fields -> fields.maybeScalar("case"))
            .or(() -> content.flatMap(Content::table).flatMap(VariantTableReader::caseOf))
            .map(Node.Scalar::text);
    if (id.isEmpty()) {
      // Nobody knows the case of a file that cannot be read; what is wrong with it is told all the
      // same.
      Content.read(file, orphans);
      return;
    }
    Optional<CaseFolder> owner = library.caseAbove(file.path(), file.shown(), id.get());
    if (owner.isEmpty()) {
      owner = named(id.get());
    }
    if (owner.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "unknown-case",
                  Location.of(file.shown()),
                  "This file belongs to case '"
                      + Wording.shortened(id.get())
                      + "', which is not there.")
              .withHint(NameSuggester.didYouMean(id.get(), library.caseIds())));
      return;
    }
    Question question = question(owner.get(), questions);
    question.asked++;
    question.files.add(file.shown());
    question.loose.add(file);
  }

  /** The case in whose folders a file lies. */
  private Optional<CaseFolder> owner(Path file) {
    Path folder = CaseLibrary.parent(file);
    String shown = shown(file);
    Optional<CaseFolder> own = library.caseFolderAt(folder, shown);
    if (own.isEmpty() && folder.endsWith(CaseFolder.CLAIMS)) {
      own = library.caseFolderAt(CaseLibrary.parent(folder), shownIn(CaseLibrary.parent(folder)));
    }
    Path rules = CaseLibrary.parent(folder);
    if (own.isEmpty() && rules.endsWith(CaseRoot.RULES) && folder.getFileName() != null) {
      Path scenario =
          CaseLibrary.parent(rules)
              .resolve(CaseRoot.SCENARIOS)
              .resolve(folder.getFileName().toString());
      own = library.caseFolderAt(scenario, shownIn(scenario));
    }
    return own;
  }

  private String shownIn(Path folder) {
    return shown(folder.resolve(CaseFolder.CASE_FILE));
  }

  private String shown(Path path) {
    Path full = workingFolder.resolve(path).normalize();
    Path relative = full.startsWith(workingFolder) ? workingFolder.relativize(full) : full;
    return CaseLibrary.slashes(relative.toString());
  }
}
