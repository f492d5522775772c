// Messages as Carbon takes them: its own for what people say, items that we draw for everything else.
export function itemsOf(message) {
  if (message.from === "user") return { id: message.id, input: { message_type: "text", text: message.text } };
  return response(message.id, message.reply_to, "answer", { message });
}

export function welcomeOf() {
  return response("welcome", undefined, "welcome", {});
}

export function troubleOf(error, message) {
  const id = `trouble-${Date.now()}`;
  return response(id, undefined, "trouble", { error, message, id });
}

function response(id, request_id, kind, content) {
  return { id, request_id, output: { generic: [{ response_type: "user_defined", user_defined: { kind, ...content } }] } };
}
