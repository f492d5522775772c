import { h } from "../dom.js";
import { Lost } from "../client.js";
import { fillIn } from "../strings.js";

/** Why there is no answer, and a button to try again. */
export function trouble({ error, message, id }, { strings, conversation }) {
  return h(
    "div",
    { class: "trouble" },
    h("p", {}, reason(error, strings)),
    error.reference && h("p", { class: "quiet-text" }, fillIn(strings.error_reference, { reference: error.reference })),
    ![403, 422].includes(error.status) && h("button", { type: "button", class: "main", onclick: () => conversation.retry(message, id) }, strings.try_again),
  );
}

function reason(error, strings) {
  if (error instanceof Lost) return strings.error_lost;
  if (error.status === 403) return strings.error_forbidden;
  if (error.status === 429) return fillIn(strings.error_busy, { seconds: error.retryAfter });
  return error.message && error.status ? error.message : strings.error_other;
}
