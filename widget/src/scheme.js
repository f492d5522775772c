// Light or dark: as the `theme` attribute says, else as the page looks.
const dark = window.matchMedia("(prefers-color-scheme: dark)");

export function followScheme(host, apply) {
  let last;
  const update = () => {
    const scheme = { light: "light", dark: "dark" }[host.theme] ?? pageScheme();
    if (scheme === last) return;
    last = scheme;
    host.dataset.scheme = scheme;
    apply(scheme);
  };
  const observer = new MutationObserver(update);
  for (const element of [document.documentElement, document.body, host])
    observer.observe(element, { attributeFilter: ["class", "style", "theme", "data-theme", "data-bs-theme", "data-color-scheme"] });
  dark.addEventListener("change", update);
  document.addEventListener("transitionend", ({ target }) => target === document.body && update());
  update();
}

function pageScheme() {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, opacity = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
    if (opacity > 0.5) return 0.3 * red + 0.6 * green + 0.1 * blue < 110 ? "dark" : "light";
  }
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") && dark.matches ? "dark" : "light";
}
