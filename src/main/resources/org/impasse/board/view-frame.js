import { html, nothing } from "lit-html";
import { VIEWS } from "./keys.js";
import { departures, ownSettings } from "./departures.js";
import { viewBoard } from "./view-board.js";
import { viewDeadlock } from "./view-deadlock.js";
import { viewCompare } from "./view-compare.js";
import { viewOpen } from "./view-open.js";
import { viewSettings } from "./view-settings.js";
import { viewKeep } from "./keep.js";
import { viewHelp } from "./view-help.js";
import { viewTeams } from "./view-teams.js";
import { viewCurtain } from "./view-curtain.js";
import { viewRoom } from "./view-room.js";
import { viewShare } from "./view-share.js";
import { viewCards } from "./view-cards.js";
import { viewDebrief } from "./view-debrief.js";
import { viewPresenter } from "./view-presenter.js";
import { viewTour } from "./view-tour.js";
import { hatching } from "./pictures.js";

const MAIN = {
  board: viewBoard,
  guess: viewBoard,
  deadlock: viewDeadlock,
  compare: viewCompare,
  room: viewRoom,
  share: viewShare,
  cards: viewCards,
  debrief: viewDebrief,
  open: viewOpen,
};
const PANELS = { settings: viewSettings, keep: viewKeep, help: viewHelp };

/** What stands around every view: the way between views, the tools, the strip of the room, the open panel. */
export function viewFrame(app) {
  const { state } = app;
  if (state.presenter) return html`${viewPresenter(app)}${spoken(app)}${panel(app)}`;
  const touring = state.tour !== null;
  return html`
    <header class="top">
      ${skips(app)}
      <div class="bar">
        <p class="case"><b>${app.doc.case.title}</b></p>
        ${navigation(app)} ${tools(app)}
      </div>
      <div class="strip" role="group" aria-label=${app.words.stripName}>${viewTeams(app)}${viewCurtain(app)}</div>
      ${settingsLine(app)}
    </header>
    ${failure(app)}
    <main id="main" class=${"main view-" + (touring ? "tour" : state.view)}>
      ${touring ? viewTour(app) : (MAIN[state.view] ?? viewBoard)(app)}
    </main>
    ${foot(app)}${spoken(app)}${panel(app)}${hatching()}
  `;
}

function skips(app) {
  if (app.state.view !== "board") return nothing;
  return html`
    <button class="skip" @click=${() => app.goTo("text-title")}>${app.words.skipToText}</button>
    <button class="skip" @click=${() => app.goTo("table-title")}>${app.words.skipToTable}</button>
  `;
}

function navigation(app) {
  const { state, words } = app;
  const go = (name) => () => {
    app.dispatch({ type: "tour", step: null });
    app.dispatch({ type: "view", name });
    scrollTo(0, 0);
  };
  const here = (name) => state.tour === null && state.view === name;
  return html`<nav class="views" aria-label=${words.viewsName}>
    <ul>
      ${VIEWS.map((name) => html`<li><button class="tab" aria-current=${here(name) ? "page" : nothing} @click=${go(name)}>${words.views[name]}</button></li>`)}
      <li>
        <button
          class="tab"
          aria-current=${state.tour !== null ? "page" : nothing}
          @click=${() => app.dispatch({ type: "tour", step: 0 })}
        >
          ${words.tools.tour}
        </button>
      </li>
    </ul>
  </nav>`;
}

function tools(app) {
  const { tools: words } = app.words;
  // Not `disabled`: the button of the last possible step would lose the focus.
  const step = (type, can) =>
    html`<button class="tool" aria-disabled=${can ? "false" : "true"} @click=${() => can && app.dispatch({ type })}>
      ${words[type]}
    </button>`;
  return html`<div class="tools" role="toolbar" aria-label=${app.words.toolsName}>
    ${step("undo", app.text.canUndo)}${step("redo", app.text.canRedo)}
    <button class="tool" aria-haspopup="dialog" @click=${() => app.open("settings")}>${words.settings}</button>
    <button class="tool" aria-haspopup="dialog" @click=${() => app.open("keep")}>${words.keep}</button>
    <button class="tool wide" @click=${() => app.dispatch({ type: "presenter", on: true })}>${words.present}</button>
    <button class="tool" aria-haspopup="dialog" aria-label=${words.help} @click=${() => app.open("help")}>?</button>
  </div>`;
}

/** Settings that are not the case's own stand where everybody sees them. */
function settingsLine(app) {
  const apart = departures(app);
  if (!apart.length) return nothing;
  return html`<p class="departures">
    <span>${app.words.settings.differs}</span> ${apart.map((words) => html`<span class="badge">${words}</span>`)}
    <button class="link" @click=${() => app.dispatch({ type: "settings", ...ownSettings(app.doc) })}>
      ${app.words.settings.again}
    </button>
  </p>`;
}

function failure(app) {
  const { error } = app.ui;
  if (!error) return nothing;
  const close = () => {
    app.ui.error = null;
    app.refresh();
  };
  return html`<section class="failure" aria-label=${app.words.error.title}>
    <p>
      <b>${app.words.error.title}.</b> ${error.sentence}
      ${error.reference ? html`<span class="quiet">${app.words.error.reference} ${error.reference}</span>` : nothing}
    </p>
    <button class="button" @click=${close}>${app.words.tools.close}</button>
  </section>`;
}

function foot(app) {
  return html`<footer class="foot">
    <p class="closing">${app.doc.words.closing}</p>
  </footer>`;
}

function spoken(app) {
  return html`<p class="unseen" role="status" aria-live="polite" id="spoken">${app.spoken}</p>`;
}

/** A panel is a dialog: the browser keeps the focus in it and Escape closes it. */
function panel(app) {
  const view = PANELS[app.ui.panel];
  if (!view) return nothing;
  const closed = () => {
    app.ui.panel = null;
    app.refresh();
  };
  const beside = (event) => event.target === event.currentTarget && event.currentTarget.close();
  return html`<dialog class="panel" aria-labelledby="panel-title" @close=${closed} @click=${beside}>
    <div class="sheet">
      <header>
        <h2 id="panel-title">${app.words[app.ui.panel].title}</h2>
        <button class="button" @click=${(event) => event.target.closest("dialog").close()}>
          ${app.words.tools.close}
        </button>
      </header>
      ${view(app)}
    </div>
  </dialog>`;
}
