import { h } from "../dom.js";
import { markdown } from "../markdown.js";
import { detail } from "./detail.js";
import { figures } from "./figures.js";
import { footer } from "./footer.js";
import { TABLE, withoutSourceLines } from "./prose.js";

/** An answer as a whole. Carbon lays out all of the chat anew for each item that it is given: so this is one. What isn't known of it is passed over. */
export function answer({ message }, context) {
  const said = message.custom?.answer ?? {};
  const text = message.text ?? "";
  const unsourced = withoutSourceLines(text, said.citations);
  const [before, after] = said.table ? unsourced.split(TABLE) : [unsourced];
  const inText = TABLE.test(text);
  const drawn = inText || !TABLE.test(said.detail ?? "") ? said : { ...said, table: null }; // else the detail shows it
  return h(
    "div",
    { class: "answer" },
    markdown(before),
    (drawn.chart || drawn.table) && figures({ answer: drawn, inText }, context),
    markdown(after),
    missing(said.missing, context.strings),
    detail(said, context),
    footer({ message, answer: said }, context),
  );
}

/** What the sources don't serve of the question, in the person's own words. */
function missing(words, strings) {
  const shown = Array.isArray(words) ? words.filter((word) => typeof word === "string" && word) : [];
  return shown.length > 0 && h("p", { class: "missing" }, h("span", {}, strings.missing), " ", shown.join(", "));
}
