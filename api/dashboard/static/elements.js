// DOM made by hand: text only ever enters as text.

// An element with a class, children (nodes, strings, or nothing) and attributes.
export function element(name, className, children = [], attributes = {}) {
  const node = document.createElement(name);
  if (className) node.className = className;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, value);
  }
  node.append(...[children].flat().filter((child) => child !== undefined && child !== null));
  return node;
}

// Words that come from an article or a client: isolated, so that their direction marks stay inside.
export function foreign(name, className, text) {
  return element(name, className, [text], { dir: "auto" });
}

export function svg(name, attributes = {}, children = []) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}
