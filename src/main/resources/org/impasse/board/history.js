/*
 * What was tried, from the log: each entry with what it changed and, where the verdicts are lifted, the answers before and after it.
 * The log has no clock; its order is all there is.
 */
import { STAGE, SLOTS, answersTo, differences, lifted, moved, textIn } from "./room-facts.js";

/** [{number, team, entry, changes, text, before, after, moves}], in the order of the log. Answers are null behind the curtain; taking another text moves nobody. */
export function historyOf(app) {
  const told = lifted(app, STAGE.verdicts);
  const texts = SLOTS.map((slot) => textIn(app, slot, 0));
  const answers = texts.map((text) => (told ? answersTo(app, text) : null));
  return app.state.log.map((entry, at) => {
    const { team } = entry;
    const earlier = texts[team];
    const before = answers[team];
    const text = entry.kind === "commit" ? earlier : textIn(app, team, at + 1);
    const changes = differences(app, earlier.terms, text.terms);
    const after = told && changes.length > 0 ? answersTo(app, text) : before;
    texts[team] = text;
    answers[team] = after;
    return { number: at + 1, team, entry, changes, text, before, after, moves: told && entry.kind !== "choose" ? moved(before, after) : [] };
  });
}

/** The text of any team that left the fewest in the way, the earliest of these: {team, number|null, answers}. */
export function nearestOf(app, history) {
  const starts = SLOTS.filter((slot) => history.some((step) => step.team === slot))
    .map((team) => ({ team, number: null, answers: history.find((step) => step.team === team).before }));
  const all = [...starts, ...history.map(({ team, number, after }) => ({ team, number, answers: after }))];
  return all.reduce((best, each) => (!best || each.answers.blockers.length < best.answers.blockers.length ? each : best), null);
}
