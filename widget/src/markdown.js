// Carbon's Markdown, which draws what people ask; and answers, in elements that we make.
import markdownStyle from "./markdown.css";

const NAME = "cds-aichat-markdown";

/** `text`, without markup that could run. */
export function markdown(text) {
  if (!text?.trim()) return null;
  const element = document.createElement(NAME);
  element.sanitizeHTML = true;
  element.markdown = text.trim();
  return element;
}

/** Once it is known, and before the first one is made: our style in its shadow root, and text at once. */
export async function adjustMarkdown() {
  await customElements.whenDefined(NAME);
  const Markdown = customElements.get(NAME);
  const style = new CSSStyleSheet();
  style.replaceSync(markdownStyle);
  Markdown.elementStyles = [...Markdown.elementStyles, style];
  // It draws at most each 100 ms, for text that streams in; where Carbon makes it, it is empty at first. Whoever waits for updateComplete need not wait for that.
  const { updated } = Markdown.prototype;
  Markdown.prototype.updated = function (changed) {
    updated?.call(this, changed);
    if (changed.has("markdown") && !this.shadowRoot.textContent.trim()) void this.updateComplete;
  };
}
