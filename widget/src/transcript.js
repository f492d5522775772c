/** The conversation as plain text. */
export function transcript(messages, strings) {
  return messages.map(({ from, text }) => `${from === "user" ? strings.you : strings.title}:\n${text}`).join("\n\n");
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
