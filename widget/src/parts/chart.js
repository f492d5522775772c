// Ranges side by side: a list for whoever reads it, with a bar in each line for eyes.
import { h, s } from "../dom.js";
import { fillIn } from "../strings.js";

const TICKS = 4;

export function chart({ title, unit, rows }, strings, locale) {
  const amount = formatter(unit, locale);
  const short = formatter(unit, locale, { notation: "compact" });
  const axis = axisFor(rows);
  const place = (value) => `${(100 * (value - axis.from)) / (axis.to - axis.from)}%`;
  const heading = title ?? strings.chart;
  return h(
    "figure",
    { class: "chart", "aria-label": heading },
    h("figcaption", {}, h("strong", {}, heading), " ", h("span", {}, fillIn(strings.chart_unit, { unit }))),
    h("ul", {}, rows.map((row) => h("li", {}, h("span", { class: "label" }, row.label), h("span", { class: "unseen" }, ": "), h("span", { class: "range" }, fillIn(strings.chart_range, { low: amount(row.low), high: amount(row.high) })), bar(row, axis, place)))),
    s("svg", { class: "ticks", width: "100%", height: 18, "aria-hidden": "true" }, axis.ticks.map((tick, at) => s("text", { x: place(tick), y: 13, "text-anchor": at === 0 ? "start" : at === axis.ticks.length - 1 ? "end" : "middle" }, short(tick)))),
  );
}

function bar({ low, high }, { ticks }, place) {
  const width = `${parseFloat(place(high)) - parseFloat(place(low))}%`;
  return s(
    "svg",
    { class: "bars", width: "100%", height: 16, "aria-hidden": "true" },
    s("rect", { x: 0, y: 2, width: "100%", height: 12, rx: 6, class: "track" }),
    ticks.slice(1, -1).map((tick) => s("line", { x1: place(tick), x2: place(tick), y1: 0, y2: 16, class: "grid" })),
    s("rect", { x: place(low), y: 2, width, height: 12, rx: 6, class: "bar" }),
  );
}

/** Round ends and steps that hold all ranges. */
function axisFor(rows) {
  const low = Math.min(...rows.map((row) => row.low));
  const high = Math.max(...rows.map((row) => row.high));
  const rough = Math.max(high - low, 1) / (TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((each) => each * power >= rough) * power;
  const from = Math.max(0, (Math.ceil(low / step) - 1) * step); // no bar touches the edge
  const count = Math.floor((high - from) / step) + 1;
  return { from, to: from + count * step, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}

function formatter(unit, locale, options) {
  const [, currency] = /^([A-Z]{3})\b/.exec(unit) ?? [];
  const format = new Intl.NumberFormat(locale, { ...(currency && { style: "currency", currency, maximumFractionDigits: 0 }), ...options });
  return (value) => format.format(value);
}
