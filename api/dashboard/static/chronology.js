// <tasalsul-chronology src="/v1/stories/ID/chronology">: a story's events from right to left, the earliest first.

import { element, foreign, svg } from "./elements.js";
import { eventCard } from "./event.js";
import { columnsOf, MOST_IN_A_STACK } from "./columns.js";
import { count, EVENTS, KIND, STATUS } from "./words.js";
import { mark } from "./marks.js";

class TasalsulChronology extends HTMLElement {
  static observedAttributes = ["src"];

  attributeChangedCallback() {
    this.load();
  }

  async load() {
    const source = this.getAttribute("src");
    if (!source) return;
    this.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(source, { headers: { accept: "application/json" } });
      if (!response.ok) throw new Error(String(response.status));
      this.show(await response.json());
    } catch {
      const again = element("button", "", ["حاول مرة أخرى"], { type: "button" });
      again.addEventListener("click", () => this.load());
      this.replaceChildren(element("p", "notice", ["تعذر تحميل التسلسل. ", again], { role: "alert" }));
    } finally {
      this.removeAttribute("aria-busy");
    }
  }

  // Shows a chronology as the service answers it.
  show(chronology) {
    const events = new Map(chronology.events.map((event) => [event.id, event]));
    const sources = new Map(chronology.articles.map((article) => [article.id, article]));
    const card = (id, heading) => eventCard(events.get(id), sources, heading);
    const columns = columnsOf(chronology.chronology, events);
    const parts = [legend(chronology.events)];
    if (columns.length) {
      const track = trackOf(columns, card);
      parts.push(bar(columns, track), track);
    } else {
      parts.push(element("p", "notice", ["لا أحداث مؤرخة في هذه القصة بعد."]));
    }
    if (chronology.undated.length) parts.push(undated(chronology.undated, card));
    if (chronology.conflicts?.length) parts.push(conflicts(chronology.conflicts, events, sources));
    this.replaceChildren(...parts);
    this.dispatchEvent(new CustomEvent("chronology", { detail: chronology, bubbles: true }));
  }
}

// What the marks mean, for the kinds and statuses that occur.
function legend(events) {
  const entry = (kind, status, word) => element("li", "", [mark(kind, status), word]);
  const kinds = Object.keys(KIND).filter((kind) => events.some((event) => event.kind === kind));
  const statuses = Object.keys(STATUS).filter((status) => events.some((event) => event.status === status));
  return element("ul", "legend", [
    ...kinds.map((kind) => entry(kind, "actual", KIND[kind])),
    ...statuses.map((status) => entry("occurrence", status, STATUS[status])),
  ], { "aria-label": "دليل العلامات" });
}

// The columns, side by side; arrow keys and the buttons move from one to the next.
function trackOf(columns, card) {
  const list = element("ol", "columns", columns.map((column, place) => columnNode(column, place, card)));
  const track = element("div", "track", [list], {
    tabindex: "0",
    role: "region",
    "aria-label": "الخط الزمني من اليمين إلى اليسار؛ الأقدم أولا",
  });
  track.addEventListener("keydown", (press) => {
    const step = { ArrowLeft: 1, ArrowRight: -1 }[press.key];
    if (step === undefined || press.target !== track) return;
    press.preventDefault();
    move(track, step);
  });
  return track;
}

function columnNode(column, place, card) {
  const head = element("header", "", [element("h3", "", [column.label])]);
  if (column.gap) head.prepend(element("p", "gap", [column.gap]));
  const stacks = column.stacks.map((groups) =>
    element("div", "stack", groups.map((group) => groupNode(group, (id) => card(id, column.label)))),
  );
  const kind = column.dated ? "column" : "column unplaced";
  return element("li", kind, [head, element("div", "stacks", stacks)], { id: `column-${place}` });
}

