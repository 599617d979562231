import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { live } from "lit-html/directives/live.js";
import { SILENCE, isAmount, isOther, positionWords, samePosition } from "./book.js";
import { BOUNDS } from "./stage.js";
import { viewAmount, viewBounds } from "./view-amount.js";

/** One issue: its question, the control that fits it, and what differs from the starting text. */
export function viewIssue(app, issue) {
  const position = app.text.terms[issue.id];
  const writing = app.ui.writing === issue.id;
  const bounded = issue.kind === "integer" && app.state.stage >= BOUNDS;
  const start = app.text.before[issue.id];
  const surveyed = bounded ? viewBounds(app, issue) : nothing;
  const key = isOther(position) ? "other:" + position.other : position;
  return guard([app.doc, key, app.text.base, JSON.stringify(start), writing, surveyed, app.state.team], () =>
    draw(app, issue, position, start, writing, surveyed),
  );
}

function draw(app, issue, position, start, writing, surveyed) {
  const changed = !samePosition(position, start);
  const id = "issue-" + issue.id;
  const figure = issue.kind === "integer" && isAmount(issue, position);
  const at = figure ? (Number(position) - issue.min) / (issue.max - issue.min) : 0;
  const classes = "issue" + (changed ? " changed" : "") + (issue.kind === "integer" && !figure ? " unfigured" : "");
  return html`<div
    class=${classes}
    .style=${"--at:" + at}
    id=${id}
    tabindex="-1"
    role="group"
    aria-labelledby=${id + "-title"}
    data-issue=${issue.id}
  >
    <h3 id=${id + "-title"}>${issue.title}</h3>
    <p class="question">${issue.question}</p>
    ${control(app, issue, position, start, writing)} ${surveyed} ${changed ? was(app, issue, start) : nothing}
    ${clauses(app, issue)}
  </div>`;
}

function control(app, issue, position, start, writing) {
  const one = (value, label, extra = "") => option(app, issue, value, label, position, start, extra);
  const apart = html`${one(SILENCE, app.words.text.silence, "silent")}${otherOption(app, issue, position, writing)}`;
  if (issue.kind === "integer") {
    return html`<div class="segments">
        ${issue.positions.map((p) => one(p.id, p.label))}${amountOption(app, issue, position)}${apart}
      </div>
      ${words(app, issue, position, writing)}${viewAmount(app, issue, position)}`;
  }
  if (issue.kind === "boolean") {
    return html`<div class="segments">${issue.positions.map((p) => one(p.id, p.label))}${apart}</div>
      ${words(app, issue, position, writing)}`;
  }
  const [first, last] = issue.axis ?? [];
  return html`<div class=${"stops" + (issue.axis ? " axis" : "")}>
      ${first ? html`<p class="end">${first}</p>` : nothing}
      <div class="line">${issue.positions.map((p) => one(p.id, p.label))}</div>
      ${last ? html`<p class="end">${last}</p>` : nothing}
    </div>
    <div class="apart">${apart}</div>
    ${words(app, issue, position, writing)}`;
}

function option(app, issue, value, label, position, start, extra) {
  const chosen = samePosition(position, value);
  const choose = () => {
    app.ui.writing = null;
    app.dispatch({ type: "set", issue: issue.id, position: value });
  };
  const published = app.text.base !== "blank";
  const origin = published && samePosition(start, value) && !samePosition(start, position);
  return html`<label class=${"option " + extra + (origin ? " origin" : "")}>
    <input type="radio" name=${"set-" + issue.id} value=${value} .checked=${live(chosen)} @change=${choose} />
    <span>${label}</span></label
  >`;
}

/** "A figure" stands for whatever the slider says. */
function amountOption(app, issue, position) {
  const choose = () => {
    app.ui.writing = null;
    app.dispatch({ type: "set", issue: issue.id, position: String(lastAmount(app, issue)) });
  };
  return html`<label class="option">
    <input
      type="radio"
      name=${"set-" + issue.id}
      value="amount"
      .checked=${live(isAmount(issue, position))}
      @change=${choose}
    />
    <span>${app.words.text.amount}</span></label
  >`;
}

/** The amount to begin with where the text names none: the starting text's, or the middle. */
function lastAmount(app, issue) {
  const now = app.text.terms[issue.id];
  if (isAmount(issue, now)) return Number(now);
  const start = app.text.before[issue.id];
  return isAmount(issue, start) ? Number(start) : Math.round((issue.min + issue.max) / 2);
}

function otherOption(app, issue, position, writing) {
  const choose = () => {
    app.ui.writing = issue.id;
    app.refresh();
    document.getElementById("other-" + issue.id)?.focus();
  };
  return html`<label class="option">
    <input
      type="radio"
      name=${"set-" + issue.id}
      value="other"
      .checked=${live(isOther(position) || writing)}
      @change=${choose}
    />
    <span>${app.words.text.other}</span></label
  >`;
}

function words(app, issue, position, writing) {
  if (!writing && !isOther(position)) return nothing;
  const write = (event) => {
    const other = event.target.value.trim();
    if (other) app.dispatch({ type: "set", issue: issue.id, position: { other } });
  };
  const id = "other-" + issue.id;
  return html`<div class="other">
    <input
      type="text"
      id=${id}
      maxlength="300"
      aria-label=${issue.title + ": " + app.words.text.other}
      aria-describedby=${id + "-hint"}
      .value=${live(isOther(position) ? position.other : "")}
      @change=${write}
    />
    <p class="quiet small" id=${id + "-hint"}>${app.words.text.otherHint}</p>
  </div>`;
}

function was(app, issue, start) {
  const { text } = app.words;
  const words = start === SILENCE ? text.silence : positionWords(issue, start);
  const back = () => {
    app.ui.writing = null;
    app.dispatch({ type: "set", issue: issue.id, position: start });
    app.goTo("issue-" + issue.id);
  };
  return html`<p class="was">
    <span>${text.was} <s>${words}</s></span>
    <button class="link" aria-label=${text.putBack + ": " + issue.title} @click=${back}>${text.putBack}</button>
  </p>`;
}

function clauses(app, issue) {
  const its = app.text.clausesOf(issue.id).filter((clause) => !clause.own && clause.text);
  if (!its.length) return nothing;
  return html`<details class="clause">
    <summary>${its.map((clause) => html`<span><b>${clause.id}</b> ${clause.title}</span>`)}</summary>
    ${its.map(
      (clause) =>
        html`<p>${clause.text}</p>
          ${clause.note ? html`<p class="quiet">${clause.note}</p>` : nothing}`,
    )}
  </details>`;
}
