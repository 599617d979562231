package org.impasse.scenario;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Proposal;

/**
 * Finds cases and texts: in folders named by the user, in the working folder, and among those
 * bundled with the program.
 *
 * <p>Serves one run: what it cannot use it reports to the run's collector, and returns the rest. A
 * case or text is read once however often it is asked for. Not thread-safe.
 */
public final class CaseLibrary {

  /** What Java puts for characters of an argument that the locale does not have. */
  private static final char LOST = '\ufffd';

  private final Surroundings surroundings;
  private final Path workingFolder;
  private final List<CaseRoot> roots;
  private final Diagnostics problems;
  private final Map<String, Optional<OpenedCase>> opened = new HashMap<>();

  CaseLibrary(
      List<Path> caseFolders,
      Path workingFolder,
      Optional<CaseRoot> bundled,
      Diagnostics problems) {
    this(caseFolders, Surroundings.of(workingFolder, bundled), problems);
  }

  /** See {@link Surroundings#library(List, Diagnostics)}. */
  CaseLibrary(List<Path> caseFolders, Surroundings surroundings, Diagnostics problems) {
    this.surroundings = surroundings;
    this.workingFolder = surroundings.folder();
    this.problems = problems;
    List<CaseRoot> all = new ArrayList<>();
    for (Path folder : caseFolders) {
      Path place = this.workingFolder.resolve(folder);
      if (!Files.isDirectory(place)) {
        problems.add(
            Diagnostic.error(
                "not-a-folder", Location.of(slashes(folder)), "There is no such folder of cases."));
      } else if (!Files.isDirectory(place.resolve(CaseRoot.SCENARIOS))) {
        problems.add(
            Diagnostic.error(
                    "not-a-folder",
                    Location.of(slashes(folder)),
                    "There are no cases in this folder.")
                .withExpected("a folder with scenarios/ in it, and rules/ beside that"));
      }
      if (surroundings.reaches(place)) {
        all.add(new CaseRoot.OnDisk(place, prefix(folder)));
      }
    }
    all.add(new CaseRoot.OnDisk(this.workingFolder, ""));
    surroundings.bundled().ifPresent(all::add);
    this.roots = List.copyOf(all);
  }

  /** Where cases are looked for, the bundled ones last. */
  List<CaseRoot> roots() {
    return roots;
  }

  /** Ids of all cases within reach, those found first coming first. */
  public List<String> caseIds() {
    Set<String> ids = new LinkedHashSet<>();
    roots.forEach(root -> ids.addAll(root.caseIds()));
    return List.copyOf(ids);
  }

