// What a screen reader hears as it comes.
import { h } from "./dom.js";
import { plain } from "./markdown.js";
import { charted, TABLE, withoutCharted, withoutSourceLines } from "./parts/prose.js";
import { shownOf } from "./parts/table.js";
import { counted, fillIn } from "./strings.js";

const SHORT = 240; // characters that are said whole
const LINE = /^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s/;

export class Voice {
  constructor({ language }) {
    this.element = h("div", { class: "unseen", "aria-live": "polite", lang: language, dir: "ltr" });
  }

  say(text) {
    this.element.replaceChildren(h("p", {}, text));
  }
}

/** An answer as it is said: its lead, what else there is, and what can be asked next. What is short, and care, is said whole. */
export function spoken(message, strings) {
  if (message.from === "person") return `${message.name}: ${message.text}`;
  const said = message.custom?.answer ?? {};
  const told = withoutCharted(withoutSourceLines(message.text ?? "", said.citations), said).replace(TABLE, "").trim();
  const paragraphs = told.split(/\n{2,}/).filter(Boolean);
  const whole = said.care || plain(told).length <= SHORT;
  const lines = whole ? [] : told.split("\n").filter((line) => LINE.test(line));
  return [
    plain(whole ? told : (paragraphs[0] ?? "")) || (said.status === "handed_over" && strings.handed_over),
    lines.length > 0 && counted(strings.list_lines, lines.length, strings.language),
    charted(said) && counted(strings.chart_bars, charted(said).rows.length, strings.language),
    TABLE.test(message.text ?? "") && said.table && counted(strings.table_rows, shownOf(said, message.text).shown.rows.length, strings.language),
    Array.isArray(said.missing) && `${strings.missing} ${said.missing.join(", ")}.`,
    said.detail && strings.spoken_more,
    message.buttons?.length > 0 && fillIn(strings.spoken_replies, { questions: message.buttons.map(({ title }) => title).join("; ") }),
  ]
    .filter(Boolean)
    .join(" ");
}
