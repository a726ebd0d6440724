"""The page as a reader sees it: from right to left, in Arabic, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

SIZES = {"desk": (1440, 900), "phone": (390, 844)}
STORY = "جسر/النهر"
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "nahr-1",
        "title": "إغلاق الجسر القديم",
        "text": "أغلقت البلدية الجسر القديم يوم الاثنين 4 مارس 2024. وكان المهندسون قد فحصوا أعمدته في 20 فبراير 2024.",
        "published_at": "2024-03-05",
        "source": "بريد النهر",
        "url": "https://example.org/nahr-1",
    },
    {
        "id": "nahr-2",
        "title": "عودة المرور <b onclick=alert(1)>قريبا</b>",
        "text": "وصلت الرافعات في 9 مارس 2024 <img src=x onerror=\"document.title='broken'\">. "
        "ولم ينهر الجسر. وستفتح البلدية الجسر في 2 أبريل 2024.",
        "published_at": "2024-03-10",
        "source": "\u202eأخبار الضفة",
        "url": "javascript:alert(1)",
    },
]


@pytest.fixture
def story(address: str) -> str:
    for article in ARTICLES:
        assert httpx2.post(f"{address}/v1/articles", json={**article, "story": STORY}).status_code == 201
    return f"{address}/stories/%D8%AC%D8%B3%D8%B1%2F%D8%A7%D9%84%D9%86%D9%87%D8%B1"


@pytest.fixture(params=list(SIZES))
def page(browser: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A page of each size, closed before the service ends; a complaint in its console fails the test."""
    width, height = SIZES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    yield opened
    context.close()
    assert complaints == []


