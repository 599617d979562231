package org.impasse.cli;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.impasse.casebook.Sitting;
import org.impasse.report.Receipt;
import org.impasse.scenario.Surroundings;
import org.jspecify.annotations.Nullable;

/** A run of which everything is kept: what it reads, prints, writes and answers. */
final class KeptRun implements Witness {

  private final NavigableMap<String, byte[]> read = new TreeMap<>();
  private final NavigableMap<Path, byte[]> wrote = new TreeMap<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private @Nullable Answer answer;
  private int exitCode;

  private KeptRun() {}

  /** What a report was made of. */
  record Answer(Sitting sitting, Receipt receipt) {}

  /**
   * Runs a command line.
   *
   * @param surroundings makes them, given who is to be told of files read
   * @param results where results go besides
   * @param err where everything else goes
   */
  static KeptRun of(
      List<String> args,
      Function<BiConsumer<String, byte[]>, Surroundings> surroundings,
      OutputStream results,
      PrintStream err) {
    KeptRun run = new KeptRun();
    PrintStream out = new PrintStream(new Tee(results, run.printed), false, StandardCharsets.UTF_8);
    // What a person sees in colours is kept without: nobody watches.
    Terminal terminal = new Terminal(out, err, false);
    run.exitCode =
        Guice.createInjector(
                Stage.DEVELOPMENT,
                new CliModule(terminal, surroundings.apply(run.read::putIfAbsent), run))
            .getInstance(Program.class)
            .run(args.toArray(String[]::new));
    out.flush();
    return run;
  }

  @Override
  public void wrote(Path file, byte[] contents) {
    wrote.put(file, contents);
  }

  @Override
  public void answered(Sitting sitting, Receipt receipt) {
    answer = new Answer(sitting, receipt);
  }

  /** Files read, by the name shown. */
  NavigableMap<String, byte[]> read() {
    return read;
  }

  /** Files written, by the name the user sees. */
  NavigableMap<Path, byte[]> wrote() {
    return wrote;
  }

  byte[] printed() {
    return printed.toByteArray();
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  int exitCode() {
    return exitCode;
  }

  /** Whether there are results: a failed check has some, bad input has none. */
  boolean done() {
    return exitCode == ExitCode.DONE.number() || exitCode == ExitCode.FAILED.number();
  }
}
