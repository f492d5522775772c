// The whole story of an answer that is told in short: a button opens it in place.
import { h } from "../dom.js";
import { markdown } from "../markdown.js";
import { TABLE, withoutSourceLines } from "./prose.js";
import { table } from "./table.js";

let details = 0;

/** `others` are rows of its table that weren't shown. */
export function detail(said, others, { strings }) {
  if (typeof said.detail !== "string" || !said.detail.trim()) return null;
  const place = h("div", { id: `waypoint-detail-${++details}`, hidden: true });
  const button = h("button", { type: "button", class: "more", "aria-expanded": "false", "aria-controls": place.id, onclick: turn }, strings.detail_more);
  return h("div", { class: "detail" }, button, place);

  function turn() {
    const open = place.hidden;
    if (!place.firstChild) place.append(...(others ? [table(others, strings.table)] : []), ...drawn(said, strings));
    place.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? strings.detail_less : strings.detail_more;
  }
}

/** Its only table is the answer's; where it has several, Markdown draws them. */
function drawn({ detail, citations, table: tabled }, strings) {
  const told = withoutSourceLines(detail, citations);
  const [before, after, ...more] = told.split(TABLE);
  if (!tabled || after === undefined || more.length) return [markdown(told)];
  return [markdown(before), table(tabled, strings.table), markdown(after)].filter(Boolean);
}
