// The one script of a page: puts a launcher there and fetches the chat when it is first wanted.
import launcherStyle from "./launcher.css";
import { launcher_failed, launcher_open } from "../strings/en.json";

const script = document.currentScript;
const NAME = "waypoint-chat";

class WaypointChat extends HTMLElement {
  #chat;
  #root = this.attachShadow({ mode: "open" });

  base = new URL(".", script.src).href;

  connectedCallback() {
    if (this.launcher) return;
    const style = new CSSStyleSheet();
    style.replaceSync(launcherStyle);
    this.#root.adoptedStyleSheets = [style];
    this.#root.innerHTML = `<p role="status"></p><button part="launcher" aria-haspopup="dialog" aria-expanded="false"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2C7.6 2 4 5.4 4 9.7c0 5.5 8 12.3 8 12.3s8-6.800 8-12.3C20 5.4 16.400 2 12 2z"/><circle cx="12" cy="9.8" r="3.2"/></svg><span></span></button>`;
    this.launcher = this.#root.querySelector("button");
    this.launcher.onclick = () => this.open().catch(() => {});
    this.label(this.getAttribute("label") || launcher_open);
    if (this.hasAttribute("open")) this.open().catch(() => {});
  }

  label(text) {
    this.launcher.lastChild.textContent = text;
  }

  async #load() {
    const said = this.#root.querySelector("p");
    said.textContent = "";
    this.launcher.ariaBusy = "true";
    try {
      return await (this.#chat ??= import(this.base + CHAT_FILE + (this.failed ? `?again=${this.failed}` : "")).then((chat) => chat.start(this)));
    } catch (error) {
      // A browser remembers that a module failed: the next try needs another address.
      this.failed = Date.now();
      this.#chat = undefined;
      said.textContent = launcher_failed;
      throw error;
    } finally {
      this.launcher.ariaBusy = "false";
    }
  }

  open = async () => (await this.#load()).open();
  close = async () => (await this.#chat)?.close();
  ask = async (question) => (await this.#load()).ask(question);
}

for (const name of ["theme", "locale"])
  Object.defineProperty(WaypointChat.prototype, name, {
    get() {
      return this.getAttribute(name) || "";
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });

if (!customElements.get(NAME)) {
  customElements.define(NAME, WaypointChat);
  window.waypoint = document.querySelector(NAME) || document.createElement(NAME);
  for (const [name, value] of Object.entries(script.dataset)) window.waypoint.setAttribute(name, value);
  if (!window.waypoint.isConnected) document.body.append(window.waypoint);
}
