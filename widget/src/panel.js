// The panel around the chat: header, what can be done from it, and when it is open.
import themeStyle from "../theme.css";
import listStyle from "./list.css";
import panelStyle from "./panel.css";
import partsStyle from "./parts/parts.css";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { List } from "./list.js";
import { earlier } from "./parts/earlier.js";
import { kept } from "./parts/kept.js";
import { Person } from "./person.js";
import { looks, news } from "./session.js";
import { counted } from "./strings.js";
import { copy, save, transcript } from "./transcript.js";
import { spoken, Voice } from "./voice.js";

const SMALL = window.matchMedia("(max-width: 480px), (max-height: 480px)");
const TOUCH = window.matchMedia("(pointer: coarse)");
const TOASTED = 6000; // milliseconds

export class Panel {
  #toasting;

  constructor({ host, strings, tell, conversation, locale }) {
    Object.assign(this, { host, strings, tell, conversation });
    this.inline = host.hasAttribute("inline");
    this.voice = new Voice(strings);
    const ask = (text, payload) => this.#ask(text, payload);
    this.list = new List({ host, strings, locale, conversation, voice: this.voice, ask, showEarlier: () => this.#showEarlier() });
    this.composer = new Composer({ strings, ask });
    this.person = new Person({ strings, client: conversation.client, conversation, screen: this });
    this.chat = h("div", { class: "chat" }, this.list.element, this.list.newest, this.person.bar, this.composer.element);
    this.body = h("div", { class: "body" }, this.chat);
    this.toast = h("p", { role: "status", class: "toast" });
    this.dialog = h("dialog", { class: "panel", part: "panel", "aria-label": strings.title, lang: strings.language, dir: "ltr", tabindex: -1 }, this.#header(), this.body, this.toast);
    this.dialog.addEventListener("keydown", (event) => this.#onKey(event));
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault(); // as Android's Back does; Escape is heard as a key
      this.#back();
    });
    SMALL.addEventListener("change", () => this.isOpen && this.#show());
    for (const name of ["resize", "scroll"]) window.visualViewport?.addEventListener(name, () => this.#fit());
    host.shadowRoot.adoptedStyleSheets = [...[themeStyle, panelStyle, listStyle, partsStyle].map(sheet), ...host.shadowRoot.adoptedStyleSheets];
    this.badge = h("i", { "aria-hidden": "true" });
    host.launcher.append(this.badge);
    host.shadowRoot.append(this.dialog);
    if (looks.get("large")) this.#enlarge(true);
  }

  get isOpen() {
    return this.dialog.open;
  }

  open() {
    if (this.isOpen) return;
    this.#open();
    this.focus();
  }

  /** Open as it was on the page before: the focus is where the new page wants it. */
  reopen() {
    if (!this.isOpen) this.#open();
  }

  close() {
    if (!this.isOpen || this.inline) return;
    this.seen();
    this.dialog.close();
    this.#state(false);
    this.host.launcher.focus();
    this.tell("close");
  }

  /** The page has put the element elsewhere: what was open is open there. */
  moved() {
    if (!this.isOpen) return;
    this.#show();
    this.list.showLast();
  }

  /** To where one types; on a touch screen that would call up the keyboard, over what there is to read. */
  focus() {
    if (!TOUCH.matches) this.composer.field.focus();
    else if (!this.dialog.contains(this.host.shadowRoot.activeElement)) this.dialog.focus();
  }

  async startOver() {
    this.#hidePage();
    const before = this.conversation.messages.length > 0;
    await this.conversation.startOver();
    if (before) this.say(this.strings.new_started);
    this.focus();
  }

  /** Whether a person can be asked for now; `placeholder` says whom one writes to, where that is not the assistant. */
  staffed(yes, placeholder) {
    this.dialog.classList.toggle("staffed", yes);
    this.composer.field.placeholder = placeholder || this.strings.input_placeholder;
  }

  showPerson() {
    this.#showPage(this.person.page(() => this.#hidePage()));
  }

  /** An answer has come. */
  heard(message) {
    if (this.isOpen) this.voice.say(spoken(message, this.strings));
    this.seen();
  }

  troubled(error, message) {
    this.voice.say(this.list.trouble(error, message));
  }

  /** This page may not ask: there is nothing to type for. */
  forbidden(error) {
    this.voice.say(this.list.forbid(error));
    this.composer.field.disabled = true;
  }

  say(text) {
    clearTimeout(this.#toasting);
    this.toast.textContent = text;
    this.#toasting = setTimeout(() => (this.toast.textContent = ""), TOASTED);
  }

  #open() {
    this.#show();
    this.#state(true);
    this.seen();
    this.person.see();
    this.list.showLast();
    if (this.opened) this.conversation.catchUp();
    this.opened = true;
    this.tell("open");
  }

  #ask(text, payload) {
    this.#hidePage();
    this.focus();
    this.conversation.ask(text, payload);
  }

  /** What is there to be seen is seen by whoever looks; else it is counted on the launcher: on the next page and in another tab, too. */
  seen() {
    const { messages, client } = this.conversation;
    if (this.isOpen && !document.hidden && messages.length) client.sessions.see(messages.at(-1).id);
    const last = messages.findLastIndex(({ id }) => id === client.sessions.seen);
    this.#count(this.isOpen || last < 0 ? 0 : messages.slice(last + 1).filter(({ from }) => from !== "user").length);
  }

  #count(unread) {
    news.keep("unread", unread || null);
    this.badge.textContent = unread || "";
    this.host.told.textContent = unread ? counted(this.strings.launcher_unread, unread, this.strings.language) : "";
  }

  /** On a small screen it is all there is to see, so nothing behind it can be reached. */
  #show() {
    this.dialog.close();
    const modal = SMALL.matches && !this.inline;
    this.dialog.autofocus = modal; // a modal dialog takes the focus: itself, and not its first button. The page must not see it before.
    if (modal) this.dialog.showModal();
    else this.dialog.open = true; // show() would take the focus
    (modal ? this.dialog : this.host.shadowRoot).append(this.voice.element); // what is behind a modal dialog isn't heard
    this.#fit();
  }

  /** Above the keyboard of a phone, which covers what is below. Who enlarges the page with two fingers means to see less of it. */
  #fit() {
    const { height, offsetTop, scale } = window.visualViewport ?? {};
    const covered = scale < 1.1 && this.isOpen && SMALL.matches && !this.inline && innerHeight - height > 100;
    this.dialog.style.height = covered ? `${height}px` : "";
    this.dialog.style.top = covered ? `${offsetTop}px` : "";
  }

