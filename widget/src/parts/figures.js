import { h } from "../dom.js";
import { chart } from "./chart.js";
import { table } from "./table.js";

/** Chart and table of an answer. A table that the text doesn't have waits behind a disclosure: its figures are in the text. */
export function figures({ answer, inText }, { strings, locale }) {
  const drawn = answer.table && table(answer.table, strings.table);
  return h(
    "div",
    { class: "figures" },
    answer.chart?.kind === "range" && chart(answer.chart, strings, locale),
    drawn && (inText ? drawn : h("details", { class: "disclosure" }, h("summary", {}, strings.table_open), drawn)),
  );
}
