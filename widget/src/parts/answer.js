import { h } from "../dom.js";
import { markdown } from "../markdown.js";
import { detail } from "./detail.js";
import { figures } from "./figures.js";
import { footer } from "./footer.js";
import { charted, TABLE, withoutCharted, withoutSourceLines } from "./prose.js";
import { shownOf } from "./table.js";

const BOLD = { bold: true };

/** An answer as a whole: the lead first, and what it shows right after it. What isn't known of it is passed over. */
export function answer(message, context) {
  const { strings } = context;
  const said = message.custom?.answer ?? {};
  const text = message.text ?? "";
  const told = withoutCharted(withoutSourceLines(text, said.citations), said);
  const chart = charted(said);
  const inText = TABLE.test(text);
  const inDetail = !inText && TABLE.test(said.detail ?? "");
  const { shown, others } = said.table && inText ? shownOf(said, text) : { shown: inDetail ? null : said.table };
  const [before, after] = shown && inText ? told.split(TABLE) : chart || shown ? afterLead(told) : [told];
  return h(
    "div",
    { class: "answer" },
    markdown(before, BOLD),
    said.status === "handed_over" && !text && h("p", { class: "note" }, strings.handed_over),
    (chart || shown) && figures({ chart, table: shown, inText }, context),
    markdown(after, BOLD),
    missing(said.missing, strings),
    detail(said, others, context),
    footer({ message, answer: said }, context),
  );
}

/** The first paragraph, and the rest. */
function afterLead(text) {
  const [lead, ...rest] = text.split(/\n{2,}/);
  return [lead, rest.join("\n\n")];
}

/** What the sources don't serve of the question, in the person's own words. */
function missing(words, strings) {
  const shown = Array.isArray(words) ? words.filter((word) => typeof word === "string" && word) : [];
  return shown.length > 0 && h("p", { class: "missing" }, h("span", {}, strings.missing), " ", shown.join(", "));
}
