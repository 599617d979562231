import { html, noChange, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { amountWords, isAmount } from "./book.js";
import { bounds } from "./bounds.js";
import { nameList } from "./headline.js";
import { lane } from "./pictures.js";

/** How long a slider must stand still before its move counts as one step back. */
const STILL = 600;

let resting = null;

/** A slider and a number box for one amount. A text that names no amount leaves the slider dim. */
export function viewAmount(app, issue, position) {
  const named = isAmount(issue, position);
  const before = app.text.before[issue.id];
  const amount = named
    ? Number(position)
    : isAmount(issue, before)
      ? Number(before)
      : Math.round((issue.min + issue.max) / 2);
  const set = (value, dragging) => app.dispatch({ type: "set", issue: issue.id, position: String(value), dragging });
  const slide = (event) => {
    app.ui.writing = null;
    set(event.target.value, true);
    clearTimeout(resting);
    resting = setTimeout(() => app.dragging === issue.id && set(app.text.terms[issue.id], false), STILL);
  };
  const put = (box, number) => {
    const within = Math.min(issue.max, Math.max(issue.min, number));
    app.ui.writing = null;
    box.value = String(within);
    set(within, false);
  };
  const type = ({ target: box }) => {
    const typed = numberIn(box.value);
    if (typed !== null) return put(box, typed);
    box.value = named ? String(amount) : "";
  };
  const edit = ({ target: box }) => {
    app.ui.editing = issue.id;
    box.value = named ? String(amount) : "";
    box.select();
  };
  const leave = () => {
    app.ui.editing = null;
    app.refresh();
  };
  const arrows = (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    put(event.target, (numberIn(event.target.value) ?? amount) + by * step(issue));
  };
  const says = named ? amountWords(position, issue.unit) : app.words.text.noFigure;
  return html`<div class=${"amount" + (named ? "" : " dim")}>
    <p class="box">
      <input
        type="text"
        class="figure"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${issue.title + ", " + app.words.text.inFigures}
        .value=${app.ui.editing === issue.id ? noChange : live(named ? amountWords(amount, "") : "")}
        @focus=${edit}
        @blur=${leave}
        @change=${type}
        @keydown=${arrows}
      />
      <span>${issue.unit}</span>
    </p>
    <input
      type="range"
      class="slider"
      min=${issue.min}
      max=${issue.max}
      step=${step(issue)}
      aria-label=${issue.title}
      aria-valuetext=${says}
      .value=${live(String(amount))}
      @input=${slide}
    />
  </div>`;
}

/** A whole number as people write it, "600,000" or "600 000"; null for anything else. */
function numberIn(written) {
  const plain = written.replace(/[\s'’_]/g, "").replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : Math.round(Number(plain));
}

/** A round step, some hundreds of them from end to end. */
function step(issue) {
  const rough = (issue.max - issue.min) / 300;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return Math.max(1, [1, 2, 5, 10].find((n) => n * power >= rough) * power);
}

/**
 * Where each party refuses, on the slider's own scale. It is worked out after the answers are shown
 * and again only when another issue or a setting changed: the line does not depend on where the
 * slider stands.
 */
export function viewBounds(app, issue) {
  const known = (app.ui.bounds ??= new Map());
  const { [issue.id]: own, ...others } = app.text.terms;
  const key = JSON.stringify([others, app.state.settings, app.doc.settings]);
  const found = known.get(issue.id);
  if (found?.key === key) return found.drawn;
  if (found?.wanted !== key) {
    known.set(issue.id, { key: found?.key, drawn: found?.drawn ?? nothing, wanted: key });
    setTimeout(() => {
      const drawn = draw(app, issue, bounds(app.book, app.text.terms, app.state.settings, issue.id));
      if (known.get(issue.id)?.wanted !== key) return;
      known.set(issue.id, { key, drawn, wanted: key });
      app.refresh();
    }, 30);
  }
  return found?.drawn ?? nothing;
}

function draw(app, issue, line) {
  const shown = line.parties.filter((party) => party.segments.some((s) => s.standing !== "untested"));
  const { text } = app.words;
  return html`<div class="bounds" role="group" aria-label=${text.bounds + ": " + issue.title}>
    <div class="ends"><span>${amountWords(issue.min, "")}</span><span>${amountWords(issue.max, "")}</span></div>
    <ul>
      ${shown.map(
        (party) =>
          html`<li>
            <span class="who"
              >${app.book.party(party.id).name}${party.consent === "required" ? nothing : html` <span class="quiet">(${app.words.table.advisory})</span>`}</span
            >
            ${lane(party.segments, issue.min, issue.max)}
            <span class="unseen">${stretches(app, party.segments)}</span>
          </li>`,
      )}
      ${
        line.untested.length
          ? html`<li>
              <span class="who quiet">${text.nobodyTested}</span>${lane(
                line.untested.map((s) => ({ ...s, standing: "untested" })),
                issue.min,
                issue.max,
              )}<span class="unseen">${line.untested.map(interval).join("; ")}</span>
            </li>`
          : nothing
      }
    </ul>
    ${line.gaps.length ? html`<p class="gap">${text.gap(nameList(app.book, inGaps(app, line.gaps)))}</p>` : nothing}
    <p class="legend">
      ${Object.entries(app.doc.words.standings)
        .filter(
          ([id]) =>
            shown.some((p) => p.segments.some((s) => s.standing === id)) || (id === "untested" && line.untested.length),
        )
        .map(
          ([id, words]) =>
            html`<span
              ><svg class="swatch" viewBox="0 0 24 10" aria-hidden="true">
                <rect class=${"lane-" + id} width="24" height="10" /></svg
              >${words}</span
            >`,
        )}
    </p>
  </div>`;
}

/** Everybody who with somebody else leaves no figure, in the case's order. */
function inGaps(app, gaps) {
  const ids = new Set(gaps.flatMap((gap) => [gap.one, gap.other]));
  return app.doc.parties.map((party) => party.id).filter((id) => ids.has(id));
}

function stretches(app, segments) {
  return segments.map((s) => interval(s) + ": " + app.doc.words.standings[s.standing]).join("; ");
}

function interval(s) {
  return s.from === s.to ? amountWords(s.from, "") : amountWords(s.from, "") + " to " + amountWords(s.to, "");
}
