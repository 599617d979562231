package org.impasse.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A place with the two folders {@code scenarios/} and {@code rules/}. */
sealed interface CaseRoot {

  String SCENARIOS = "scenarios";
  String RULES = "rules";

  Optional<CaseFolder> find(String caseId);

  /** What to put before {@code scenarios/...} in names shown. */
  String shown();

  /** Ids of all cases here, sorted. */
  List<String> caseIds();

  /**
   * A root on disk.
   *
   * @param folder the folder that has the two
   * @param shown what to put before {@code scenarios/...} in names shown
   */
  record OnDisk(Path folder, String shown) implements CaseRoot {

    @Override
    public Optional<CaseFolder> find(String caseId) {
      Path scenario = folder.resolve(SCENARIOS).resolve(caseId);
      if (!Files.exists(scenario.resolve(CaseFolder.CASE_FILE))) {
        return Optional.empty();
      }
      Path rules = folder.resolve(RULES).resolve(caseId);
      return Optional.of(
          new CaseFolder(
              caseId,
              scenario.toAbsolutePath().normalize().toString(),
              list(scenario, shown + SCENARIOS + "/" + caseId + "/"),
              list(
                  scenario.resolve(CaseFolder.CLAIMS),
                  shown + SCENARIOS + "/" + caseId + "/" + CaseFolder.CLAIMS + "/"),
              list(rules, shown + RULES + "/" + caseId + "/")));
    }

    @Override
    public List<String> caseIds() {
      Path scenarios = folder.resolve(SCENARIOS);
      return names(scenarios).stream()
          .filter(name -> Files.exists(scenarios.resolve(name).resolve(CaseFolder.CASE_FILE)))
          .toList();
    }

    /**
     * What a folder holds by name, hidden files left out; empty when there is no such folder. One
     * that cannot be read must not pass for empty.
     *
     * @param shown its name with a slash at its end
     */
    static List<InputFile> list(Path folder, String shown) {
      if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
        return List.of(new InputFile.Unreadable(shown.replaceFirst("/$", "")));
      }
      List<InputFile> files = new ArrayList<>();
      for (String name : names(folder)) {
        if (!name.startsWith(".")) {
          files.add(new InputFile.OnDisk(folder.resolve(name), shown + name));
        }
      }
      return files;
    }

    private static List<String> names(Path folder) {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      } catch (IOException e) {
        // What cannot be listed holds nothing that could be found; naming it directly says why.
        return List.of();
      }
    }
  }

  /**
   * The root inside the jar that the program runs from.
   *
   * @param jar the jar
   * @param within the entry that has the two folders, with a slash at its end
   * @param shown what to put before {@code scenarios/...} in names shown
   */
  record InJar(Path jar, String within, String shown) implements CaseRoot {

    @Override
    public Optional<CaseFolder> find(String caseId) {
      String scenario = SCENARIOS + "/" + caseId + "/";
      // A jar has many thousand entries: they are gone through once.
      List<String> entries = entries(within);
      CaseFolder folder =
          new CaseFolder(
              caseId,
              shown + scenario,
              list(entries, scenario),
              list(entries, scenario + CaseFolder.CLAIMS + "/"),
              list(entries, RULES + "/" + caseId + "/"));
      return folder.file(CaseFolder.CASE_FILE).map(found -> folder);
    }

    @Override
    public List<String> caseIds() {
      String prefix = within + SCENARIOS + "/";
      String suffix = "/" + CaseFolder.CASE_FILE;
      return entries(prefix).stream()
          .filter(entry -> entry.endsWith(suffix))
          .map(entry -> entry.substring(prefix.length(), entry.length() - suffix.length()))
          .toList();
    }

    private List<InputFile> list(List<String> entries, String folder) {
      String prefix = within + folder;
      return entries.stream()
          .filter(
              entry ->
                  entry.startsWith(prefix)
                      && entry.length() > prefix.length()
                      && entry.indexOf('/', prefix.length()) < 0)
          .<InputFile>map(
              entry -> new InputFile.InJar(jar, entry, shown + entry.substring(within.length())))
          .toList();
    }

    private List<String> entries(String prefix) {
      try (JarFile open = new JarFile(jar.toFile())) {
        return open.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(prefix))
            .sorted()
            .toList();
      } catch (IOException e) {
        return List.of();
      }
    }
  }
}
