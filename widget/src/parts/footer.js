import { h } from "../dom.js";
import { citations } from "./citations.js";
import { rating } from "./rating.js";
import { replies } from "./replies.js";

/** Not to be rated: care for somebody in danger, and that a person has taken over. */
const unrated = ({ care, status }) => care || status === "handed_over";

/** What stands under each answer: sources, what to ask next, thumbs. */
export function footer({ message, answer }, context) {
  const { strings, ask, conversation: { person } } = context;
  return h(
    "div",
    { class: "footer" },
    citations(answer.citations, context),
    replies(message.buttons, strings.replies, ask),
    person.suits(message) && person.offer(),
    !unrated(answer) && rating(message, context),
  );
}
