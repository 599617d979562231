import { html } from "lit-html";
import { roomKeys } from "./room.js";

/** The overview of keys, and the switch for those who would rather have none. */
export function viewHelp(app) {
  const { help } = app.words;
  // Of several keys that do the same, the first stands for all.
  const room = new Map(roomKeys(app).reverse().map((one) => [one.words, one.key.toUpperCase()]));
  const rows = [...help.rows, ...[...room].reverse().map(([does, key]) => [key, does])];
  const turn = (event) => {
    app.ui.keys = event.target.checked;
    app.refresh();
  };
  return html`
    <table class="keys">
      <tbody>
        ${rows.map(
          ([key, does]) =>
            html`<tr>
              <th scope="row"><kbd>${key}</kbd></th>
              <td>${does}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="option">
      <label><input type="checkbox" .checked=${app.ui.keys} @change=${turn} /> <span>${help.single}</span></label>
    </p>
    <p class="quiet small">${help.singleHint}</p>
  `;
}
