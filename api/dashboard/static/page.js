// The page: the list of stories at /, one story at /stories/ID.

import "./chronology.js";
import { element, foreign } from "./elements.js";
import { ARTICLES, count, EVENTS, published } from "./words.js";

const main = document.getElementById("content");

async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw Object.assign(new Error(path), { status: response.status });
  return response.json();
}

function storyPath(id) {
  return `/stories/${encodeURIComponent(id)}`;
}

// The stories, the last changed first, and below them the chronology of the first.
async function showStories() {
  const list = element("ul", "stories");
  const more = element("button", "more", ["المزيد"], { type: "button" });
  let next;
  const load = async () => {
    const page = await get(`/v1/stories?limit=${next ? 60 : 6}${next ? `&cursor=${encodeURIComponent(next)}` : ""}`);
    list.append(...page.stories.map(storyEntry));
    next = page.next;
    more.hidden = !next;
    return page.stories;
  };
  more.addEventListener("click", () => load().catch(failed));
  const [latest] = await load();
  main.replaceChildren(heading("القصص"), ...(latest ? [list, more, ...storyParts(latest, "h2")] : [emptyNotice()]));
}

function storyEntry(story) {
  const changed = published(story.updated_at);
  return element("li", "", [
    element("a", "", [
      foreign("strong", "", story.title ?? story.id),
      element("span", "", [`${count(story.articles, ARTICLES)} · آخر تغيير ${changed}`]),
    ], { href: storyPath(story.id) }),
  ]);
}

function emptyNotice() {
  return element("div", "notice", [
    element("p", "", ["لا قصص بعد. أرسل مقالا إلى الخدمة لتبدأ قصة (", element("a", "", ["المرجع"], { href: "/docs" }), "):"]),
    element("pre", "", [`POST ${location.origin}/v1/articles\n{"id": "…", "story": "…", "published_at": "…", "text": "…"}`], { dir: "ltr" }),
  ]);
}

async function showStory(id) {
  const story = await get(`/v1/stories/${encodeURIComponent(id)}`);
  document.title = `${story.title ?? story.id} — تسلسل`;
  main.replaceChildren(
    element("nav", "path", [element("a", "", ["كل القصص"], { href: "/" })], { "aria-label": "المسار" }),
    ...storyParts(story, "h1"),
  );
}

// A story's title at this level of heading, what it is made of, and its chronology.
function storyParts(story, level) {
  const about = element("p", "about", [count(story.articles, ARTICLES)]);
  const source = `/v1/stories/${encodeURIComponent(story.id)}/chronology`;
  const chronology = element("tasalsul-chronology", "", [], { src: source });
  chronology.addEventListener("chronology", ({ detail }) => {
    const names = [...new Set(detail.articles.map((article) => article.source).filter(Boolean))];
    const facts = [count(story.articles, ARTICLES), count(detail.events.length, EVENTS), names.join("، ")];
    about.replaceChildren(
      facts.filter(Boolean).join(" · "), " · التوقيت: ", element("bdi", "", [detail.time_zone], { dir: "ltr" }),
    );
  });
  return [foreign(level, "title", story.title ?? story.id), about, chronology];
}

function heading(text) {
  return foreign("h1", "", text);
}

function failed(error) {
  const missing = error.status === 404;
  main.replaceChildren(
    heading(missing ? "لا قصة بهذا العنوان" : "تعذر تحميل الصفحة"),
    element("p", "notice", [element("a", "", ["إلى القصص"], { href: "/" })], { role: "alert" }),
  );
}

const named = /^\/stories\/(.+)$/.exec(location.pathname);
(named ? showStory(decodeURIComponent(named[1])) : showStories())
  .catch(failed)
  .finally(() => main.removeAttribute("aria-busy"));
