import { html, nothing } from "lit-html";
import { count, dateWords } from "./words.js";
import { viewUploads } from "./view-uploads.js";

/** Which text is on the board: one of the case, a blank one, another case or own files when served. */
export function viewOpen(app) {
  const { words, doc, text } = app;
  const choose = (id) => () => {
    app.dispatch({ type: "choose", text: id });
    app.dispatch({ type: "view", name: "board" });
    scrollTo(0, 0);
    app.goTo("text-title");
  };
  const entry = (id, title, lines) =>
    html`<li>
      <button class="choice" aria-current=${text.base === id ? "true" : nothing} @click=${choose(id)}>
        <b>${title}</b
        >${lines.filter(Boolean).map((line) => html`<span class="quiet small">${line}</span>`)}${text.base === id ? html`<span class="badge">${words.open.here}</span>` : nothing}
      </button>
    </li>`;
  return html`<section class="page open" aria-labelledby="open-title">
    <p class="kicker">
      <b>${doc.case.title}</b> <span>${words.settings.factsUntil} ${dateWords(doc.case.factsUntil)}</span>
    </p>
    <h1 id="open-title" tabindex="-1">${words.open.title}</h1>
    <p class="standfirst">${doc.case.summary}</p>
    <ul class="choices-list">
      ${doc.texts.map((one) =>
        entry(one.id, one.title, [[one.date, setWords(app, one)].filter(Boolean).join(" · "), one.note]),
      )}
      ${entry("blank", words.open.blank, [words.open.blankHint])}
    </ul>
    ${app.server ? viewCases(app) : nothing} ${app.server ? viewUploads(app) : nothing}
  </section>`;
}

function setWords(app, text) {
  return count(Object.keys(text.terms).length, app.words.text.issue) + " " + app.words.text.set;
}

/** The other cases that the server knows. */
function viewCases(app) {
  const list = (app.ui.cases ??= {});
  if (!list.asked) {
    list.asked = true;
    app.server.cases().then(
      (found) => {
        list.found = found;
        app.refresh();
      },
      (problem) => app.fail(problem),
    );
  }
  const others = (list.found ?? []).filter((one) => one.id !== app.server.key);
  if (!others.length) return nothing;
  return html`<section class="part">
    <h2>${app.words.open.cases}</h2>
    <ul class="choices-list">
      ${others.map(
        (one) =>
          html`<li>
            <a class="choice" href=${"?case=" + encodeURIComponent(one.id)}
              ><b>${one.title}</b><span class="quiet small">${one.summary}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
