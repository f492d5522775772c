// The one script of a page: puts a launcher there and fetches the chat when it is first wanted.
import launcherStyle from "./launcher.css";
import { launcher_failed, launcher_open, launcher_opening } from "../strings/en.json";

const NAME = "waypoint-chat";
// As a module there is no current script, and in a bundle of the page's no element at all: then the stack names this file.
const script = document.currentScript ?? document.querySelector('script[src*="chat/widget.js"]');
const base = new URL(".", script?.src ?? /https?:\S+widget\.js/.exec(Error().stack)[0]).href;

const make = (tag, settings) => Object.assign(document.createElement(tag), settings);
const quietly = (promise) => promise.catch(() => {});

class WaypointChat extends HTMLElement {
  #chat;
  #module;
  base = base;

  connectedCallback() {
    const other = window.waypoint;
    if (other !== this && other?.isConnected) return; // one is enough
    window.waypoint = this;
    if (this.launcher) return this.#chat?.then((chat) => chat.moved());
    const style = new CSSStyleSheet();
    style.replaceSync(launcherStyle);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    this.told = make("p", { className: "told", role: "status" });
    // Who comes near it will perhaps press it.
    const near = () => quietly(this.#fetch());
    this.launcher = make("button", { className: "launcher", part: "launcher", ariaHasPopup: "dialog", ariaExpanded: "false", onclick: () => quietly(this.open()), onpointerenter: near, onfocus: near });
    this.launcher.append(this.getAttribute("label") || launcher_open);
    const around = make("div", { lang: "en", dir: "ltr" });
    around.append(this.told, this.launcher);
    root.append(around);
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

  /** What is wanted from the start: a question in the address, the chat open as it was on the page before. */
  #begin() {
    const question = new URLSearchParams(location.hash.slice(1)).get("waypoint");
    if (question) {
      history.replaceState(history.state, "", location.pathname + location.search); // a reload doesn't ask again
      quietly(this.ask(question));
    } else if (this.hasAttribute("inline") || this.hasAttribute("open")) quietly(this.open());
    else if (innerWidth > 480 && remembered("open")) {
      this.toggleAttribute("opened", true);
      this.load().then(
        (chat) => chat.reopen(),
        () => this.toggleAttribute("opened", false),
      );
    } else if (remembered("person")) quietly(this.load()); // so that what a person writes is told here
  }

  #fetch() {
    return (this.#module ??= import(base + CHAT_FILE + (this.failed ?? "")).catch((error) => {
      this.failed = `?again=${Date.now()}`; // a browser remembers that a module failed: the next try needs another address
      this.#module = undefined;
      throw error;
    }));
  }

  async load() {
    this.#attach();
    this.launcher.ariaBusy = "true";
    this.told.textContent = "";
    const slow = setTimeout(() => (this.told.textContent = launcher_opening), 300);
    try {
      return await (this.#chat ??= this.#fetch().then((chat) => chat.start(this)));
    } catch (error) {
      this.#chat = undefined;
      throw error;
    } finally {
      clearTimeout(slow);
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
    return (await this.load())[name](...given);
  };
/** How it was in this tab, on the page before. */
function remembered(name) {
  try {
    return sessionStorage.getItem(`waypoint-${name}`);
  } catch {
    // a page may forbid storage
  }
}

function place() {
  const asked = Array.isArray(window.waypoint) ? window.waypoint : [];
  const declared = document.querySelector(NAME);
  const host = declared ?? (window.waypoint?.launcher ? window.waypoint : document.createElement(NAME));
  for (const name in script?.dataset) host.setAttribute(name, script.dataset[name]);
  if (!customElements.get(NAME)) customElements.define(NAME, WaypointChat);
  if (!declared) {
    host.own = true;
    document.body.append(host);
  }
  for (const [method, ...given] of asked) host[method](...given);
}

if (document.body) place();
else document.addEventListener("DOMContentLoaded", place);
