"""From any text to a consistent reading, and back from its JSON."""

import json
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lookup import article, days, event_of, followed, is_before, read_text

from timeline import Article, ArticleError, read
from timeline.formats import reading_from_json, to_json

_WORDS = """
وصل الوفد أمس قال إن الوزير سيزور غدا بعد قبل أن ثم انفجار يوم 3 مايو 2024 ١٤٤٥هـ رمضان الأحد منذ حتى لم نفى كان قد
الهجوم الذي وقع ، . : « » ( ) الساعة 14:30 من إلى 5 وأضاف وبعدها بيومين أثناء هدد بقصف توقيع تم بين الماضي المقبل عام
2019 قرن الثلاثاء ليل
"""
_words = st.sampled_from([*_WORDS.split(), "\n"])
_marks = st.sampled_from(["", "", "", *"ـًّ\u200f\u202b\ufeff\u00a0ﻻ", "۱۲", "\r\n"])
news = st.lists(st.tuples(_words, _marks).map("".join), min_size=1, max_size=45).map(" ".join)
script = st.text(
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF)
    | st.characters(min_codepoint=0xFB50, max_codepoint=0xFDFF, exclude_categories=["Cn"])
    | st.characters(min_codepoint=0x2000, max_codepoint=0x206F)
    | st.characters(min_codepoint=0x30, max_codepoint=0x3A)
    | st.sampled_from(" \n\r.،"),
    min_size=1,
    max_size=60,
)
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)
texts = st.one_of(news, news, script, anything).filter(str.strip)
published = st.sampled_from([None, "2024-05-15", "2024-05-15T00:30:00+03:00", "0001-01-01"])


def assert_sound(reading, texts):
    """Ids resolve, spans quote, each event is shown once, claims agree with dates and with the reading order."""
    ids = [e.id for e in reading.events]
    assert len(set(ids)) == len(ids)
    shown = [name for group in reading.chronology for name in group]
    assert sorted([*shown, *reading.undated]) == sorted(ids)
    links = (*reading.links, *reading.contradictions)
    assert {x for link in links for x in (link.source, link.target)} <= set(ids)
    assert {x for a, _, b in reading.order for x in (a, b)} <= set(ids)
    assert {e.expression for e in reading.events} - {None} <= {x.id for x in reading.expressions}
    spans = [m for e in reading.events for m in e.mentions] + [k.evidence for k in links if k.evidence]
    for span in (*spans, *reading.expressions):
        assert texts[span.field or "text"][span.start : span.end] == span.text
    place = {name: number for number, group in enumerate(reading.chronology) for name in group}
    by_id = {e.id: e for e in reading.events}
    pairs = followed(reading.order)
    for a, b in pairs:
        assert (b, a) not in pairs
        assert place[a] < place[b]
        begin, until = by_id[a].begin, by_id[b].until
        assert begin is None or until is None or begin < until
    for item in (*reading.events, *reading.expressions):
        assert item.begin is None or item.until is None or item.begin < item.until


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, st.none() | news, published)
def test_any_text_makes_a_sound_reading(text, title, published_at):
    one = article(text, title=title, published_at=published_at)
    reading = read(one)
    assert_sound(reading, {"text": text, "title": title})
    assert read(one) == reading
    assert reading_from_json(json.loads(json.dumps(to_json(reading)))) == reading


@pytest.mark.parametrize(
    "text",
    [
        "،" * 50,
        "\u064b\u0651\u0640",
        "\u202b\u202c",
        "9" * 400 + " يوم",
        "يوم 99 مايو 99999",
        "في عام 0000",
        "قبل " * 60,
        "بعد ذلك بعد ذلك بعد ذلك",
        "أن " * 60,
        "(" * 40 + "وصل" + ")" * 40,
        "ثم",
        "\x00وصل\x00الوفد",
        "وصل الوفد قبل 9999999999 عام",
    ],
)
def test_odd_texts(text):
    assert_sound(read_text(text), {"text": text})


@pytest.mark.parametrize("published_at", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published_at):
    text = "وصل الوفد أمس. وسيغادر غدا. وبعد أسبوع يعود. وكان قد وصل قبل 3000 عام."
    assert_sound(read_text(text, published_at=published_at), {"text": text})


class TestWithoutPublication:
    TEXT = "وصل الوفد إلى الدوحة أمس بعد توقيع الاتفاقية. وزار عمان في 3 مايو 2024."

    def test_cues_still_order(self):
        assert is_before(read_text(self.TEXT, published_at=None), "توقيع", "وصل")

    def test_absolute_dates_still_hold(self):
        event = event_of(read_text(self.TEXT, published_at=None), "وزار")
        assert days(event) == ("2024-05-03", "2024-05-04")

    def test_relative_dates_stay_symbolic(self):
        reading = read_text(self.TEXT, published_at=None)
        assert reading.published_at is None
        expression = next(x for x in reading.expressions if x.text == "أمس")
        assert expression.begin is None
        assert "2024" not in expression.value


class TestTimeZone:
    def test_the_day_of_an_offset_counts(self):
        reading = read_text("وصل الوفد أمس.", published_at="2024-05-15T00:30:00+03:00")
        assert event_of(reading, "وصل").begin == datetime(2024, 5, 14)
        assert reading.published_at == "2024-05-15T00:30:00"
        assert reading.time_zone == "+03:00"

    def test_an_instant_is_shown_in_the_zone_given(self):
        reading = read_text("وصل الوفد أمس.", published_at="2024-05-14T22:00:00Z", time_zone="Asia/Riyadh")
        assert reading.published_at == "2024-05-15T01:00:00"
        assert event_of(reading, "وصل").begin == datetime(2024, 5, 14)

    def test_a_day_stays_a_day(self):
        reading = read_text("وصل الوفد أمس.", published_at="2024-05-15", time_zone="Asia/Riyadh")
        assert (reading.published_at, reading.time_zone) == ("2024-05-15", "Asia/Riyadh")


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"text": "وصل"}, "id"),
        ({"id": "", "text": "وصل"}, "id"),
        ({"id": 7, "text": "وصل"}, "id"),
        ({"id": "a"}, "text"),
        ({"id": "a", "text": " \n"}, "text"),
        ({"id": "a", "text": ["وصل"]}, "text"),
        ({"id": "a", "text": "وصل\ud800"}, "text"),
        ({"id": "a", "text": "وصل", "title": 3}, "title"),
        ({"id": "a", "text": "وصل", "published_at": "أمس"}, "published_at"),
        ({"id": "a", "text": "وصل", "published_at": "2024-02-30"}, "published_at"),
        ({"id": "a", "text": "وصل", "published_at": 20240515}, "published_at"),
        ({"id": "a", "text": "وصل", "time_zone": "Mars/Olympus"}, "time_zone"),
        ({"id": "a", "text": "وصل", "time_zone": "../etc/passwd"}, "time_zone"),
        ({"id": "a", "text": "وصل", "time_zone": "+99:99"}, "time_zone"),
        (
            {"id": "a", "text": "وصل", "published_at": "0001-01-01T00:00Z", "time_zone": "America/Lima"},
            "published_at",
        ),
    ],
)
def test_a_bad_article_names_the_field_at_fault(raw, field):
    with pytest.raises(ArticleError) as caught:
        Article.of(raw)
    assert caught.value.field == field


def test_unknown_keys_are_ignored():
    assert Article.of({"id": "a", "text": "وصل الوفد.", "author": ["س"]}).id == "a"
