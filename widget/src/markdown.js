// The Markdown that answers are written in, as elements. `marked` reads it; nothing is ever made from HTML, so markup in it is text, and stays text.
import { Lexer, Tokenizer } from "marked";
import { h } from "./dom.js";

const SAFE = /^(https?:\/\/|mailto:|tel:|sms:)/i;
// What a person looks for first: amounts and shares, with what they are per.
const FIGURE = /(?:[$€£]\s?|\b(?:USD|EUR|GBP|CHF) )\d[\d,.]*\d?[kKmM]?(?:(?:\s?[–-]\s?| to )(?:[$€£]\s?)?\d[\d,.]*\d?[kKmM]?)?(?: a (?:year|month|week|day)| an hour)?|\b\d[\d,.]*(?: to \d[\d,.]*)? [A-Z]{3}\b(?: a (?:year|month|week|day)| an hour)?|\b\d+(?:\.\d+)?(?: to \d+(?:\.\d+)?)?\s?(?:%|percent\b)/g;

/** What answers aren't written in is text: HTML, code by indenting, headings by underlining, link definitions, "~about~". */
class Plainer extends Tokenizer {
  html() {}
  tag() {}
  code() {}
  lheading() {}
  def() {}
  del() {}
}

const read = (text) => new Lexer({ gfm: true, breaks: true, tokenizer: new Plainer() }).lex(text);

/** `text` as an element, or null where there is nothing to show; `bold` puts its figures in bold. */
export function markdown(text, { bold = false } = {}) {
  const blocks = read(text?.trim() ?? "").filter(({ type }) => type !== "space");
  return blocks.length ? h("div", { class: "prose" }, blocks.map((block) => drawn(block, bold))) : null;
}

const DRAWN = {
  heading: ({ tokens }, bold) => h("p", {}, h("strong", {}, all(tokens, bold))),
  paragraph: ({ tokens }, bold) => h("p", {}, all(tokens, bold)),
  blockquote: ({ tokens }, bold) => h("blockquote", {}, all(tokens, bold)),
  list: ({ ordered, start, items }, bold) => h(ordered ? "ol" : "ul", { start: start > 1 && start }, items.map((item) => h("li", {}, inItem(item, bold)))),
  table: ({ header, rows }, bold) => {
    const row = (cells, tag) => h("tr", {}, cells.map(({ tokens }) => h(tag, {}, all(tokens, bold))));
    return h("div", { class: "table" }, h("table", {}, h("thead", {}, row(header, "th")), h("tbody", {}, rows.map((cells) => row(cells, "td")))));
  },
  hr: () => h("hr"),
  strong: ({ tokens }) => h("strong", {}, all(tokens)),
  em: ({ tokens }, bold) => h("em", {}, all(tokens, bold)),
  codespan: ({ text }) => h("code", {}, text),
  br: () => h("br"),
  link: ({ href, tokens }) => {
    if (!SAFE.test(href)) return all(tokens);
    const away = /^http/i.test(href) && { target: "_blank", rel: "noopener noreferrer" };
    return h("a", { href, ...away }, all(tokens));
  },
  escape: ({ text }) => text,
  text: ({ text, tokens }, bold) => (tokens ? all(tokens, bold) : bold ? figured(text) : text),
};

const all = (tokens, bold) => tokens.map((token) => drawn(token, bold));

/** A piece by its kind; one of a kind that answers don't have, as it is written. */
function drawn(token, bold) {
  return DRAWN[token.type]?.(token, bold) ?? token.raw;
}

/** What stands in a line of a list: lists whose lines stand apart look like any other. */
function inItem({ tokens }, bold) {
  return tokens.map((token) => (token.type === "paragraph" ? all(token.tokens, bold) : token.type === "space" ? null : drawn(token, bold)));
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

/** Whether `text` is figures and nothing else. */
export const isFigures = (text) => !text.replace(FIGURE, "").trim();

/** Markdown as text that reads well without any marks. */
export function plain(text) {
  return [...(markdown(text)?.childNodes ?? [])].map(written).join("\n\n");
}

function written(block) {
  if (/^[OU]L$/.test(block.tagName)) return [...block.children].map((item, at) => `${block.tagName === "OL" ? `${at + (block.start || 1)}.` : "-"} ${wording(item)}`).join("\n");
  if (block.tagName === "DIV") return rowsWritten([...block.querySelectorAll("tr")].map((row) => [...row.children].map(wording)));
  return wording(block);
}

/** Each row of a table as a line that names its columns. */
export function rowsWritten([columns, ...rows]) {
  return rows.map(([first, ...cells]) => `- ${first}: ${cells.map((cell, at) => (cells.length > 1 ? `${columns[at + 1]}: ${cell}` : cell)).join("; ")}`).join("\n");
}

function wording(element) {
  return [...element.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.nodeType === Node.ELEMENT_NODE ? wording(node) : node.textContent)).join("");
}
