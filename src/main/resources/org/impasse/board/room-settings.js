/* Under which settings something holds, in a sentence: no verdict without the day, the evidence and the readings it is of. */
import { dateWords, list } from "./words.js";
import { settingWords as words } from "./words-room.js";

export function settingsWords(app) {
  const { doc, book, state } = app;
  const { asOf, basis, readings, consent } = state.settings;
  const weakest = doc.bases[doc.bases.length - 1].id;
  const graded = basis === weakest ? words.everyGrade : words.atLeast(doc.bases.find((each) => each.id === basis).words);
  const read = readings.length === 0 ? words.defaultReading : words.readings(list(readings.map((id) => `“${book.reading(id).title}”`)));
  const own = Object.entries(consent ?? {}).map(([party, need]) => words.consent(book.party(party).name, words[need]));
  return [words.asOf(dateWords(asOf), graded), read, ...own].join(" ");
}
