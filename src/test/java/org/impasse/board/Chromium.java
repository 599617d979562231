package org.impasse.board;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Pages of a real browser, all in the same one.
 *
 * <p>A test has it as a static field under {@code RegisterExtension} and asks it for pages, which
 * are closed after each test.
 *
 * <p>Where there is no Chromium the test is skipped, and fails where {@code CI} is set. The program
 * is looked for under the system property {@code chromium}, in {@code /usr/bin} and on the path.
 */
public final class Chromium implements AfterEachCallback {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** A blank page of a browser that knows nothing yet, 1280 by 800. */
  public Page page() {
    return page(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  /** A blank page of a browser that knows nothing yet. */
  public Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser().newContext(options);
    open.add(context);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add(error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Errors that pages of this test threw or wrote to the console. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    open.forEach(BrowserContext::close);
    open.clear();
    complaints.clear();
  }

  private static Browser browser() {
    if (System.getenv("CI") == null) {
      assumeTrue(program().isPresent(), "no Chromium on this machine");
    }
    return Running.BROWSER;
  }

  /** One browser for all tests of the run; it goes with the run. */
  private static final class Running {
    static final Browser BROWSER = start();

    private static Browser start() {
      Path program = program().orElseThrow(() -> new AssertionError("no Chromium on this machine"));
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program)
                  .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> named =
        Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator)))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(
            Optional.ofNullable(System.getProperty("chromium")).map(Path::of).stream(), named)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
