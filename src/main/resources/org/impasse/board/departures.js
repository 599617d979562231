import { dateWords } from "./words.js";

/** The settings of the case that the page itself can change. */
export function ownSettings(doc) {
  const { asOf, basis, readings, consent } = doc.settings;
  return { asOf, basis, readings, consent: consent ?? {} };
}

/** In words, where the page's settings differ from those of the document. */
export function departures(app) {
  const { doc, book, words } = app;
  const { settings } = app.state;
  const apart = [];
  if (settings.asOf !== doc.settings.asOf) apart.push(words.settings.day + " " + dateWords(settings.asOf));
  if (settings.basis !== doc.settings.basis)
    apart.push(words.settings.atLeast + " “" + doc.bases.find((b) => b.id === settings.basis).words + "”");
  for (const reading of doc.readings) {
    const on = settings.readings.includes(reading.id);
    if (on !== doc.settings.readings.includes(reading.id))
      apart.push(words.settings.reading + " “" + reading.title + "”" + (on ? "" : " " + words.settings.off));
  }
  for (const [party, need] of Object.entries(settings.consent)) {
    if (doc.settings.consent?.[party] !== need) apart.push(book.party(party).name + ": " + words.settings[need]);
  }
  return apart;
}
