// What the loader fetches: a panel with the messages in it, and the conversation that runs there.
import { Client } from "./client.js";
import { Conversation } from "./conversation.js";
import { Panel } from "./panel.js";
import { followScheme } from "./scheme.js";
import { Sessions } from "./session.js";
import { stringsFor } from "./strings.js";

export async function start(host) {
  for (const name of ["theme", "locale"]) asAttribute(host, name);
  const locale = host.locale || document.documentElement.lang || "en";
  const strings = named(stringsFor(locale), host.getAttribute("name"));
  const client = new Client(host.base, new Sessions(host.base));
  const tell = (name, detail) => host.dispatchEvent(new CustomEvent(`waypoint-${name}`, { detail, bubbles: true, composed: true }));

  const conversation = new Conversation({ client, strings, tell });
  const panel = new Panel({ host, strings, tell, conversation, locale: strings.language });
  const look = followScheme(host);
  conversation.begin(panel);
  watchForOtherTabs(conversation, panel);
  const { early } = host; // the panel of the loader, which has been there meanwhile
  const typing = early?.panel.contains(host.shadowRoot.activeElement);
  if (early?.field.value) panel.composer.write(early.field.value);

  return {
    open: () => panel.open(),
    close: () => panel.close(),
    reopen: () => (typing ? panel.open() : panel.reopen()),
    ask: async (question) => {
      panel.open();
      await conversation.ask(String(question));
    },
    prefill: (text) => {
      panel.open();
      panel.composer.fill(String(text));
    },
    reset: () => panel.startOver(),
    moved: () => {
      look();
      panel.moved();
    },
  };
}

/** What a page sets on the element, before this or later, is the attribute of that name. */
function asAttribute(host, name) {
  const before = host[name];
  Object.defineProperty(host, name, { get: () => host.getAttribute(name) ?? "", set: (value) => host.setAttribute(name, value) });
  if (before !== undefined) host[name] = before;
}

/** `strings` with the assistant's name in all of them: what a page calls it, else its own. */
function named(strings, name) {
  const title = name || strings.title;
  const filled = (value) => (typeof value === "string" ? value.replaceAll("{name}", title) : value);
  return { ...Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, filled(value)])), title };
}

function watchForOtherTabs(conversation, panel) {
  const look = () => panel.isOpen && panel.host.isConnected && conversation.catchUp();
  conversation.client.sessions.onOtherTab((changed) => (changed === "seen" ? panel.seen() : look()));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    panel.seen();
    look();
  });
}
