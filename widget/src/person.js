// A person instead of the assistant: asked for, waited for, heard live, ended. Knows how it stands; the conversation shows what is said.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { news } from "./session.js";
import { fillIn } from "./strings.js";

const UNHELPFUL = new Set(["not_covered", "out_of_scope", "clarify"]);
const OPEN = new Set(["waiting", "taken"]);
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?()'\]])/;
const AFTER = { asked: "waiting" };

export class Person {
  #standing = { available: false, state: "none" };
  #session;
  #stop;
  #seen;
  #toSee;
  /** The fields of a form that was left and not sent: what stands in them stays. */
  #written;

  constructor({ strings, client, conversation, screen }) {
    Object.assign(this, { strings, client, conversation, screen });
    this.told = h("p", {});
    this.leave = h("button", { type: "button", class: "quiet", onclick: () => this.end() });
    this.bar = h("div", { class: "person-bar", role: "group", "aria-label": strings.person_bar, hidden: true }, this.told, this.leave);
    document.addEventListener("visibilitychange", () => this.see());
  }

  get isTaken() {
    return this.#standing.state === "taken";
  }

  /** See how it stands, and go on hearing a person who is there. */
  async begin() {
    this.stop();
    if (this.#session !== this.client.sessions.current) this.#written = undefined;
    this.#session = this.client.sessions.current;
    if (!this.#session) return this.#stands({ available: this.#standing.available, state: "none" });
    try {
      this.#stands(await this.client.person());
    } catch {
      return; // without it, there is no person to ask for: as where nobody takes over
    }
    if (OPEN.has(this.#standing.state)) this.#follow();
  }

  /** There are people to ask for, also before anything was said. */
  isThere() {
    if (!this.client.sessions.current) this.#stands({ available: true, state: "none" });
  }

  /** See how it stands in a conversation that has just begun. */
  async look() {
    if (this.#session !== this.client.sessions.current) await this.begin();
  }

  stop() {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** Whether an answer should offer a person: it is about one, somebody is in danger, or two in a row didn't help. */
  suits(message) {
    const { status, topic, care } = message.custom?.answer ?? {};
    if (topic === "handoff" || care) return status !== "handed_over";
    const before = this.conversation.messages.filter(({ from, id }) => from === "bot" && id !== message.id).at(-1);
    return UNHELPFUL.has(status) && UNHELPFUL.has(before?.custom?.answer?.status);
  }

  /** The button that asks for one; shown only where there is anybody. */
  offer() {
    return h("button", { type: "button", class: "plain person-offer", onclick: () => this.screen.showPerson() }, icon("person"), this.strings.person_ask);
  }

  /** A message of the service or of a person has been shown. */
  heard({ id, from, handoff }) {
    if (from === "person") this.#toSee = id;
    if (handoff) this.#stands({ ...this.#standing, state: AFTER[handoff.event] ?? handoff.event, name: handoff.name ?? this.#standing.name });
    this.see();
  }

  /** Tell the person that what they wrote was seen, once it is. */
  see() {
    const id = this.#toSee;
    if (!id || id === this.#seen || document.hidden || !this.screen.isOpen) return;
    this.#seen = id;
    this.client.saw(id).catch(() => (this.#seen = undefined));
  }

  /** What stands before the chat: who would read what, and what may be said about oneself. */
  page(back) {
    const { strings } = this;
    const title = h("h2", { tabindex: -1 }, strings.person_title);
    const place = h("div", { class: "person-form" }, h("p", {}, strings.person_loading));
    this.#form(place, back);
    return h("section", { class: "page", "aria-label": strings.person_title }, title, place, h("button", { type: "button", class: "plain", onclick: back }, strings.kept_back));
  }

  async end() {
    this.screen.focus();
    await this.client.endPerson().catch(() => this.screen.say(this.strings.person_failed));
    if (!this.#stop) await this.begin();
  }

  async #form(place, back) {
    const { strings } = this;
    try {
      this.#stands(await this.client.person());
      this.#session = this.client.sessions.current; // which may have begun with this
    } catch {
      return place.replaceChildren(h("p", { role: "status" }, strings.person_failed));
    }
    const { open, closed, consent, state } = this.#standing;
    if (OPEN.has(state)) return place.replaceChildren(h("p", { role: "status" }, strings[`person_${state}_already`]));
    const leaving = !open || state === "expired";
    const said = h("p", { role: "status" });
    const { name, text, contact, tried } = (this.#written ??= {
      name: h("input", { type: "text", maxlength: 60, autocomplete: "given-name" }),
      text: h("textarea", { rows: 4, maxlength: 1000 }),
      contact: h("input", { type: "text", maxlength: 200, autocomplete: "email" }),
      tried: {},
    });
    const submit = async () => {
      // What is sent again, by a second click or after a lost connection, is the same; what was changed meanwhile isn't.
      const id = (tried[JSON.stringify([name, text, contact].map(({ value }) => value))] ??= newId());
      const body = { id, consent: true, ...(name.value.trim() && { name: name.value.trim() }) };
      if (leaving && !(text.value.trim() && contact.value.trim())) return (said.textContent = strings.person_both);
      try {
        if (leaving) await this.client.leaveMessage({ ...body, text: text.value.trim(), contact: contact.value.trim() });
        else await this.client.askPerson(body);
      } catch (error) {
        said.textContent = error.message || strings.person_failed;
        if (error.status === 409) this.#form(place, back);
        return undefined;
      }
      this.#written = undefined;
      back();
      await this.conversation.catchUp();
      return this.begin();
    };
    const field = (label, input) => h("label", {}, label, input);
    place.replaceChildren(
      closed || state === "expired" ? h("p", {}, closed ?? strings.person_expired) : "",
      h("p", {}, consent),
      field(strings.person_name, name),
      leaving ? field(strings.person_message, text) : "",
      leaving ? field(strings.person_contact, contact) : "",
      said,
      h("button", { type: "button", class: "main", onclick: submit }, leaving ? strings.person_leave : strings.person_agree),
    );
    return undefined;
  }

  async #follow() {
    const stop = (this.#stop = new AbortController());
    const { signal } = stop;
    const last = this.conversation.messages.filter(({ from }) => from === "person" || from === "service").at(-1)?.id ?? "";
    try {
      for await (const message of this.client.followPerson(last, { signal })) signal.aborted || this.conversation.hear(message);
    } catch {
      // the session has run out, or was left
    }
    if (signal.aborted) return;
    this.#stop = undefined;
    this.client.sessions.tellTabs();
  }

  #stands(standing) {
    this.#standing = standing;
    const { strings } = this;
    const { state, name, available } = standing;
    this.bar.hidden = !OPEN.has(state);
    this.screen.staffed(Boolean(available) && this.bar.hidden, this.isTaken ? fillIn(strings.person_write, { person: name }) : "");
    news.keep("person", !this.bar.hidden || null);
    if (this.bar.hidden) return;
    const waits = state === "waiting";
    this.told.replaceChildren(waits ? strings.person_waiting : initials(name), waits ? "" : fillIn(strings.person_here, { person: name }));
    this.leave.textContent = waits ? strings.person_stop : strings.person_end;
  }
}

/** The first letters of a name, in a circle. */
export function initials(name = "") {
  const letters = name.split(/\s+/).filter(Boolean);
  const shown = [letters[0], letters.length > 1 && letters.at(-1)].filter(Boolean).map((each) => [...each][0].toUpperCase());
  return h("span", { class: "initials", "aria-hidden": "true" }, shown.join(""));
}

/** A message of a person, or what happened, as it stands in the list. */
export function personal(message, strings) {
  if (message.from === "service") return h("p", { class: "happened" }, message.text);
  const edited = message.changed === "edited" && h("span", { class: "edited" }, strings.person_edited);
  return h("div", { class: "person" }, initials(message.name), h("div", {}, h("strong", {}, message.name), h("p", { class: message.changed === "deleted" ? "text gone" : "text", dir: "auto" }, linked(message.text)), edited));
}

/** `text` with its addresses of pages as links. */
function linked(text) {
  return text.split(ADDRESS).map((part, at) => (at % 2 ? h("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part));
}

// crypto.randomUUID is only there on https, and the bot may be tried out without.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
