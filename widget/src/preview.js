// How an answer will look, for the desk: in the chat by the chat's own parts, in Slack by the blocks that are posted. A page's answers stand in <script type="application/json">.
import themeStyle from "../theme.css";
import { inSlack } from "./blocks.js";
import listStyle from "./list.css";
import { h } from "./dom.js";
import { answer } from "./parts/answer.js";
import partsStyle from "./parts/parts.css";
import previewStyle from "./preview.css";
import { followScheme } from "./scheme.js";
import { stringsFor } from "./strings.js";

const nobody = { suits: () => false };
const context = { strings: stringsFor("en"), locale: "en", ask() {}, conversation: { messages: [], person: nobody, rate: async () => {} }, voice: { say() {} } };
const DRAWS = { chat: (message) => answer(message, context), slack: inSlack };

function sheet(css) {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  return style;
}
const sheets = [themeStyle, listStyle, partsStyle, previewStyle].map(sheet);

for (const data of document.querySelectorAll("script[type='application/json']")) {
  const drawn = JSON.parse(data.textContent);
  for (const place of data.parentNode.querySelectorAll("[data-draws]")) {
    const host = h("div", {});
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = sheets;
    root.append(DRAWS[place.dataset.draws](drawn[place.dataset.draws]));
    place.replaceChildren(host);
    followScheme(host);
  }
}
