package org.impasse.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Proposal;

/**
 * A case held in memory, for reading it again and again with one of its files replaced. The rest is
 * read once where that can be: what is replaced is then read as it would be from disk.
 */
public final class OneFile {

  private final CaseFolder folder;
  private final OpenedCase valid;

  private OneFile(CaseFolder folder) {
    this.folder = folder;
    Diagnostics problems = new Diagnostics();
    this.valid =
        OpenedCase.read(folder, problems)
            .orElseThrow(() -> new AssertionError(DiagnosticPrinter.print(problems)));
  }

  /**
   * A case on disk, of which one file at a time will be exchanged.
   *
   * @param root the folder with {@code scenarios/} and {@code rules/}
   */
  public static OneFile of(Path root, String caseId) {
    CaseFolder onDisk = new CaseRoot.OnDisk(root, "").find(caseId).orElseThrow();
    return new OneFile(
        new CaseFolder(
            caseId,
            "",
            inMemory(onDisk.scenario()),
            inMemory(onDisk.claims()),
            inMemory(onDisk.rules())));
  }

  private static List<InputFile> inMemory(List<InputFile> files) {
    List<InputFile> read = new ArrayList<>();
    for (InputFile file : files) {
      if (file.endsWith(".yaml", ".csv", ".drl")) {
        FileText text = SourceReader.read(file, new Diagnostics()).orElseThrow();
        read.add(new InputFile.InMemory(file.shown(), text.text()));
      }
    }
    return read;
  }

  /** The case without any replacement. */
  public OpenedCase valid() {
    return valid;
  }

  /** Names of all files: {@code scenarios/<case>/...}, {@code rules/<case>/...}. */
  public List<String> names() {
    return Stream.of(folder.scenario(), folder.claims(), folder.rules())
        .flatMap(List::stream)
        .map(InputFile::shown)
        .toList();
  }

  /** What a file holds before it is replaced. */
  public String text(String name) {
    return Stream.of(folder.scenario(), folder.claims(), folder.rules())
        .flatMap(List::stream)
        .filter(file -> file.shown().equals(name))
        .map(file -> ((InputFile.InMemory) file).text())
        .findFirst()
        .orElseThrow();
  }

  /**
   * What came of a file.
   *
   * @param opened the case; empty when it has errors
   * @param texts of the case, when it was read as a whole, or of the file
   * @param claim of the file
   */
  public record Read(
      Optional<OpenedCase> opened,
      List<Proposal> texts,
      Optional<CaseClaim> claim,
      Diagnostics problems) {}

  /** Reads a file that describes the case, and with it the whole case. */
  public Read whole(String name, String text) {
    CaseFolder changed = with(name, text);
    Diagnostics problems = new Diagnostics();
    Optional<OpenedCase> opened = OpenedCase.read(changed, problems);
    List<Proposal> texts = opened.map(OpenedCase::proposals).orElse(List.of());
    return new Read(opened, texts, Optional.empty(), problems);
  }

  /** Reads a text or a table of variants into the case as it is. */
  public Read text(String name, String text) {
    CaseFolder changed = with(name, text);
    Diagnostics problems = new Diagnostics();
    OpenedCase in = opened(changed, problems);
    List<Proposal> texts = in.load(new InputFile.InMemory(name, text));
    in.reportDuplicates(texts);
    return new Read(Optional.of(in), texts, Optional.empty(), problems);
  }

  /** Reads a claim about the case as it is. */
  public Read claim(String name, String text) {
    CaseFolder changed = with(name, text);
    Diagnostics problems = new Diagnostics();
    OpenedCase in = opened(changed, problems);
    Optional<CaseClaim> claim =
        Content.read(new InputFile.InMemory(name, text), problems)
            .filter(content -> content.fields().isPresent())
            .flatMap(content -> in.claim(content, new Shelf(changed.texts())));
    return new Read(Optional.of(in), List.of(), claim, problems);
  }

  private OpenedCase opened(CaseFolder changed, Diagnostics problems) {
    return new OpenedCase(
        changed,
        valid.negotiation(),
        valid.ruleTexts(),
        new TreeMap<>(valid.hashes()),
        valid.expected(),
        problems);
  }

  private CaseFolder with(String name, String text) {
    return new CaseFolder(
        folder.id(),
        folder.place(),
        with(folder.scenario(), name, text),
        with(folder.claims(), name, text),
        with(folder.rules(), name, text));
  }

  private static List<InputFile> with(List<InputFile> files, String name, String text) {
    return files.stream()
        .map(file -> file.shown().equals(name) ? new InputFile.InMemory(name, text) : file)
        .toList();
  }
}
