package org.impasse.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;

/**
 * Everything of a case that can be read, though other parts of it have errors. What is wrong goes
 * to the collector that it was read with.
 *
 * @param id the case's id
 * @param opened the case, with its evidence unless that has errors; empty when {@code case.yaml}
 *     has errors
 * @param evidenceSound whether {@code evidence.yaml} has no errors
 * @param ruleTexts the rule files that are there
 * @param texts the texts without errors
 * @param textsSound whether no text has errors
 * @param claims the claims without errors
 * @param places where things stand in the YAML files
 */
public record WholeCase(
    String id,
    Optional<OpenedCase> opened,
    boolean evidenceSound,
    List<RuleText> ruleTexts,
    List<Proposal> texts,
    boolean textsSound,
    List<CaseClaim> claims,
    Places places) {

  public WholeCase {
    ruleTexts = List.copyOf(ruleTexts);
    texts = List.copyOf(texts);
    claims = List.copyOf(claims);
  }

  /**
   * Reads a case.
   *
   * @param loose texts and claims of the case that lie elsewhere
   */
  static WholeCase read(CaseFolder folder, List<InputFile> loose, Diagnostics problems) {
    Places places = new Places();
    folder.scenario().stream().filter(file -> file.endsWith(".yaml", ".yml")).forEach(places::add);
    folder.claims().stream().filter(file -> file.endsWith(".yaml", ".yml")).forEach(places::add);
    loose.stream().filter(file -> file.endsWith(".yaml", ".yml")).forEach(places::add);
    SortedMap<String, String> hashes = new TreeMap<>();
    CaseNames names = CaseNames.none();
    CaseReader reader = new CaseReader(names, problems);
    long before = problems.errorCount();
    Optional<NegotiationCase> bare =
        OpenedCase.fields(folder, CaseFolder.CASE_FILE, "a case", hashes, problems)
            .map(fields -> reader.read(fields, folder.id()));
    boolean sound = bare.isPresent() && problems.errorCount() == before;
    CaseNames known = bare.isPresent() ? names : CaseNames.unknown();
    before = problems.errorCount();
    Optional<List<Evidence>> evidence = evidence(folder, known, hashes, problems);
    boolean evidenceSound = problems.errorCount() == before;
    if (!sound) {
      forms(folder, loose, problems);
      return new WholeCase(
          folder.id(),
          Optional.empty(),
          evidenceSound,
          loneRuleTexts(folder, problems),
          List.of(),
          false,
          List.of(),
          places);
    }
    List<RuleText> rules = OpenedCase.ruleTexts(folder, known, hashes, problems);
    NegotiationCase negotiation =
        bare.orElseThrow().withEvidence(evidenceSound ? evidence.orElse(List.of()) : List.of());
    OpenedCase opened =
        new OpenedCase(folder, negotiation, rules, hashes, reader.expected(), problems);
    before = problems.errorCount();
    List<Proposal> texts = new ArrayList<>(opened.proposals());
    List<CaseClaim> claims = new ArrayList<>();
    List<InputFile> claimFiles = new ArrayList<>(folder.claims());
    for (InputFile file : loose) {
      if (ClaimReader.looksLikeClaim(file)) {
        claimFiles.add(file);
      } else {
        Content.read(file, problems)
            .ifPresent(content -> texts.addAll(opened.load(file, content, beside(loose))));
      }
    }
    opened.reportDuplicates(texts);
    boolean textsSound = problems.errorCount() == before;
    for (InputFile file : claimFiles) {
      if (file.endsWith(".yaml", ".yml")) {
        Content.read(file, problems)
            .flatMap(content -> opened.claim(content, beside(loose)))
            .ifPresent(claims::add);
      }
    }
    return new WholeCase(
        folder.id(), Optional.of(opened), evidenceSound, rules, texts, textsSound, claims, places);
  }

  private static Shelf beside(List<InputFile> loose) {
    return new Shelf(loose.stream().filter(CaseFolder::mayBeText).toList());
  }

  private static Optional<List<Evidence>> evidence(
      CaseFolder folder, CaseNames names, SortedMap<String, String> hashes, Diagnostics problems) {
    return folder.file(CaseFolder.EVIDENCE_FILE).isEmpty()
        ? Optional.empty()
        : OpenedCase.fields(folder, CaseFolder.EVIDENCE_FILE, "an evidence file", hashes, problems)
            .map(fields -> new EvidenceReader(names, problems).read(fields, folder.id()));
  }

  /** The rule files, whatever they are named after. */
  private static List<RuleText> loneRuleTexts(CaseFolder folder, Diagnostics problems) {
    return folder.rules().stream()
        .filter(file -> file.endsWith(".drl"))
        .flatMap(file -> SourceReader.read(file, problems).stream())
        .map(file -> new RuleText("", file.name(), file.text(), file.sha256()))
        .toList();
  }

  /** Where nothing is known of the case, its texts can still be wrong by themselves. */
  private static void forms(CaseFolder folder, List<InputFile> loose, Diagnostics problems) {
    List<InputFile> files = new ArrayList<>(folder.texts());
    files.addAll(folder.claims());
    files.addAll(loose);
    for (InputFile file : files) {
      if (file.endsWith(".yaml", ".yml", ".csv")) {
        Content.read(file, problems)
            .flatMap(Content::fields)
            .filter(fields -> !ClaimReader.isClaim(fields))
            .ifPresent(
                fields -> new TextReader(CaseNames.unknown(), problems).read(fields, folder.id()));
      }
    }
  }

  /** The name shown of {@code case.yaml}. */
  public String caseFile() {
    return opened.map(found -> found.place().file()).orElse(CaseFolder.CASE_FILE);
  }

  /** The name shown of {@code evidence.yaml}; that of {@code case.yaml} when there is none. */
  public String evidenceFile() {
    return opened.map(OpenedCase::evidencePlace).map(Location::file).orElse(caseFile());
  }
}
