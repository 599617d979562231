package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'set', 'remove' and own clauses make of the text that a text is based on. */
class BasedOnTest {

  @TempDir private Path folder;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void copyTheCase() {
    Harbour.copyTo(folder);
  }

  @Test
  void whatIsSetStandsThoughTheClauseThatSetItIsReplaced() throws IOException {
    Proposal text =
        text(
            """
            set: { lease.pier: owner-only }
            clauses:
              - id: c2
                title: Only the renewal
                sets: { lease.renewable: "true" }
            """);
    assertEquals(
        new Term("lease.pier", new Position.Named("owner-only"), List.of("set-lease-pier")),
        text.term("lease.pier"));
  }

  @Test
  void aClauseNamedLikeTheOneMadeForASetIssueDoesNotHideIt() throws IOException {
    Proposal text =
        text(
            """
            set: { lease.years: 20 }
            clauses:
              - id: set-lease-years
                title: Of something else
            """);
    assertEquals(
        new Term("lease.years", new Position.Amount(20), List.of("set-lease-years-2")),
        text.term("lease.years"));
  }

  @Test
  void anIssueTakenOutCanBeSetByAClauseOfItsOwn() throws IOException {
    Proposal text =
        text(
            """
            remove: [lease.pier]
            clauses:
              - id: c9
                title: The pier anew
                sets: { lease.pier: tenant-only }
            """);
    assertEquals(
        new Term("lease.pier", new Position.Named("tenant-only"), List.of("c9")),
        text.term("lease.pier"));
    assertEquals(List.of("c2"), text.term("lease.renewable").clauses());
  }

  @Test
  void aClauseTakenOutAndTheIssueItSet() throws IOException {
    Proposal text = text("set: { lease.pier: owner-only }\nremove: [c2, lease.renewable, c4]\n");
    assertEquals(
        List.of("c1", "c3", "set-lease-pier"), text.clauses().stream().map(Clause::id).toList());
    assertEquals(Term.silent("lease.renewable"), text.term("lease.renewable"));
  }

  @Test
  void whatTwoClausesSetIsSetInBoth() throws IOException {
    Proposal text = text("set: { rent.monthly: to-be-agreed }\n");
    assertEquals(
        new Term("rent.monthly", new Position.Named("to-be-agreed"), List.of("c1", "c3")),
        text.term("rent.monthly"));
  }

  @Test
  void aClauseOfItsOwnCannotContradictWhatIsSet() throws IOException {
    read(
        """
        set: { lease.pier: owner-only }
        clauses:
          - id: c2
            title: Pier
            sets: { lease.pier: tenant-only }
        """);
    assertEquals(
        List.of("clauses-disagree"), problems.all().stream().map(Diagnostic::code).toList());
  }

  private Proposal text(String changes) throws IOException {
    List<CaseTexts> found = read(changes);
    assertEquals(List.of(), problems.all());
    return found.get(0).proposals().get(0);
  }

  private List<CaseTexts> read(String changes) throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        impasse: 1
        case: harbour-lease
        id: mine
        title: Mine
        based-on: first-offer
        """
            + changes);
    return Harbour.library(folder, problems).texts(List.of("mine.yaml"));
  }
}
