import { VERDICTS } from "./stage.js";
import { answerWords, capital, list } from "./words.js";
import { headline, nameInSentence } from "./headline.js";
import { positionWords, samePosition } from "./book.js";

/** The answers that differ from those before the last move: [{id, was, now}]. */
export function movedAnswers(app) {
  if (!app.before) return [];
  const earlier = new Map(app.before.answers.parties.map((a) => [a.id, a]));
  return app.answers.parties
    .map((now) => ({ id: now.id, was: earlier.get(now.id), now }))
    .filter(
      ({ was, now }) =>
        was &&
        (was.verdict !== now.verdict ||
          was.blocks !== now.blocks ||
          answerWords(app.doc, was) !== answerWords(app.doc, now)),
    );
}

/** The issues that differ: [{issue, was, now}], in words. */
export function movedIssues(app) {
  if (!app.before) return [];
  return app.doc.issues
    .filter((issue) => !samePosition(app.before.text.terms[issue.id], app.text.terms[issue.id]))
    .map((issue) => ({
      issue,
      was: positionWords(issue, app.before.text.terms[issue.id]),
      now: positionWords(issue, app.text.terms[issue.id]),
    }));
}

/** What the last move did, for those who do not see the table. */
export function moveSentence(app) {
  if (app.state.stage < VERDICTS) return "";
  const moved = movedAnswers(app);
  const outcome = headline(app.book, app.answers)[0];
  if (!app.before) return app.text.title ? app.text.title + ". " + outcome : outcome;
  if (!moved.length) return app.words.table.nothingMoved;
  const changes = list(moved.map(({ id, now }) => nameInSentence(app.book, id) + ": " + answerWords(app.doc, now)));
  return capital(changes) + ". " + outcome;
}
