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
    const [light, opacity] = read(getComputedStyle(element).backgroundColor);
    if (opacity > 0.5) return light < 0.45 ? "dark" : "light";
  }
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") && dark.matches ? "dark" : "light";
}

/** How light a computed colour is, from 0 to 1, and how opaque; browsers leave it in the space that the page names. */
function read(colour) {
  const space = colour.split("(")[0];
  const [one, two, three, opacity = 1] = colour.match(/(?<=[ (])-?[\d.]+/g).map(Number);
  const light = /^(ok)?l/.test(space) ? one : 0.3 * one + 0.6 * two + 0.1 * three;
  return [light / ({ lab: 100, lch: 100, rgb: 255, rgba: 255 }[space] ?? 1), opacity];
}
