import { h, UNSPOKEN } from "../dom.js";
import { fillIn } from "../strings.js";

/** Where an answer comes from: one line, that opens to section, origin, credit, period and region. */
export function citations(cited, strings) {
  if (!cited?.length) return null;
  const sections = [...new Set(cited.map(({ section }) => section))];
  const summary = sections.length === 1 ? fillIn(strings.sources_one, { section: sections[0] }) : fillIn(strings.sources_many, { count: sections.length });
  return h("details", { class: "disclosure citations", ...UNSPOKEN }, h("summary", {}, summary), h("ol", {}, cited.map((each) => h("li", {}, details(each, strings)))));
}

function details({ section, source, credited_to, period, region, url }, strings) {
  const pairs = [
    [strings.source_section, section],
    [strings.source_origin, origin(source, url)],
    [strings.source_credited, credited_to],
    [strings.source_period, period],
    [strings.source_region, region],
  ];
  return h("dl", {}, pairs.map(([name, value]) => [h("dt", {}, name), h("dd", { class: value ? null : "unsaid" }, value ?? strings.source_unsaid)]));
}

function origin(source, url) {
  const readable = typeof url === "string" && /^https?:\/\//.test(url);
  return readable ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, source) : source;
}
