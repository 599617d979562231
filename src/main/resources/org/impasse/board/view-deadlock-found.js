import { html, nothing } from "lit-html";
import { positionWords } from "./book.js";
import { picture } from "./pictures.js";
import { capital, list } from "./words.js";
import { viewPoint } from "./view-point.js";

/** A deadlock whole: the same for one worked out beforehand and one that came from the engine just now. */
export function viewFound(app, found, name = "point") {
  const { words } = app;
  const draw = (ref) => drawing(app, ref);
  return html`
    ${
      found.conflict !== null && found.conflict !== undefined
        ? html`<figure class="conflict">
            <h2>${words.deadlock.conflict}</h2>
            ${draw(found.conflict)}
          </figure>`
        : nothing
    }
    ${found.unfinished ? html`<p class="note-line">${found.unfinished}</p>` : nothing}
    ${found.points.map((point, at) => viewPoint(app, point, name + "-" + at, at + 1, draw))}
    ${found.example ? example(app, found.example) : nothing}
    ${block(
      words.deadlock.alone,
      found.alone.map((one) => html`${one.says}`),
    )}
    ${block(words.deadlock.circles, found.coalitions)} ${ladder(app, found.ladder, name)}
    ${block(words.deadlock.robust, found.robust)}
  `;
}

/** A picture for the screen, the same for a phone, and the sentence that stands below it. */
function drawing(app, ref) {
  if (ref === null || ref === undefined) return nothing;
  if (typeof ref === "string") return picture(ref);
  const { pictures, narrowPictures, pictureNotes } = app.doc;
  return html`<div class="wide-only">${picture(pictures[ref])}</div>
    ${narrowPictures ? html`<div class="narrow-only">${picture(narrowPictures[ref])}</div>` : nothing}
    ${pictureNotes?.[ref] ? html`<p class="quiet small">${pictureNotes[ref]}</p>` : nothing}`;
}

function block(title, items) {
  return items?.length
    ? html`<section class="part">
        <h2>${title}</h2>
        <ul class="plain">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>
      </section>`
    : nothing;
}

function example(app, one) {
  const { words } = app;
  const put = () => {
    const changes = app.doc.issues.map((issue) => ({ issue: issue.id, to: one.terms[issue.id] ?? "not-addressed" }));
    app.dispatch({ type: "choose", text: "blank" });
    app.apply(changes);
    app.dispatch({ type: "view", name: "board" });
  };
  const set = Object.entries(one.terms).filter(([, position]) => position !== "not-addressed");
  return html`<section class="part">
    <h2>${words.deadlock.example}</h2>
    ${one.says ? html`<p>${one.says}</p>` : nothing}
    <ul class="plain">
      ${set.map(([id, position]) => html`<li>${app.book.issue(id).title}: <b>${positionWords(app.book.issue(id), position)}</b></li>`)}
    </ul>
    <p><button class="button" @click=${put}>${words.deadlock.exampleTry}</button></p>
  </section>`;
}

/** For each reading a column, for each grade of evidence a rung: does it still hold? */
function ladder(app, found, name) {
  if (!found?.columns?.length) return nothing;
  const { words, doc } = app;
  const now = app.state.settings;
  const go = (column, rung) => app.dispatch({ type: "settings", readings: column.readings, basis: rung.basis });
  const issueNames = (groups) =>
    capital(list(groups.map((ids) => list(ids.map((id) => app.book.issue(id)?.title ?? id)))));
  const cell = (column, rung) => {
    const here = rung.basis === now.basis && [...column.readings].sort().join() === [...now.readings].sort().join();
    return html`<td class=${"rung " + rung.outcome}>
      <button class="rung-button" aria-pressed=${here ? "true" : "false"} @click=${() => go(column, rung)}>
        ${words.deadlock.outcomes[rung.outcome] ?? rung.says}
      </button>
      ${rung.blocked.length ? html`<span class="quiet small">${issueNames(rung.blocked)}</span>` : nothing}
    </td>`;
  };
  return html`<section class="part">
    <h2>${words.deadlock.ladder}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.deadlock.ladder + (name === "live" ? ": " + words.deadlock.live : "")}>
      <table class="ladder">
        <thead>
          <tr>
            <td></td>
            ${found.columns.map((one) => html`<th scope="col">${one.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${found.columns[0].rungs.map(
            (rung, row) =>
              html`<tr>
                <th scope="row">
                  ${words.settings.atLeast} “${rung.words ?? doc.bases.find((b) => b.id === rung.basis).words}”
                </th>
                ${found.columns.map((column) => cell(column, column.rungs[row]))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul class="plain">
      ${found.columns.filter((one) => one.says).map((one) => html`<li><b>${one.title}:</b> ${one.says}</li>`)}
    </ul>
  </section>`;
}
