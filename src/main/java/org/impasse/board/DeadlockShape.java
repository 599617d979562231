package org.impasse.board;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.report.DeadlockWords;
import org.impasse.report.Headline;
import org.impasse.report.JsonOut;
import org.impasse.report.LadderWords;
import org.impasse.report.RobustnessWords;
import org.impasse.report.Words;
import org.impasse.report.html.DeadlockHtml;
import org.impasse.report.html.DeadlockPictures;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;

/** One deadlock as the page shows it: sentences, and pictures by whoever keeps them. */
final class DeadlockShape {

  /** So many proofs of a quarrel are told. */
  private static final int PROOFS = 40;

  /** Where things go that many deadlocks have alike. */
  interface Keeper {
    /** Writes a key for a picture, and the picture or where it is. */
    void picture(JsonOut json, String key, DeadlockHtml.Drawn drawn) throws IOException;

    /** Writes an array of objects, or of where they are. */
    <T> void objects(JsonOut json, String key, List<T> elements, Shape<T> shape) throws IOException;
  }

  /** The inside of an object. */
  interface Shape<T> {
    void write(JsonOut json, T one) throws IOException;
  }

  private final JsonOut json;
  private final Deadlock deadlock;
  private final DeadlockWords words;
  private final DeadlockPictures drawings;
  private final Keeper keeper;

  DeadlockShape(JsonOut json, Deadlock deadlock, List<NumberLine> lines, Keeper keeper) {
    this.json = json;
    this.deadlock = deadlock;
    this.words = new DeadlockWords(deadlock.negotiation());
    this.drawings = new DeadlockPictures(deadlock, lines);
    this.keeper = keeper;
  }

  /** The inside of an object. */
  void write() throws IOException {
    json.text("outcome", id(deadlock.outcome()));
    json.text("headline", words.headline(deadlock));
    json.text("fixed", words.fixed(deadlock));
    json.text("unfinished", DeadlockWords.unfinished(deadlock));
    json.objects("points", deadlock.stickingPoints(), this::point);
    json.objects("alone", deadlock.alone(), this::alone);
    json.texts("coalitions", coalitions());
    json.object(
        "ladder", () -> keeper.objects(json, "columns", deadlock.ladder().columns(), this::column));
    json.texts("robust", new RobustnessWords(deadlock).sentences());
    if (deadlock.example().isPresent()) {
      Evaluation example = deadlock.example().get();
      json.object("example", () -> example(example));
    } else {
      json.none("example");
    }
    picture("conflict", drawings.conflict());
  }

  private void picture(String key, Optional<DeadlockHtml.Drawn> drawn) throws IOException {
    if (drawn.isPresent()) {
      keeper.picture(json, key, drawn.get());
    } else {
      json.none(key);
    }
  }

  private void point(Deadlock.StickingPoint point) throws IOException {
    json.texts("issues", issues(point.issues()));
    json.text("title", DeadlockWords.title(point.issues()));
    json.text("says", words.sentence(point));
    json.text("holdsDownTo", point.holdsDownTo().id());
    json.text("holds", DeadlockWords.holds(point));
    json.objects("stands", point.stands(), this::stand);
    keeper.objects(json, "cores", point.cores().stream().limit(PROOFS).toList(), this::core);
    json.number("moreCores", Math.max(0, point.cores().size() - PROOFS));
    json.lists(
        "waysOut",
        point.waysOut().stream().map(way -> way.stream().map(words::side).toList()).toList());
    json.text("ends", words.waysOut(point));
    boolean amounts = point.issues().size() == 1 && point.issues().get(0).isInteger();
    Optional<DeadlockHtml.Drawn> room = drawings.room(point);
    json.object(
        "pictures",
        () -> {
          picture("gap", room.filter(drawn -> amounts));
          picture("positions", room.filter(drawn -> !amounts));
          picture("ladder", drawings.ladder(point));
        });
  }

  private void stand(Deadlock.Stand stand) throws IOException {
    json.text("side", stand.side().head().id());
    json.texts("who", stand.who().stream().map(Party::id).toList());
    Shapes.stretches(json, "leaves", stand.leaves());
    Shapes.stretches(json, "refuses", stand.refuses());
  }

  private void core(JsonOut json, Deadlock.Core core) throws IOException {
    json.texts("rules", ids(core.rules()));
    json.text("says", words.because(core));
    json.text("holdsDownTo", core.holdsDownTo().id());
    String rests = words.caution(core).strip();
    json.text("rests", rests.isEmpty() ? Optional.empty() : Optional.of(rests));
  }

  private void alone(Deadlock.Alone alone) throws IOException {
    json.text("side", alone.side().head().id());
    json.text(
        "says", Words.capital(words.side(alone.side())) + " alone " + words.alone(deadlock, alone));
    json.lists("rules", alone.least().stream().map(DeadlockShape::ids).toList());
  }

  private List<String> coalitions() {
    if (deadlock.outcome() != Deadlock.Outcome.NO_DEAL || deadlock.stickingPoints().isEmpty()) {
      return List.of();
    }
    return words.coalitions(deadlock);
  }

  private void column(JsonOut json, Deadlock.Column column) throws IOException {
    json.texts("readings", column.readings());
    json.text("title", words.readings(column.readings()));
    json.text("says", LadderWords.sentence(column));
    json.objects("rungs", column.rungs(), rung -> rung(json, rung));
  }

  private void rung(JsonOut json, Deadlock.Rung rung) throws IOException {
    json.text("basis", rung.basis().id());
    json.text("words", Words.basis(rung.basis()));
    json.text("outcome", id(rung.outcome()));
    json.lists("blocked", rung.blocked().stream().map(DeadlockShape::issues).toList());
    json.text("says", LadderWords.cell(rung));
  }

  private void example(Evaluation example) throws IOException {
    json.object(
        "terms",
        () -> {
          for (Term term : example.proposal().addressed()) {
            Shapes.position(json, term.issue(), term.position());
          }
        });
    json.text("says", Headline.of(example));
  }

  private static String id(Deadlock.Outcome outcome) {
    return switch (outcome) {
      case DEAL -> "deal";
      case NO_DEAL -> "no-deal";
      case UNKNOWN -> "unknown";
    };
  }

  private static List<String> issues(List<Issue> issues) {
    return issues.stream().map(Issue::id).toList();
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
