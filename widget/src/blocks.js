// Slack's blocks as Slack shows them, for the desk: every kind that answers are posted in (blocks/), in the order in which they are posted.
import { h } from "./dom.js";
import { markdown } from "./markdown.js";

const MARKED = /<(https?:[^|>]+)\|([^>]+)>|(?<=^|[\s(])(?:\*([^\s*](?:[^*\n]*[^\s*])?)\*|_([^\s_](?:[^_\n]*[^\s_])?)_)/g;
const ESCAPED = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const DRAWN = {
  markdown: ({ text }) => markdown(text),
  section: ({ text }) => h("p", {}, worded(text)),
  context: ({ elements }) => h("p", { class: "context" }, elements.map(worded)),
  table: ({ rows: [heads, ...rows] }) =>
    h("div", { class: "table" }, h("table", {}, h("thead", {}, row(heads, "th")), h("tbody", {}, rows.map((cells) => row(cells, "td"))))),
  actions: ({ elements }) => h("p", {}, elements.map((element) => button((element.text ?? element.placeholder).text, element.type === "static_select"))),
  context_actions: ({ elements }) => h("p", {}, elements.flatMap((element) => [element.positive_button, element.negative_button]).map(({ text }) => button(text.text))),
};

/** What is posted: messages, and the picture of a chart below. */
export function inSlack({ messages, picture }) {
  const blocks = messages.flatMap((message) => message.blocks);
  return h(
    "div",
    { class: "slack" },
    blocks.map((block) => h("div", { "data-block": block.type }, DRAWN[block.type](block))),
    picture && h("img", { src: picture.source, alt: picture.text }),
  );
}

const row = (cells, tag) => h("tr", {}, cells.map(({ text }) => h(tag, {}, text.trim())));
const button = (text, opens = false) => h("span", { class: "button" }, opens ? `${text} ▾` : text);

/** A text object: mrkdwn, Slack's own notation, or plain. */
function worded({ type, text }) {
  if (type !== "mrkdwn") return text;
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, href, label, bold, italic] = found;
    parts.push(read(text.slice(from, found.index)), href ? h("a", { href: read(href), target: "_blank", rel: "noopener noreferrer" }, read(label)) : h(bold ? "strong" : "em", {}, read(bold ?? italic)));
    from = found.index + whole.length;
  }
  return [...parts, read(text.slice(from))];
}

const read = (text) => text.replace(/&(?:amp|lt|gt);/g, (escaped) => ESCAPED[escaped]);
