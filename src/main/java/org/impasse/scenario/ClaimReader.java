package org.impasse.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;

/** Reads the file of a claim: the one with the key {@code claim}. */
final class ClaimReader {

  private static final String KEY = "claim";

  /** The key as files nearly always write it: in the first column. */
  private static final Pattern LINE = Pattern.compile("^claim[ ]*:", Pattern.MULTILINE);

  private static final String WITH = "refuses-because-of-them";
  private static final String WITHOUT = "refuses-without-them";

  private final NegotiationCase negotiation;
  private final CaseNames names;
  private final Diagnostics problems;

  ClaimReader(NegotiationCase negotiation, Diagnostics problems) {
    this.negotiation = negotiation;
    this.names = CaseNames.of(negotiation);
    this.problems = problems;
  }

  /** A claim that was read, the text it is about, and where it says which answer is expected. */
  record Read(Claim claim, Proposal text, Location expectAt) {}

  static boolean isClaim(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> entry.key().text().equals(KEY));
  }

  static boolean isClaim(Fields fields) {
    return fields.has(KEY);
  }

  /** Whether a file that nobody named is a claim; a file that cannot be read is none. */
  static boolean looksLikeClaim(InputFile file) {
    return file.endsWith(".yaml", ".yml")
        && SourceReader.read(file, new Diagnostics())
            .filter(ClaimReader::looksLikeClaim)
            .isPresent();
  }

  static boolean looksLikeClaim(FileText source) {
    return LINE.matcher(source.text()).find();
  }

  /**
   * The claim of a file; empty when it has errors, which are then reported.
   *
   * @param file as shown
   * @param texts finds a text by its name in the file; reports one that is not there
   */
  Optional<Read> read(Fields fields, String file, Function<Node.Scalar, Optional<Proposal>> texts) {
    final long before = problems.errorCount();
    Header.read(fields, negotiation.id(), problems);
    Optional<Node.Scalar> textName = fields.must("text").flatMap(fields::idOf);
    Optional<Proposal> text = textName.flatMap(texts);
    Claim.Unit unit = fields.oneOf("unit", List.of(Claim.Unit.values()), Claim.Unit::id);
    Claim claim =
        new Claim(
            negotiation.id(),
            fields.id("id"),
            fields.words("title"),
            fields.words(KEY),
            textName.map(Node.Scalar::text).orElse(""),
            unit,
            set(fields, unit, text),
            fields.reference(WITH, names.parties()),
            fields.reference(WITHOUT, names.parties()),
            fields.maybeReference("source", names.sources()),
            fields.maybeWords("locator"),
            fields.maybeOneOf(ExpectBlock.KEY, List.of(Claim.Answer.values()), Claim.Answer::id),
            fields.maybeWords("note"),
            file);
    if (!claim.with().isEmpty() && claim.with().equals(claim.without())) {
      problems.add(
          Diagnostic.error(
                  "same-party",
                  fields.placeOf(WITHOUT),
                  "One party cannot both stop refusing and begin to refuse without them.")
              .withExpected("another party than under '" + WITH + "'"));
    }
    fields.done();
    return problems.errorCount() == before
        ? text.map(found -> new Read(claim, found, expectAt(fields, file)))
        : Optional.empty();
  }

  private static Location expectAt(Fields fields, String file) {
    return fields.has(ExpectBlock.KEY) ? fields.placeOf(ExpectBlock.KEY) : Location.of(file);
  }

  private List<Claim.Member> set(Fields fields, Claim.Unit unit, Optional<Proposal> text) {
    List<Claim.Member> set = new ArrayList<>();
    Map<String, Location> seen = new LinkedHashMap<>();
    String what = unit == Claim.Unit.ISSUE ? "an issue" : "a clause";
    for (Node item : fields.items("set")) {
      List<Node> together =
          item instanceof Node.Sequence sequence ? sequence.items() : List.of(item);
      if (together.isEmpty()) {
        problems.add(
            Diagnostic.error("too-few", item.at(), "There is nothing in this list.")
                .withExpected(what));
      }
      List<String> ids = new ArrayList<>();
      for (Node.Scalar id : fields.scalars(together, what)) {
        Location first = seen.putIfAbsent(id.text(), id.at());
        if (first != null) {
          problems.add(
              Diagnostic.error(
                      "duplicate-item", id.at(), "'" + id.text() + "' is in the set already.")
                  .withRelated(first, "it stands here first"));
        } else if (isMember(id, unit, text)) {
          ids.add(id.text());
        }
      }
      if (!ids.isEmpty()) {
        set.add(new Claim.Member(ids));
      }
    }
    return set;
  }

  private boolean isMember(Node.Scalar id, Claim.Unit unit, Optional<Proposal> text) {
    if (unit == Claim.Unit.CLAUSE) {
      return text.isEmpty()
          || KnownIds.of("clause", text.get().clauses().stream().map(Clause::id).toList())
              .refer(id, problems);
    }
    if (!names.issues().refer(id, problems)) {
      return false;
    }
    if (text.isPresent() && !text.get().term(id.text()).addressed()) {
      problems.add(
          Diagnostic.error(
                  "silent-member",
                  id.at(),
                  "The text says nothing on '" + id.text() + "', so nothing can be taken out.")
              .withHint("'show " + negotiation.id() + " issues' lists the issues."));
      return false;
    }
    return true;
  }
}
