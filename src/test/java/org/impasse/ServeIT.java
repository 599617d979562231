package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server out of the packaged jar. */
class ServeIT {

  @TempDir private Path temporary;

  @Test
  void startsAnswersAndStops() throws Exception {
    Process server =
        new ProcessBuilder(
                Packaged.java(Packaged.javaHome()).toString(),
                "-jar",
                Packaged.JAR.toString(),
                "serve",
                "--port",
                "0")
            .directory(temporary.toFile())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
      String line = said.readLine();
      assertTrue(line.startsWith("The board is at http://127.0.0.1:"), line);
      URI link = URI.create(line.substring(line.indexOf("http")));
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());

      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("board-document"));
      assertTrue(page.body().contains("ukraine-2025"));
      assertTrue(
          page.headers().firstValue("Content-Security-Policy").orElse("").contains("sha256-"));
      // Not Process.destroy: it would close what is still to be read.
      server.toHandle().destroy();
      assertTrue(server.waitFor(3, TimeUnit.SECONDS), "still running three seconds later");
      assertEquals(null, said.readLine());
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Packaged.Outcome outcome =
          new Packaged(temporary)
              .jar(
                  Packaged.JAR,
                  temporary,
                  Map.of(),
                  "serve",
                  "--host",
                  "0.0.0.0",
                  "--port",
                  String.valueOf(taken.getLocalPort()));

      assertEquals(2, outcome.exit());
      assertTrue(outcome.err().contains("another program uses it"), outcome.err());
      assertTrue(!outcome.err().contains("\tat "), outcome.err());
    }
  }
}
