// What an answer's Markdown holds beside prose: tables, source lines and lines of a chart, which elements of ours say better.
import { isFigures } from "../markdown.js";

const NAMED_LINE = /^\s{0,3}[-*+]\s+\*\*(.+?)\*\*:\s*(.*)$/;
const SOURCE_LINE = /^_[^\n]+_$/;

/** Runs of lines that are a table. */
export const TABLE = /(?:^\|.*\|[ \t]*(?:\n|$))+/m;

/** `text` without the paragraphs that only name what is cited: the source, or its sections. */
export function withoutSourceLines(text, cited = []) {
  const names = (line) => cited.some(({ source, section }) => line.includes(source) || line.includes(section));
  const isSourceLine = (line) => SOURCE_LINE.test(line) && names(line);
  return text.split("\n\n").filter((paragraph) => !isSourceLine(paragraph.trim())).join("\n\n");
}

/** The chart of an answer, where there is something to compare in it. */
export const charted = ({ chart } = {}) => (chart?.kind === "range" && chart.rows.length > 1 ? chart : null);

/** Whether what is said of a name is no more than its bar of `chart` says. */
export function isCharted(chart, name, said) {
  const bar = chart?.rows.find(({ label }) => label === name);
  return Boolean(bar) && isFigures(said) && said.replaceAll(",", "").match(/\d+(\.\d+)?/g)?.join(" ") === `${bar.low} ${bar.high}`;
}

/** `text` without the lines of a list that the answer's chart draws. */
export function withoutCharted(text, answer) {
  const chart = charted(answer);
  const isDrawn = (line) => {
    const [, name, said] = NAMED_LINE.exec(line) ?? [];
    return name && isCharted(chart, name, said);
  };
  return text.split("\n").filter((line) => !isDrawn(line)).join("\n");
}