def shown(page: Any, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("main:not([aria-busy])")


def columns(page: Any) -> list[Any]:
    page.wait_for_selector(".column")
    return page.query_selector_all(".column")  # type: ignore[no-any-return]


def test_the_document_is_arabic_and_right_to_left(page: Any, story: str) -> None:
    shown(page, story)
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    assert page.text_content("h1") == ARTICLES[0]["title"]


def test_the_earliest_is_first_and_on_the_right(page: Any, story: str) -> None:
    shown(page, story)
    found = columns(page)
    heads = [one.query_selector("h3").inner_text() for one in found]
    days = [
        next(n for n, head in enumerate(heads) if day in head) for day in ("20 فبراير", "4 مارس", "9 مارس", "2 أبريل")
    ]
    assert days == sorted(days)
    boxes = [found[n].bounding_box() for n in days]
    if page.viewport_size["width"] > 720:
        rights = [box["x"] + box["width"] for box in boxes]
        assert rights == sorted(rights, reverse=True)
        assert rights[0] > page.viewport_size["width"] / 2
    else:
        tops = [box["y"] for box in boxes]
        assert tops == sorted(tops)


def test_nothing_runs_over_the_edge_of_the_page(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_event_is_shown_once_and_undated_ones_without_a_date(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    chronology = httpx2.get(story.replace("/stories/", "/v1/stories/") + "/chronology").json()
    cards = page.eval_on_selector_all("[data-event]", "all => all.map(one => one.dataset.event)")
    assert sorted(cards) == sorted(event["id"] for event in chronology["events"])
    placed = page.eval_on_selector_all(".column [data-event]", "all => all.map(one => one.dataset.event)")
    assert sorted(placed) == sorted(one for group in chronology["chronology"] for one in group)


def test_kind_and_status_are_said_in_words_and_shapes(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    sorts = page.eval_on_selector_all(
        "[data-event]",
        "all => all.map(one => [one.querySelector('.sort').innerText.trim(), one.querySelector('.mark').outerHTML])",
    )
    words = {word for word, _ in sorts}
    assert any("وقع" in word for word in words)
    assert any("مقرر" in word for word in words)
    assert len({drawn for _, drawn in sorts}) == len(words)


def test_the_sentence_is_quoted_with_its_word_marked(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    card = page.query_selector(".event:has-text('أغلقت')")
    card.query_selector("summary").click()
    page.wait_for_function(
        "card => [...card.querySelectorAll('blockquote')].every(one => one.querySelector('mark'))", arg=card
    )
    quotes = {one.inner_text().strip(): one for one in card.query_selector_all("blockquote")}
    quote = quotes["أغلقت البلدية الجسر القديم يوم الاثنين 4 مارس 2024."]
    assert quote.query_selector("mark").inner_text() == "أغلقت"
    assert card.query_selector("figcaption a").get_attribute("href") == "https://example.org/nahr-1"


def test_what_articles_hold_is_text_and_no_markup(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    for summary in page.query_selector_all("summary"):
        summary.click()
    page.wait_for_function("!document.querySelector('main').innerText.includes('…\\n')")
    assert page.query_selector("main img") is None
    assert page.query_selector("main b") is None
    assert page.query_selector("a[href^='javascript']") is None
    assert "broken" not in page.title()
    assert "<b onclick=alert(1)>" in page.inner_text("main")


def test_direction_marks_of_a_source_stay_inside_it(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    isolated = page.eval_on_selector_all(
        "bdi, [dir=auto]", "all => all.filter(one => one.textContent.includes('\\u202e')).map(one => one.tagName)"
    )
    assert "BDI" in isolated


def test_the_front_page_lists_stories_and_shows_the_latest(page: Any, address: str, story: str) -> None:
    shown(page, address)
    assert page.inner_text(".stories li strong") == ARTICLES[0]["title"]
    assert len(columns(page)) >= 4
    page.click(".stories a")
    page.wait_for_url("**/stories/*")
    assert page.url == story
    columns(page)


def test_an_empty_service_says_how_to_begin(page: Any, address: str) -> None:
    shown(page, address)
    assert "/v1/articles" in page.inner_text("main")


def test_the_keyboard_moves_along_the_time_line(page: Any, story: str) -> None:
    shown(page, story)
    columns(page)
    if page.viewport_size["width"] < 720:
        # On a phone time runs down the page, and nothing moves sideways.
        assert page.evaluate("(t => t.scrollWidth <= t.clientWidth)(document.querySelector('.track'))")
        return
    before = page.evaluate("document.querySelector('.track').scrollLeft")
    page.focus(".track")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("before => document.querySelector('.track').scrollLeft < before", arg=before)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => document.querySelector('.track').scrollLeft === before", arg=before)


def test_a_story_that_is_not_there_leads_back(browser: Any, address: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    shown(opened, f"{address}/stories/nothing")
    assert opened.inner_text("h1") == "لا قصة بهذا العنوان"
    opened.click(".notice a")
    opened.wait_for_url(f"{address}/")
    context.close()


def test_the_reference_shows_every_operation_with_arabic_examples(page: Any, address: str) -> None:
    shown(page, f"{address}/docs")
    heads = page.eval_on_selector_all(".operation h2", "all => all.map(one => one.innerText.trim())")
    described = httpx2.get(f"{address}/openapi.json").json()["paths"]
    assert heads == [f"{method.upper()} {path}" for path, entry in described.items() for method in entry]
    assert "حريقا" in page.inner_text("main")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def words(page: Any, call: str) -> Any:
    return page.evaluate(f"import('/static/words.js').then(words => words.{call})")


@pytest.mark.parametrize(
    ("begin", "until", "text"),
    [
        ("2024-03-04T00:00:00", "2024-03-05T00:00:00", "الاثنين، 4 مارس 2024"),
        ("2024-03-01T00:00:00", "2024-04-01T00:00:00", "مارس 2024"),
        ("2024-01-01T00:00:00", "2025-01-01T00:00:00", "عام 2024"),
        ("2024-03-04T18:00:00", "2024-03-05T00:00:00", "مساء الاثنين، 4 مارس 2024"),
        ("2024-03-04T20:00:00", "2024-03-05T06:00:00", "ليلة الاثنين، 4 مارس 2024"),
        ("2024-03-04T14:30:00", "2024-03-04T14:31:00", "الاثنين، 4 مارس 2024، الساعة 14:30"),
        ("2024-03-04T00:00:00", "2024-03-11T00:00:00", "بين 4 و10 مارس 2024"),
        ("2024-02-25T00:00:00", "2024-03-03T00:00:00", "بين 25 فبراير و2 مارس 2024"),
        ("2023-12-25T00:00:00", "2024-01-03T00:00:00", "بين 25 ديسمبر 2023 و2 يناير 2024"),
        ("2024-06-01T00:00:00", "2024-09-01T00:00:00", "بين يونيو وأغسطس 2024"),
        ("2024-03-04T00:00:00", None, "لا قبل 4 مارس 2024"),
        (None, "2024-03-04T00:00:00", "قبل 4 مارس 2024"),
        ("0987-03-04T00:00:00", "0987-03-05T00:00:00", "الأحد، 4 مارس 987"),
    ],
)
def test_times_in_words(browser: Any, address: str, begin: str | None, until: str | None, text: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(address)
    arguments = ", ".join("undefined" if one is None else f"'{one}'" for one in (begin, until))
    assert words(opened, f"when({arguments})") == text
    context.close()


def test_counted_nouns(browser: Any, address: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(address)
    counted = words(opened, "ARTICLES && [1, 2, 3, 10, 11, 99, 100, 101, 103].map(n => words.count(n, words.ARTICLES))")
    assert counted == [
        "مقال واحد", "مقالان", "3 مقالات", "10 مقالات", "11 مقالا", "99 مقالا", "100 مقال", "101 مقال", "103 مقالات",
    ]  # fmt: skip
    context.close()
