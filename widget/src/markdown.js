// The Markdown that answers are written in, as elements. Markup in it is text, and stays text.
import { h } from "./dom.js";

const SAFE = /^(https?:\/\/|mailto:|tel:|sms:)/i;
const INLINE = /\\([\\`*_[\]()#+.!|~>-])|\*\*(.+?)\*\*|(?<![\w*])\*(?!\s)([^*]+)\*(?!\w)|(?<!\w)_(?!\s)(.+?)_(?!\w)|`([^`]+)`|\[([^\]]+)\]\(([^()\s]+)\)/g;
// What a person looks for first: amounts and shares, with what they are per.
const FIGURE = /(?:[$€£]\s?|\b(?:USD|EUR|GBP|CHF) )\d[\d,.]*\d?[kKmM]?(?:(?:\s?[–-]\s?| to )(?:[$€£]\s?)?\d[\d,.]*\d?[kKmM]?)?(?: a (?:year|month|week|day)| an hour)?|\b\d+(?:\.\d+)?(?: to \d+(?:\.\d+)?)?\s?(?:%|percent\b)/g;
const ITEM = /^\s{0,3}(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;
const ROW = /^\|(.*)\|\s*$/;
const RULER = /^\|[\s:|-]+\|\s*$/;

/** `text` as an element, or null where there is nothing to show; `bold` puts its figures in bold. */
export function markdown(text, { bold = false } = {}) {
  const blocks = blocksOf(text?.trim() ?? "");
  return blocks.length ? h("div", { class: "prose" }, blocks.map((block) => drawn(block, bold))) : null;
}

/** Paragraphs, headings, lists and tables, in order: each a kind and its lines. */
function blocksOf(text) {
  const blocks = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    const { kind, content } = lineOf(line, last?.kind);
    if (kind === "gap") blocks.push({ kind });
    else if (last?.kind === kind && kind !== "heading") last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
  }
  return joined(blocks);
}

function lineOf(line, before) {
  if (!line.trim()) return { kind: "gap" };
  const item = ITEM.exec(line);
  if (item) return { kind: item[1] ? "ol" : "ul", content: item[2] };
  const heading = HEADING.exec(line);
  if (heading) return { kind: "heading", content: heading[1] };
  if (ROW.test(line)) return { kind: "table", content: line };
  if (/^\s{2,}/.test(line) && ["ul", "ol"].includes(before)) return { kind: before, content: line.trim() };
  return { kind: "p", content: line.trim() };
}

/** Lists whose items stand apart are one list. */
function joined(blocks) {
  const whole = [];
  let apart = false;
  for (const block of blocks) {
    if (block.kind === "gap") apart = true;
    else if (apart && ["ul", "ol"].includes(block.kind) && whole.at(-1)?.kind === block.kind) whole.at(-1).lines.push(...block.lines);
    else whole.push(block);
    if (block.kind !== "gap") apart = false;
  }
  return whole;
}

function drawn({ kind, lines }, bold) {
  if (kind === "table") return tableOf(lines, bold);
  if (kind === "heading") return h("p", {}, h("strong", {}, inline(lines[0], bold)));
  if (kind === "p") return h("p", {}, lines.map((line, at) => [at > 0 && h("br"), inline(line, bold)]));
  return h(kind, {}, lines.map((line) => h("li", {}, inline(line, bold))));
}

function tableOf(lines, bold) {
  const rows = lines.filter((line) => !RULER.test(line)).map((line) => ROW.exec(line)[1].split("|").map((cell) => cell.trim()));
  const [head, ...body] = rows;
  const row = (cells, tag) => h("tr", {}, cells.map((cell) => h(tag, {}, inline(cell, bold))));
  return h("div", { class: "table" }, h("table", {}, h("thead", {}, row(head, "th")), h("tbody", {}, body.map((cells) => row(cells, "td")))));
}

function inline(text, bold) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(worded(text.slice(from, found.index), bold), marked(found, bold));
    from = found.index + found[0].length;
  }
  return [...parts, worded(text.slice(from), bold)];
}

const worded = (text, bold) => (bold ? figured(text) : text);

function marked([all, escaped, strong, star, underlined, code, label, address], bold) {
  if (escaped) return escaped;
  if (strong) return h("strong", {}, inline(strong));
  if (star || underlined) return h("em", {}, inline(star || underlined, bold));
  if (code) return h("code", {}, code);
  if (!SAFE.test(address)) return label;
  const away = /^http/i.test(address) && { target: "_blank", rel: "noopener noreferrer" };
  return address ? h("a", { href: address, ...away }, inline(label)) : all;
}

/** `text` with its figures in bold. */
export function figured(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(FIGURE)) {
    parts.push(text.slice(from, found.index), h("b", {}, found[0]));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Markdown as text that reads well without any marks. */
export function plain(text) {
  return (markdown(text)?.childNodes.length ? [...markdown(text).childNodes] : []).map(written).join("\n\n");
}

function written(block) {
  if (/^[OU]L$/.test(block.tagName)) return [...block.children].map((item, at) => `${block.tagName === "OL" ? `${at + 1}.` : "-"} ${wording(item)}`).join("\n");
  if (block.tagName === "DIV") return rowsWritten([...block.querySelectorAll("tr")].map((row) => [...row.children].map(wording)));
  return wording(block);
}

/** Each row of a table as a line that names its columns. */
export function rowsWritten([columns, ...rows]) {
  return rows.map(([first, ...cells]) => `- ${first}: ${cells.map((cell, at) => (cells.length > 1 ? `${columns[at + 1]}: ${cell}` : cell)).join("; ")}`).join("\n");
}

function wording(element) {
  return [...element.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join("");
}
