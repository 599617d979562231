package org.impasse.analysis.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Changes of the small case of the mill, each apart from all others. */
enum MillEdits {
  CEILING(
      "scenarios/mill/case.yaml",
      "value: 40000",
      "value: 50000",
      Change.Kind.PARAMETER,
      "miller.ceiling"),
  HARVEST(
      "scenarios/mill/case.yaml",
      "default: good",
      "default: poor",
      Change.Kind.CIRCUMSTANCE,
      "harvest"),
  STRICT("scenarios/mill/case.yaml", "default: off", "default: on", Change.Kind.READING, "strict"),
  DAY(
      "scenarios/mill/case.yaml",
      "facts-until: 2026-01-31",
      "facts-until: 2026-03-01",
      Change.Kind.CASE,
      "facts-until"),
  GARDENERS(
      "scenarios/mill/case.yaml",
      "kind: institution\n    consent: advisory",
      "kind: electorate\n    consent: advisory",
      Change.Kind.PARTY,
      "gardeners"),
  TALK(
      "scenarios/mill/evidence.yaml",
      "basis: attributed",
      "basis: stated",
      Change.Kind.EVIDENCE,
      "harvest-talk"),
  LETTER(
      "scenarios/mill/evidence.yaml",
      "basis: stated\n    source: letter\n    locator",
      "basis: inferred\n    source: letter\n    locator",
      Change.Kind.EVIDENCE,
      "rent-letter"),
  RENT(
      "scenarios/mill/first-offer.yaml",
      "rent.yearly: 45000",
      "rent.yearly: 15000",
      Change.Kind.TEXT,
      "rent.yearly"),
  WATER(
      "scenarios/mill/first-offer.yaml",
      "water.share: by-turns",
      "water.share: all-to-mill",
      Change.Kind.TEXT,
      "water.share"),
  MILDER(
      "rules/mill/miller.drl",
      "@strength(\"red-line\")\n    @evidence(\"rent-letter\")",
      "@strength(\"objection\")\n    @evidence(\"rent-letter\")",
      Change.Kind.RULE,
      "MI-1"),
  LOWER("rules/mill/miller.drl", "amount > 20000", "amount > 10000", Change.Kind.RULE, "MI-2"),
  UNTIL(
      "rules/mill/miller.drl",
      "@reading(\"strict\")",
      "@until(\"2026-02-10\")",
      Change.Kind.RULE,
      "MI-3"),
  GONE(
      "rules/mill/town.drl",
      "position == \"all-to-mill\"",
      "position == \"all-to-town\"",
      Change.Kind.RULE,
      "TO-1"),
  NEEDED(
      "rules/mill/town.drl",
      "// needed",
      "rule \"TO-2\"\n    @title(\"Gardeners\")\n    @requires(\"gardeners\")\n    @evidence(\"water-letter\")\n    @because(\"They must agree.\")\nwhen\n    Term( issue == \"water.share\", position == \"by-turns\" )\nthen\n    objections.raise(drools);\nend\n",
      Change.Kind.RULE,
      "TO-2");

  private final String file;
  private final String from;
  private final String to;
  private final Change.Kind kind;
  private final String id;

  MillEdits(String file, String from, String to, Change.Kind kind, String id) {
    this.file = file;
    this.from = from;
    this.to = to;
    this.kind = kind;
    this.id = id;
  }

  Cause cause() {
    return new Cause(kind, id);
  }

  /** The case with some of the changes made. */
  static Path write(Path folder, Collection<MillEdits> made) throws IOException {
    Path cases = Path.of("src/test/resources/cli/cases");
    try (Stream<Path> files = Files.walk(cases)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(cases.relativize(one).toString());
        Files.createDirectories(to.getParent());
        Files.copy(one, to);
      }
    }
    Path file = folder.resolve("scenarios/mill/case.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "kind: public\n    consent: advisory",
                "kind: institution\n    consent: advisory\n    ratifies: town"));
    Path town = folder.resolve("rules/mill/town.drl");
    Files.writeString(town, Files.readString(town) + "\n// needed\n");
    for (MillEdits edit : made) {
      Path edited = folder.resolve(edit.file);
      String text = Files.readString(edited);
      if (!text.contains(edit.from)) {
        throw new IllegalStateException(edit + " does not fit " + edited);
      }
      Files.writeString(edited, text.replace(edit.from, edit.to));
    }
    return folder;
  }
}
