package org.impasse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Proposal;

/** A server in this process, and a client that asks as the page does. */
final class Served {

  static final Path CASES = Path.of("src/test/resources/cli/cases");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BoardServer.Running running;
  private final HttpClient client = HttpClient.newHttpClient();
  final URI link;

  private Served(BoardServer.Running running) {
    this.running = running;
    this.link = URI.create(running.link());
  }

  /** Serves the mill and the quay to this machine. */
  static Served start(Limits limits) throws Exception {
    return start(Door.loopback(0), limits);
  }

  static Served start(Door door, Limits limits) throws Exception {
    return start(door, limits, texts -> texts);
  }

  /** The same, with the texts of a case in another order. */
  static Served start(UnaryOperator<List<Proposal>> order) throws Exception {
    return start(Door.loopback(0), Limits.usual(), order);
  }

  private static Served start(Door door, Limits limits, UnaryOperator<List<Proposal>> order)
      throws Exception {
    BoardServer server = Guice.createInjector().getInstance(BoardServer.class);
    return new Served(
        server.start(List.of(CASES), List.of("mill", "quay"), Wishes.none(), order, door, limits));
  }

  void stop() {
    running.stop();
  }

  String origin() {
    return "http://" + link.getAuthority();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
  }

  /** Asks as the page does. */
  HttpResponse<String> post(String path, String json) throws Exception {
    return send(path, json, "Origin", origin(), "Content-Type", "application/json");
  }

  HttpResponse<String> send(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(body, UTF_8));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** A question's answer, which is no refusal. */
  JsonNode ask(String path, String json) throws Exception {
    HttpResponse<String> answer = post(path, json);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return json(answer);
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  /** Sends bytes as they are, and gives what comes back before the connection is closed. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Checks files for a case, or as a case of their own. */
  JsonNode check(String base, Map<String, String> files) throws Exception {
    return ask("/api/check", upload(base, files));
  }

  static String upload(String base, Map<String, String> files) throws IOException {
    var body = JSON.createObjectNode();
    if (!base.isEmpty()) {
      body.put("case", base);
    }
    var all = body.putArray("files");
    files.forEach((name, text) -> all.addObject().put("name", name).put("text", text));
    return JSON.writeValueAsString(body);
  }

  /** The files of the mill, whole, as an upload. */
  static Map<String, String> mill() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String folder : List.of("scenarios/mill", "scenarios/mill/claims", "rules/mill")) {
      try (Stream<Path> all = Files.list(CASES.resolve(folder))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
