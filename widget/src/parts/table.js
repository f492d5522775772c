// A table. Where it is narrow two subjects stay side by side, and others become a stack of cards; the roles keep it a table for screen readers even then.
import { h } from "../dom.js";
import { figured } from "../markdown.js";
import { charted, isCharted } from "./prose.js";

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

/** Of an answer's table the rows that `text` has in one of its own, but for those that the chart says, and the others: a short answer shows what tells most. */
export function shownOf({ table: { columns, rows }, ...answer }, text) {
  const chart = charted(answer);
  const named = new Set(text.split("\n").filter((line) => line.startsWith("|")).map((line) => line.split("|")[1].trim()));
  const inText = rows.filter(([name]) => named.has(name));
  const told = inText.filter((row) => !row.slice(1).every((cell, at) => isCharted(chart, columns[at + 1], cell)));
  const others = rows.filter(([name]) => !named.has(name));
  return { shown: { columns, rows: [told, inText, rows].find(({ length }) => length) }, others: inText.length && others.length ? { columns, rows: others } : null };
}

function heading(text, scope) {
  return text ? h("th", { scope, role: scope === "col" ? "columnheader" : "rowheader" }, text) : h("td", { role: "cell" });
}
