package org.impasse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case of one issue where much, or everything, contradicts itself; Party a refuses "one". */
final class DoomCase {

  private DoomCase() {}

  /** Writes the case; the positions that cannot stand, comma between them. */
  static void write(Path folder, String impossible) throws IOException {
    Path scenarios = Files.createDirectories(folder.resolve("scenarios/doom"));
    Path rules = Files.createDirectories(folder.resolve("rules/doom"));
    Files.createDirectories(scenarios.resolve("claims"));
    Files.writeString(
        scenarios.resolve("case.yaml"),
        """
        impasse: 1
        case: doom
        title: Case doom
        summary: S.
        facts-until: 2026-01-31
        focus: [x]
        issues:
          - id: x
            title: Issue x
            question: Q?
            theme: T
            kind: choice
            positions:
              one: one
              two: two
        parties:
          - id: a
            name: Party a
            kind: organisation
            consent: required
          - id: b
            name: Party b
            kind: organisation
            consent: required
        sources:
          - id: note
            title: A note
            author: A. Roe
            publisher: P
            date: 2025-11-20
            kind: statement
        infeasible:
          - positions:
              x: [%s]
            why: Nothing can be said.
        """
            .formatted(impossible));
    Files.writeString(
        scenarios.resolve("evidence.yaml"),
        """
        impasse: 1
        case: doom
        evidence:
          - id: e1
            party: a
            by: { speaker: A. Roe }
            on: 2025-11-18
            says: No.
            issues: [x]
            bearing: refuses
            basis: stated
            source: note
        """);
    Files.writeString(
        scenarios.resolve("t.yaml"),
        """
        impasse: 1
        case: doom
        id: t
        title: Text t
        clauses:
          - id: c1
            title: Clause 1
            sets: { x: one }
        """);
    Files.writeString(
        rules.resolve("a.drl"),
        """
        package redlines.doom.a

        rule "A-1"
            @title("Title A-1")
            @strength("red-line")
            @evidence("e1")
            @because("Because A-1.")
        when
            Term( issue == "x", position == "one" )
        then
            objections.raise(drools);
        end
        """);
  }
}
