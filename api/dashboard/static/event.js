// One event as a card: what, when, told as what, by whom, and the sentence that says so.

import { element, foreign } from "./elements.js";
import { mark } from "./marks.js";
import { quotation } from "./quotation.js";
import { KIND, published, STATUS, when } from "./words.js";

// `heading` is the time that already stands above the card and need not be said again.
export function eventCard(event, sources, heading) {
  const time = when(event.begin, event.until);
  const kind = KIND[event.kind] ?? event.kind;
  const status = STATUS[event.status] ?? event.status;
  const facts = element("ul", "facts", [
    event.attributed_to && element("li", "", ["بحسب ", foreign("bdi", "", event.attributed_to)]),
    event.place && element("li", "", ["المكان: ", foreign("bdi", "", event.place)]),
    event.participants?.length && element("li", "", ["الأطراف: ", foreign("bdi", "", event.participants.join("، "))]),
  ].filter(Boolean));
  return element("article", `event ${event.status}`, [
    element("p", "sort", [mark(event.kind, event.status), element("span", "", [`${kind} · ${status}`])]),
    title(event),
    time && time !== heading ? element("p", "time", [time]) : undefined,
    facts.children.length ? facts : undefined,
    evidence(event, sources),
  ], { "data-event": event.id });
}

// The summary, with the word that names the event set off: two events may share one clause.
function title(event) {
  const [{ text }] = event.mentions;
  const at = event.summary.indexOf(text);
  if (at < 0) return foreign("h4", "", event.summary);
  return element("h4", "", [
    event.summary.slice(0, at), element("em", "", [text]), event.summary.slice(at + text.length),
  ], { dir: "auto" });
}

// The sources, named at once; their sentences when they are asked for.
function evidence(event, sources) {
  const articles = [...new Set(event.mentions.map((mention) => mention.article))];
  const names = articles.map((id) => sourceName(sources.get(id), id));
  const details = element("details", "evidence", [
    element("summary", "", [element("span", "", ["الشاهد: "]), foreign("bdi", "", names.join("، "))]),
  ]);
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    details.append(...event.mentions.map((mention) => passage(mention, sources.get(mention.article))));
  });
  return details;
}

function passage(mention, source) {
  const when = published(source?.published_at);
  const title = source?.title ?? mention.article;
  const name = link(source?.url, title);
  return element("figure", "", [
    quotation(mention),
    element("figcaption", "", [name, when && ` — ${when}`].filter(Boolean)),
  ]);
}

function sourceName(source, id) {
  return source?.source ?? source?.title ?? id;
}

// Only web addresses become links: whatever else a feed calls a URL stays text.
function link(url, text) {
  const label = foreign("bdi", "", text);
  if (!/^https?:\/\//i.test(url ?? "")) return label;
  return element("a", "", [label], { href: url, rel: "noopener noreferrer", target: "_blank" });
}
