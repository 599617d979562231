package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** A case laid open. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show a case: its issues, parties, rules and evidence.")
final class ShowCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "CASE", description = "A case's id or folder.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TOPIC",
      converter = Topics.class,
      description = "overview (default), issues, parties, rules or evidence.")
  private Report.Topic topic = Report.Topic.OVERVIEW;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  private final CaseOpener opener;
  private final Publisher publisher;

  @Inject
  ShowCommand(CaseOpener opener, Publisher publisher) {
    this.opener = opener;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    Sitting sitting = opener.openCase(cases.folders(), Path.of(""), name, Wishes.none());
    Report report =
        new Report.CaseView(
            sitting.negotiation(), sitting.rules(), topic, TextsRun.receipt(sitting));
    publisher.publish(
        report, sitting.negotiation().id() + "-" + topic.id(), output, sitting.diagnostics());
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
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + name
                          + "' is none of "
                          + Arrays.stream(Report.Topic.values())
                              .map(Report.Topic::id)
                              .collect(Collectors.joining(", "))));
    }
  }
}
