import { h } from "../dom.js";
import { replies } from "./replies.js";

/** The first screen: what this can do, and questions to start with. */
export function welcome({ strings, host, conversation, ask, showEarlier }) {
  const starters = host.getAttribute("starters")?.split("|") ?? strings.starters;
  return h(
    "div",
    { class: "welcome" },
    h("h2", {}, strings.welcome_title),
    h("p", {}, strings.welcome_text),
    h("p", { class: "quiet-text" }, strings.welcome_can),
    h("ul", { class: "abilities" }, strings.welcome_abilities.map((each) => h("li", {}, each))),
    h("p", { class: "quiet-text" }, strings.welcome_starters),
    replies(starters.map((each) => ({ title: each.trim(), payload: each.trim() })), strings.welcome_starters, ask),
    h("p", { class: "note" }, strings.welcome_note),
    conversation.client.sessions.earlier.length > 0 && h("button", { type: "button", class: "more", onclick: showEarlier }, strings.earlier),
  );
}
