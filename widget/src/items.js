// Messages as Carbon takes them: text for its Markdown, and items of our own for everything else.
const TABLE = /(?:^\|.*\|[ \t]*(?:\n|$))+/m;
const LAST_IN_ITALICS = /\n\n_[^\n]+_\s*$/;

export function itemsOf(message) {
  if (message.from === "user") return { id: message.id, input: { message_type: "text", text: message.text } };
  const answer = message.custom?.answer ?? {};
  const [before, after] = withoutWhatWeDraw(message.text, answer);
  return response(message.id, message.reply_to, [
    text(before),
    (answer.chart || answer.table) && own("figures", { answer, inText: TABLE.test(message.text) }),
    text(after),
    own("footer", { message, answer }),
  ]);
}

export function welcomeOf() {
  return response("welcome", undefined, [own("welcome", {})]);
}

export function troubleOf(error, message) {
  const id = `trouble-${Date.now()}`;
  return response(id, undefined, [own("trouble", { error, message, id })]);
}

/** The text before and after the table. Tables and sources are drawn, with the same content, by elements of ours. */
function withoutWhatWeDraw(markdown, answer) {
  const unsourced = answer.citations?.length ? markdown.replace(LAST_IN_ITALICS, "") : markdown;
  return answer.table ? unsourced.split(TABLE) : [unsourced];
}

function response(id, request_id, items) {
  return { id, request_id, output: { generic: items.filter(Boolean) } };
}

function text(markdown) {
  return markdown?.trim() ? { response_type: "text", text: markdown.trim() } : null;
}

function own(kind, content) {
  return { response_type: "user_defined", user_defined: { kind, ...content } };
}
