// What the loader fetches: a panel with Carbon's chat in it, and the conversation that runs in it.
import { Client } from "./client.js";
import { Conversation } from "./conversation.js";
import { Panel } from "./panel.js";
import { followScheme } from "./scheme.js";
import { Sessions } from "./session.js";
import { stringsFor } from "./strings.js";

export async function start(host) {
  const strings = stringsFor(host.locale || document.documentElement.lang || "en");
  const client = new Client(host.base, new Sessions(host.base));
  const tell = (name, detail) => host.dispatchEvent(new CustomEvent(`waypoint-${name}`, { detail, bubbles: true, composed: true }));

  const conversation = new Conversation({ client, strings, tell, host });
  const panel = new Panel({ host, strings, tell, conversation });
  followScheme(host, (scheme) => panel.setScheme(scheme));
  await panel.ready;
  watchForOtherTabs(conversation, panel);

  return {
    open: () => panel.open(),
    close: () => panel.close(),
    ask: async (question) => {
      panel.open();
      await conversation.ask(question);
    },
  };
}

function watchForOtherTabs(conversation, panel) {
  const look = () => panel.isOpen && conversation.catchUp();
  conversation.client.sessions.onOtherTab(look);
  document.addEventListener("visibilitychange", () => document.hidden || look());
}
