package org.impasse.casebook;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.impasse.scenario.CaseChoice;
import org.impasse.scenario.CaseChooser;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.CaseTexts;
import org.impasse.scenario.Expected;
import org.impasse.scenario.LooseFiles;
import org.impasse.scenario.OpenedCase;
import org.impasse.scenario.Surroundings;

/**
 * Opens cases for questions. Whatever is wrong with files, rules or wishes is reported all at once.
 */
public final class CaseOpener {

  private final RuleBookReader ruleReader;
  private final Surroundings surroundings;

  @Inject
  CaseOpener(RuleBookReader ruleReader, Surroundings surroundings) {
    this.ruleReader = ruleReader;
    this.surroundings = surroundings;
  }

  /**
   * Opens the case that some texts belong to.
   *
   * @param caseFolders where to look for cases first
   * @param workingFolder where relative names start
   * @param names texts as the user names them: files, folders, tables, ids
   * @throws InvalidInputException with every problem found; also when the texts belong to several
   *     cases
   */
  public Sitting openTexts(
      List<Path> caseFolders, Path workingFolder, List<String> names, Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    List<CaseTexts> found =
        surroundings.in(workingFolder).library(caseFolders, diagnostics).texts(names);
    if (found.size() > 1) {
      diagnostics.add(severalCases(names, found));
    }
    if (found.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no text and no error for " + names);
    }
    // The first case is looked into even when texts have errors: rules and wishes may have more.
    CaseTexts texts = found.get(0);
    return sit(texts.openedCase(), texts.proposals(), wishes, diagnostics);
  }

  /**
   * Opens a case by its id, folder or {@code case.yaml}, without texts.
   *
   * @throws InvalidInputException with every problem found
   */
  public Sitting openCase(List<Path> caseFolders, Path workingFolder, String name, Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    Optional<OpenedCase> opened =
        surroundings.in(workingFolder).library(caseFolders, diagnostics).open(name);
    if (opened.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no case and no error for " + name);
    }
    return sit(opened.get(), List.of(), wishes, diagnostics);
  }

  /**
   * Opens a case with every text of its folder, in the order of file names.
   *
   * @throws InvalidInputException with every problem found
   */
  public Sitting openCaseWithTexts(
      List<Path> caseFolders, Path workingFolder, String name, Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    Optional<OpenedCase> opened =
        surroundings.in(workingFolder).library(caseFolders, diagnostics).open(name);
    if (opened.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no case and no error for " + name);
    }
    return sit(opened.get(), opened.get().proposals(), wishes, diagnostics);
  }

  /**
   * Opens the case of a claim, with the text that the claim is about.
   *
   * @param name the claim as the user names it: its file or id
   * @throws InvalidInputException with every problem found
   */
  public ClaimSitting openClaim(
      List<Path> caseFolders, Path workingFolder, String name, Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    Optional<CaseClaim> found =
        surroundings.in(workingFolder).library(caseFolders, diagnostics).claim(name);
    if (found.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no claim and no error for " + name);
    }
    CaseClaim claim = found.get();
    return new ClaimSitting(
        sit(claim.openedCase(), List.of(claim.text()), wishes, diagnostics),
        claim.claim(),
        claim.sha256());
  }

