package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;

/**
 * A case that was read without errors, with its rule files, and its texts for the asking. Problems
 * of texts go to the collector of the {@link CaseLibrary} that opened it.
 */
public final class OpenedCase {

  private final CaseFolder folder;
  private final NegotiationCase negotiation;
  private final List<RuleText> ruleTexts;
  private final SortedMap<String, String> hashes;
  private final List<Expected<DeadlockExpectation>> expected;
  private final Diagnostics problems;
  private final Shelf shelf;
  private final Shelf claims;
  private final TextLoader loader;

  OpenedCase(
      CaseFolder folder,
      NegotiationCase negotiation,
      List<RuleText> ruleTexts,
      SortedMap<String, String> hashes,
      List<Expected<DeadlockExpectation>> expected,
      Diagnostics problems) {
    this.folder = folder;
    this.negotiation = negotiation;
    this.ruleTexts = List.copyOf(ruleTexts);
    this.hashes = new TreeMap<>(hashes);
    this.expected = List.copyOf(expected);
    this.problems = problems;
    this.shelf = new Shelf(folder.texts());
    this.claims = Shelf.ofClaims(folder.claims());
    this.loader = new TextLoader(negotiation, shelf, problems);
  }

  public NegotiationCase negotiation() {
    return negotiation;
  }

  /** Where the case describes itself. */
  public Location place() {
    return folder
        .file(CaseFolder.CASE_FILE)
        .map(file -> Location.of(file.shown()))
        .orElseThrow(() -> new IllegalStateException("a case without a case file"));
  }

  /** Where the case's evidence stands: its own file, or the case's where there is none. */
  Location evidencePlace() {
    return folder
        .file(CaseFolder.EVIDENCE_FILE)
        .map(file -> Location.of(file.shown()))
        .orElse(place());
  }

  /** The texts of the rule files that are there, by party in the case's order. */
  public List<RuleText> ruleTexts() {
    return ruleTexts;
  }

  /** All texts of the case's folder in the order of file names, tables of variants included. */
  public List<Proposal> proposals() {
    List<Proposal> all = new ArrayList<>();
    for (InputFile file : shelf.files()) {
      if (!ClaimReader.looksLikeClaim(file)) {
        all.addAll(load(file));
      }
    }
    Duplicates.report(all, loader, problems);
    return List.copyOf(all);
  }

