package org.impasse.scenario;

import java.util.List;
import java.util.Optional;

/**
 * The files of one case.
 *
 * @param id the name of its folder
 * @param place tells it from others of the same id: its folder, as an absolute path or as shown
 * @param scenario the files of {@code scenarios/<case>/}, by name
 * @param claims the files of {@code scenarios/<case>/claims/}, by name; empty when there is no such
 *     folder
 * @param rules the files of {@code rules/<case>/}, by name; empty when there is no such folder
 */
record CaseFolder(
    String id,
    String place,
    List<InputFile> scenario,
    List<InputFile> claims,
    List<InputFile> rules) {

  static final String CASE_FILE = "case.yaml";
  static final String EVIDENCE_FILE = "evidence.yaml";

  /** Where a case's claims lie, below its texts. */
  static final String CLAIMS = "claims";

  CaseFolder {
    scenario = List.copyOf(scenario);
    claims = List.copyOf(claims);
    rules = List.copyOf(rules);
  }

  Optional<InputFile> file(String name) {
    return scenario.stream().filter(file -> file.fileName().equals(name)).findFirst();
  }

  /** The texts and tables of variants. */
  List<InputFile> texts() {
    return scenario.stream().filter(CaseFolder::mayBeText).toList();
  }

  /** Whether a file's name is that of a text or a table of variants. */
  static boolean mayBeText(InputFile file) {
    return file.endsWith(".yaml", ".yml", ".csv") && !describesCase(file);
  }

  /** Whether a file's name is one of the two that describe a case. */
  static boolean describesCase(InputFile file) {
    return file.fileName().equals(CASE_FILE) || file.fileName().equals(EVIDENCE_FILE);
  }
}
