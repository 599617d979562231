import { html, nothing } from "lit-html";
import { positionWords, amountWords } from "./book.js";
import { nameList } from "./headline.js";
import { capital, count, list } from "./words.js";
import { statements, tags } from "./view-reason.js";
import { mark } from "./signs.js";

/** One sticking point: what the quarrel is about, its pictures, its proofs folded. */
export function viewPoint(app, point, id, number, draw) {
  const { words } = app;
  const { gap, positions, ladder } = point.pictures ?? {};
  return html`<section class="point" aria-labelledby=${id}>
    <p class="kicker"><span>${words.deadlock.point} ${number}</span></p>
    <h2 id=${id}>${point.title}</h2>
    <p class="says">${point.says}</p>
    <ul class="facts">
      ${point.holds ? html`<li>${point.holds}</li>` : nothing} ${point.ends ? html`<li>${point.ends}</li>` : nothing}
    </ul>
    ${draw(gap)}${draw(positions)} ${stands(app, point, id, (positions ?? gap ?? null) !== null)}
    ${
      ladder !== null && ladder !== undefined
        ? html`<details class="more">
            <summary>${words.deadlock.ladder}</summary>
            ${draw(ladder)}
          </details>`
        : nothing
    }
    <details class="more proofs-fold">
      <summary>${count(point.cores.length, words.deadlock.proof)}</summary>
      <ol class="proofs">
        ${point.cores.map((core) => proof(app, core))}
      </ol>
      ${point.moreCores ? html`<p class="quiet small">${words.deadlock.moreProofs(point.moreCores)}</p>` : nothing}
    </details>
  </section>`;
}

/** What each side leaves and refuses, in words. Where there is a picture this is its text. */
function stands(app, point, id, folded) {
  if (!point.stands?.length) return nothing;
  const { words } = app;
  const issue = app.book.issue(point.issues[0]);
  const says = (stretches) => list(stretches.map((one) => stretchWords(issue, one))) || words.deadlock.nothingLeft;
  const table = html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${words.deadlock.stands + ": " + point.title + (id.startsWith("live") ? ", " + words.deadlock.live : "")}
  >
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${capital(words.deadlock.refuses)}</th>
          <th scope="col">${capital(words.deadlock.leaves)}</th>
        </tr>
      </thead>
      <tbody>
        ${point.stands.map(
          (one) =>
            html`<tr>
              <th scope="row">${capital(nameList(app.book, one.who))}</th>
              <td>${says(one.refuses)}</td>
              <td>${says(one.leaves)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return folded
    ? html`<details class="more">
        <summary>${words.deadlock.stands}</summary>
        ${table}
      </details>`
    : table;
}

export function stretchWords(issue, stretch) {
  if (stretch.one !== undefined)
    return stretch.one === "not-addressed" ? "a text that says nothing" : "“" + positionWords(issue, stretch.one) + "”";
  return stretch.from === stretch.to
    ? amountWords(stretch.from, issue.unit)
    : amountWords(stretch.from, "") + " to " + amountWords(stretch.to, issue.unit);
}

/** A minimal set of red lines that no text can respect together, each with what it rests on. */
function proof(app, core) {
  const rules = core.rules.map((id) => app.book.rule(id)).filter(Boolean);
  return html`<li>
    <p class="because">${core.says}</p>
    <p class="tags">
      <b>${core.rules.join(" + ")}</b
      >${core.holdsDownTo ? html` <span class="badge">${basisName(app, core.holdsDownTo)}</span>` : nothing}
    </p>
    ${core.rests ? html`<p class="legs">${core.rests}</p>` : nothing}
    <details class="more">
      <summary>${app.words.deadlock.lines}</summary>
      <ul class="redlines">
        ${rules.map(
          (rule) =>
            html`<li class="reason">
              ${mark(rule.strength)}
              <p class="because">${rule.title}</p>
              ${tags(app, rule)}
              <p class="small quiet">${app.book.party(rule.party).name}</p>
              ${statements(app, rule)}
            </li>`,
        )}
      </ul>
    </details>
  </li>`;
}

function basisName(app, id) {
  return app.doc.bases.find((one) => one.id === id)?.words ?? id;
}
