package org.impasse.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.report.JsonOut;
import org.impasse.report.html.DeadlockHtml;
import org.impasse.report.picture.Picture;

/** What many deadlocks of a document have alike, kept once. */
final class Pool implements DeadlockShape.Keeper {

  private final Map<DeadlockHtml.Drawn, Integer> pictures = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> objects = new LinkedHashMap<>();

  @Override
  public void picture(JsonOut json, String key, DeadlockHtml.Drawn drawn) throws IOException {
    json.number(key, place(pictures, drawn));
  }

  @Override
  public <T> void objects(JsonOut json, String key, List<T> elements, DeadlockShape.Shape<T> shape)
      throws IOException {
    Map<String, Integer> kept = objects.computeIfAbsent(key, k -> new LinkedHashMap<>());
    List<Long> places = new ArrayList<>();
    for (T one : elements) {
      places.add(place(kept, JsonText.of(own -> shape.write(own, one))));
    }
    json.numbers(key, places);
  }

  private static <T> long place(Map<T, Integer> kept, T one) {
    Integer known = kept.putIfAbsent(one, kept.size());
    return known == null ? kept.size() - 1 : known;
  }

  /** Writes what was kept of the objects, each kind under its key. */
  void writeObjects(JsonOut json) throws IOException {
    for (Map.Entry<String, Map<String, Integer>> kind : objects.entrySet()) {
      json.raw(kind.getKey(), kind.getValue().keySet());
    }
  }

  /** Quotes stand around attributes only, and single ones need no escape in JSON. */
  private static String inJson(Picture picture) {
    return picture.inline().replace('"', '\'');
  }

  /** Writes the pictures: for screens, and in the same order for phones. */
  void writePictures(JsonOut json) throws IOException {
    json.texts("pictures", pictures.keySet().stream().map(drawn -> inJson(drawn.wide())).toList());
    json.texts(
        "narrowPictures", pictures.keySet().stream().map(drawn -> inJson(drawn.narrow())).toList());
    json.texts("pictureNotes", pictures.keySet().stream().map(DeadlockHtml.Drawn::note).toList());
  }
}
