package org.impasse.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;

/**
 * Reads texts of one case from their files, each with the texts it is based on, and each only once.
 */
final class TextLoader {

  private static final int LONGEST_CHAIN = 100;

  private final NegotiationCase negotiation;
  private final CaseNames names;
  private final Shelf shelf;
  private final Diagnostics problems;
  private final Map<InputFile, List<TextDraft>> read = new HashMap<>();
  private final Map<Key, Optional<Proposal>> merged = new HashMap<>();
  private final Map<Key, TextDraft> drafts = new HashMap<>();
  private final Map<Key, Key> bases = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();

  /** Loads texts whose bases lie beside them or on the case's own shelf. */
  TextLoader(NegotiationCase negotiation, Shelf shelf, Diagnostics problems) {
    this.negotiation = negotiation;
    this.names = CaseNames.of(negotiation);
    this.shelf = shelf;
    this.problems = problems;
  }

  private record Key(String file, String id) {}

  private static Key key(TextDraft draft) {
    return new Key(draft.file(), draft.id());
  }

  private static Key key(Proposal proposal) {
    return new Key(proposal.file(), proposal.id());
  }

  /**
   * The texts of a file, in its order; those with errors are left out, and reported.
   *
   * @param near texts that may be meant by {@code based-on} before those of the case
   */
  List<Proposal> load(InputFile file, Shelf near) {
    List<Proposal> proposals = new ArrayList<>();
    for (TextDraft draft : drafts(file)) {
      whole(draft, near, new ArrayList<>()).ifPresent(proposals::add);
    }
    return proposals;
  }

  /** As {@link #load(InputFile, Shelf)}, for a file whose content is at hand. */
  List<Proposal> load(InputFile file, Content content, Shelf near) {
    read.computeIfAbsent(file, unread -> draft(content));
    return load(file, near);
  }

  /**
   * The text that a file of another kind names; empty when there is none or it has errors, which is
   * then reported.
   */
  Optional<Proposal> named(Node.Scalar name, Shelf near) {
    return find(name, near).flatMap(draft -> whole(draft, near, new ArrayList<>()));
  }

  /** What a text expects, and where it says so, in the order of {@link Proposal#expectations()}. */
  List<Expected<Expectation>> expected(Proposal proposal) {
    return Optional.ofNullable(drafts.get(key(proposal)))
        .map(TextDraft::expectations)
        .orElse(List.of());
  }

  /** Where the id of a text that was loaded here stands. */
  Location start(Proposal proposal) {
    return Optional.ofNullable(drafts.get(key(proposal)))
        .map(TextDraft::at)
        .orElse(Location.of(proposal.file()));
  }

