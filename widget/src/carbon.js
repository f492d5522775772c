// Carbon's chat inside our panel: the message list, the input, the live region.
import "@carbon/ai-chat/dist/es/web-components/cds-aichat-custom-element/index.js";
import carbonStyle from "./carbon.css";
import { h } from "./dom.js";
import { adjustMarkdown } from "./markdown.js";
import { answer } from "./parts/answer.js";
import { trouble } from "./parts/trouble.js";
import { welcome } from "./parts/welcome.js";

const PARTS = { answer, trouble, welcome };
const THEMES = { light: "white", dark: "g100" };
const MOST_CHARACTERS = 1000;
const NEIGHBOURS = /--(request|agent-message) \+ /;

adjustMarkdown();

export function carbonChat({ host, strings, conversation }) {
  const element = document.createElement("cds-aichat-custom-element");
  const context = { host, strings, conversation, locale: host.locale || "en" };
  element.config = {
    aiEnabled: false,
    assistantName: strings.title,
    injectCarbonTheme: THEMES.light,
    shouldSanitizeHTML: true,
    openChatByDefault: true,
    shouldTakeFocusIfOpensAutomatically: true,
    disableCustomElementMobileEnhancements: true,
    namespace: "waypoint",
    locale: "en",
    header: { isOn: false },
    launcher: { isOn: false },
    layout: { showFrame: false, hasContentMaxWidth: true, corners: "square" },
    input: { maxInputCharacters: MOST_CHARACTERS },
    strings: carbonStrings(strings),
    messaging: {
      skipWelcome: true,
      messageTimeoutSecs: 0,
      messageLoadingIndicatorTimeoutSecs: 0.3,
      customSendMessage: () => conversation.send(),
      customLoadHistory: () => conversation.load(),
    },
  };
  const ready = new Promise((resolve) => {
    element.onBeforeRender = (instance) => {
      conversation.attach(instance);
      instance.on({ type: "userDefinedResponse", handler: ({ data }) => fillSlot(element, data, context) });
    };
    element.onAfterRender = resolve;
  });
  return {
    element,
    ready: ready.then(() => restyle(element)),
    setScheme: (scheme) => (element.config = { ...element.config, injectCarbonTheme: THEMES[scheme] }),
  };
}

function fillSlot(element, { slot, message }, context) {
  for (const old of element.querySelectorAll(`[slot="${slot}"]`)) old.remove();
  const { kind, ...content } = message.user_defined;
  element.append(h("div", { slot }, PARTS[kind](content, context)));
}

function carbonStrings(strings) {
  return {
    input_placeholder: strings.input_placeholder,
    input_ariaLabel: strings.input_label,
    input_buttonLabel: strings.input_send,
    window_title: strings.title,
    message_labelAssistant: strings.title,
    message_labelYou: strings.you,
  };
}

/** Carbon sets its colours inside its own shadow roots, where variables of ours don't reach: put a style of ours there. */
function restyle(element) {
  const style = new CSSStyleSheet();
  style.replaceSync(carbonStyle);
  const container = element.shadowRoot.querySelector("cds-aichat-container");
  const inside = container.shadowRoot.querySelector("cds-aichat-internal").shadowRoot;
  inside.adoptedStyleSheets.forEach(forgetNeighbours);
  inside.adoptedStyleSheets = [...inside.adoptedStyleSheets, style];
  inside.querySelector("cds-aichat-processing").setAttribute("role", "img"); // it has a name, which without a role it may not
}

/** Rules about two messages of one speaker, which ours don't need: by them browsers style the whole chat anew for each message. */
function forgetNeighbours(sheet) {
  for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
    if (NEIGHBOURS.test(sheet.cssRules[at].selectorText)) sheet.deleteRule(at);
  }
}
