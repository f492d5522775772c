// A table that becomes a stack of small cards where it is narrow; the roles keep it a table for screen readers even then.
import { h } from "../dom.js";

export function table({ columns, rows }, caption) {
  return h(
    "div",
    { class: "table" },
    h(
      "table",
      { role: "table", "aria-label": caption },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map((column) => heading(column, "col")))),
      h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row" }, row.map((cell, place) => (place ? h("td", { role: "cell" }, h("span", { class: "of", "aria-hidden": "true" }, columns[place]), cell) : heading(cell, "row")))))),
    ),
  );
}

function heading(text, scope) {
  return text ? h("th", { scope, role: scope === "col" ? "columnheader" : "rowheader" }, text) : h("td", { role: "cell" });
}
