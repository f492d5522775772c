// How an answer will look, for the desk: in the chat by the chat's own parts, and nearly so in Slack. A page's answers stand in <script type="application/json">.
import themeStyle from "../theme.css";
import listStyle from "./list.css";
import { h } from "./dom.js";
import { markdown } from "./markdown.js";
import { answer } from "./parts/answer.js";
import { withoutSourceLines } from "./parts/prose.js";
import partsStyle from "./parts/parts.css";
import previewStyle from "./preview.css";
import { followScheme } from "./scheme.js";
import { stringsFor } from "./strings.js";

const strings = stringsFor("en");
const nobody = { suits: () => false };
const context = { strings, locale: "en", ask() {}, conversation: { messages: [], person: nobody, rate: async () => {} }, voice: { say() {} } };
const DRAWS = { chat: (message) => answer(message, context), slack: inSlack };

/** As blocks of Slack's would show it; a chart is a picture there, drawn by the assistant. */
function inSlack({ text, buttons, custom }) {
  const { citations = [], chart, detail, missing } = custom.answer;
  const sections = new Map(citations.map(({ source, section }) => [`${source}: ${section}`, source]));
  return h(
    "div",
    { class: "slack" },
    markdown(withoutSourceLines(text, citations)),
    chart && h("p", { class: "picture" }, `${chart.title ?? strings.chart} (a picture)`),
    missing?.length && h("p", { class: "context" }, `Not in the sources: ${missing.join(", ")}`),
    detail && h("p", {}, h("span", { class: "button" }, "Show all")),
    sections.size > 0 && h("p", { class: "context" }, `Source: ${[...sections.keys()].join("; ")}`),
    buttons.length > 0 && h("p", {}, buttons.map(({ title }) => h("span", { class: "button" }, title))),
  );
}

function sheet(css) {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  return style;
}
const sheets = [themeStyle, listStyle, partsStyle, previewStyle].map(sheet);

for (const data of document.querySelectorAll("script[type='application/json']")) {
  const message = JSON.parse(data.textContent);
  for (const place of data.parentNode.querySelectorAll("[data-draws]")) {
    const host = h("div", {});
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = sheets;
    root.append(DRAWS[place.dataset.draws](message));
    place.replaceChildren(host);
    followScheme(host);
  }
}
