// Carbon's Markdown, where it has no setting for what we want.
import markdownStyle from "./markdown.css";

const NAME = "cds-aichat-markdown";

/** Once it is known, and before the first one is made: our style in its shadow root, and text at once. */
export async function adjustMarkdown() {
  await customElements.whenDefined(NAME);
  const Markdown = customElements.get(NAME);
  const style = new CSSStyleSheet();
  style.replaceSync(markdownStyle);
  Markdown.elementStyles = [...Markdown.elementStyles, style];
  // It draws at most each 100 ms, for text that streams in, and first draws nothing. Whoever waits for updateComplete need not wait for that.
  const { updated } = Markdown.prototype;
  Markdown.prototype.updated = function (changed) {
    updated?.call(this, changed);
    if (changed.has("markdown")) void this.updateComplete;
  };
}
