package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationRecorderTest {

  private static final List<Expectation> OTHER =
      List.of(
          new Expectation("tenant", Set.of("accept"), List.of()),
          new Expectation("owner", Set.of("accept", "conditional"), List.of()));

  @TempDir private Path folder;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void copy() throws IOException {
    Harbour.copyTo(folder);
  }

  private Optional<Recording> recording() {
    OpenedCase opened = Harbour.library(folder, problems).open("harbour-lease").orElseThrow();
    Proposal text = opened.proposal("first-offer").orElseThrow();
    return new ExpectationRecorder(folder, problems).text(opened, text, OTHER);
  }

  @Test
  void whatIsShownIsWhatIsWritten() throws IOException {
    Recording recording = recording().orElseThrow();
    assertEquals(
        List.of(
            new Recording.Difference(
                List.of("  tenant: { verdict: reject, because: [TE-1] }"),
                List.of("  tenant: { verdict: accept }"))),
        recording.differences());
    assertEquals(Optional.empty(), recording.write());
    OpenedCase again = Harbour.library(folder, problems).open("harbour-lease").orElseThrow();
    assertEquals(OTHER, again.proposal("first-offer").orElseThrow().expectations());
  }

  @Test
  void changesOfOneLineAreShownTogether() throws IOException {
    Path file = folder.resolve("scenarios/harbour-lease/first-offer.yaml");
    String text = Files.readString(file);
    String line =
        "expect: { tenant: { verdict: reject, because: [TE-1] }, owner: { verdict: reject } }";
    Files.writeString(file, text.substring(0, text.indexOf("expect:")) + line + "\n");
    Recording recording = recording().orElseThrow();
    assertEquals(1, recording.differences().size(), () -> recording.differences().toString());
    Recording.Difference shown = recording.differences().get(0);
    assertEquals(List.of(line), shown.gone());
    assertTrue(shown.come().stream().noneMatch(now -> now.contains("reject")), shown::toString);
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
    Recording recording = recording().orElseThrow();
    Path file = folder.resolve("scenarios/harbour-lease/first-offer.yaml");
    Files.writeString(file, Files.readString(file) + "# mine\n");
    String mine = Files.readString(file);
    assertEquals("file-changed", recording.write().map(Diagnostic::code).orElse("written"));
    assertEquals(mine, Files.readString(file));
    try (var files = Files.list(file.getParent())) {
      assertTrue(files.noneMatch(path -> path.toString().endsWith(".part")));
    }
  }

  @Test
  void aFileThatChangedBeforeIsRefused() throws IOException {
    OpenedCase opened = Harbour.library(folder, problems).open("harbour-lease").orElseThrow();
    Proposal text = opened.proposal("first-offer").orElseThrow();
    Path file = folder.resolve("scenarios/harbour-lease/first-offer.yaml");
    Files.writeString(file, Files.readString(file) + "# mine\n");
    assertEquals(
        Optional.empty(), new ExpectationRecorder(folder, problems).text(opened, text, OTHER));
    assertEquals("file-changed", problems.all().get(0).code());
  }

  @Test
  void bundledFilesAreNeverWritten() {
    OpenedCase opened =
        new Surroundings()
            .in(folder.resolve("rules"))
            .library(List.of(), problems)
            .open("house-sale")
            .orElseThrow();
    Proposal text = opened.proposal("held-back").orElseThrow();
    List<Expectation> none =
        text.expectations().stream()
            .map(e -> new Expectation(e.party(), Set.of("reject"), List.of()))
            .toList();
    assertEquals(
        Optional.empty(), new ExpectationRecorder(folder, problems).text(opened, text, none));
    assertEquals("record-bundled", problems.all().get(0).code());
  }
}
