// The keys of this browser's conversations: the current one, and earlier ones, so that they can be deleted too.
const KEY = "waypoint-sessions";
const OUTBOX = "waypoint-outbox";

// A page may forbid storage (third-party rules, private windows): then the conversation lasts as long as the page.
function kept(area) {
  const memory = new Map();
  return {
    get(name) {
      try {
        return JSON.parse(window[area].getItem(name));
      } catch {
        return memory.get(name) ?? null;
      }
    },
    set(name, value) {
      memory.set(name, value);
      try {
        if (value === null) window[area].removeItem(name);
        else window[area].setItem(name, JSON.stringify(value));
      } catch {
        // memory has it
      }
    },
  };
}

const browser = kept("localStorage");
const tab = kept("sessionStorage");

export class Sessions {
  constructor(base) {
    this.key = `${KEY} ${base}`;
  }
  get #held() {
    return browser.get(this.key) ?? { current: null, earlier: [] };
  }
  get current() {
    return this.#held.current;
  }
  get all() {
    const { current, earlier } = this.#held;
    return current ? [current, ...earlier] : earlier;
  }
  start(token) {
    browser.set(this.key, { current: token, earlier: this.all });
  }
  leave() {
    browser.set(this.key, { current: null, earlier: this.all });
  }
  /** The keys of the conversations before this one, the newest first. */
  get earlier() {
    return this.#held.earlier;
  }
  resume(token) {
    browser.set(this.key, { current: token, earlier: this.all.filter((each) => each !== token) });
  }
  /** The id of the last message that was seen, in whatever tab. */
  get seen() {
    return browser.get(`${this.key} seen`);
  }
  see(id) {
    if (id !== this.seen) browser.set(`${this.key} seen`, id);
  }
  /** Let other tabs know that something was said: the browser tells them of what is stored. */
  tellTabs() {
    browser.set(`${this.key} said`, Date.now());
  }
  onOtherTab(act) {
    window.addEventListener("storage", ({ key }) => key?.startsWith(this.key) && act(key.slice(this.key.length + 1)));
  }
  forget(token) {
    const { current, earlier } = this.#held;
    browser.set(this.key, { current: current === token ? null : current, earlier: earlier.filter((each) => each !== token) });
    if (!this.all.length) this.see(null);
  }
}

// The questions that have no answer yet: they survive a reload of this tab.
export const outbox = {
  get all() {
    return [tab.get(OUTBOX) ?? []].flat();
  },
  add: (message) => tab.set(OUTBOX, [...outbox.all, message]),
  done: (id) => tab.set(OUTBOX, outbox.all.filter((message) => message.id !== id)),
  clear: () => tab.set(OUTBOX, null),
};

// What a closed chat has to tell, in whatever tab and on whatever page: a `person` is there, so many messages are `unread`. The loader reads both.
export const news = {
  keep: (name, value) => browser.set(`waypoint-${name}`, value),
};

// How the chat looked in this tab: `open`, `large`, and what is typed and not yet sent. The loader reads `open` too.
export const looks = {
  get: (name) => tab.get(`waypoint-${name}`),
  keep: (name, value) => tab.set(`waypoint-${name}`, value),
};