  #state(open) {
    this.host.toggleAttribute("opened", open);
    this.host.launcher.setAttribute("aria-expanded", String(open));
    if (!this.inline) looks.keep("open", open || null);
  }

  #onKey(event) {
    if (event.key === "F6" && !this.page) {
      event.preventDefault();
      if (this.list.element.contains(event.target)) this.composer.field.focus();
      else this.list.focusLast();
    }
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault(); // a modal dialog would close all the same
    event.stopPropagation();
    this.#back();
  }

  /** One step back: out of the menu, of a page before the chat, of the chat. */
  #back() {
    if (this.menu.open) this.#closeMenu();
    else if (this.page) this.#hidePage();
    else this.close();
  }

  #closeMenu() {
    this.menu.open = false;
    this.menu.firstChild.focus();
  }

  #header() {
    const { strings } = this;
    this.larger = this.#button("expand", strings.expand, () => this.#resize());
    this.larger.classList.add("resize");
    this.menu = h(
      "details",
      { class: "menu" },
      h("summary", { "aria-label": strings.menu, title: strings.menu, role: "button" }, icon("more")),
      h(
        "div",
        { class: "choices-list" },
        this.#choice(strings.person_ask, () => this.showPerson(), "person-offer"),
        this.#choice(strings.copy, () => this.#copy()),
        this.#choice(strings.save, () => this.#save()),
        this.#choice(strings.earlier, () => this.#showEarlier()),
        this.#choice(strings.kept, () => this.#showKept()),
      ),
    );
    this.menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.menu.contains(relatedTarget)) this.menu.open = false;
    });
    return h(
      "div",
      { class: "head" },
      h("div", { class: "name" }, h("strong", {}, strings.title), h("span", {}, strings.subtitle)),
      this.#button("fresh", strings.new_conversation, () => this.startOver()),
      this.menu,
      !this.inline && [this.larger, this.#button("close", strings.close, () => this.close())],
    );
  }

  #button(name, label, onclick) {
    return h("button", { type: "button", class: "tool", "aria-label": label, title: label, onclick }, icon(name));
  }

  #choice(label, act, name) {
    const onclick = () => {
      this.#closeMenu();
      act();
    };
    return h("button", { type: "button", class: name, onclick }, label);
  }

  #resize() {
    const large = !this.dialog.classList.contains("large");
    looks.keep("large", large || null);
    this.#enlarge(large);
  }

  #enlarge(large) {
    this.dialog.classList.toggle("large", large);
    const label = large ? this.strings.shrink : this.strings.expand;
    this.larger.replaceChildren(icon(large ? "shrink" : "expand"));
    this.larger.setAttribute("aria-label", label);
    this.larger.title = label;
  }

  #transcript() {
    return transcript(this.conversation.messages, this.strings);
  }

  async #copy() {
    const { strings } = this;
    await copy(this.#transcript(), this.dialog).then(
      () => this.say(strings.copied),
      () => this.say(strings.copy_failed),
    );
  }

  #save() {
    save(this.#transcript(), `${this.strings.title} ${this.strings.file_name}.txt`);
    this.say(this.strings.saved);
  }

  #showKept() {
    this.#showPage(kept({ ...this, back: () => this.#hidePage() }));
  }

  #showEarlier() {
    const chosen = async (token) => {
      this.#hidePage();
      await this.conversation.resume(token);
      this.say(this.strings.earlier_opened);
    };
    this.#showPage(earlier({ ...this, chosen, back: () => this.#hidePage() }));
  }

  #showPage(page) {
    this.say(""); // what was said of the chat would lie over it
    this.page?.remove();
    this.page = page;
    this.chat.hidden = true;
    this.body.append(page);
    page.firstChild.focus();
  }

  #hidePage() {
    if (!this.page) return;
    this.page.remove();
    this.page = null;
    this.chat.hidden = false;
    this.focus();
  }
}

function sheet(css) {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  return style;
}
