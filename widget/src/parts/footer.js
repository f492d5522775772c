import { h } from "../dom.js";
import { citations } from "./citations.js";
import { rating } from "./rating.js";
import { replies } from "./replies.js";

/** What stands under each answer: sources, what to ask next, thumbs. */
export function footer({ message, answer }, context) {
  const { strings, conversation } = context;
  return h(
    "div",
    { class: "footer" },
    citations(answer.citations, strings),
    replies(message.buttons, strings.replies, (text, payload) => conversation.ask(text, payload)),
    !answer.care && rating(message, context),
  );
}
