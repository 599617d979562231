/*
 * Codes in and out: copying where the browser lets us, and taking a pasted code with a clear sentence when it is none. What is said
 * about it is passing and lives in app.ui, not in the state.
 */
import { readCode } from "./code.js";
import { teamWords as words } from "./words-room.js";

/** What was last said at a place: {words, wrong}, or null. */
export function note(app, place) {
  const notes = app.ui.room;
  return (notes && notes[place]) || null;
}

export function say(app, place, sentence, wrong = false) {
  app.ui.room = { [place]: { words: sentence, wrong } };
  app.refresh();
}

/** Copies; a page without a secure address has to do it the old way. */
export async function copy(app, content, place) {
  try {
    await navigator.clipboard.writeText(content);
    say(app, place, words.copied);
  } catch {
    say(app, place, copyTheOldWay(content) ? words.copied : words.notCopied);
  }
}

function copyTheOldWay(content) {
  const field = document.createElement("textarea");
  field.value = content;
  field.className = "unseen";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

/** The form's code into a team's slot. */
export function takeCode(app, event, slot) {
  event.preventDefault();
  const field = event.target.elements.code;
  const sentence = put(app, slot, field.value);
  if (sentence) {
    say(app, `slot-${slot}`, sentence, true);
    field.focus();
    return;
  }
  field.value = "";
  say(app, `slot-${slot}`, words.taken);
}

/** Puts a code into a slot; the sentence that tells why not, or null when it is in. */
export function put(app, slot, code) {
  if (code.trim() === "") {
    return words.empty;
  }
  const { error } = readCode(app.book, code);
  if (error) {
    return error;
  }
  app.dispatch({ type: "paste", slot, code });
  return null;
}
