// A table. Where it is narrow two subjects stay side by side, and others become a stack of cards; the roles keep it a table for screen readers even then.
import { h } from "../dom.js";
import { figured } from "../markdown.js";

export function table({ columns, rows }, caption) {
  const pair = columns.length === 3 && !columns[0];
  return h(
    "div",
    { class: `table ${pair ? "pair" : columns.length > 2 ? "cards" : ""}` },
    h(
      "table",
      { role: "table", "aria-label": caption },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map((column) => heading(column, "col")))),
      h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row" }, row.map((cell, place) => (place ? h("td", { role: "cell" }, h("span", { class: "of", "aria-hidden": "true" }, columns[place]), figured(String(cell ?? ""))) : heading(cell, "row")))))),
    ),
  );
}

function heading(text, scope) {
  return text ? h("th", { scope, role: scope === "col" ? "columnheader" : "rowheader" }, text) : h("td", { role: "cell" });
}
