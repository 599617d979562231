import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { SILENCE } from "./book.js";
import { count } from "./words.js";
import { viewIssue } from "./view-issue.js";

/** The text: the issues in focus first, then the others by theme, folded. */
export function viewText(app) {
  const { doc, words } = app;
  const focus = doc.case.focus.map((id) => app.book.issue(id)).filter(Boolean);
  const rest = themes(doc.issues.filter((issue) => !doc.case.focus.includes(issue.id)));
  return html`<section class="text" aria-labelledby="text-title">
    ${head(app)}
    ${
      focus.length
        ? html`<h2 class="theme">${words.text.focus}</h2>
            <div class="issues">${focus.map((issue) => viewIssue(app, issue))}</div>`
        : nothing
    }
    ${rest.map((theme) => viewTheme(app, theme))}
  </section>`;
}

function head(app) {
  const { words, text } = app;
  const base = app.book.text(text.base);
  return html`<header class="text-head">
    <p class="kicker">
      ${base?.date ? html`<span>${base.date}</span>` : nothing}
      <button class="link" @click=${() => app.dispatch({ type: "view", name: "open" })}>${words.text.choose}</button>
    </p>
    <h1 id="text-title" tabindex="-1">${base ? base.title : words.text.blank}</h1>
    ${base?.note ? html`<p class="quiet small">${base.note}</p>` : nothing}
    <p class="changes">${changes(app, base)}</p>
  </header>`;
}

function changes(app, base) {
  const { text, words } = app;
  if (!text.changed.length) return html`<span class="quiet">${base ? words.text.asStarted : words.text.asBlank}</span>`;
  return html`<b class="mark">${count(text.changed.length, words.text.change)}</b>
    <span class="quiet">${base ? words.text.fromStart : words.text.fromBlank}</span>
    <button class="link" @click=${() => app.dispatch({ type: "reset" })}>${words.tools.reset}</button>`;
}

/** Issues by theme, themes in the order in which the case first names them. */
function themes(issues) {
  const found = new Map();
  for (const issue of issues) found.set(issue.theme, [...(found.get(issue.theme) ?? []), issue]);
  return [...found].map(([title, its]) => ({ title, issues: its }));
}

/** The fold is remembered in `ui`; what is folded is not in the page, which keeps it quick. */
function viewTheme(app, theme) {
  const folds = (app.ui.themes ??= new Set());
  const open = folds.has(theme.title);
  const turn = (event) => {
    if (event.target.open === folds.has(theme.title)) return;
    if (event.target.open) folds.add(theme.title);
    else folds.delete(theme.title);
    app.refresh();
  };
  return html`<details class="fold" .open=${open} @toggle=${turn}>
    <summary>
      <h2>${theme.title}</h2>
      <span class="quiet">${tally(app, theme.issues)}</span>
    </summary>
    ${open ? html`<div class="issues">${theme.issues.map((issue) => viewIssue(app, issue))}</div>` : nothing}
  </details>`;
}

function tally(app, issues) {
  const { terms, changed } = app.text;
  const words = app.words.text;
  const set = issues.filter((issue) => terms[issue.id] !== SILENCE).length;
  const moved = issues.filter((issue) => changed.includes(issue.id)).length;
  return guard(
    [issues.length, set, moved],
    () =>
      html`${set} ${words.of} ${count(issues.length, words.issue)}
      ${words.set}${moved ? html`, <b class="mark">${moved} ${words.changed}</b>` : nothing}`,
  );
}

/** Opens the theme of an issue, brings it into view and gives it the focus. */
export function showIssue(app, id) {
  const issue = app.book.issue(id);
  if (!app.doc.case.focus.includes(id)) (app.ui.themes ??= new Set()).add(issue.theme);
  if (app.state.view !== "board") app.dispatch({ type: "view", name: "board" });
  app.refresh();
  app.goTo("issue-" + id);
}
