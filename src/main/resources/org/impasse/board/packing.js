import { LONGEST_WORDS, SILENCE, isOther, oneLine, samePosition } from "./book.js";

/**
 * Writes and reads texts as small numbers, each with the count of values it could have. Where they go, a sink decides:
 * `put(value, count)` and `text(words)`; a source gives them back: `take(count)` and `text()`.
 */

const ZEROS = 15;

/** Which text, and what is changed in it. */
export function putText(sink, book, base, changes) {
  putBase(sink, book, base);
  sink.put(changes.length, book.doc.issues.length + 1);
  let place = 0;
  for (const { issue, to } of changes) {
    const at = book.placeOf.get(issue);
    sink.put(at - place, book.doc.issues.length - place);
    putPosition(sink, book.issue(issue), to);
    place = at + 1;
  }
}

export function takeText(source, book) {
  const base = takeBase(source, book);
  const set = {};
  let place = 0;
  for (let left = source.take(book.doc.issues.length + 1); left > 0; left--) {
    const at = place + source.take(book.doc.issues.length - place);
    const issue = book.doc.issues[at];
    set[issue.id] = takePosition(source, issue);
    place = at + 1;
  }
  return { base, set };
}

/** The changes that make some terms of others, in the case's order. */
export function changesBetween(book, before, after) {
  return book.doc.issues
    .filter(issue => !samePosition(before[issue.id], after[issue.id]))
    .map(issue => ({ issue: issue.id, to: after[issue.id] }));
}

export function putBase(sink, book, base) {
  sink.put(book.doc.texts.findIndex(text => text.id === base) + 1, book.doc.texts.length + 1);
}

export function takeBase(source, book) {
  const at = source.take(book.doc.texts.length + 1);
  return at === 0 ? "blank" : book.doc.texts[at - 1].id;
}

/** Listed positions, silence, words and amounts. */
export function putPosition(sink, issue, position) {
  const listed = issue.positions.length;
  const count = listed + (issue.kind === "integer" ? 3 : 2);
  const at = issue.positions.findIndex(one => one.id === position);
  if (isOther(position)) {
    sink.put(listed + 1, count);
    sink.text(position.other);
  } else if (position === SILENCE) {
    sink.put(listed, count);
  } else if (at >= 0) {
    sink.put(at, count);
  } else {
    sink.put(listed + 2, count);
    putAmount(sink, issue, Number(position));
  }
}

export function takePosition(source, issue) {
  const listed = issue.positions.length;
  const at = source.take(listed + (issue.kind === "integer" ? 3 : 2));
  if (at < listed) {
    return issue.positions[at].id;
  }
  if (at === listed) {
    return SILENCE;
  }
  return at === listed + 1 ? { other: oneLine(source.text(), LONGEST_WORDS) } : String(takeAmount(source, issue));
}

/** People write round numbers: an amount is how many zeros it ends in, and the rest of it. */
function putAmount(sink, issue, amount) {
  let zeros = 0;
  while (zeros < ZEROS && amount !== 0 && amount % 10 ** (zeros + 1) === 0) {
    zeros++;
  }
  const { least, count } = mantissas(issue, zeros);
  sink.put(zeros, zerosOf(issue));
  sink.put(amount / 10 ** zeros - least, count);
}

function takeAmount(source, issue) {
  const zeros = source.take(zerosOf(issue));
  const { least, count } = mantissas(issue, zeros);
  return (least + source.take(count)) * 10 ** zeros;
}

function zerosOf(issue) {
  const widest = Math.max(Math.abs(issue.min), Math.abs(issue.max), 1);
  return Math.min(ZEROS, String(widest).length - 1) + 1;
}

function mantissas(issue, zeros) {
  const least = Math.ceil(issue.min / 10 ** zeros);
  return { least, count: Math.max(1, Math.floor(issue.max / 10 ** zeros) - least + 1) };
}

/** What a text code or an address depends on besides itself: 32 bits that change when any of it does. */
export function fingerprint(...parts) {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(JSON.stringify(parts))) {
    hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  }
  // What the last letters did must reach the low bits too.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** What the words of a text code mean: the case's issues and positions, and the texts that changes are changes of. */
export function editionOf(book) {
  const { issues, texts } = book.doc;
  return fingerprint(
    book.doc.case.id,
    issues.map(issue => [issue.id, issue.kind, issue.positions.map(one => one.id), issue.min, issue.max]),
    texts.map(text => [text.id, issues.map(issue => text.terms[issue.id] || SILENCE)]));
}
