package org.impasse.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.scenario.Surroundings;
import org.impasse.web.BoardServer;
import org.impasse.web.Door;
import org.impasse.web.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The board for a browser, with what needs the engine. */
@Command(
    name = "serve",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Serve the board to a browser: try texts, see who leaves the table, and ask for deadlocks,"
            + " nearest deals and claims. Runs until it is stopped (Ctrl-C). Only this machine can"
            + " reach it, unless --host says otherwise.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse serve",
      "  impasse serve ukraine-2025 my-cases/scenarios/my-case",
      "  impasse serve --host 192.168.1.20 --port 8000"
    })
final class ServeCommand implements Callable<Integer> {

  private static final String USUAL_PORT = "7070";
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  private static final List<String> EXPOSED =
      List.of(
          "Others on the network can now reach this board: whoever has the link below sees every case",
          "served and every team's text, and can upload files to be checked. Nothing is encrypted, so use",
          "a network you trust. Without the link's token nothing is shown. Stop it with Ctrl-C.");

  @Parameters(
      paramLabel = "CASE|FOLDER",
      arity = "0..*",
      description =
          "Cases by id or folder; the first is shown first. Without any: all within reach, "
              + FlagshipRun.CASE
              + " first.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      converter = Port.class,
      defaultValue = USUAL_PORT,
      description = "Listen on this port; 0 takes any that is free (default: " + USUAL_PORT + ").")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Listen on this address of the machine, so that others can reach the board; 0.0.0.0 for"
              + " all of them. They need the link that is printed.")
  private @Nullable String host;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = "%nWhat changes an answer, in the first case:%n")
  private SettingOptions settings = new SettingOptions();

  private final Provider<BoardServer> servers;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Inject
  ServeCommand(Provider<BoardServer> servers, Terminal terminal, Surroundings surroundings) {
    this.servers = servers;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Door door = door();
    BoardServer.Running server = start(door);
    Thread stop = new Thread(server::stop);
    Runtime.getRuntime().addShutdownHook(stop);
    if (door.exposed()) {
      EXPOSED.forEach(terminal::say);
    }
    try {
      // Whoever opens the link at once would only wait for the page.
      server.awaitWarm(LONGEST_START);
      terminal.say("The board is at " + server.link());
      // Ctrl-C ends the process, which stops the server on its way out.
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(stop);
      server.stop();
    }
    return ExitCode.DONE.number();
  }

  private BoardServer.Running start(Door door) throws Exception {
    try {
      return servers
          .get()
          .start(
              cases.folders(),
              names(),
              settings.wishes(List.of(), List.of()),
              FlagshipRun::inOrder,
              door,
              Limits.usual());
    } catch (BindException e) {
      throw new OutputException(
          "the board cannot be served on port "
              + port
              + ": another program uses it, or it is not yours to use. Try --port 0, which takes any"
              + " that is free.");
    } catch (IOException e) {
      throw new OutputException("the board cannot be served: " + e.getMessage() + ".");
    }
  }

  private Door door() throws UsageException {
    if (host == null) {
      return Door.loopback(port);
    }
    try {
      return Door.open(host, port);
    } catch (UnknownHostException e) {
      throw new UsageException(
          "--host means an address of this machine, and '" + host + "' is none.");
    }
  }

  private List<String> names() {
    if (!names.isEmpty()) {
      return names;
    }
    Set<String> all = new LinkedHashSet<>();
    List<String> known = surroundings.library(cases.folders(), new Diagnostics()).caseIds();
    if (known.contains(FlagshipRun.CASE)) {
      all.add(FlagshipRun.CASE);
    }
    all.addAll(known);
    return List.copyOf(all);
  }

  /** Reads a port. */
  static final class Port implements ITypeConverter<Integer> {
    Port() {}

    @Override
    public Integer convert(String written) {
      if (written.matches("\\d{1,5}") && Integer.parseInt(written) <= 65_535) {
        return Integer.parseInt(written);
      }
      throw new TypeConversionException("'" + written + "' is no port, from 0 to 65535.");
    }
  }
}
