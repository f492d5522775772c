// The panel around the chat: header, what can be done from it, and when it is open.
import themeStyle from "../theme.css";
import panelStyle from "./panel.css";
import partsStyle from "./parts/parts.css";
import { carbonChat } from "./carbon.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { kept } from "./parts/kept.js";
import { copy, transcript } from "./transcript.js";

const SMALL = window.matchMedia("(max-width: 480px), (max-height: 480px)");

export class Panel {
  constructor({ host, strings, tell, conversation }) {
    Object.assign(this, { host, strings, tell, conversation });
    this.chat = carbonChat({ host, strings, conversation });
    this.ready = this.chat.ready;
    this.body = h("div", { class: "body" }, this.chat.element);
    this.said = h("p", { role: "status", class: "toast" });
    this.dialog = h("dialog", { class: "panel", part: "panel", "aria-label": strings.title, autofocus: true }, this.#header(), this.body, this.said);
    this.dialog.addEventListener("keydown", (event) => this.#onKey(event));
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    SMALL.addEventListener("change", () => this.isOpen && this.#show());
    host.shadowRoot.adoptedStyleSheets = [...[themeStyle, panelStyle, partsStyle].map(sheet), ...host.shadowRoot.adoptedStyleSheets];
    host.shadowRoot.append(this.dialog);
  }

  get isOpen() {
    return this.dialog.open;
  }

  open() {
    if (this.isOpen) return;
    this.#show();
    this.#state(true);
    this.conversation.catchUp();
    this.conversation.instance.requestFocus();
    this.tell("open");
  }

  close() {
    if (!this.isOpen) return;
    this.dialog.close();
    this.#state(false);
    this.host.launcher.focus();
    this.tell("close");
  }

  setScheme(scheme) {
    this.chat.setScheme(scheme);
  }

  /** On a small screen it is all there is to see, so nothing behind it can be reached. */
  #show() {
    this.dialog.close();
    if (SMALL.matches) this.dialog.showModal();
    else this.dialog.show();
  }

  #state(open) {
    this.host.toggleAttribute("opened", open);
    this.host.launcher.setAttribute("aria-expanded", String(open));
  }

  #onKey(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    if (this.menu.open) {
      this.menu.open = false;
      this.menu.firstChild.focus();
    } else if (this.keptPage) this.#hideKept();
    else this.close();
  }

  #header() {
    const { strings } = this;
    this.larger = this.#button("expand", strings.expand, () => this.#resize());
    this.larger.classList.add("resize");
    this.menu = h(
      "details",
      { class: "menu" },
      h("summary", { "aria-label": strings.menu, title: strings.menu, role: "button" }, icon("more")),
      h("div", { class: "list" }, this.#choice(strings.copy, () => this.#copy()), this.#choice(strings.kept, () => this.#showKept())),
    );
    this.menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.menu.contains(relatedTarget)) this.menu.open = false;
    });
    return h(
      "div",
      { class: "head" },
      h("div", { class: "name" }, h("strong", {}, this.host.getAttribute("name") ?? strings.title), h("span", {}, strings.subtitle)),
      this.#button("fresh", strings.new_conversation, () => this.#startOver()),
      this.menu,
      this.larger,
      this.#button("close", strings.close, () => this.close()),
    );
  }

  #button(name, label, onclick) {
    return h("button", { type: "button", class: "tool", "aria-label": label, title: label, onclick }, icon(name));
  }

  #choice(label, act) {
    const onclick = () => {
      this.menu.open = false;
      this.menu.firstChild.focus();
      act();
    };
    return h("button", { type: "button", onclick }, label);
  }

  #resize() {
    const large = this.dialog.classList.toggle("large");
    const label = large ? this.strings.shrink : this.strings.expand;
    this.larger.replaceChildren(icon(large ? "shrink" : "expand"));
    this.larger.setAttribute("aria-label", label);
    this.larger.title = label;
    this.#onceResized(() => this.conversation.showLast());
  }

  /** After Carbon, which sees its new size before a younger observer does, and has scrolled to where it had been two frames later. */
  #onceResized(act) {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(act));
    });
    observer.observe(this.chat.element);
  }

  async #startOver() {
    this.#hideKept();
    await this.conversation.startOver();
    this.conversation.instance.requestFocus();
  }

  async #copy() {
    const { strings, conversation } = this;
    await copy(transcript(conversation.messages, strings), this.dialog).then(
      () => this.#say(strings.copied),
      () => this.#say(strings.copy_failed),
    );
  }

  #say(text) {
    this.said.textContent = text;
    setTimeout(() => (this.said.textContent = ""), 5000);
  }

  #showKept() {
    this.#hideKept();
    this.keptPage = kept({ ...this, back: () => this.#hideKept() });
    this.chat.element.hidden = true;
    this.body.append(this.keptPage);
    this.keptPage.firstChild.focus();
  }

  #hideKept() {
    if (!this.keptPage) return;
    this.keptPage.remove();
    this.keptPage = null;
    this.chat.element.hidden = false;
    this.conversation.instance.requestFocus();
  }
}

function sheet(css) {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  return style;
}
