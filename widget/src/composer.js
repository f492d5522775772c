// Where people type. What is typed and not yet sent stays through a reload.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { looks } from "./session.js";

const MOST_CHARACTERS = 1000;
const DRAFT = "draft";

export class Composer {
  constructor({ strings, ask }) {
    this.ask = ask;
    this.field = h("textarea", {
      rows: 1,
      maxlength: MOST_CHARACTERS,
      placeholder: strings.input_placeholder,
      "aria-label": strings.input_label,
      autocomplete: "off",
      dir: "auto",
      oninput: () => this.#changed(),
      onkeydown: (event) => this.#onKey(event),
    });
    this.send = h("button", { type: "button", class: "send", "aria-label": strings.input_send, title: strings.input_send, onclick: () => this.#submit() }, icon("send"));
    this.full = h("p", { role: "status", class: "full" });
    this.told = strings.input_full;
    // Not a form: a frame in a sandbox may not submit any.
    this.element = h("div", { class: "composer" }, this.full, h("div", { class: "field" }, this.field, this.send));
    this.field.value = looks.get(DRAFT) ?? "";
    new ResizeObserver(() => this.#fit()).observe(this.element);
    this.#changed();
  }

  /** Put `text` there, and the focus. */
  fill(text) {
    this.write(text);
    this.field.focus();
  }

  write(text) {
    this.field.value = text.slice(0, MOST_CHARACTERS);
    this.#changed();
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = "";
    this.#changed();
    this.ask(text);
  }

  #onKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #changed() {
    const { value } = this.field;
    looks.keep(DRAFT, value || null);
    this.send.disabled = !value.trim();
    this.full.textContent = value.length < MOST_CHARACTERS ? "" : this.told;
    this.#fit();
  }

  /** As high as what is typed, up to what its style allows. */
  #fit() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight) this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