  /** Ids of the cases in the folders named and in the working folder; if none, those bundled. */
  List<String> nearestCaseIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (CaseRoot root : roots) {
      if (ids.isEmpty() || !root.shown().startsWith(Bundled.SHOWN)) {
        ids.addAll(root.caseIds());
      }
    }
    return List.copyOf(ids);
  }

  /** Whether a name is that of a text of a case within reach, with or without the case's. */
  boolean namesText(String name) {
    return names(name, this::holders);
  }

  /** Whether a name is that of a claim of a case within reach, with or without the case's. */
  boolean namesClaim(String name) {
    return names(name, this::claimHolders);
  }

  private boolean names(String name, BiFunction<String, List<String>, List<CaseFolder>> holdersOf) {
    int slash = name.indexOf('/');
    String id = name.substring(slash + 1);
    List<String> among = slash < 0 ? caseIds() : List.of(name.substring(0, slash));
    return Spelling.isId(id)
        && among.stream().allMatch(Spelling::isId)
        && !holdersOf.apply(id, among).isEmpty();
  }

  /** Ids of all texts and claims of the cases within reach. */
  List<String> idsWithin() {
    List<String> ids = new ArrayList<>();
    for (CaseFolder folder : folders(caseIds())) {
      ids.addAll(new Shelf(folder.texts()).ids());
      ids.addAll(Shelf.ofClaims(folder.claims()).ids());
    }
    return ids;
  }

  /**
   * Opens a case.
   *
   * @param name a case's id, its folder under {@code scenarios/}, or its {@code case.yaml}
   * @return empty when there is none or it has errors, which is then reported
   */
  public Optional<OpenedCase> open(String name) {
    Optional<Path> path = existing(name);
    if (path.isEmpty()) {
      return openById(name, Location.of(name));
    }
    Path folder = path.get();
    if (!Files.isDirectory(folder)) {
      Path file = folder.getFileName();
      if (file == null || !file.toString().equals(CaseFolder.CASE_FILE)) {
        problems.add(
            Diagnostic.error("not-a-case", Location.of(name), "A case is meant here, not a file.")
                .withHint("Name the case by its id, or its folder under 'scenarios'."));
        return Optional.empty();
      }
      folder = parent(folder);
    }
    Optional<CaseFolder> found = caseFolderAt(folder, shownParent(name, path.get(), folder));
    if (found.isEmpty() && namesCaseElsewhere(name, folder)) {
      return openById(name, Location.of(name));
    }
    if (found.isEmpty()) {
      problems.add(
          Diagnostic.error("not-a-case", Location.of(name), "There is no case.yaml in this folder.")
              .withHint("Name the folder of one case, as in scenarios/<case>."));
    }
    return found.flatMap(this::open);
  }

  /**
   * Whether a folder without a case only happens to be called like one, as a folder of reports is.
   * Below {@code scenarios/} it is meant as a case, and something is missing from it.
   */
  private boolean namesCaseElsewhere(String name, Path folder) {
    return Spelling.isId(name)
        && !parent(folder).endsWith(CaseRoot.SCENARIOS)
        && roots.stream().anyMatch(root -> root.find(name).isPresent());
  }

  /**
   * Reads the texts that arguments of a command name, grouped by case.
   *
   * @param names each a text's file, a table of variants, a folder with any of them, a text's id,
   *     or {@code <case>/<text>}
   */
  public List<CaseTexts> texts(List<String> names) {
    Map<OpenedCase, Set<Proposal>> found = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Path> path = existing(name);
      if (path.isEmpty()) {
        byId(name, found);
      } else if (Files.isDirectory(path.get())) {
        inFolder(path.get(), name, found);
      } else {
        inFile(path.get(), slashes(name), found);
      }
    }
    List<CaseTexts> texts = new ArrayList<>();
    found.forEach(
        (openedCase, proposals) -> {
          openedCase.reportDuplicates(List.copyOf(proposals));
          texts.add(new CaseTexts(openedCase, List.copyOf(proposals)));
        });
    return List.copyOf(texts);
  }

  /**
   * Reads a claim, and the text it is about.
   *
   * @param name the claim's file, its id, or {@code <case>/<claim>}
   * @return empty when there is none or it has errors, which is then reported
   */
  public Optional<CaseClaim> claim(String name) {
    Optional<Path> path = existing(name);
    return path.isPresent() ? claimInFile(path.get(), slashes(name)) : claimById(name);
  }

  private Optional<CaseClaim> claimInFile(Path path, String shown) {
    if (Files.isDirectory(path)) {
      problems.add(
          Diagnostic.error(
                  "not-a-claim", Location.of(shown), "A claim is meant here, not a folder.")
              .withHint("Name the file of one claim, or its id."));
      return Optional.empty();
    }
    InputFile file = new InputFile.OnDisk(path, shown);
    if (CaseFolder.describesCase(file) || !file.endsWith(".yaml", ".yml")) {
      problems.add(
          Diagnostic.error("not-a-claim", Location.of(shown), "This file is no claim.")
              .withExpected("a file that ends in .yaml or .yml and has the key 'claim'"));
      return Optional.empty();
    }
    Optional<Content> content = Content.read(file, problems);
    if (content.isEmpty() || !isClaim(content.get(), shown)) {
      return Optional.empty();
    }
    Path folder = parent(path);
    Optional<CaseFolder> own =
        folder.endsWith(CaseFolder.CLAIMS)
            ? caseFolderAt(parent(folder), shownAbove(parent(folder), shown) + CaseFolder.CASE_FILE)
            : caseFolderAt(folder, shown);
    Optional<OpenedCase> openedCase =
        own.isPresent() ? open(own.get()) : caseOf(content.get(), path, shown);
    Shelf near =
        new Shelf(
            CaseRoot.OnDisk.list(folder, folderPart(shown)).stream()
                .filter(CaseFolder::mayBeText)
                .toList());
    return openedCase.flatMap(in -> in.claim(content.get(), near));
  }

  private boolean isClaim(Content content, String shown) {
    if (content.fields().filter(ClaimReader::isClaim).isPresent()) {
      return true;
    }
    boolean text = content.fields().filter(f -> f.has("clauses") || f.has("based-on")).isPresent();
    Diagnostic error =
        Diagnostic.error(
            "not-a-claim",
            content.fields().map(Fields::at).orElse(Location.of(shown)),
            text
                ? "This file is a text; a claim is meant here."
                : "This file does not say what is claimed.");
    problems.add(
        text
            ? error.withHint("'impasse evaluate " + shown + "' puts a text to the parties.")
            : error
                .withExpected("claim: ..., the claim in a sentence or two")
                .withHint("Add the key at the top of the file."));
    return false;
  }

  private Optional<CaseClaim> claimById(String name) {
    int slash = name.indexOf('/');
    String caseId = slash < 0 ? "" : name.substring(0, slash);
    String claimId = name.substring(slash + 1);
    if (!Spelling.isId(claimId)
        || claimId.endsWith(".yaml")
        || claimId.endsWith(".yml")
        || (slash >= 0 && !Spelling.isId(caseId))) {
      problems.add(missing(name));
      return Optional.empty();
    }
    List<String> among = slash < 0 ? caseIds() : List.of(caseId);
    List<CaseFolder> holders = claimHolders(claimId, among);
    if (holders.size() == 1) {
      return open(holders.get(0)).flatMap(in -> in.claim(claimId));
    }
    if (holders.size() > 1) {
      problems.add(
          Diagnostic.error(
                  "claim-ambiguous",
                  Location.of(name),
                  "Several cases have a claim '" + name + "'.")
              .withExpected(
                  Wording.choices(holders.stream().map(f -> f.id() + "/" + name).toList())));
      return Optional.empty();
    }
    List<String> claims = new ArrayList<>();
    folders(among).forEach(folder -> claims.addAll(Shelf.ofClaims(folder.claims()).ids()));
    Diagnostic error =
        Diagnostic.error(
            "unknown-claim",
            Location.of(name),
            "There is no such file, and no claim '" + claimId + "'.");
    if (!holders(claimId, among).isEmpty()) {
      error =
          error.withHint("That is a text: 'impasse evaluate " + name + "' puts it to the parties.");
    } else {
      Optional<String> near = NameSuggester.didYouMean(claimId, claims);
      error =
          near.isPresent() || claims.isEmpty() || claims.size() > 20
              ? error.withHint(near)
              : error.withExpected(Wording.choices(claims));
    }
    problems.add(error);
    return Optional.empty();
  }

  /** Those of some cases that have a claim of that id. */
  private List<CaseFolder> claimHolders(String claimId, List<String> among) {
    return folders(among).stream()
        .filter(folder -> !Shelf.ofClaims(folder.claims()).find(claimId).isEmpty())
        .toList();
  }

  /** A case of an earlier root hides one of the same id in a later. */
  private List<CaseFolder> folders(List<String> ids) {
    List<CaseFolder> folders = new ArrayList<>();
    for (String id : ids) {
      roots.stream().flatMap(root -> root.find(id).stream()).findFirst().ifPresent(folders::add);
    }
    return folders;
  }

  private static void add(
      OpenedCase openedCase, List<Proposal> proposals, Map<OpenedCase, Set<Proposal>> found) {
    found.computeIfAbsent(openedCase, first -> new LinkedHashSet<>()).addAll(proposals);
  }

  private void inFolder(Path folder, String name, Map<OpenedCase, Set<Proposal>> found) {
    List<Path> files = new FolderWalk(problems).texts(folder, slashes(name));
    if (files.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "no-texts", Location.of(slashes(name)), "There are no texts in this folder.")
              .withExpected("files that end in .yaml, .yml or .csv"));
    }
    for (Path file : files) {
      inFile(file, prefix(Path.of(name)) + slashes(folder.relativize(file)), found);
    }
  }

  private void inFile(Path path, String shown, Map<OpenedCase, Set<Proposal>> found) {
    InputFile file = new InputFile.OnDisk(path, shown);
    if (CaseFolder.describesCase(file)) {
      problems.add(
          Diagnostic.error(
                  "not-a-text",
                  Location.of(shown),
                  "This file describes a case; a text is meant here.")
              .withHint("Name a text beside it, or the folder for all of them."));
      return;
    }
    if (Files.isRegularFile(path) && !CaseFolder.mayBeText(file)) {
      problems.add(
          Diagnostic.error(
                  "not-a-text", Location.of(shown), "This file is neither a text nor a table.")
              .withExpected("a file that ends in .yaml, .yml or .csv"));
      return;
    }
    Optional<CaseFolder> own = caseFolderAt(parent(path), shown);
    Optional<InputFile> filed =
        own.flatMap(folder -> folder.file(file.fileName())).filter(f -> f.shown().equals(shown));
    Optional<Content> content = Content.read(filed.orElse(file), problems);
    if (content.isEmpty()) {
      return;
    }
    if (content.get().fields().filter(ClaimReader::isClaim).isPresent()) {
      problems.add(
          Diagnostic.error(
                  "not-a-text", Location.of(shown), "This file is a claim; a text is meant here.")
              .withHint("'impasse claim " + shown + "' answers it."));
      return;
    }
    Optional<OpenedCase> openedCase =
        own.isPresent() ? open(own.get()) : caseOf(content.get(), path, shown);
    Shelf near =
        new Shelf(
            CaseRoot.OnDisk.list(parent(path), folderPart(shown)).stream()
                .filter(CaseFolder::mayBeText)
                .toList());
    openedCase.ifPresent(in -> add(in, in.load(filed.orElse(file), content.get(), near), found));
  }

  /** The case that a text outside any case's folder names. */
  private Optional<OpenedCase> caseOf(Content content, Path path, String shown) {
    Optional<Node.Scalar> id;
    if (content.table().isPresent()) {
      id = VariantTableReader.caseOf(content.table().get());
      if (id.isEmpty()) {
        problems.add(
            Diagnostic.error(
                    "missing-key",
                    Location.of(shown),
                    "The table does not say which case it belongs to.")
                .withHint("Add a column 'case' with the case's id in each row."));
      }
    } else {
      id =
          content
              .fields()
              .flatMap(fields -> fields.must("case"))
              .flatMap(node -> caseId(content, node));
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<CaseFolder> near = caseAbove(path, shown, id.get().text());
    if (near.isPresent()) {
      return open(near.get());
    }
    return openById(id.get().text(), id.get().at());
  }

  /** A case of that id in a folder above a file. */
  Optional<CaseFolder> caseAbove(Path file, String shown, String id) {
    if (Spelling.isId(id)) {
      for (Path above = parent(file);
          above != null && surroundings.reaches(above);
          above = above.getParent()) {
        Optional<CaseFolder> found = new CaseRoot.OnDisk(above, shownAbove(above, shown)).find(id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Node.Scalar> caseId(Content content, Node node) {
    return content.fields().flatMap(fields -> fields.idOf(node));
  }

  private Optional<OpenedCase> openById(String id, Location place) {
    if (id.isBlank()) {
      problems.add(
          Diagnostic.error("unknown-case", Location.of("'" + id + "'"), "The name is empty.")
              .withExpected(Wording.choices(caseIds()))
              .withHint("Name a case or a text, or leave the empty quotes out."));
      return Optional.empty();
    }
    if (Spelling.isId(id)) {
      for (CaseRoot root : roots) {
        Optional<CaseFolder> found = root.find(id);
        if (found.isPresent()) {
          return open(found.get());
        }
      }
    }
    List<String> known = caseIds();
    Diagnostic error =
        Diagnostic.error("unknown-case", place, "There is no case '" + Wording.shortened(id) + "'.")
            .withHint(
                holders(id, known).stream()
                    .findFirst()
                    .map(folder -> "That is a text of case " + folder.id() + ".")
                    .or(() -> claimHint(id, id, known))
                    .or(() -> NameSuggester.didYouMean(id, known))
                    .or(
                        () ->
                            Optional.of("Name the folder that has its 'scenarios' with --cases.")));
    problems.add(known.isEmpty() ? error : error.withExpected(Wording.choices(known)));
    return Optional.empty();
  }

  private Optional<OpenedCase> open(CaseFolder folder) {
    Optional<OpenedCase> known = opened.get(folder.place());
    if (known == null) {
      known = OpenedCase.read(folder, problems);
      opened.put(folder.place(), known);
    }
    return known;
  }

  private void byId(String name, Map<OpenedCase, Set<Proposal>> found) {
    int slash = name.indexOf('/');
    String caseId = slash < 0 ? "" : name.substring(0, slash);
    String textId = name.substring(slash + 1);
    boolean fileName =
        textId.endsWith(".yaml") || textId.endsWith(".yml") || textId.endsWith(".csv");
    if (fileName || !Spelling.isId(textId) || (slash >= 0 && !Spelling.isId(caseId))) {
      problems.add(missing(name));
      return;
    }
    List<String> among = slash < 0 ? caseIds() : List.of(caseId);
    List<CaseFolder> holders = holders(textId, among);
    if (holders.size() == 1) {
      open(holders.get(0))
          .ifPresent(in -> in.proposal(textId).ifPresent(text -> add(in, List.of(text), found)));
    } else {
      problems.add(holders.isEmpty() ? unknown(name, caseId, textId) : ambiguous(name, holders));
    }
  }

  /** Those of some cases that have a text of that id. */
  private List<CaseFolder> holders(String textId, List<String> among) {
    List<CaseFolder> holders = new ArrayList<>();
    for (String id : among) {
      // A case of an earlier root hides one of the same id in a later.
      roots.stream()
          .flatMap(root -> root.find(id).stream())
          .findFirst()
          .filter(folder -> !new Shelf(folder.texts()).find(textId).isEmpty())
          .ifPresent(holders::add);
    }
    return holders;
  }

  private Diagnostic missing(String name) {
    Location place = Location.of(name.isBlank() ? "'" + name + "'" : slashes(name));
    Optional<Path> folder = path(name).map(CaseLibrary::parent);
    List<String> beside = new ArrayList<>();
    if (folder.isPresent()) {
      CaseRoot.OnDisk.list(folder.get(), folderPart(slashes(name).replaceFirst("/+$", "")))
          .forEach(file -> beside.add(file.shown()));
    }
    return Diagnostic.error("file-missing", place, "There is no such file.")
        .withHint(
            name.indexOf(LOST) < 0
                ? smallId(name).or(() -> NameSuggester.didYouMean(slashes(name), beside))
                : Optional.of("The name did not arrive whole: try again with LC_ALL=C.UTF-8."));
  }

  private Diagnostic unknown(String name, String caseId, String textId) {
    Location place = Location.of(name);
    List<String> cases = caseIds();
    if (!caseId.isEmpty() && !cases.contains(caseId)) {
      return Diagnostic.error(
              "unknown-case", place, "There is no such file, and no case '" + caseId + "'.")
          .withHint(NameSuggester.didYouMean(caseId, cases));
    }
    if (caseId.isEmpty() && cases.contains(textId)) {
      return Diagnostic.error("not-a-text", place, "This is a case; a text is meant here.")
          .withHint(oneOf(textId, textsOf(List.of(textId))));
    }
    List<String> texts = textsOf(caseId.isEmpty() ? cases : List.of(caseId));
    Diagnostic error =
        Diagnostic.error(
            "unknown-text", place, "There is no such file, and no text '" + textId + "'.");
    List<String> among = caseId.isEmpty() ? cases : List.of(caseId);
    return error.withHint(
        claimHint(name, textId, among).or(() -> NameSuggester.didYouMean(textId, texts)));
  }

  private static String oneOf(String caseId, List<String> texts) {
    return texts.isEmpty()
        ? "It has no text yet."
        : "Name one of its texts, such as " + caseId + "/" + texts.get(0) + ".";
  }

  private List<String> textsOf(List<String> cases) {
    List<String> texts = new ArrayList<>();
    for (String id : cases) {
      roots.stream()
          .flatMap(root -> root.find(id).stream())
          .findFirst()
          .ifPresent(folder -> texts.addAll(new Shelf(folder.texts()).ids()));
    }
    return texts;
  }

  private Optional<String> claimHint(String written, String id, List<String> among) {
    return Spelling.isId(id) && !claimHolders(id, among).isEmpty()
        ? Optional.of("That is a claim: 'impasse claim " + written + "' answers it.")
        : Optional.empty();
  }

  /** A text's id in capitals: ids are written small. */
  private Optional<String> smallId(String name) {
    return Optional.of(name.toLowerCase(Locale.ROOT))
        .filter(Spelling::isId)
        .filter(id -> !holders(id, caseIds()).isEmpty())
        .map(id -> "Did you mean '" + id + "'?");
  }

  private static Diagnostic ambiguous(String name, List<CaseFolder> holders) {
    List<String> full = holders.stream().map(folder -> folder.id() + "/" + name).toList();
    return Diagnostic.error(
            "text-ambiguous", Location.of(name), "Several cases have a text '" + name + "'.")
        .withExpected(Wording.choices(full));
  }

  /** The case whose folder this is, if it is one. */
  Optional<CaseFolder> caseFolderAt(Path folder, String shownFile) {
    if (!Files.exists(folder.resolve(CaseFolder.CASE_FILE)) || folder.getFileName() == null) {
      return Optional.empty();
    }
    String id = folder.getFileName().toString();
    Path root = parent(parent(folder));
    Path rules = root.resolve(CaseRoot.RULES).resolve(id);
    return Optional.of(
        new CaseFolder(
            id,
            folder.toString(),
            CaseRoot.OnDisk.list(folder, folderPart(shownFile)),
            CaseRoot.OnDisk.list(
                folder.resolve(CaseFolder.CLAIMS), folderPart(shownFile) + CaseFolder.CLAIMS + "/"),
            surroundings.reaches(root)
                ? CaseRoot.OnDisk.list(
                    rules, shownAbove(root, shownFile) + CaseRoot.RULES + "/" + id + "/")
                : List.of()));
  }

  private static String shownParent(String name, Path path, Path folder) {
    return path.equals(folder) ? prefix(Path.of(name)) + CaseFolder.CASE_FILE : slashes(name);
  }

  /**
   * What to put before names below a folder: absolute if the user wrote an absolute name, else from
   * the working folder.
   */
  private String shownAbove(Path folder, String asWritten) {
    // Not by way of a path: under a locale that is not UTF-8 not every name shown makes one.
    Path shown = new File(asWritten).isAbsolute() ? folder : workingFolder.relativize(folder);
    return prefix(shown);
  }

  Optional<Path> existing(String name) {
    return path(name).filter(path -> Files.exists(path) || Files.isSymbolicLink(path));
  }

  private Optional<Path> path(String name) {
    try {
      return name.isBlank()
          ? Optional.empty()
          : Optional.of(workingFolder.resolve(name).normalize()).filter(surroundings::reaches);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static String folderPart(String shown) {
    return shown.substring(0, shown.lastIndexOf('/') + 1);
  }

  private static String prefix(Path folder) {
    String shown = slashes(folder);
    return shown.isEmpty() || shown.endsWith("/") ? shown : shown + "/";
  }

  private static String slashes(Path path) {
    return slashes(path.toString());
  }

  static String slashes(String name) {
    return File.separatorChar == '\\' ? name.replace('\\', '/') : name;
  }
}
