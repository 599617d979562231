import { html, nothing } from "lit-html";
import { count } from "./words.js";

/** Own files: read in the browser, checked by the engine, told as the command line tells it. */
export function viewUploads(app) {
  const { words } = app;
  const uploads = (app.ui.uploads ??= { files: [], result: null });
  const take = async (event) => {
    const chosen = [...event.target.files].filter((file) => /\.(ya?ml|drl|csv)$/i.test(file.name));
    uploads.files = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
    uploads.result = null;
    app.refresh();
  };
  const check = async () => {
    uploads.working = true;
    app.refresh();
    try {
      uploads.result = await app.server.check(uploads.files);
    } catch (problem) {
      uploads.result = {
        ok: false,
        diagnostics: problem.diagnostics ?? [],
        sentence: problem.sentence ?? problem.message,
        reference: problem.reference,
      };
    }
    uploads.working = false;
    app.say(uploads.result.ok ? words.open.fine : count(uploads.result.diagnostics.length, words.open.problems));
    app.refresh();
  };
  return html`<section class="part uploads" aria-labelledby="uploads-title">
    <h2 id="uploads-title">${words.open.uploads}</h2>
    <p class="quiet">${words.open.uploadsHint}</p>
    <div class="row">
      <label class="field"
        ><span>${words.open.files}</span><input type="file" multiple accept=".yaml,.yml,.drl,.csv" @change=${take}
      /></label>
      <label class="field"
        ><span>${words.open.folder}</span><input type="file" webkitdirectory @change=${take}
      /></label>
    </div>
    ${uploads.files.length ? html`<p class="small">${uploads.files.map((one) => one.name).join(", ")}</p>` : nothing}
    <button class="button" ?disabled=${!uploads.files.length || uploads.working} @click=${check}>
      ${words.open.check}
    </button>
    ${uploads.working ? html`<p class="quiet">${words.deadlock.working}</p>` : nothing}
    ${uploads.result ? result(app, uploads.result) : nothing}
  </section>`;
}

function result(app, found) {
  const { words } = app;
  const problems = found.diagnostics ?? [];
  return html`<div class="result" role="group" aria-label=${words.open.check}>
    <p>
      <b>${found.ok ? words.open.fine : (found.sentence ?? count(problems.length, words.open.problems))}</b>
      ${found.reference ? html`<span class="quiet">${words.error.reference} ${found.reference}</span>` : nothing}
    </p>
    ${found.ok && found.case ? html`<p><a class="button" href=${"?case=" + encodeURIComponent(found.case)}>${words.open.use}</a></p>` : nothing}
    <ol class="diagnostics">
      ${problems.map(
        (one) =>
          html`<li class=${one.severity}>
            <p><b>${one.file}:${one.line}:${one.column}</b> ${one.message} <span class="quiet">${one.code}</span></p>
            ${one.frame ? html`<pre tabindex="0">${one.frame}</pre>` : nothing}
            ${one.expected ? html`<p class="small">${words.open.expected} ${one.expected}</p>` : nothing}
            ${one.hint ? html`<p class="small">${one.hint}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
}
