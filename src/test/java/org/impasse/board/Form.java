package org.impasse.board;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.Impasse;

/** The two forms of the flagship's board: a file, and a page that a server stands behind. */
public enum Form {
  EXPORTED {
    @Override
    public String address() {
      return ExportedBoard.address();
    }
  },
  SERVED {
    @Override
    public String address() {
      return Server.LINK;
    }
  };

  /** Where a browser finds it; made once for all tests of the run. */
  public abstract String address();

  private static final class Server {
    static final String LINK = serve();
  }

  /** Starts the command line's own server, which ends with the run. */
  private static String serve() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Thread server =
        new Thread(
            () -> Impasse.run(out, out, false, "serve", "ukraine-2025", "--port", "0"), "board");
    server.setDaemon(true);
    server.start();
    Pattern link = Pattern.compile("The board is at (\\S+)");
    try {
      for (int tries = 0; tries < 2400 && server.isAlive(); tries++) {
        Matcher found = link.matcher(said.toString(StandardCharsets.UTF_8));
        if (found.find()) {
          return found.group(1);
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no server: " + said.toString(StandardCharsets.UTF_8));
  }
}
