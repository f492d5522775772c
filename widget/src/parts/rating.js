// Thumbs under an answer; a pressed one asks why.
import { h } from "../dom.js";
import { icon } from "../icons.js";

let forms = 0;

export function rating({ id, feedback }, { strings, conversation }) {
  let current = feedback?.rating ?? "none";
  let sent = Promise.resolve(); // one after another: a rating that overtook its reasons would take them away
  const said = h("p", { role: "status", class: "said" });
  const place = h("div", {});
  const thumbs = { up: thumb("up"), down: thumb("down") };
  paint();
  return h("div", { class: "rating" }, h("div", { class: "thumbs", role: "group", "aria-label": strings.rate }, thumbs.up, thumbs.down), said, place);

  function thumb(which) {
    return h("button", { type: "button", class: "quiet", "aria-label": strings[`rate_${which}`], title: strings[`rate_${which}`], onclick: () => press(which) }, icon(which));
  }

  function paint() {
    for (const [which, button] of Object.entries(thumbs)) button.setAttribute("aria-pressed", String(current === which));
  }

  async function press(which) {
    const before = current;
    const form = current === which ? undefined : why(which);
    current = form ? which : "none";
    paint();
    place.replaceChildren(...(form ? [form] : []));
    said.textContent = form ? strings.rate_form : ""; // before it scrolls: the line takes room
    form?.scrollIntoView({ block: "nearest" });
    if (!(await give({ rating: current }))) {
      current = before;
      paint();
      place.replaceChildren();
    } else if (!form) said.textContent = strings.rate_taken_back;
  }

  async function give(rest) {
    const sending = sent.then(() => conversation.rate({ answer_id: id, ...rest }));
    sent = sending.catch(() => undefined);
    try {
      await sending;
      return true;
    } catch {
      said.textContent = strings.rate_failed;
      return false;
    }
  }

  function why(which) {
    const comment = h("textarea", { id: `waypoint-comment-${++forms}`, rows: 2, maxlength: 1000 });
    const reasons = Object.entries(strings[`reasons_${which}`]).map(([value, text]) => h("label", {}, h("input", { type: "checkbox", value }), text));
    const done = (thanks) => {
      place.replaceChildren();
      said.textContent = thanks;
      thumbs[which].focus();
    };
    const submit = async () => {
      const chosen = [...place.querySelectorAll("input:checked")].map(({ value }) => value);
      const text = comment.value.trim();
      if (await give({ rating: which, reasons: chosen, ...(text && { text }) })) done(strings.rate_thanks);
    };
    const leave = (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      done("");
    };
    return h(
      "div", // not a form: a frame in a sandbox may not submit any
      { class: "why", onkeydown: leave },
      h("fieldset", {}, h("legend", {}, strings[`rate_why_${which}`]), reasons),
      h("label", { for: comment.id, class: "comment" }, strings.rate_comment),
      comment,
      h("div", { class: "choices" }, h("button", { type: "button", class: "main", onclick: submit }, strings.rate_send), h("button", { type: "button", class: "plain", onclick: () => done("") }, strings.rate_skip), which === "down" && conversation.person.offer()),
    );
  }
}
