import { nextLook } from "./look.js";
import { roomKeys } from "./room.js";

/**
 * Single keys for those who present standing. They can be switched off in the overview of keys, and
 * none works while somebody is typing.
 */
export function listenToKeys(app) {
  const room = roomKeys(app);
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || typing(event.target)) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        app.dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
      }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return escape(app);
    if (own(event)) return;
    if (!app.ui.keys || app.ui.panel || document.querySelector("dialog[open]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = KEYS[key] ?? room.find((one) => one.key === event.key && (!one.when || one.when(app)))?.run;
    if (!act) return;
    event.preventDefault();
    act(app);
  });
}

/** Whether the element with the focus has a use of its own for the key. */
function own({ key, target }) {
  if (target.type === "range") return key.startsWith("Page") || key.startsWith("Arrow");
  if (target.type === "radio") return key.startsWith("Arrow") || key === " ";
  return key === " " && Boolean(target.closest?.("button, summary, a, input"));
}

function typing(target) {
  if (!target?.closest) return false;
  return (
    Boolean(target.closest("textarea, select, [contenteditable]")) ||
    (target.localName === "input" && !["radio", "checkbox", "range", "button", "file"].includes(target.type))
  );
}

function escape(app) {
  if (app.ui.panel) return;
  if (app.state.tour !== null) return app.dispatch({ type: "tour", step: null });
  if (app.state.presenter) return app.dispatch({ type: "presenter", on: false });
  if (app.state.party) closeReasons(app);
}

/** Closes the reasons and gives the focus back to the seat they were of. */
export function closeReasons(app) {
  const party = app.state.party;
  app.dispatch({ type: "open", party: null });
  document.getElementById("seat-" + party)?.focus();
}

/** The views in the order of the page's menu. */
export const VIEWS = ["board", "guess", "deadlock", "compare", "room", "cards", "debrief"];

const view = (name) => (app) => {
  app.dispatch({ type: "view", name });
  scrollTo(0, 0);
};

const place = (id) => (app) => {
  if (app.state.view !== "board") app.dispatch({ type: "view", name: "board" });
  app.goTo(id);
};

const KEYS = {
  ...Object.fromEntries(VIEWS.map((name, at) => [at + 1, view(name)])),
  o: view("open"),
  t: place("text-title"),
  v: place("table-title"),
  s: (app) => app.open("settings"),
  k: (app) => app.open("keep"),
  p: (app) => app.dispatch({ type: "presenter", on: !app.state.presenter }),
  d: () => nextLook(),
  "?": (app) => app.open("help"),
};
