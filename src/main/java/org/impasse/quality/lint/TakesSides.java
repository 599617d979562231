package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Evidence;
import org.impasse.redline.Rule;
import org.impasse.scenario.Places;

/** Wording that takes a side. */
final class TakesSides implements Lint {

  private static final List<String> SENTENCES = List.of("title", "because", "silence");

  private final LoadedWords list = new LoadedWords();

  @Override
  public String code() {
    return "takes-sides";
  }

  @Override
  public String summary() {
    return "A word that takes a side, in a title, a reason, a statement or a text.";
  }

  @Override
  public String why() {
    return "A case is read by people from every side of the table. A word that one of them would not"
        + " use of itself ends the reading there. What a named speaker said may stand between"
        + " quotation marks, as the speaker's word. The list of words is short and says of each what"
        + " to write instead.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    List<String> speakers = speakers(read);
    for (Places.Words words : read.words()) {
      List<String> own = new ArrayList<>(speakers);
      if (words.key().equals("says")) {
        own.add(""); // a statement has its speaker beside it
      }
      find(words.at(), words.on(), words.text(), own, read, findings);
    }
    if (!read.meets(Need.RULES)) {
      return;
    }
    for (Rule rule : read.book().rules()) {
      for (String key : SENTENCES) {
        Optional<String> sentence =
            switch (key) {
              case "title" -> Optional.of(rule.title());
              case "because" -> Optional.of(rule.because());
              default -> rule.silence();
            };
        sentence.ifPresent(
            text -> find(read.annotation(rule, key), rule.id(), text, speakers, read, findings));
      }
    }
  }

  /** Whoever may be quoted by name. */
  private static List<String> speakers(ReadCase read) {
    Set<String> names = new LinkedHashSet<>();
    read.negotiation().parties().forEach(party -> names.add(party.name()));
    read.negotiation().evidence().stream()
        .map(Evidence::by)
        .forEach(speaker -> names.add(speaker.name()));
    read.negotiation().sources().forEach(source -> source.author().ifPresent(names::add));
    names.remove("");
    return List.copyOf(names);
  }

  private void find(
      Location start,
      String on,
      String text,
      List<String> speakers,
      ReadCase read,
      Findings findings) {
    for (LoadedWords.Found found : list.in(text, speakers)) {
      findings.add(
          this,
          on,
          Diagnostic.warning(
                  code(),
                  place(found, start, read),
                  "'"
                      + found.word().replaceAll("\\s+", " ")
                      + "' takes a side. "
                      + found.kind().why())
              .withHint("Write " + found.kind().instead() + "."));
    }
  }

  /** Where the word stands in its file, however its sentence is broken into lines there. */
  private static Location place(LoadedWords.Found found, Location start, ReadCase read) {
    Optional<String> source = read.source(start.file());
    if (source.isEmpty() || start.line() == 0) {
      return start;
    }
    String file = source.get();
    int from = 0;
    for (int line = 1; line < start.line(); line++) {
      from = file.indexOf('\n', from) + 1;
    }
    int offset = file.offsetByCodePoints(from, Math.max(0, start.column() - 1));
    Pattern word = Pattern.compile(Pattern.quote(found.word()).replace(" ", "\\E\\s+\\Q"));
    List<MatchResult> all =
        word.matcher(file).region(offset, file.length()).results().limit(found.nth() + 1L).toList();
    if (all.size() <= found.nth()) {
      return start;
    }
    int at = all.get(found.nth()).start();
    String before = file.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int lineStart = before.lastIndexOf('\n') + 1;
    int end = file.indexOf('\n', at);
    int length = Math.min(found.word().length(), (end < 0 ? file.length() : end) - at);
    return new Location(
        start.file(), line, file.codePointCount(lineStart, at) + 1, Math.max(1, length));
  }
}
