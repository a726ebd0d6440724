// The sentence around a mention, from its article's own text, with the mention marked.

import { element } from "./elements.js";

const articles = new Map();

// A quotation that fills itself in once its article has come.
export function quotation(mention) {
  const node = element("blockquote", "", ["…"], { dir: "auto" });
  fill(node, mention);
  return node;
}

async function fill(node, mention) {
  try {
    const article = await get(mention.article);
    node.replaceChildren(...sentence(article[mention.field ?? "text"] ?? "", mention.start, mention.end));
  } catch {
    node.replaceChildren(element("mark", "", [mention.text]));
  }
}

function get(id) {
  if (!articles.has(id)) {
    const pending = fetch(`/v1/articles/${encodeURIComponent(id)}`).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
    pending.catch(() => articles.delete(id));
    articles.set(id, pending);
  }
  return articles.get(id);
}

// Offsets count code points, not UTF-16 units.
function sentence(text, start, end) {
  const points = Array.from(text);
  const stop = (point, next) => "\n\r!؟?؛".includes(point) || (point === "." && (next === undefined || /\s/.test(next)));
  let first = start;
  while (first > 0 && !stop(points[first - 1], points[first])) first -= 1;
  let last = end;
  while (last < points.length && !stop(points[last], points[last + 1])) last += 1;
  const slice = (from, to) => points.slice(from, to).join("");
  return [
    slice(first, start).trimStart(),
    element("mark", "", [slice(start, end)]),
    slice(end, Math.min(last + 1, points.length)).trimEnd(),
  ];
}