  /**
   * Opens cases for what their files expect, each in its own settings.
   *
   * @param names files, folders, and ids of cases, texts and claims; see {@link CaseChooser#choose}
   * @throws InvalidInputException with every problem found in any of them
   */
  public List<Trial> openTrials(List<Path> caseFolders, Path workingFolder, List<String> names)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    List<CaseChoice> choices =
        new CaseChooser(caseFolders, surroundings.in(workingFolder), diagnostics).choose(names);
    List<Trial> trials = new ArrayList<>();
    for (CaseChoice choice : choices) {
      trial(choice, diagnostics).ifPresent(trials::add);
    }
    diagnostics.throwIfErrors();
    return List.copyOf(trials);
  }

  /** Empty when the case has errors: they are reported with those of the other cases. */
  private Optional<Trial> trial(CaseChoice choice, Diagnostics diagnostics) {
    try {
      Sitting sitting = sit(choice.openedCase(), choice.texts(), Wishes.none(), diagnostics);
      return Optional.of(new Trial(sitting, choice.whole(), choice.claims()));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /**
   * Opens a case whose files were all handed over, with its texts.
   *
   * @throws InvalidInputException with every problem found
   */
  public Sitting openLoose(Map<String, String> files, Wishes wishes) throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    Optional<OpenedCase> opened = new LooseFiles(files, diagnostics).open();
    if (opened.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no case and no error among " + files.keySet());
    }
    return sit(opened.get(), opened.get().proposals(), wishes, diagnostics);
  }

  /**
   * Opens a case with every text of its folder and with texts that were handed over.
   *
   * @throws InvalidInputException with every problem found
   */
  public Sitting openWithLoose(
      List<Path> caseFolders,
      Path workingFolder,
      String name,
      Map<String, String> files,
      Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    Optional<OpenedCase> opened =
        surroundings.in(workingFolder).library(caseFolders, diagnostics).open(name);
    if (opened.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("no case and no error for " + name);
    }
    List<Proposal> texts = new ArrayList<>(opened.get().proposals());
    texts.addAll(new LooseFiles(files, diagnostics).texts(opened.get(), texts));
    return sit(opened.get(), texts, wishes, diagnostics);
  }

  /**
   * The same opened case under other wishes; no file is read again. Safe to use from several
   * threads.
   *
   * @param texts of the case, before the wishes change them
   * @throws InvalidInputException with everything wrong with the wishes
   */
  public Sitting reconsider(Sitting opened, List<Proposal> texts, Wishes wishes)
      throws InvalidInputException {
    Diagnostics diagnostics = surroundings.diagnostics();
    NegotiationCase negotiation = opened.negotiation();
    Settings settings = new WishReader(negotiation, diagnostics).settings(wishes);
    Amendments amendments = Amendments.read(wishes, negotiation, diagnostics);
    diagnostics.throwIfErrors();
    return new Sitting(
        opened.files(),
        opened.rules(),
        settings,
        texts.stream().map(amendments::applyTo).toList(),
        amendments.set(),
        amendments.unset(),
        diagnostics);
  }

  private Sitting sit(
      OpenedCase opened, List<Proposal> texts, Wishes wishes, Diagnostics diagnostics)
      throws InvalidInputException {
    Optional<RuleBook> rules = rules(opened, texts, diagnostics);
    Settings settings = new WishReader(opened.negotiation(), diagnostics).settings(wishes);
    Amendments amendments = Amendments.read(wishes, opened.negotiation(), diagnostics);
    diagnostics.throwIfErrors();
    return new Sitting(
        opened,
        rules.orElseThrow(),
        settings,
        texts.stream().map(amendments::applyTo).toList(),
        amendments.set(),
        amendments.unset(),
        diagnostics);
  }

  /**
   * Reads the rules of an opened case, and looks whether what its texts expect of them can be.
   *
   * @param diagnostics receives every problem found
   * @return empty when a rule file has errors
   */
  public Optional<RuleBook> rules(
      OpenedCase opened, List<Proposal> texts, Diagnostics diagnostics) {
    Optional<RuleBook> rules =
        ruleReader.read(opened.negotiation(), ruleFiles(opened), diagnostics);
    rules.ifPresent(book -> checkExpectations(opened, texts, book, diagnostics));
    if (rules.filter(book -> book.rules().isEmpty()).isPresent() && allRead(diagnostics)) {
      diagnostics.add(noRules(opened));
    }
    return rules;
  }

  /** Rules that could not be read may be there. */
  private static boolean allRead(Diagnostics diagnostics) {
    return diagnostics.all().stream().noneMatch(d -> d.code().equals("file-unreadable"));
  }

  /** Without rules nobody objects to anything, which must not pass for an answer. */
  private static Diagnostic noRules(OpenedCase opened) {
    String id = opened.negotiation().id();
    return Diagnostic.warning(
            "no-rules",
            opened.place(),
            "Case " + id + " has no rules, so no objection of any party can be found.")
        .withHint(
            "The rules of a party are read from rules/" + id + "/<party>.drl, beside scenarios/.");
  }

  private static List<RuleFile> ruleFiles(OpenedCase opened) {
    return opened.ruleTexts().stream()
        .map(rules -> new RuleFile(rules.party(), rules.name(), rules.text()))
        .toList();
  }

  /** Only here are both what is expected and the rules known. */
  private static void checkExpectations(
      OpenedCase opened, List<Proposal> texts, RuleBook book, Diagnostics diagnostics) {
    List<Expected<?>> expected = new ArrayList<>(opened.expected());
    texts.forEach(text -> expected.addAll(opened.expected(text)));
    List<String> known = book.rules().stream().map(Rule::id).toList();
    for (Expected<?> expectation : expected) {
      expectation
          .rules()
          .forEach(
              (rule, place) -> {
                if (book.rule(rule).isEmpty()) {
                  diagnostics.add(
                      Diagnostic.error(
                              "unknown-rule",
                              place,
                              "Case " + opened.negotiation().id() + " has no rule '" + rule + "'.")
                          .withHint(NameSuggester.didYouMean(rule, known)));
                }
              });
    }
  }

  private static Diagnostic severalCases(List<String> names, List<CaseTexts> found) {
    return Diagnostic.error(
            "several-cases",
            Location.of(String.join(" ", names)),
            "These texts belong to "
                + found.stream()
                    .map(texts -> texts.openedCase().negotiation().id())
                    .collect(Collectors.joining(" and "))
                + "; one run answers for one case.")
        .withHint("Run the command once for each case.");
  }
}
