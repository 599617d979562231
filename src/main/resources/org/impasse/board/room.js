/* The room's single keys. The page listens, tells them in its overview, and can switch all single keys off. */
import { stepTour } from "./tour.js";
import { curtainWords, keyWords as words } from "./words-room.js";

/** What steps through the tour: the keys of a clicker, and those that slides have. Up and down scroll. */
const ON = ["PageDown", "ArrowRight", " "];
const BACK = ["PageUp", "ArrowLeft"];

/** The keys, as [{key, words, run}]; `key` as KeyboardEvent.key has it. */
export function roomKeys() {
  return [
    { key: "l", words: words.lift, run: (app) => stage(app, 1) },
    { key: "L", words: words.lower, run: (app) => stage(app, -1) },
    { key: "g", words: words.tour, run: (app) => app.dispatch({ type: "tour", step: app.state.tour === null ? 0 : null }) },
    ...ON.map((key) => ({ key, words: words.next, when: touring, run: (app) => stepTour(app, 1) })),
    ...BACK.map((key) => ({ key, words: words.back, when: touring, run: (app) => stepTour(app, -1) })),
    { key: "n", words: words.nextTeam, run: (app) => app.dispatch({ type: "team", slot: (app.state.team + 1) % app.state.teams.length }) },
  ];
}

function stage(app, by) {
  const n = Math.min(curtainWords.stages.length - 1, Math.max(0, app.state.stage + by));
  app.dispatch({ type: "stage", n });
}

/** Without a tour these keys scroll as ever. */
function touring(app) {
  return app.state.tour !== null;
}
