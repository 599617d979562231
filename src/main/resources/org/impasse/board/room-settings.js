/* Under which settings something holds, in a sentence: no verdict without the day, the evidence and the readings it is of. */
import { dateWords, list } from "./words.js";
import { STAGE, lifted } from "./room-facts.js";
import { settingWords as words } from "./words-room.js";

export function settingsWords(app) {
  const { doc, book, state } = app;
  const { asOf, basis, readings, consent } = state.settings;
  const weakest = doc.bases[doc.bases.length - 1].id;
  const graded = basis === weakest ? words.everyGrade : words.atLeast(doc.bases.find((each) => each.id === basis).words);
  const own = Object.entries(consent ?? {}).map(([party, need]) => words.consent(book.party(party).name, words[need]));
  return [words.asOf(dateWords(asOf), graded), readingWords(app, readings), ...own].join(" ");
}

/** A reading's title may tell a stand: behind the curtain only how many are on. */
function readingWords(app, readings) {
  if (readings.length === 0) {
    return words.defaultReading;
  }
  return lifted(app, STAGE.reasons)
    ? words.readings(list(readings.map((id) => `“${app.book.reading(id).title}”`)))
    : words.countedReadings(readings.length);
}
