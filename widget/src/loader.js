// The one script of a page: puts a launcher there and fetches the chat when it is first wanted. Until that has come, a plain panel takes questions.
import launcherStyle from "./launcher.css";
import { schemeOf } from "./scheme.js";
import { close, input_full, input_label, input_placeholder, launcher_failed, launcher_open, launcher_opening, starters, title } from "../strings/en.json";

const NAME = "waypoint-chat";
// As a module there is no current script, and in a bundle of the page's no element at all: then the stack names this file.
const script = document.currentScript ?? document.querySelector('script[src*="chat/widget.js"]');
const base = new URL(".", script?.src ?? /https?:\S+widget\.js/.exec(Error().stack)[0]).href;

// What happens in here is none of the page's business: its shortcuts would take letters from what is typed, its scrolling the wheel, its own dialogs the focus.
const OURS = "keydown keypress keyup wheel touchmove focusin";
const AT_ONCE = 100; // milliseconds: a chat that comes sooner needs nothing before it

function make(tag, settings, ...children) {
  const element = Object.assign(document.createElement(tag), settings);
  element.append(...children);
  return element;
}
const quietly = (promise) => promise.catch(() => {});

class WaypointChat extends HTMLElement {
  #chat;
  #module;
  base = base;

  connectedCallback() {
    const other = window.waypoint;
    if (other !== this && other?.localName === NAME && other.isConnected) return; // one is enough; what else is called so, by its id, is the page's
    window.waypoint = this;
    if (this.launcher) return this.#chat?.then((chat) => chat.moved());
    const style = new CSSStyleSheet();
    style.replaceSync(launcherStyle);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    for (const name of OURS.split(" ")) root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    this.told = make("p", { className: "told", role: "status" });
    // Who comes near it will perhaps press it.
    const near = () => quietly(this.#fetch());
    this.launcher = make("button", { className: "launcher", part: "launcher", ariaHasPopup: "dialog", ariaExpanded: "false", onclick: () => quietly(this.open()), onpointerenter: near, onfocus: near });
    this.launcher.append(this.getAttribute("label") || launcher_open);
    root.append(make("div", { lang: "en", dir: "ltr" }, this.told, this.launcher));
    this.#begin();
  }

  disconnectedCallback() {
    // A page that swaps its body doesn't mean to take away what it never knew of.
    setTimeout(() => this.own && this === window.waypoint && this.#attach());
  }

  remove() {
    this.own = false;
    super.remove();
  }

  #attach() {
    if (!this.isConnected) document.body.append(this);
  }

  /** Ask what stands in the address, if anything does; whether it did. */
  #askFromAddress() {
    const question = this === window.waypoint && new URLSearchParams(location.hash.slice(1)).get("waypoint");
    if (!question) return false;
    history.replaceState(history.state, "", location.href.split("#")[0]); // a reload doesn't ask again
    quietly(this.ask(question));
    return true;
  }

  /** What is wanted from the start: a question in the address, the chat open as it was on the page before. */
  #begin() {
    addEventListener("hashchange", () => this.#askFromAddress());
    if (this.#askFromAddress()) return;
    if (this.hasAttribute("inline") || this.hasAttribute("open")) quietly(this.open());
    else if (innerWidth > 480 && remembered("open")) {
      this.toggleAttribute("opened", true);
      this.load().then(
        (chat) => chat.reopen(),
        () => this.toggleAttribute("opened", false),
      );
    } else if (remembered("person") || remembered("unread")) quietly(this.load()); // so that what a person writes is told here, or is still unread
  }

  /** What stands there until the chat has come. What is typed meanwhile goes over to it, and what is asked is asked. */
  #showEarly() {
    const full = make("output");
    const ask = (text) => {
      full.textContent = this.early.field.value = "";
      this.ask(text).catch(() => (this.early.field.value = text));
      choices.replaceChildren(make("p", { textContent: text }));
    };
    const choices = make("div", {}, ...(this.getAttribute("starters")?.split("|") ?? starters).map((text) => make("button", { textContent: text, onclick: () => ask(text) })));
    const field = make("textarea", {
      rows: 1,
      maxLength: 1000,
      ariaLabel: input_label,
      placeholder: input_placeholder,
      value: this.early?.field.value ?? "",
      oninput: () => (full.textContent = field.value.length < 1000 ? "" : input_full),
      onkeydown: (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || !field.value.trim()) return;
        event.preventDefault();
        ask(field.value.trim());
      },
    });
    const leave = () => {
      this.#hideEarly();
      this.launcher.focus();
      quietly(this.close());
    };
    const name = this.getAttribute("name") || title;
    const head = make("div", { className: "top" }, make("strong", { textContent: name }), this.hasAttribute("inline") ? "" : make("button", { ariaLabel: close, textContent: "×", onclick: leave }));
    // Of a key nothing is returned: false would keep it from the field.
    const panel = make("div", { className: "early", tabIndex: -1, role: "dialog", ariaLabel: name, onkeydown: ({ key }) => {
      if (key === "Escape") leave();
    } }, head, make("p", { ariaHidden: "true", textContent: launcher_opening }), choices, full, field);
    this.told.textContent = launcher_opening;
    this.early = { panel, field };
    const pressed = this.shadowRoot.activeElement === this.launcher;
    this.launcher.parentNode.append(panel);
    if (pressed) (matchMedia("(pointer: coarse)").matches ? panel : field).focus();
  }

  #hideEarly() {
    this.early?.panel.remove();
  }

  #fetch() {
    return (this.#module ??= import(base + CHAT_FILE + (this.failed ?? "")).catch((error) => {
      this.failed = `?again=${Date.now()}`; // a browser remembers that a module failed: the next try needs another address
      this.#module = undefined;
      throw error;
    }));
  }

  async load(early = true) {
    this.#attach();
    this.launcher.ariaBusy = "true";
    this.dataset.scheme = schemeOf(this);
    this.told.textContent = "";
    const slow = setTimeout(() => early && !this.early?.panel.isConnected && this.#showEarly(), AT_ONCE);
    try {
      return await (this.#chat ??= this.#fetch().then((chat) => chat.start(this)));
    } catch (error) {
      this.#chat = undefined;
      throw error;
    } finally {
      clearTimeout(slow);
      this.#hideEarly();
      this.told.textContent = this.#chat ? "" : launcher_failed;
      this.launcher.ariaBusy = "false";
    }
  }

  get isOpen() {
    return this.hasAttribute("opened");
  }
  hide() {
    this.hidden = true;
  }
  show() {
    this.hidden = false;
  }
}

for (const name of ["ask", "close", "open", "prefill", "reset"])
  WaypointChat.prototype[name] = async function (...given) {
    return (await this.load(name !== "close"))[name](...given);
  };
/** How it was in this tab, on the page before; or what there is to tell in any. */
function remembered(name) {
  try {
    return sessionStorage.getItem(`waypoint-${name}`) ?? localStorage.getItem(`waypoint-${name}`);
  } catch {
    // a page may forbid storage
  }
}

function place() {
  const asked = Array.isArray(window.waypoint) ? window.waypoint : [];
  const declared = document.querySelector(NAME);
  const host = declared ?? (window.waypoint?.launcher ? window.waypoint : document.createElement(NAME));
  for (const name in script?.dataset) if (script.dataset[name] !== "false") host.setAttribute(name, script.dataset[name]);
  if (!customElements.get(NAME)) customElements.define(NAME, WaypointChat);
  if (!declared) {
    host.own = true;
    document.body.append(host);
  }
  for (const [method, ...given] of asked) host[method](...given);
}

if (document.body) place();
else document.addEventListener("DOMContentLoaded", place);
