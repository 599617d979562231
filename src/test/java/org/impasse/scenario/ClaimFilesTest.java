package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims beside texts: each kind is found where it is meant, and nowhere else. */
class ClaimFilesTest {

  private static final String CLAIM =
      """
      impasse: 1
      case: harbour-lease
      id: rent
      title: The rent decides
      claim: >-
        The yard refuses for the rent,
        the company without it.
      text: first-offer
      unit: issue
      set: [rent.monthly, [lease.pier, lease.renewable]]
      refuses-because-of-them: tenant
      refuses-without-them: owner
      source: letter-1
      locator: page 2
      note: A caution.
      expect: "false"
      """;

  @TempDir private Path folder;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void copy() {
    Harbour.copyTo(folder);
  }

  @Test
  void everyKeyIsRead() throws IOException {
    write("scenarios/harbour-lease/claims/rent.yaml", CLAIM);
    CaseClaim read = library().claim("harbour-lease/rent").orElseThrow(this::printed);
    assertEquals(
        new Claim(
            "harbour-lease",
            "rent",
            "The rent decides",
            "The yard refuses for the rent, the company without it.",
            "first-offer",
            Claim.Unit.ISSUE,
            List.of(
                new Claim.Member(List.of("rent.monthly")),
                new Claim.Member(List.of("lease.pier", "lease.renewable"))),
            "tenant",
            "owner",
            Optional.of("letter-1"),
            Optional.of("page 2"),
            Optional.of(Claim.Answer.FALSE),
            Optional.of("A caution."),
            "scenarios/harbour-lease/claims/rent.yaml"),
        read.claim());
    assertEquals("first-offer", read.text().id());
    assertEquals("", DiagnosticPrinter.print(problems));
  }

  @Test
  void claimsAreNoTexts() throws IOException {
    List<String> before = texts();
    write("scenarios/harbour-lease/claims/rent.yaml", CLAIM);
    write("scenarios/harbour-lease/stray.yaml", CLAIM.replace("id: rent", "id: stray"));
    assertEquals(before, texts());
    OpenedCase opened = library().open("harbour-lease").orElseThrow(this::printed);
    assertEquals(before, opened.proposals().stream().map(Proposal::id).toList());
    assertEquals(List.of("rent"), opened.claimIds());
    assertEquals("", DiagnosticPrinter.print(problems));
  }

  @Test
  void claimAwayFromItsCaseMayBeAboutTheTextBesideIt() throws IOException {
    write("away/my-claim.yaml", CLAIM.replace("text: first-offer", "text: mine"));
    write(
        "away/mine.yaml",
        """
        impasse: 1
        case: harbour-lease
        id: mine
        title: Mine
        based-on: first-offer
        set: { rent.monthly: 1 }
        """);
    CaseClaim read = library().claim("away/my-claim.yaml").orElseThrow(this::printed);
    assertEquals("away/mine.yaml", read.text().file());
    assertEquals("", DiagnosticPrinter.print(problems));
  }

  private List<String> texts() {
    return library().texts(List.of("scenarios/harbour-lease")).stream()
        .flatMap(found -> found.proposals().stream())
        .map(Proposal::id)
        .toList();
  }

  private CaseLibrary library() {
    return Harbour.library(folder, problems);
  }

  private AssertionError printed() {
    return new AssertionError(DiagnosticPrinter.print(problems));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
