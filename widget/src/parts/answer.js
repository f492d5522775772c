import { h, UNSPOKEN } from "../dom.js";
import { markdown } from "../markdown.js";
import { figures } from "./figures.js";
import { footer } from "./footer.js";

const TABLE = /(?:^\|.*\|[ \t]*(?:\n|$))+/m;
const LAST_IN_ITALICS = /\n\n_[^\n]+_\s*$/;

/** An answer as a whole. Carbon lays out all of the chat anew for each item that it is given: so this is one. */
export function answer({ message }, context) {
  const said = message.custom?.answer ?? {};
  const [before, after] = withoutWhatWeDraw(message.text, said);
  return h(
    "div",
    { class: "answer" },
    markdown(before),
    (said.chart || said.table) && figures({ answer: said, inText: TABLE.test(message.text) }, context),
    markdown(after),
    missing(said.missing, context.strings),
    detail(said.detail, context.strings),
    footer({ message, answer: said }, context),
  );
}

/** What the sources don't serve of the question, in the person's own words. */
function missing(words, strings) {
  const shown = Array.isArray(words) ? words.filter((word) => typeof word === "string" && word) : [];
  return shown.length > 0 && h("p", { class: "missing" }, h("span", {}, strings.missing), " ", shown.join(", "));
}

/** The whole story, which came with the short one. */
function detail(story, strings) {
  return typeof story === "string" && story && h("details", { class: "disclosure detail", ...UNSPOKEN }, h("summary", {}, strings.detail_open), markdown(story));
}

/** The text before and after the table. Tables and sources are drawn, with the same content, by elements of ours. */
function withoutWhatWeDraw(text, said) {
  const unsourced = said.citations?.length ? text.replace(LAST_IN_ITALICS, "") : text;
  return said.table ? unsourced.split(TABLE) : [unsourced];
}
