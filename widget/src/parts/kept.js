// The page about what is kept, in front of the chat.
import { h } from "../dom.js";

export function kept({ strings, host, conversation, back }) {
  const said = h("p", { role: "status" });
  const place = h("div", { class: "choices" });
  const policy = host.getAttribute("privacy");
  const ask = h("button", { type: "button", class: "danger", onclick: sure }, strings.kept_delete);
  place.append(ask);
  const title = h("h2", { tabindex: -1 }, strings.kept_title);
  return h(
    "section",
    { class: "page", "aria-label": strings.kept_title },
    title,
    strings.kept_text.map((each) => h("p", {}, each)),
    policy && h("p", {}, h("a", { href: policy, target: "_blank", rel: "noopener" }, strings.kept_more)),
    place,
    said,
    h("button", { type: "button", class: "plain", onclick: back }, strings.kept_back),
  );

  function sure() {
    const yes = h("button", { type: "button", class: "danger", onclick: remove }, strings.kept_yes);
    const no = h("button", { type: "button", class: "plain", onclick: () => restore(ask) }, strings.kept_no);
    place.replaceChildren(h("p", {}, strings.kept_sure), yes, no);
    yes.focus();
  }

  function restore(focused) {
    place.replaceChildren(ask);
    focused.focus();
  }

  async function remove() {
    try {
      await conversation.deleteAll();
      said.textContent = strings.kept_deleted;
    } catch {
      said.textContent = strings.kept_delete_failed;
    }
    restore(title);
    said.scrollIntoView({ block: "nearest" }); // where there is little room the title alone would be seen
  }
}
