package org.impasse.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.impasse.Impasse;

/**
 * Follows pages in the working folder of a process of its own, as a reader would. Of all pages but
 * the last only the files are written.
 */
public final class DocShell {

  private DocShell() {}

  /**
   * What a command printed stands in a file named after the command's number.
   *
   * @param args a folder for what is printed, then the pages
   */
  public static void main(String[] args) throws IOException {
    Path printed = Path.of(args[0]);
    List<Path> pages = List.of(args).subList(1, args.length).stream().map(Path::of).toList();
    for (int i = 0; i < pages.size(); i++) {
      follow(DocPage.read(pages.get(i)), printed, i == pages.size() - 1);
    }
  }

  private static void follow(DocPage page, Path printed, boolean whole) throws IOException {
    int number = 0;
    for (DocPage.Step step : page.steps()) {
      if (step instanceof DocPage.Save save) {
        Path file = Path.of(save.name());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
            file,
            save.content(),
            StandardOpenOption.CREATE,
            save.atEnd() ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
      } else if (whole && step instanceof DocPage.Command command) {
        Files.write(printed.resolve(String.valueOf(number++)), run(command));
      }
    }
  }

  private static byte[] run(DocPage.Command command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    command
        .arguments()
        .ifPresentOrElse(
            arguments -> Impasse.run(out, out, false, arguments.toArray(String[]::new)),
            () -> out.println("not a command of Impasse; show it in a block of sh"));
    return bytes.toByteArray();
  }
}
