package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.diagnostic.Diagnostics;

/**
 * The texts, or the claims, that lie in one folder, by id. Looks into a file only when the id asked
 * for may be in it.
 */
final class Shelf {

  /** The id of a text as files nearly always write it: a key in the first column. */
  private static final Pattern ID =
      Pattern.compile("^id:[ ]*[\"']?([a-z0-9.-]+)", Pattern.MULTILINE);

  private final List<InputFile> files;
  private final boolean claims;
  private final Map<InputFile, Set<String>> ids = new LinkedHashMap<>();

  private Shelf(List<InputFile> files, boolean claims) {
    this.files = List.copyOf(files);
    this.claims = claims;
  }

  /** The texts among some files. */
  Shelf(List<InputFile> files) {
    this(files, false);
  }

  /** The claims among some files. */
  static Shelf ofClaims(List<InputFile> files) {
    return new Shelf(files, true);
  }

  List<InputFile> files() {
    return files;
  }

  /**
   * The files that hold a text of this id; a file named after it comes alone, unlooked for others.
   */
  List<InputFile> find(String id) {
    for (InputFile file : files) {
      String name = file.fileName();
      boolean namedSo = name.equals(id + ".yaml") || name.equals(id + ".yml");
      if (namedSo && idsIn(file).contains(id)) {
        return List.of(file);
      }
    }
    return files.stream().filter(file -> idsIn(file).contains(id)).toList();
  }

  /** All ids, in the order of the files and of a table's rows. */
  List<String> ids() {
    List<String> all = new ArrayList<>();
    files.forEach(file -> all.addAll(idsIn(file)));
    return all;
  }

  private Set<String> idsIn(InputFile file) {
    return ids.computeIfAbsent(file, this::look);
  }

  private Set<String> look(InputFile file) {
    // What is wrong with a file that was only looked into is not this run's business.
    Diagnostics unread = new Diagnostics();
    Optional<FileText> source = SourceReader.read(file, unread);
    if (source.isEmpty()) {
      return Set.of();
    }
    if (file.endsWith(".csv")) {
      return CsvTable.read(source.get(), unread)
          .<Set<String>>map(table -> new LinkedHashSet<>(VariantTableReader.idsOf(table)))
          .orElse(Set.of());
    }
    if (ClaimReader.looksLikeClaim(source.get()) != claims) {
      return Set.of();
    }
    Matcher id = ID.matcher(source.get().text());
    return id.find() ? Set.of(id.group(1)) : Set.of();
  }
}
