// The conversation as text that reads well in a mail or a file.
import { plain, rowsWritten } from "./markdown.js";
import { charted, TABLE, withoutCharted, withoutSourceLines } from "./parts/prose.js";
import { fillIn } from "./strings.js";

export function transcript(messages, strings) {
  const time = new Intl.DateTimeFormat(strings.language, { dateStyle: "medium", timeStyle: "short" });
  return messages.map((message) => `${message.from === "user" ? strings.you : (message.name ?? strings.title)}, ${time.format(message.at * 1000)}:\n${said(message, strings)}\n`).join("\n");
}

function said({ from, text, custom }, strings) {
  if (from !== "bot") return text;
  const { table, detail, citations = [] } = custom?.answer ?? {};
  const chart = charted(custom?.answer);
  const told = [text, detail].filter(Boolean).map((each) => plain(withoutCharted(withoutSourceLines(each, citations), custom?.answer)));
  const tabled = table && ![text, detail].some((each) => TABLE.test(each ?? "")) && rowsWritten([table.columns, ...table.rows]);
  const drawn = chart && [`${chart.title ?? strings.chart}, ${chart.unit}:`, ...chart.rows.map(({ label, low, high }) => `- ${label}: ${fillIn(strings.chart_range, { low: low.toLocaleString(strings.language), high: high.toLocaleString(strings.language) })}`)].join("\n");
  return [...told, tabled, drawn, sources(citations, strings)].filter(Boolean).join("\n\n");
}

function sources(citations, strings) {
  const named = new Map(citations.map(({ source, url }) => [source, url]));
  const lines = [...named].map(([source, url]) => {
    const sections = new Set(citations.filter((cited) => cited.source === source).map(({ section }) => section));
    return `${strings.source}: ${source}: ${[...sections].join("; ")}${url ? ` (${url})` : ""}`;
  });
  return lines.join("\n");
}

/** Copy `text`; also on pages without https, where there is no clipboard interface. */
export async function copy(text, root) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  root.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("not copied");
}

/** Save `text` as a file of the browser's downloads. */
export function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
