package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A case laid open. */
@Command(
    name = "show",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Show a case: its issues, parties, rules and evidence.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse show ukraine-2025",
      "  impasse show ukraine-2025 issues",
      "  impasse show ukraine-2025 rules --format markdown"
    })
final class ShowCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case's id, or its folder under scenarios/.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TOPIC",
      converter = Topics.class,
      completionCandidates = TopicNames.class,
      description = "overview (the default), issues, parties, rules or evidence.")
  private Report.Topic topic = Report.Topic.OVERVIEW;

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final Publisher publisher;

  @Inject
  ShowCommand(CaseOpener opener, Publisher publisher) {
    this.opener = opener;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    Sitting sitting = opener.openCase(cases.folders(), Path.of(""), name, Wishes.none());
    publisher.warn(sitting, output.quiet());
    Report report =
        new Report.CaseView(sitting.negotiation(), sitting.rules(), topic, Receipt.of(sitting));
    publisher.publish(report, sitting.negotiation().id() + "-" + topic.id(), output, sitting);
    return ExitCode.DONE.number();
  }

  /** Reads a topic's name. */
  static final class Topics implements ITypeConverter<Report.Topic> {
    Topics() {}

    @Override
    public Report.Topic convert(String name) {
      return Arrays.stream(Report.Topic.values())
          .filter(topic -> topic.id().equals(name))
          .findFirst()
          .orElseThrow(() -> Choices.none(name, new TopicNames()));
    }
  }

  /** For the shell to complete. */
  static final class TopicNames implements Iterable<String> {
    TopicNames() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Report.Topic.values()).map(Report.Topic::id).iterator();
    }
  }
}
