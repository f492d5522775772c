// The web channel over HTTP, as channels/openapi.yml describes it. Knows nothing of the page.
import { serverEvents } from "./sse.js";

const SILENCE = 40_000; // the server sends a comment more often than that
const PAUSES = [300, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]; // a minute: a server that restarts on a slow machine needs most of one
const LONGEST_WAIT = 20; // seconds that we wait by ourselves when told to retry later

export class Refused extends Error {
  constructor(status, body, retryAfter) {
    super(body?.error ?? "");
    this.status = status;
    this.reference = body?.reference;
    this.retryAfter = retryAfter;
  }
}

export class Lost extends Error {}

export class Client {
  constructor(base, sessions) {
    this.base = base;
    this.sessions = sessions;
  }

  /** Messages in answer to `message` ({id, text} or {id, payload}); sent again with the same id until they are there. */
  async *say(message, { onTrouble, signal }) {
    const request = () => this.#send("POST", "messages", { body: message, stream: true, signal });
    let answered = false;
    for await (const said of this.#lasting(request, { onTrouble, signal, isOver: () => answered })) {
      answered ||= said.reply_to === message.id;
      yield said;
    }
  }

  /** Messages after the one of id `after`, and the answers that are still being made. */
  async *follow(after, { onTrouble, signal }) {
    yield* this.#lasting(() => this.#send("GET", `messages?after=${encodeURIComponent(after)}`, { stream: true, signal }), { onTrouble, signal });
  }

  /** Whether the bot lets this page ask; also where it can't be reached, which is told when it is asked. */
  async isAllowed() {
    if (new URL(this.base).origin === location.origin) return true;
    const asked = (path, how) => fetch(this.base + path, { ...how, credentials: "omit", cache: "no-store" }).then(() => true, () => false);
    return (await asked("session", { method: "OPTIONS" })) || !(await asked("health", { mode: "no-cors" }));
  }

  /** What was said so far: {messages, pending}. */
  async history() {
    if (!this.sessions.current) return { messages: [], pending: [] };
    try {
      return await (await this.#patiently(() => this.#send("GET", "messages", { renew: false }))).json();
    } catch (error) {
      if (error.status !== 401) throw error;
      this.sessions.forget(this.sessions.current);
      return { messages: [], pending: [] };
    }
  }

  /** What was said in another conversation of this browser; nothing, where its key has run out. */
  async read(token) {
    try {
      return (await (await this.#send("GET", "messages", { token })).json()).messages;
    } catch (error) {
      if (error.status !== 401) throw error;
      this.sessions.forget(token);
      return [];
    }
  }

  /** What the first screen says in the words of the assistant's field: {text, starters}. */
  async welcome() {
    return (await this.#fetch("GET", "welcome", {})).json();
  }

  async rate(feedback) {
    await this.#patiently(() => this.#send("POST", "feedback", { body: feedback }), 2);
  }

  /** Whether a person can be asked for, and how it stands. */
  async person() {
    return (await this.#patiently(() => this.#send("GET", "handoff", { renew: false }))).json();
  }

  async askPerson(body) {
    await this.#patiently(() => this.#send("POST", "handoff", { body }));
  }

  async leaveMessage(body) {
    await this.#patiently(() => this.#send("POST", "handoff/message", { body }));
  }

  async endPerson() {
    await this.#patiently(() => this.#send("DELETE", "handoff", {}));
  }

  async saw(id) {
    await this.#send("POST", "handoff/seen", { body: { id } });
  }

  /** What is said and done in a talk with a person after the message of id `after`, until it is over: however often the connection is lost. */
  async *followPerson(after, { signal }) {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const stream = await this.#send("GET", `handoff?after=${encodeURIComponent(after)}`, { stream: true, signal, renew: false });
        for await (const { event, data } of serverEvents(stream, SILENCE)) {
          failures = 0;
          if (event === "end") return;
          after = data.id;
          yield data;
        }
      } catch (error) {
        if (signal.aborted || error.status === 401) throw error;
      }
      await until(PAUSES[Math.min(failures, PAUSES.length - 1)]);
    }
  }

  /** Delete every conversation that this browser has a key to. */
  async deleteAll() {
    for (const token of this.sessions.all) {
      try {
        await this.#send("DELETE", "session", { token });
      } catch (error) {
        if (error.status !== 401) throw error; // a key that has run out opens nothing
      }
      this.sessions.forget(token);
    }
  }

  async #newToken() {
    const response = await this.#fetch("POST", "session", {}).catch((error) => this.#unlessForbidden(error));
    const { token } = await response.json();
    this.sessions.start(token);
    return token;
  }

  // The browser hides an answer that the page may not read, as if the network had failed: so see whether the bot is there at all.
  async #unlessForbidden(error) {
    if (!(error instanceof TypeError)) throw error;
    await fetch(`${this.base}health`, { mode: "no-cors", credentials: "omit", cache: "no-store" });
    return this.#fetch("POST", "session", {}).catch((again) => {
      throw again instanceof TypeError ? new Refused(403) : again;
    });
  }

  async #send(method, path, { token, renew = true, ...rest }) {
    // No `await` when the token is there: the question would first be drawn, and then leave.
    const used = token ?? this.sessions.current ?? (await this.#newToken());
    try {
      return await this.#fetch(method, path, { token: used, ...rest });
    } catch (error) {
      if (error.status !== 401 || token || !renew) throw error;
      this.sessions.forget(used);
      return this.#fetch(method, path, { token: this.sessions.current ?? (await this.#newToken()), ...rest });
    }
  }

  async #fetch(method, path, { token, body, stream, signal }) {
    const headers = { Accept: stream ? "text/event-stream" : "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(this.base + path, { method, headers, signal, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store" });
    if (response.ok) return response;
    throw new Refused(response.status, await response.json().catch(() => null), Number(response.headers.get("Retry-After")) || 0);
  }

  /** What a stream tells, however often it is cut; a cut after all that `isOver` waits for is its end. */
  async *#lasting(request, { onTrouble, signal, isOver = () => false }) {
    for (let failures = 0; ; failures++) {
      try {
        for await (const { event, data } of serverEvents(await request(), SILENCE)) {
          if (event === "end") return;
          if (event === "error") throw new Refused(500, data);
          yield data;
        }
        throw new TypeError("The stream was cut.");
      } catch (error) {
        if (isOver()) return;
        await pauseAfter(error, failures, PAUSES.length, signal, onTrouble);
      }
    }
  }

  async #patiently(request, tries = 3) {
    for (let failures = 0; ; failures++) {
      try {
        return await request();
      } catch (error) {
        await pauseAfter(error, failures, tries);
      }
    }
  }
}

/** Wait before another try, or throw when there should be none. */
async function pauseAfter(error, failures, tries, signal, onTrouble) {
  const waits = error.retryAfter && error.retryAfter <= LONGEST_WAIT;
  const passing = error instanceof TypeError || error.status === 503 || (error.status === 429 && waits);
  if (signal?.aborted || !passing) throw error;
  if (failures >= tries) throw error instanceof TypeError ? new Lost() : error;
  onTrouble?.();
  await until(error.retryAfter * 1000 || PAUSES[failures]);
}

/** After a time, or as soon as the browser is online again. */
function until(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    window.addEventListener("online", resolve, { once: true });
  });
}
