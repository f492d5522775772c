// What is said, in order and once: between Carbon's chat, which shows it, and the client, which sends it.
import { itemsOf, welcomeOf, troubleOf } from "./items.js";
import { outbox } from "./session.js";

const OWN_ID = /^[\w-]{8,64}$/;

export class Conversation {
  #messages = new Map();
  #working = 0;
  #behind = false;
  #reloading = Promise.resolve();
  #sent;
  #stop = new AbortController();

  constructor({ client, strings, tell, host }) {
    Object.assign(this, { client, strings, tell, host });
  }

  /** Carbon's instance, once it is there. It tells of what is sent before it draws it: time that the question needn't wait. */
  attach(instance) {
    this.instance = instance;
    instance.on({ type: "pre:send", handler: ({ data }) => void (this.#sent = this.#send(data)) });
  }

  get messages() {
    return [...this.#messages.values()];
  }

  /** Carbon calls this when it starts: the whole conversation as the server has it, after the first screen. */
  async load() {
    this.#messages.clear();
    const welcome = entry(welcomeOf(), 0);
    try {
      const { messages, pending } = await this.client.history();
      messages.forEach((message) => this.#messages.set(message.id, message));
      setTimeout(() => this.#resume(pending));
      return [welcome, ...messages.map((message) => entry(itemsOf(message), message.at))];
    } catch (error) {
      return [welcome, entry(troubleOf(error, null), Date.now() / 1000)];
    }
  }

  /** Carbon calls this to send, one after another. */
  send() {
    return this.#sent;
  }

  /** Never rejects: trouble is shown as a message of ours. */
  async #send(request) {
    const { text } = request.input;
    const id = OWN_ID.test(request.id) ? request.id : newId();
    const content = request.context?.payload ? { payload: request.context.payload } : { text };
    await this.#deliver({ id, ...content }, text);
  }

  ask(text, payload) {
    return this.instance.send({ id: newId(), input: { message_type: "text", text }, context: payload && { payload } });
  }

  rate(feedback) {
    this.tell("feedback", feedback);
    return this.client.rate(feedback);
  }

  /** Scroll to the last question: where lines are longer, what was scrolled to is further up. */
  showLast() {
    const last = this.messages.findLast(({ from }) => from === "user");
    if (last) this.instance.scrollToMessage(last.id, false);
  }

  async startOver() {
    this.#abandon();
    this.client.sessions.leave();
    await this.#reload();
  }

  async deleteAll() {
    this.#abandon();
    await this.client.deleteAll();
    await this.#reload();
  }

  /** Show what was said in another tab meanwhile. */
  async catchUp() {
    this.#behind = this.#working > 0;
    if (this.#behind) return;
    const { messages } = await this.client.history().catch(() => ({ messages: this.messages }));
    const same = messages.length === this.#messages.size && messages.every(({ id }) => this.#messages.has(id));
    if (!same && !this.#working) await this.#reload();
  }

  /** One after another: two at once would show everything twice. */
  #reload() {
    const reloaded = this.#reloading.then(() => this.#reloadNow());
    this.#reloading = reloaded.catch(() => {});
    return reloaded;
  }

  // Carbon's restartConversation() doesn't load history a second time.
  async #reloadNow() {
    await this.instance.messaging.clearConversation();
    await this.instance.messaging.insertHistory(await this.load());
  }

  #abandon() {
    this.#stop.abort();
    this.#stop = new AbortController();
    outbox.clear();
  }

  /** After a reload in the middle of an answer. */
  async #resume(pending) {
    const unsent = outbox.get();
    const answered = unsent && this.messages.some(({ reply_to }) => reply_to === unsent.id);
    if (unsent && !answered) {
      if (this.#messages.has(unsent.id)) await this.#showingWork(() => this.#deliver(unsent, unsent.text ?? unsent.payload));
      else await this.instance.send({ id: unsent.id, input: { message_type: "text", text: unsent.text ?? unsent.payload }, context: unsent });
      return;
    }
    outbox.clear();
    if (pending.length) await this.#showingWork(() => this.#follow());
  }

  async #follow() {
    const last = this.messages.at(-1).id;
    try {
      for await (const message of this.client.follow(last, this.#watch())) await this.#show(message);
    } catch (error) {
      await this.#trouble(error, null);
    }
  }

  async #deliver(message, shown) {
    const watch = this.#watch();
    this.#messages.set(message.id, { id: message.id, from: "user", text: shown, at: Math.floor(Date.now() / 1000) });
    this.tell("question", { text: shown });
    outbox.put(message);
    this.#working++;
    try {
      for await (const said of this.client.say(message, watch)) await this.#show(said);
      outbox.clear();
      this.client.sessions.tellTabs();
    } catch (error) {
      if (!watch.signal.aborted) await this.#trouble(error, message);
    } finally {
      this.#working--;
      if (this.#behind) await this.catchUp();
    }
  }

  async #show(message) {
    if (this.#messages.has(message.id)) return;
    this.#messages.set(message.id, message);
    await this.instance.messaging.addMessage(itemsOf(message));
    if (message.from === "bot") this.tell("answer", { text: message.text, answer: message.custom?.answer });
  }

  async #trouble(error, message) {
    this.tell("error", { status: error.status ?? 0, reference: error.reference });
    const item = troubleOf(error, message);
    await this.instance.messaging.addMessage(item);
  }

  /** Send again what failed, under the same id; or load again, where loading failed. */
  async retry(message, troubleId) {
    this.instance.requestFocus(); // the button that was pressed goes away
    if (!message) return this.#reload();
    await this.instance.messaging.removeMessages([troubleId]);
    await this.#showingWork(() => this.#deliver(message, message.text ?? message.payload));
  }

  /** Carbon shows by itself that it waits only for what it sent itself. */
  async #showingWork(work) {
    this.instance.updateIsMessageLoadingCounter("increase");
    try {
      await work();
    } finally {
      this.instance.updateIsMessageLoadingCounter("decrease");
    }
  }

  #watch() {
    const onTrouble = () => this.instance.updateIsMessageLoadingCounter(undefined, this.strings.reconnecting);
    return { onTrouble, signal: this.#stop.signal };
  }
}

function entry(message, seconds) {
  return { message, time: new Date(seconds * 1000).toISOString() };
}

// crypto.randomUUID is only there on https, and the bot may be tried out without.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
