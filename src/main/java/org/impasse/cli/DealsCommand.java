package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.NearDealsFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Keeping;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What would have to change in a text for nobody to refuse it. */
@Command(
    name = "deals",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Find the texts nearest to a given one that nobody whose consent is needed refuses on"
            + " record: what changes, towards whom, which objections are left, and what nobody has"
            + " tested. Where there is none: the nearest that only one side refuses, and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse deals us-28-point",
      "  impasse deals us-28-point --consent russia=advisory --keep p7",
      "  impasse deals us-28-point --only ukraine --fix nato.membership"
    })
final class DealsCommand implements Callable<Integer>, Asking {

  private static final String USUALLY = "5";

  @Parameters(
      index = "0",
      paramLabel = "TEXT",
      description = "A file, or an id such as ukraine-2025/us-28-point.")
  private String name = "";

  @Option(
      names = "--keep",
      paramLabel = "CLAUSE",
      description = "Leave what this clause says as it is.")
  private List<String> keep = new ArrayList<>();

  @Option(
      names = "--fix",
      paramLabel = "ISSUE",
      description = "Leave this issue as the text has it.")
  private List<String> fix = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "PARTY",
      description =
          "Count only the consent of this party, and of others named so. Bodies that ratify for it"
              + " count when they are named, too.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      converter = Most.class,
      defaultValue = USUALLY,
      description = "Show at most so many texts, from 1 to 20 (default: " + USUALLY + ").")
  private int most;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description =
          "Also write each text found to this folder, ready to edit. Never replaces a file.")
  private @Nullable Path drafts;

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private WishOptions wishes = new WishOptions();

  private final CaseOpener opener;
  private final NearDealsFinder finder;
  private final Publisher publisher;
  private final Terminal terminal;
  private final OutputFolders folders;

  @Inject
  DealsCommand(
      CaseOpener opener,
      NearDealsFinder finder,
      Publisher publisher,
      Terminal terminal,
      OutputFolders folders) {
    this.opener = opener;
    this.finder = finder;
    this.publisher = publisher;
    this.terminal = terminal;
    this.folders = folders;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    if (!only.isEmpty() && !wishes.wishes().consent().isEmpty()) {
      throw new UsageException("--only and --consent both say whose consent counts: use one.");
    }
    Sitting opened = opener.openTexts(cases.folders(), Path.of(""), List.of(name), wishes.wishes());
    if (opened.texts().size() != 1) {
      throw new UsageException("TEXT means " + opened.texts().size() + " texts; name one of them.");
    }
    Sitting sitting = counting(opened);
    publisher.warn(sitting, output.quiet());
    NearDeals near = find(sitting);
    if (drafts != null) {
      write(near, drafts, sitting);
    }
    publisher.publish(
        new Report.DealsView(near, Receipt.of(sitting)),
        near.asked().proposal().id() + "-deals",
        output,
        sitting);
    return ExitCode.DONE.number();
  }

  @Override
  public Report answer(Sitting opened) throws InvalidInputException {
    Sitting sitting = counting(opened);
    return new Report.DealsView(find(sitting), Receipt.of(sitting));
  }

  /** With the consent that counts. */
  private Sitting counting(Sitting opened) throws InvalidInputException {
    Keeping keeping = keeping(opened);
    return only.isEmpty()
        ? opened
        : opened.withSettings(opened.settings().withConsent(keeping.consent()));
  }

  private Keeping keeping(Sitting opened) throws InvalidInputException {
    return Keeping.read(opened, keep, fix, only);
  }

  private NearDeals find(Sitting sitting) throws InvalidInputException {
    sitting.rules().compileAll();
    return finder.find(
        sitting.negotiation(),
        sitting.rules(),
        sitting.settings(),
        sitting.texts().get(0),
        keeping(sitting).issues(),
        most);
  }

  private void write(NearDeals near, Path folder, Sitting sitting) throws OutputException {
    Map<String, String> files =
        near.already() ? Map.of() : NearDrafts.of(near, sitting.files().textIds());
    List<Path> written = files.isEmpty() ? List.of() : folders.at(folder).writeNew(files);
    if (!output.quiet()) {
      written.forEach(file -> terminal.say("written: " + file));
      if (written.isEmpty()) {
        terminal.say("nothing written to " + folder + ": there is no new text that passes.");
      }
    }
  }

  /** Reads how many texts are wanted. */
  static final class Most implements ITypeConverter<Integer> {
    Most() {}

    @Override
    public Integer convert(String written) {
      if (written.matches("[1-9]\\d?") && Integer.parseInt(written) <= NearDealsFinder.MOST_SHOWN) {
        return Integer.parseInt(written);
      }
      throw new TypeConversionException(
          "'" + written + "' is no whole number from 1 to " + NearDealsFinder.MOST_SHOWN + ".");
    }
  }
}
