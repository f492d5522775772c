// Ranges side by side. The picture is for eyes; the list after it says the same figures.
import { h, s, UNSPOKEN } from "../dom.js";
import { fillIn } from "../strings.js";

const ROW = 46;
const AXIS = 24;
const TICKS = 4;

export function chart({ unit, rows }, strings, locale) {
  const amount = formatter(unit, locale);
  const short = formatter(unit, locale, { notation: "compact" });
  const axis = axisFor(rows);
  const place = (value) => `${(100 * (value - axis.from)) / (axis.to - axis.from)}%`;
  const title = fillIn(strings.chart, { unit });
  const range = ({ low, high }) => fillIn(strings.chart_range, { low: amount(low), high: amount(high) });
  return h(
    "figure",
    { class: "chart", ...UNSPOKEN },
    h("figcaption", {}, title),
    h("div", { class: "plot" }, s("svg", { width: "100%", height: rows.length * ROW + AXIS, "aria-hidden": "true" }, grid(axis, place, rows.length, short), rows.map((row, index) => bar(row, index, place, range(row))))),
    h("ul", { class: "unseen" }, rows.map((row) => h("li", {}, `${row.label}: ${range(row)}`))),
  );
}

function bar({ label, low, high }, index, place, range) {
  const y = index * ROW;
  const width = `${parseFloat(place(high)) - parseFloat(place(low))}%`;
  return s(
    "g",
    {},
    s("text", { x: 0, y: y + 17, class: "label" }, label),
    s("text", { x: "100%", y: y + 17, class: "range", "text-anchor": "end" }, range),
    s("rect", { x: 0, y: y + 25, width: "100%", height: 12, rx: 6, class: "track" }),
    s("rect", { x: place(low), y: y + 25, width, height: 12, rx: 6, class: "bar" }),
  );
}

function grid({ ticks }, place, count, amount) {
  const bottom = count * ROW;
  return ticks.map((tick, index) => {
    const anchor = index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle";
    return s("text", { x: place(tick), y: bottom + 14, class: "tick", "text-anchor": anchor }, amount(tick));
  });
}

/** Round ends and steps that hold all ranges. */
function axisFor(rows) {
  const low = Math.min(...rows.map((row) => row.low));
  const high = Math.max(...rows.map((row) => row.high));
  const rough = Math.max(high - low, 1) / (TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((each) => each * power >= rough) * power;
  const from = Math.floor(low / step) * step;
  const count = Math.ceil((high - from) / step);
  return { from, to: from + count * step, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}

function formatter(unit, locale, options) {
  const [, currency] = /^([A-Z]{3})\b/.exec(unit) ?? [];
  const format = new Intl.NumberFormat(locale, { ...(currency && { style: "currency", currency, maximumFractionDigits: 0 }), ...options });
  return (value) => format.format(value);
}
