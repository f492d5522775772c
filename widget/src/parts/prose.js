// What an answer's Markdown holds beside prose: tables and source lines, which elements of ours say better.
const SOURCE_LINE = /^_[^\n]+_$/;

/** Runs of lines that are a table. */
export const TABLE = /(?:^\|.*\|[ \t]*(?:\n|$))+/m;

/** `text` without the paragraphs that only name what is cited: the source, or its sections. */
export function withoutSourceLines(text, cited = []) {
  const names = (line) => cited.some(({ source, section }) => line.includes(source) || line.includes(section));
  const isSourceLine = (line) => SOURCE_LINE.test(line) && names(line);
  return text.split("\n\n").filter((paragraph) => !isSourceLine(paragraph.trim())).join("\n\n");
}
