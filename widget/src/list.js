// The messages, one turn below the other: a question, and what came of it.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { answer } from "./parts/answer.js";
import { trouble } from "./parts/trouble.js";
import { welcome } from "./parts/welcome.js";
import { personal } from "./person.js";
import { fillIn } from "./strings.js";

const THINKING_AFTER = 400; // milliseconds: an answer that comes sooner needs no word before it
const NEAR = 40;
const PLACES = "article, .welcome";
const CONTROLS = "a, button, summary, input, textarea";

export class List {
  #busy;
  #day = today();
  #width = 0;

  constructor(context) {
    this.context = context;
    const { strings } = context;
    this.element = h("div", { class: "list", role: "region", "aria-label": strings.messages, tabindex: -1 });
    this.newest = h("button", { type: "button", class: "newest", "aria-label": strings.newest, title: strings.newest, hidden: true, onclick: () => this.#toEnd() }, icon("down_arrow"));
    this.element.addEventListener("scroll", () => this.#markMore(), { passive: true });
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    new ResizeObserver(() => this.#resized()).observe(this.element);
    new MutationObserver(() => this.#reach()).observe(this.element, { childList: true, subtree: true });
    for (const name of ["focusin", "focusout"]) this.element.addEventListener(name, () => this.#reach());
  }

  clear() {
    clearTimeout(this.#busy);
    this.#day = today();
    this.element.replaceChildren();
    this.element.scrollTop = 0;
  }

  welcome() {
    if (this.element.querySelector(".welcome")) return;
    this.element.append(h("section", { class: "turn" }, welcome(this.context)));
  }

  /** A message of the conversation, at its place: an answer stands below what it answers. */
  add(message) {
    if (this.#found(message.id)) return;
    const followed = this.#below < this.element.clientHeight; // who reads far above is left there
    if (message.from === "user") {
      const turn = h("section", { class: "turn", "data-asked": message.id }, this.#dayOf(message), this.#said(message, h("p", { class: "bubble", dir: "auto" }, message.text)));
      this.element.append(turn);
    } else if (message.from !== "bot") this.#turnOf().append(this.#said(message, personal(message, this.context.strings)));
    else this.#turnOf(message.reply_to).append(this.#said(message, answer(message, this.context)));
    this.#keepBusyLast();
    if (followed) this.#showPerson();
    this.#markMore();
  }

  /** A message has become another. */
  change(message) {
    this.#found(message.id)?.replaceChildren(personal(message, this.context.strings));
  }

  /** Why there is no answer; returns how it is said. */
  trouble(error, message) {
    const id = `trouble-${Date.now()}`;
    const told = trouble({ error, message, id }, this.context);
    this.#turnOf(message?.id).append(h("article", { class: "message", "data-id": id, "aria-label": this.context.strings.said, tabindex: -1 }, told));
    this.#markMore();
    return told.firstChild.textContent;
  }

  /** Nothing but why nothing can be asked. */
  forbid(error) {
    this.clear();
    this.element.append(h("section", { class: "turn" }));
    return this.trouble(error, null);
  }

  remove(id) {
    this.#found(id)?.remove();
  }

  /** Say that something is under way, or with null that nothing is. */
  busy(text) {
    clearTimeout(this.#busy);
    this.element.querySelector(".thinking")?.remove();
    this.element.setAttribute("aria-busy", String(Boolean(text)));
    if (!text) return;
    const { strings, voice } = this.context;
    const told = text === strings.thinking;
    this.element.lastElementChild?.append(h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("span", { class: told ? "unseen" : "" }, text)));
    this.#busy = setTimeout(() => voice.say(text), told ? THINKING_AFTER : 0);
  }

  /** The last question at the top, and below it what came of it. */
  showLast() {
    const last = this.element.lastElementChild;
    this.element.scrollTop = last && last !== this.element.firstElementChild ? last.offsetTop : 0;
    this.#showPerson();
    this.#markMore();
  }

  focusLast() {
    this.#places.at(-1)?.focus();
  }

  /** Tab comes to one place alone, the one with the focus or else the newest, and to what can be pressed in it: arrows go to the others. */
  #reach() {
    const at = this.context.host.shadowRoot.activeElement?.closest(PLACES) ?? this.#places.at(-1);
    for (const place of this.#places) for (const each of [place, ...place.querySelectorAll(CONTROLS)]) each.tabIndex = place === at ? 0 : -1;
  }

  get #places() {
    return [...this.element.querySelectorAll(PLACES)];
  }

  get #articles() {
    return [...this.element.querySelectorAll("article")];
  }

  #found(id) {
    return this.#articles.find((article) => article.dataset.id === id);
  }

  #turnOf(id) {
    const turns = [...this.element.children];
    return turns.find((turn) => id && turn.dataset.asked === id) ?? turns.at(-1);
  }

  #said(message, ...content) {
    const { strings } = this.context;
    const mine = message.from === "user";
    return h("article", { class: mine ? "message mine" : "message", "data-id": message.id, "aria-label": mine ? strings.you_said : saidBy(message, strings), tabindex: -1 }, content);
  }

  /** The day above the first message of it, where it isn't today as before. */
  #dayOf({ at }) {
    const day = new Date(at * 1000);
    if (day.toDateString() === this.#day) return null;
    this.#day = day.toDateString();
    const text = new Intl.DateTimeFormat(this.context.locale, { dateStyle: "full" }).format(day);
    return h("p", { class: "day" }, h("time", { datetime: day.toISOString() }, text));
  }

  #keepBusyLast() {
    const thinking = this.element.querySelector(".thinking");
    if (thinking) this.element.lastElementChild.append(thinking);
  }

  get #bottom() {
    return this.#articles.at(-1)?.getBoundingClientRect().bottom ?? 0;
  }

  /** How far the newest message reaches below what is seen. */
  get #below() {
    return this.#bottom - this.element.getBoundingClientRect().bottom;
  }

  /** What a person says, or what happens with one, is seen where it is the newest: from its beginning, where it is long. */
  #showPerson() {
    const newest = this.#articles.at(-1);
    if (!newest?.querySelector(".person, .happened")) return;
    const above = newest.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
    const missing = Math.min(this.#below, above) + NEAR / 2;
    if (this.#below > 0 && missing > 0) this.element.scrollTop += missing;
  }

  /** Where more follows below what is seen, a button says so. */
  #markMore() {
    this.newest.hidden = this.#below <= NEAR;
  }

  #toEnd() {
    this.focusLast(); // before: a browser scrolls to what gets the focus, by its own lights
    this.element.scrollTop += this.#below + NEAR / 2;
  }

  /** Where lines have become longer or shorter, what was looked at is elsewhere. */
  #resized() {
    if (this.element.clientWidth !== this.#width) this.showLast();
    this.#width = this.element.clientWidth;
    this.#markMore();
  }

  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = this.#places;
    const at = places.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    places[at + step]?.focus();
  }
}

const saidBy = ({ name, from }, strings) => (from === "person" ? fillIn(strings.person_said, { person: name }) : strings.said);
const today = () => new Date().toDateString();
