import { h } from "../dom.js";
import { citations } from "./citations.js";
import { rating } from "./rating.js";
import { replies } from "./replies.js";

/** Not to be rated: care for somebody in danger, and that a person has taken over. */
const unrated = ({ care, status }) => care || status === "handed_over";

/** What stands under each answer: sources, thumbs, what to ask next. */
export function footer({ message, answer }, context) {
  const { strings, ask, conversation: { person } } = context;
  return h(
    "div",
    { class: "footer" },
    h("div", { class: "beside" }, citations(answer.citations, context), !unrated(answer) && rating(message, context)),
    person.suits(message) && person.offer(), // before the questions, which may reach below what is seen
    replies(message.buttons, strings.replies, ask),
  );
}
