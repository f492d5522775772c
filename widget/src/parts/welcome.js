import { h } from "../dom.js";
import { replies } from "./replies.js";

/** The first screen: what this can do, and questions to start with. */
export function welcome({ strings, host, conversation, ask, showEarlier }) {
  const own = host.getAttribute("starters")?.split("|").map((each) => each.trim());
  const offered = (questions) => replies(questions.map((each) => ({ title: each, payload: each })), strings.welcome_starters, ask);
  const what = h("p", {}, strings.welcome_text);
  const starters = h("div", {}, offered(own ?? strings.starters));
  const inItsWords = ({ text, starters: questions, person }) => {
    if (person) conversation.person.isThere();
    what.textContent = text || strings.welcome_text;
    if (!own && questions.length) starters.replaceChildren(offered(questions));
  };
  conversation.client.welcome().then(inItsWords, () => {}); // without an answer the words that suit any field stay
  return h(
    "div",
    { class: "welcome", role: "group", "aria-label": strings.welcome_title, tabindex: -1 },
    h("h2", {}, strings.welcome_title),
    what,
    h("p", { class: "quiet-text" }, strings.welcome_can),
    h("ul", { class: "abilities" }, strings.welcome_abilities.map((each) => h("li", {}, each))),
    h("p", { class: "quiet-text" }, strings.welcome_starters),
    starters,
    h("p", { class: "note" }, strings.welcome_note),
    conversation.client.sessions.earlier.length > 0 && h("button", { type: "button", class: "more", onclick: showEarlier }, strings.earlier),
  );
}