  /**
   * A text of the case's folder by its id; empty when there is none or it has errors, which is then
   * reported.
   */
  public Optional<Proposal> proposal(String id) {
    List<InputFile> files = shelf.find(id);
    if (files.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "unknown-text",
                  Location.of(id),
                  "There is no text '"
                      + Wording.shortened(id)
                      + "' in case "
                      + negotiation.id()
                      + ".")
              .withHint(NameSuggester.didYouMean(id, shelf.ids())));
      return Optional.empty();
    }
    List<Proposal> found = new ArrayList<>();
    for (InputFile file : files) {
      found.addAll(load(file).stream().filter(text -> text.id().equals(id)).toList());
    }
    Duplicates.report(found, loader, problems);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Ids of the texts in the case's folder, in the order of file names. */
  public List<String> textIds() {
    // Whoever asks for all of them answers differently when a text comes or goes.
    Diagnostics unread = new Diagnostics();
    for (InputFile file : shelf.files()) {
      file.bytes(unread).ifPresent(bytes -> problems.read(file.shown(), bytes));
    }
    return shelf.ids();
  }

  /** Ids of the claims in the case's folder of claims, in the order of file names. */
  public List<String> claimIds() {
    return claims.ids();
  }

  /**
   * A claim of the case by its id; empty when there is none or it has errors, which is then
   * reported.
   */
  public Optional<CaseClaim> claim(String id) {
    List<InputFile> files = claims.find(id);
    if (files.size() != 1) {
      problems.add(
          files.isEmpty()
              ? Diagnostic.error(
                      "unknown-claim",
                      Location.of(id),
                      "There is no claim '"
                          + Wording.shortened(id)
                          + "' in case "
                          + negotiation.id()
                          + ".")
                  .withHint(NameSuggester.didYouMean(id, claims.ids()))
              : Diagnostic.error(
                  "claim-ambiguous",
                  Location.of(files.get(1).shown()),
                  "The id '" + id + "' stands in " + files.get(0).shown() + " already."));
      return Optional.empty();
    }
    return Content.read(files.get(0), problems).flatMap(content -> claim(content, shelf));
  }

  /** The claim of a file that may lie anywhere. */
  Optional<CaseClaim> claim(Content content, Shelf near) {
    return content
        .fields()
        .flatMap(
            fields ->
                new ClaimReader(negotiation, problems)
                    .read(fields, content.source().name(), name -> loader.named(name, near)))
        .map(
            read ->
                new CaseClaim(
                    this, read.claim(), read.text(), content.source().sha256(), read.expectAt()));
  }

  /** {@code sha256:...} of the case's own files and its rule files, by the name shown. */
  public SortedMap<String, String> hashes() {
    return new TreeMap<>(hashes);
  }

  /**
   * {@code sha256:...} of the files that a text of the case was read from, those it is based on
   * included.
   */
  public SortedMap<String, String> hashes(Proposal proposal) {
    return loader.hashes(proposal);
  }

  /** What the case expects of the question whether any text passes, and where it says so. */
  public List<Expected<DeadlockExpectation>> expected() {
    return expected;
  }

  /** What a text expects, and where it says so, in the order of its expectations. */
  public List<Expected<Expectation>> expected(Proposal proposal) {
    return loader.expected(proposal);
  }

  /** Where a text that was read here begins: its id. */
  public Location placeOf(Proposal proposal) {
    return loader.start(proposal);
  }

  /** The texts of one file of the case's folder. */
  List<Proposal> load(InputFile file) {
    return loader.load(file, shelf);
  }

  /** The texts of a file that may lie anywhere. */
  List<Proposal> load(InputFile file, Content content, Shelf near) {
    return loader.load(file, content, near);
  }

  /** Reports texts of one run that have the same id. */
  void reportDuplicates(List<Proposal> proposals) {
    Duplicates.report(proposals, loader, problems);
  }

  /** Reads a case; empty when it has errors, which are then reported. */
  static Optional<OpenedCase> read(CaseFolder folder, Diagnostics problems) {
    final long before = problems.errorCount();
    CaseNames names = CaseNames.none();
    CaseReader reader = new CaseReader(names, problems);
    SortedMap<String, String> hashes = new TreeMap<>();
    Optional<NegotiationCase> bare =
        fields(folder, CaseFolder.CASE_FILE, "a case", hashes, problems)
            .map(fields -> reader.read(fields, folder.id()));
    CaseNames known = bare.isPresent() ? names : CaseNames.unknown();
    Optional<NegotiationCase> whole = bare;
    if (folder.file(CaseFolder.EVIDENCE_FILE).isPresent()) {
      whole =
          fields(folder, CaseFolder.EVIDENCE_FILE, "an evidence file", hashes, problems)
              .map(fields -> new EvidenceReader(known, problems).read(fields, folder.id()))
              .flatMap(evidence -> bare.map(found -> found.withEvidence(evidence)));
    }
    List<RuleText> rules = ruleTexts(folder, known, hashes, problems);
    if (problems.errorCount() > before) {
      return Optional.empty();
    }
    return whole.map(
        found -> new OpenedCase(folder, found, rules, hashes, reader.expected(), problems));
  }

  static Optional<Fields> fields(
      CaseFolder folder,
      String name,
      String what,
      SortedMap<String, String> hashes,
      Diagnostics problems) {
    return folder
        .file(name)
        .flatMap(file -> SourceReader.read(file, problems))
        .flatMap(
            source -> {
              hashes.put(source.name(), source.sha256());
              return YamlReader.read(source, problems);
            })
        .flatMap(node -> Fields.of(node, what, problems));
  }

  static List<RuleText> ruleTexts(
      CaseFolder folder, CaseNames names, SortedMap<String, String> hashes, Diagnostics problems) {
    Map<String, RuleText> byParty = new HashMap<>();
    for (InputFile file : folder.rules()) {
      if (file instanceof InputFile.Unreadable) {
        file.bytes(problems);
      }
      if (!file.endsWith(".drl")) {
        continue;
      }
      String party = file.fileName().substring(0, file.fileName().length() - ".drl".length());
      Node.Scalar name = new Node.Scalar(Location.of(file.shown()), party, true);
      Optional<FileText> source = SourceReader.read(file, problems);
      if (names.parties().refer(name, problems) && source.isPresent()) {
        byParty.put(
            party, new RuleText(party, file.shown(), source.get().text(), source.get().sha256()));
        hashes.put(file.shown(), source.get().sha256());
      }
    }
    return names.parties().ids().stream()
        .filter(byParty::containsKey)
        .map(party -> Objects.requireNonNull(byParty.get(party)))
        .toList();
  }
}
