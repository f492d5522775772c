// The conversations that this browser held before, in front of the chat. Only the service knows what was said: it is asked when they are wanted.
import { h } from "../dom.js";

const MOST = 20;

export function earlier({ strings, conversation, chosen, back }) {
  const { client } = conversation;
  const said = h("p", { role: "status" }, strings.earlier_loading);
  const place = h("ul", { class: "earlier" });
  const title = h("h2", { tabindex: -1 }, strings.earlier);
  fill();
  return h("section", { class: "page", "aria-label": strings.earlier }, title, said, place, h("button", { type: "button", class: "plain", onclick: back }, strings.kept_back));

  async function fill() {
    const held = await Promise.allSettled(client.sessions.earlier.slice(0, MOST).map(async (token) => ({ token, messages: await client.read(token) })));
    const read = held.filter(({ status, value }) => status === "fulfilled" && value.messages.length > 0).map(({ value }) => value);
    const failed = held.some(({ status }) => status === "rejected");
    said.textContent = failed ? strings.earlier_failed : read.length ? "" : strings.earlier_none;
    place.append(...read.map(({ token, messages: [first] }) => h("li", {}, h("button", { type: "button", onclick: () => chosen(token) }, h("span", { dir: "auto" }, first.text), when(first)))));
  }

  function when({ at }) {
    const day = new Date(at * 1000);
    return h("time", { datetime: day.toISOString() }, new Intl.DateTimeFormat(strings.language, { dateStyle: "medium", timeStyle: "short" }).format(day));
  }
}
