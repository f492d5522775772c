import { h } from "../dom.js";
import { chart as draw } from "./chart.js";
import { table as tabled } from "./table.js";

/** Chart and table of an answer. A table that the text doesn't have waits behind a disclosure: its figures are in the text. */
export function figures({ chart, table, inText }, { strings, locale }) {
  const drawn = table && tabled(table, strings.table);
  return h(
    "div",
    { class: "figures" },
    chart && draw(chart, strings, locale),
    drawn && (inText ? drawn : h("details", { class: "disclosure" }, h("summary", {}, strings.table_open), drawn)),
  );
}
