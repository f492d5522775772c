// What is said, in order and once: between the list, which shows it, and the client, which sends it.
import { Refused } from "./client.js";
import { outbox } from "./session.js";

export class Conversation {
  #messages = new Map();
  /** Asked here, and not yet answered. */
  #asked = new Map();
  #behind = false;
  #loaded;
  #queue = Promise.resolve();
  #stop = new AbortController();

  constructor({ client, strings, tell }) {
    Object.assign(this, { client, strings, tell });
  }

  /** Show on `screen` what was said before; meanwhile questions wait. */
  begin(screen) {
    this.screen = screen;
    this.person = screen.person;
    screen.list.welcome();
    if (this.client.sessions.current) screen.list.busy(this.strings.fetching);
    this.#loaded = this.#reload();
    this.client.isAllowed().then((allowed) => allowed || screen.forbidden(new Refused(403)));
  }

  get messages() {
    return [...this.#messages.values()];
  }

  /** Ask, after what was asked before; ends when there is an answer or a reason why there is none. */
  ask(text, payload) {
    const message = { id: newId(), ...(payload ? { payload } : { text }) };
    outbox.add(message);
    this.tell("question", { text });
    return this.#send(message, asked(message, text));
  }

  rate(feedback) {
    this.tell("feedback", feedback);
    return this.client.rate(feedback);
  }

  async startOver() {
    if (this.#messages.size) this.client.sessions.leave();
    this.#abandon();
    await (this.#loaded = this.#reload());
  }

  async deleteAll() {
    this.#abandon();
    await this.client.deleteAll();
    await (this.#loaded = this.#reload());
  }

  /** Go on with an earlier conversation. */
  async resume(token) {
    this.#abandon();
    this.client.sessions.resume(token);
    await (this.#loaded = this.#reload());
  }

  /** Show what was said in another tab meanwhile. */
  async catchUp() {
    await this.#loaded;
    this.#behind = this.#asked.size > 0;
    if (this.#behind) return;
    const { signal } = this.#stop;
    const { size } = this.#messages;
    const { messages } = await this.client.history().catch(() => ({ messages: this.messages }));
    if (signal.aborted) return;
    if (this.#asked.size || this.#messages.size !== size) return this.catchUp(); // more was said since, which this may not have
    const same = messages.length === size && messages.every(({ id }) => this.#messages.has(id));
    if (!same) this.#redraw({ messages, pending: [] });
    if (!same && messages.some(({ from }) => from === "service")) this.person.begin();
  }

  /** Send again what failed, under the same id; or load again, where loading failed. */
  async retry(message, troubleId) {
    this.screen.focus(); // the button that was pressed goes away
    this.screen.list.remove(troubleId);
    if (!message) return (this.#loaded = this.#reload());
    const entry = this.#messages.get(message.id) ?? asked(message, message.text ?? message.payload);
    await this.#send(message, entry);
  }

  async #reload() {
    const { signal } = this.#stop;
    const history = await this.client.history().catch((error) => ({ messages: [], pending: [], error }));
    if (signal.aborted) return;
    this.#redraw(history);
    this.person.begin();
  }

  #redraw({ messages, pending, error }) {
    const { list } = this.screen;
    this.#messages = new Map(messages.map((message) => [message.id, message]));
    list.clear();
    list.welcome();
    for (const message of messages) list.add(message);
    for (const entry of this.#asked.values()) if (!this.#messages.has(entry.id)) list.add(entry);
    if (error) this.#trouble(error, null);
    list.busy(this.#asked.size ? this.strings.thinking : null);
    list.showLast();
    if (!error) this.screen.seen();
    this.#resume(pending);
  }

  #abandon() {
    this.person.stop();
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#queue = Promise.resolve();
    this.#asked.clear();
    this.#messages.clear();
    outbox.clear();
  }

  /** After a reload of the page in the middle of an answer. */
  #resume(pending) {
    const answered = new Set(this.messages.map(({ reply_to }) => reply_to));
    for (const message of outbox.all) {
      if (answered.has(message.id)) outbox.done(message.id);
      else if (!this.#asked.has(message.id)) this.#send(message, this.#messages.get(message.id) ?? asked(message, message.text ?? message.payload));
    }
    if (pending.some((id) => !this.#asked.has(id))) this.#follow();
  }

  async #follow() {
    const { signal } = this.#stop;
    const last = this.messages.at(-1).id;
    this.screen.list.busy(this.strings.thinking);
    try {
      for await (const message of this.client.follow(last, this.#watch(signal))) this.#show(message);
    } catch (error) {
      if (!signal.aborted) this.#trouble(error, null);
    } finally {
      if (!signal.aborted && !this.#asked.size) this.screen.list.busy(null);
    }
  }

  #send(message, entry) {
    const { signal } = this.#stop;
    this.#asked.set(entry.id, entry);
    this.screen.list.add(entry);
    this.screen.list.showLast();
    this.screen.list.busy(this.strings.thinking);
    const loaded = this.#loaded;
    this.#queue = this.#queue.then(() => loaded).then(() => signal.aborted || this.#deliver(message, entry, signal));
    return this.#queue;
  }

  /** Never rejects: trouble is shown as a message of ours. */
  async #deliver(message, entry, signal) {
    this.#messages.set(entry.id, entry);
    try {
      for await (const said of this.client.say(message, this.#watch(signal))) signal.aborted || this.#show(said);
      outbox.done(message.id);
      this.client.sessions.tellTabs();
      this.person.look();
    } catch (error) {
      if (!signal.aborted) this.#trouble(error, message);
    }
    if (signal.aborted) return;
    this.#asked.delete(entry.id);
    if (this.#asked.size) return;
    this.screen.list.busy(null);
    if (this.#behind) await this.catchUp();
  }

  /** What a person says, or what happens in a talk with one. */
  hear(message) {
    if (message.changes) return this.#change(message);
    return this.#show(message);
  }

  #change({ changes, text, changed }) {
    const before = this.#messages.get(changes);
    if (!before || (before.text === text && before.changed === changed)) return;
    const after = { ...before, text, changed };
    this.#messages.set(changes, after);
    this.screen.list.change(after);
    this.screen.heard(after);
  }

  #show(message) {
    if (this.#messages.has(message.id)) return;
    if (message.custom?.answer?.status === "handed_over" && this.person.isTaken) return; // the person answers: no more need be said
    this.#messages.set(message.id, message);
    this.screen.list.add(message);
    if (message.from === "user") return;
    this.screen.heard(message);
    if (message.from !== "bot") return this.person.heard(message);
    this.tell("answer", { text: message.text, answer: message.custom?.answer });
  }

  #trouble(error, message) {
    this.tell("error", { status: error.status ?? 0, reference: error.reference });
    if (error.status === 422 && message) outbox.done(message.id); // said again, it would be refused again
    this.screen.troubled(error, message);
  }

  #watch(signal) {
    const onTrouble = () => signal.aborted || this.screen.list.busy(this.strings.reconnecting);
    return { onTrouble, signal };
  }
}

function asked({ id }, text) {
  return { id, from: "user", text, at: Math.floor(Date.now() / 1000) };
}

// crypto.randomUUID is only there on https, and the bot may be tried out without.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
