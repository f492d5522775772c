import { h } from "../dom.js";
import { counted } from "../strings.js";

const WEB = /^https?:\/\//;

/** Where an answer comes from: one line, that opens to each source, named once, and what was taken from its sections. */
export function citations(cited, { strings, locale }) {
  if (!cited?.length) return null;
  const sources = grouped(cited, ({ source }) => source).map((of) => ({ of, sections: grouped(of, ({ section }) => section) }));
  const sections = sources.flatMap((source) => source.sections);
  const summary = [counted(strings.sources, sources.length, locale), counted(strings.sections, sections.length, locale)].join(", ");
  return h("details", { class: "disclosure citations" }, h("summary", {}, summary), sources.map((source) => [named(source.of, strings), h("ol", {}, source.sections.map((of) => section(of, strings)))]));
}

function named(cited, { language, source_date }) {
  const { source, retrieved } = cited[0];
  const url = cited.map((each) => each.url).find((each) => typeof each === "string" && WEB.test(each));
  const day = retrieved && new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(retrieved));
  return h("p", { class: "source" }, url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, source) : source, day && [h("br"), `${source_date} `, h("time", { datetime: retrieved }, day)]);
}

function section(cited, strings) {
  return h("li", {}, h("p", {}, cited[0].section), cited.map((each) => scope(each, strings)));
}

function scope({ credited_to, period, region }, strings) {
  const stated = [
    [strings.source_credited, credited_to],
    [strings.source_period, period],
    [strings.source_region, region],
  ].filter(([, value]) => value);
  return stated.length > 0 && h("dl", {}, stated.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

/** Lists of what has the same key, in the order of the first of each. */
function grouped(all, key) {
  const groups = new Map();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
}
