// Elements without markup: text given here is never read as HTML.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, settings, children) {
  for (const [name, value] of Object.entries(settings ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const h = (tag, settings, ...children) => fill(document.createElement(tag), settings, children);
export const s = (tag, settings, ...children) => fill(document.createElementNS(SVG, tag), settings, children);
