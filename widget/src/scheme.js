// Light or dark: as the `theme` attribute says, else as the page looks.
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** The scheme of `host` as it is now. */
export const schemeOf = (host) => ({ light: "light", dark: "dark" })[host.getAttribute("theme")] ?? pageScheme();

/** Returns what to call when the page has another body. */
export function followScheme(host) {
  const update = () => {
    const scheme = schemeOf(host);
    if (scheme !== host.dataset.scheme) host.dataset.scheme = scheme;
  };
  const observer = new MutationObserver(update);
  const observe = () => {
    observer.disconnect();
    for (const element of [document.documentElement, document.body, host])
      observer.observe(element, { attributeFilter: ["class", "style", "theme", "data-theme", "data-bs-theme", "data-color-scheme"] });
    update();
  };
  dark.addEventListener("change", update);
  document.addEventListener("transitionend", ({ target }) => target === document.body && update());
  observe();
  return observe;
}

function pageScheme() {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, opacity = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
    if (opacity > 0.5) return 0.3 * red + 0.6 * green + 0.1 * blue < 110 ? "dark" : "light";
  }
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") && dark.matches ? "dark" : "light";
}
