import { h } from "../dom.js";

/** Buttons that ask something: `choose` gets what to show as said, and what to send. Who clicks twice, out of habit, asks once. */
export function replies(buttons, label, choose) {
  if (!buttons?.length) return null;
  return h("ul", { class: "replies", "aria-label": label }, buttons.map(({ title, payload }) => h("li", {}, h("button", { type: "button", onclick: ({ detail }) => detail < 2 && choose(payload.startsWith("/") ? title : payload, payload) }, title))));
}
