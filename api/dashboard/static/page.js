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

async function showStories() {
  const list = element("ul", "stories");
  const more = element("button", "more", ["المزيد"], { type: "button", hidden: "" });
  let next;
  const load = async () => {
    const page = await get(`/v1/stories${next ? `?cursor=${encodeURIComponent(next)}` : ""}`);
    list.append(...page.stories.map(storyEntry));
    next = page.next;
    more.hidden = !next;
  };
  more.addEventListener("click", load);
  await load();
  if (!list.children.length) {
    main.replaceChildren(heading("القصص"), emptyNotice());
    return;
  }
  main.replaceChildren(heading("القصص"), list, more);
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
    element("p", "", ["لا قصص بعد. أرسل مقالا إلى الخدمة لتبدأ قصة:"]),
    element("pre", "", [`POST ${location.origin}/v1/articles\n{"id": "…", "story": "…", "published_at": "…", "text": "…"}`], { dir: "ltr" }),
  ]);
}

async function showStory(id) {
  const address = `/v1/stories/${encodeURIComponent(id)}`;
  const story = await get(address);
  const title = story.title ?? story.id;
  document.title = `${title} — تسلسل`;
  const about = element("p", "about", [count(story.articles, ARTICLES)]);
  const chronology = element("tasalsul-chronology", "", [], { src: `${address}/chronology` });
  chronology.addEventListener("chronology", ({ detail }) => {
    const names = [...new Set(detail.articles.map((article) => article.source).filter(Boolean))];
    about.textContent = [count(story.articles, ARTICLES), count(detail.events.length, EVENTS), names.join("، "),
      `التوقيت: ${detail.time_zone}`].filter(Boolean).join(" · ");
  });
  main.replaceChildren(
    element("nav", "path", [element("a", "", ["كل القصص"], { href: "/" })], { "aria-label": "المسار" }),
    heading(title),
    about,
    chronology,
  );
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