  /** The hash of every file that a text was read from, by the name shown. */
  SortedMap<String, String> hashes(Proposal proposal) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Key key = key(proposal); key != null; key = bases.get(key)) {
      String hash = hashes.get(key.file());
      if (hash != null) {
        found.put(key.file(), hash);
      }
    }
    return found;
  }

  private List<TextDraft> drafts(InputFile file) {
    List<TextDraft> known = read.get(file);
    if (known == null) {
      known = Content.read(file, problems).map(this::draft).orElse(List.of());
      read.put(file, known);
    }
    return known;
  }

  private List<TextDraft> draft(Content content) {
    hashes.put(content.source().name(), content.source().sha256());
    List<TextDraft> found = new ArrayList<>();
    content
        .fields()
        .map(fields -> new TextReader(names, problems).read(fields, negotiation.id()))
        .ifPresent(found::add);
    content
        .table()
        .ifPresent(
            table ->
                found.addAll(
                    new VariantTableReader(names, problems).read(table, negotiation.id())));
    found.forEach(draft -> drafts.put(key(draft), draft));
    return found;
  }

  private Optional<Proposal> whole(TextDraft draft, Shelf near, List<TextDraft> chain) {
    Optional<Proposal> known = merged.get(key(draft));
    if (known != null) {
      return known;
    }
    if (draft.basedOn().isEmpty()) {
      return remember(draft, new TextMerger(negotiation, problems).merge(draft, Optional.empty()));
    }
    chain.add(draft);
    Optional<TextDraft> base = base(draft, draft.basedOn().get(), near);
    if (base.isEmpty()) {
      return remember(draft, Optional.empty());
    }
    bases.put(key(draft), key(base.get()));
    if (chain.contains(base.get())) {
      circle(chain.subList(chain.indexOf(base.get()), chain.size()));
      return Optional.empty();
    }
    if (chain.size() > LONGEST_CHAIN) {
      problems.add(
          Diagnostic.error(
              "based-on-too-long",
              draft.basedOn().get().at(),
              "More than " + LONGEST_CHAIN + " texts are based on each other in a row."));
      chain.forEach(text -> remember(text, Optional.empty()));
      return Optional.empty();
    }
    Optional<Proposal> whole = whole(base.get(), near, chain);
    if (merged.containsKey(key(draft))) {
      // Part of a circle, or of a row too long, which was said.
      return Optional.empty();
    }
    if (whole.isEmpty()) {
      return remember(draft, baseHasErrors(draft.basedOn().get()));
    }
    return remember(draft, new TextMerger(negotiation, problems).merge(draft, whole));
  }

  private Optional<Proposal> remember(TextDraft draft, Optional<Proposal> proposal) {
    Optional<Proposal> sound = proposal.filter(text -> draft.sound());
    merged.put(key(draft), sound);
    return sound;
  }

  private void circle(List<TextDraft> members) {
    TextDraft first = members.get(0);
    String path = members.stream().map(TextDraft::id).collect(Collectors.joining(" -> "));
    first
        .basedOn()
        .ifPresent(
            name ->
                problems.add(
                    Diagnostic.error(
                            "based-on-cycle",
                            name.at(),
                            "Texts are based on each other in a circle: "
                                + path
                                + " -> "
                                + first.id()
                                + ".")
                        .withHint("One of them must stand on its own.")));
    members.forEach(text -> remember(text, Optional.empty()));
  }

  private Optional<TextDraft> base(TextDraft draft, Node.Scalar name, Shelf near) {
    // Rows of one table may be based on each other; then on what lies beside the text; then on the
    // case's texts.
    TextDraft sibling = drafts.get(new Key(draft.file(), name.text()));
    return sibling != null ? Optional.of(sibling) : find(name, near);
  }

  private Optional<TextDraft> find(Node.Scalar name, Shelf near) {
    String id = name.text();
    for (Shelf place : List.of(near, shelf)) {
      List<InputFile> files = place.find(id);
      if (files.size() > 1) {
        problems.add(
            Diagnostic.error(
                "text-ambiguous",
                name.at(),
                "The id '"
                    + id
                    + "' stands in "
                    + files.get(0).shown()
                    + " and in "
                    + files.get(1).shown()
                    + "."));
        return Optional.empty();
      }
      if (!files.isEmpty()) {
        Optional<TextDraft> found =
            drafts(files.get(0)).stream().filter(text -> text.id().equals(id)).findFirst();
        if (found.isEmpty()) {
          baseHasErrors(name);
        }
        return found;
      }
    }
    Set<String> known = new TreeSet<>(near.ids());
    known.addAll(shelf.ids());
    Diagnostic error =
        Diagnostic.error(
                "unknown-text",
                name.at(),
                "There is no text '" + Wording.shortened(id) + "' beside this one or in its case.")
            .withHint(NameSuggester.didYouMean(id, known));
    problems.add(
        error.hint().isPresent() || known.isEmpty()
            ? error
            : error.withExpected(Wording.choices(known)));
    return Optional.empty();
  }

  private Optional<Proposal> baseHasErrors(Node.Scalar name) {
    problems.add(
        Diagnostic.error(
            "based-on-has-errors",
            name.at(),
            "The text '" + name.text() + "', which this one is based on, has errors itself."));
    return Optional.empty();
  }
}
