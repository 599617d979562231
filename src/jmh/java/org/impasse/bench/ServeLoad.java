package org.impasse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A room full of people at one server of this machine: each changes a clause every second, has the
 * text evaluated and sends it to the room. Prints how long the answers took and how large the
 * server's heap was after each collection. Starts the server, and stops by itself.
 */
public final class ServeLoad {

  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final int MOST_SECONDS = 600;
  private static final int MOST_PEOPLE = 200;
  private static final int NEW_QUESTIONS = 40;

  private final String origin;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicLongArray times = new AtomicLongArray(1_000_000);
  private final AtomicInteger answers = new AtomicInteger();
  private final Map<String, Integer> errors = new ConcurrentSkipListMap<>();
  private final AtomicLong bytes = new AtomicLong();

  private ServeLoad(String origin) {
    this.origin = origin;
  }

  /** Arguments: the packaged jar, seconds, people. */
  public static void main(String[] args) throws Exception {
    int seconds = Math.min(MOST_SECONDS, Integer.parseInt(args[1]));
    int people = Math.min(MOST_PEOPLE, Integer.parseInt(args[2]));
    Process server =
        new ProcessBuilder(java("java"), "-Xmx512m", "-jar", args[0], "serve", "--port", "0")
            .redirectErrorStream(true)
            .start();
    try {
      ServeLoad load = new ServeLoad(link(server));
      load.open();
      load.deadlocks();
      System.out.println("warming up for 10 s");
      load.run(10, people, server.pid());
      load.forget();
      System.out.println(people + " people, " + seconds + " s");
      Duration before = cpu(server);
      load.run(seconds, people, server.pid());
      load.print();
      System.out.printf(
          Locale.ROOT,
          "processor time of the server: %.1f ms for each change%n",
          cpu(server).minus(before).toMillis() / (double) (people * seconds));
    } finally {
      server.destroy();
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  /** Whoever joins opens the page first; the first time it has yet to be made. */
  private void open() throws Exception {
    long began = System.nanoTime();
    client.send(
        HttpRequest.newBuilder(URI.create(origin + "/")).timeout(Duration.ofMinutes(3)).build(),
        BodyHandlers.discarding());
    System.out.printf(
        Locale.ROOT, "the first page came after %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** Questions on deadlock that nobody has asked before, one after the other. */
  private void deadlocks() throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < NEW_QUESTIONS; i++) {
      String question =
          "{\"case\":\"ukraine-2025\",\"settings\":{\"parameters\":{\"ukraine.force-floor\":"
              + (610_000 + 7_001 * i)
              + "}}}";
      long began = System.nanoTime();
      HttpResponse<byte[]> answer = ask("/api/deadlock", question).get();
      if (answer.statusCode() != 200) {
        throw new IOException("deadlock: " + answer.statusCode());
      }
      times.add((System.nanoTime() - began) / 1e6);
    }
    double first = times.get(0);
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d deadlocks not asked before: the first %.0f ms, median %.0f ms, slowest %.0f ms%n",
        times.size(),
        first,
        times.get(times.size() / 2),
        times.get(times.size() - 1));
  }

  private static Duration cpu(Process server) {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String java(String tool) {
    return System.getProperty("java.home") + "/bin/" + tool;
  }

  private static String link(Process server) throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher link = LINK.matcher(line);
      if (link.find()) {
        return link.group();
      }
      System.out.println(line);
    }
    throw new IOException("the server did not start");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the latch tells when all is done
  private void run(int seconds, int people, long server) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    CountDownLatch done = new CountDownLatch(people * seconds);
    for (int i = 0; i < people; i++) {
      int seat = i;
      AtomicInteger left = new AtomicInteger(seconds);
      clock.scheduleAtFixedRate(
          () -> {
            if (left.getAndDecrement() > 0) {
              change(seat, done);
            }
          },
          1000L * i / people,
          1000,
          TimeUnit.MILLISECONDS);
    }
    for (int passed = 0; passed < seconds; passed += 10) {
      if (done.await(10, TimeUnit.SECONDS)) {
        break;
      }
      if (seconds > 10) {
        System.out.println((passed + 10) + " s: heap after collection " + heap(server));
      }
    }
    if (!done.await(30, TimeUnit.SECONDS)) {
      System.out.println(done.getCount() + " changes were not answered");
    }
    clock.shutdownNow();
  }

  /** One change: the text is evaluated, then sent to the room. */
  @SuppressWarnings("FutureReturnValueIgnored") // the last step counts what failed
  private void change(int seat, CountDownLatch done) {
    Random random = ThreadLocalRandom.current();
    String text =
        "{\"case\":\"ukraine-2025\",\"text\":{\"base\":\"us-28-point\",\"set\":{"
            + "\"forces.ukraine-cap\":\""
            + (400_000 + random.nextInt(600_000))
            + "\"}}}";
    long began = System.nanoTime();
    ask("/api/evaluate", text)
        .thenCompose(
            answer -> {
              count(answer, 200, began);
              return ask(
                  "/api/room/" + seat % 60,
                  "{\"name\":\"Team " + seat + "\",\"code\":\"AB12-" + seat + "\"}");
            })
        .whenComplete(
            (answer, problem) -> {
              if (problem != null) {
                errors.merge(String.valueOf(problem.getMessage()), 1, Integer::sum);
              } else if (answer.statusCode() != 204) {
                errors.merge("room " + answer.statusCode(), 1, Integer::sum);
              }
              done.countDown();
            });
  }

  private CompletableFuture<HttpResponse<byte[]>> ask(String path, String json) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .header("Accept-Encoding", "gzip")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private void count(HttpResponse<byte[]> answer, int expected, long began) {
    if (answer.statusCode() != expected) {
      errors.merge("evaluate " + answer.statusCode(), 1, Integer::sum);
    }
    bytes.addAndGet(answer.body().length);
    times.set(answers.getAndIncrement() % times.length(), System.nanoTime() - began);
  }

  private void forget() {
    answers.set(0);
    errors.clear();
    bytes.set(0);
  }

  private void print() {
    List<Long> sorted = new ArrayList<>();
    for (int i = 0; i < Math.min(answers.get(), times.length()); i++) {
      sorted.add(times.get(i));
    }
    sorted.sort(Long::compare);
    if (sorted.isEmpty()) {
      System.out.println("no answers");
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%d answers of %d kB, errors %s; p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        sorted.size(),
        bytes.get() / sorted.size() / 1024,
        errors,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }

  /** The live heap: a histogram of classes makes Java collect first. */
  private static String heap(long server) throws Exception {
    Process count =
        new ProcessBuilder(java("jcmd"), String.valueOf(server), "GC.class_histogram").start();
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(count.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line.startsWith("Total") ? line : last;
      }
    }
    String[] columns = last.strip().split("\\s+", -1);
    return columns.length < 3 ? "unknown" : Long.parseLong(columns[2]) / (1024 * 1024) + " MB";
  }
}
