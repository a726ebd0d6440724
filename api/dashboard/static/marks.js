// An event's mark: its shape tells the kind, its filling the status. Both are also said in words beside it.

import { svg } from "./elements.js";

const SHAPES = {
  occurrence: () => svg("circle", { cx: 10, cy: 10, r: 7 }),
  statement: () => svg("path", { d: "M3.5 4.5h13a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9L5 18v-3.5H3.5A1.5 1.5 0 0 1 2 13V6a1.5 1.5 0 0 1 1.5-1.5z" }),
  state: () => svg("rect", { x: 2, y: 6.5, width: 16, height: 7, rx: 3.5 }),
};
const SIGNS = {
  possible: () => svg("text", { x: 10, y: 13.6, class: "sign" }, ["؟"]),
  negated: () => svg("path", { d: "M4 17 16 3", class: "strike" }),
};

export function mark(kind, status) {
  const children = [(SHAPES[kind] ?? SHAPES.occurrence)()];
  if (SIGNS[status]) children.push(SIGNS[status]());
  return svg("svg", { viewBox: "0 0 20 20", class: `mark ${status}`, "aria-hidden": "true" }, children);
}