function groupNode(ids, card) {
  const cards = ids.map(card);
  if (cards.length === 1) return cards[0];
  const node = element("div", "together", [element("p", "", ["لا يعرف ترتيب هذه فيما بينها"]), ...cards], { role: "group" });
  node.style.setProperty("--across", Math.ceil(cards.length / MOST_IN_A_STACK));
  return node;
}

// Buttons and a small map of the columns: each as high as it has events.
function bar(columns, track) {
  const button = (step, word, sign) => {
    const node = element("button", "", [sign], { type: "button", "aria-label": word, title: word });
    node.addEventListener("click", () => move(track, step));
    return node;
  };
  return element("div", "bar", [button(-1, "الأقدم", "→"), map(columns, track), button(1, "الأحدث", "←")]);
}

function map(columns, track) {
  const most = Math.max(...columns.map((column) => column.size));
  const width = 1000 / columns.length;
  const rows = columns.map((column, place) => {
    const height = 6 + 30 * Math.sqrt(column.size / most);
    const x = 1000 - (place + 1) * width;
    return svg("rect", { x: x + width * 0.15, y: 40 - height, width: width * 0.7, height, class: column.dated ? "" : "unplaced" });
  });
  const window = svg("rect", { y: 0, height: 40, class: "window" });
  const node = svg("svg", { viewBox: "0 0 1000 40", preserveAspectRatio: "none", class: "map", "aria-hidden": "true" }, [window, ...rows]);
  const follow = () => {
    const whole = track.scrollWidth || 1;
    window.setAttribute("width", (1000 * track.clientWidth) / whole);
    window.setAttribute("x", 1000 - (1000 * (track.clientWidth - track.scrollLeft)) / whole);
  };
  track.addEventListener("scroll", follow, { passive: true });
  new ResizeObserver(follow).observe(track);
  node.addEventListener("click", (press) => {
    const box = node.getBoundingClientRect();
    const place = Math.min(columns.length - 1, Math.floor(((box.right - press.clientX) / box.width) * columns.length));
    reveal(track, place);
  });
  return node;
}

function move(track, step) {
  const columns = [...track.querySelectorAll(".column")];
  const edge = track.getBoundingClientRect().right;
  const gone = columns.filter((column) => column.getBoundingClientRect().right > edge + 8).length;
  reveal(track, Math.max(0, Math.min(columns.length - 1, gone + step)));
}

function reveal(track, place) {
  const column = track.querySelectorAll(".column")[place];
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  column.scrollIntoView({ inline: "start", block: "nearest", behavior: calm ? "auto" : "smooth" });
}

function undated(ids, card) {
  return element("section", "undated", [
    element("h2", "", [`بلا تاريخ (${count(ids.length, EVENTS)})`]),
    element("p", "note", ["لا تقول المصادر متى كانت، ولا ترتيبها من غيرها؛ فلا تاريخ لها هنا."]),
    element("ul", "cards", ids.map((id) => element("li", "", [card(id)]))),
  ]);
}

const ABOUT = { number: "تختلف في العدد", denial: "ينفي مصدر ما يثبته آخر" };

function conflicts(list, events, sources) {
  const told = (event) => {
    const names = [...new Set(event.mentions.map(({ article }) => sources.get(article)?.source ?? article))];
    return element("li", "", [
      mark(event.kind, event.status),
      element("span", "", [foreign("bdi", "", event.summary), " — ", foreign("bdi", "source", names.join("، "))]),
    ]);
  };
  const entry = (conflict) => element("li", "", [
    element("h3", "", [ABOUT[conflict.about] ?? conflict.about]),
    conflict.about === "denial" ? undefined : foreign("p", "", conflict.detail),
    element("ul", "", conflict.events.map((id) => events.get(id)).filter(Boolean).map(told)),
  ]);
  return element("section", "conflicts", [
    element("h2", "", ["ما تتعارض فيه المصادر"]),
    element("ul", "cards", list.map(entry)),
  ]);
}

customElements.define("tasalsul-chronology", TasalsulChronology);
