import { html, nothing } from "lit-html";
import { scenarioName, scenarioYaml } from "./scenario-file.js";

/** What one takes along: the address with everything in it, a scenario file, a report on paper. */
export function viewKeep(app) {
  const { words, state } = app;
  const { keep } = words;
  const copied = app.ui.copied;
  const address = app.address();
  const print = (event) => {
    event.target.closest("dialog").close();
    app.ui.report = true;
    setTimeout(() => window.print(), 50);
  };
  const debrief = (event) => {
    event.target.closest("dialog").close();
    app.dispatch({ type: "view", name: "debrief" });
  };
  return html`
    <section>
      <h3>${keep.link}</h3>
      <p class="quiet small">${keep.linkHint} ${location.protocol === "file:" ? keep.linkOfFile : nothing}</p>
      <p class="row">
        <input
          type="text"
          id="keep-link"
          readonly
          aria-label=${keep.link}
          .value=${address}
          @focus=${(e) => e.target.select()}
        />
        <button class="button" @click=${() => copy(app, address)}>${keep.copy}</button>
      </p>
      <p role="status" class="small">${copied ? keep[copied] : nothing}</p>
    </section>
    <section>
      <h3>${keep.file}</h3>
      <p class="quiet small">${keep.fileHint}</p>
      <button class="button" @click=${() => download(fileName(app), scenarioYaml(app.book, state, state.team))}>
        ${keep.download} ${fileName(app)}
      </button>
    </section>
    <section>
      <h3>${keep.report}</h3>
      <p class="quiet small">${keep.reportHint}</p>
      <button class="button" @click=${print}>${keep.print}</button>
    </section>
    <section>
      <h3>${keep.debrief}</h3>
      <button class="button" @click=${debrief}>${keep.debriefOpen}</button>
    </section>
  `;
}

function fileName({ book, state }) {
  return scenarioName(book, state, state.team);
}

/** A page opened from a disk may not touch the clipboard: then the link is marked for copying by hand. */
async function copy(app, address) {
  try {
    await navigator.clipboard.writeText(address);
    app.ui.copied = "copied";
  } catch {
    document.getElementById("keep-link").select();
    app.ui.copied = document.execCommand("copy") ? "copied" : "byHand";
  }
  app.refresh();
}

/** Gives the browser a file made here; nothing is fetched. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
