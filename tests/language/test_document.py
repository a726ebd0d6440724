"""Title and text laid out together; spans that point at the article's own words."""

import pytest
from lookup import article, event_of, named, read_text

from timeline.language.document import lay_out

WRITTEN = [
    ("plain", "وصل الوفد إلى الدوحة أمس.", "وصل"),
    ("diacritics", "وَصَلَ الوَفْدُ إلى الدَّوحةِ أمسِ.", "وَصَلَ"),
    ("tatweel", "وصـــل الوفـد إلى الدوحة أمـــس.", "وصـــل"),
    ("presentation forms", "ﻭﺻﻞ ﺍﻟﻮﻓﺪ إلى الدوحة ﺃﻣﺲ.", "ﻭﺻﻞ"),
    ("bidi controls", "\u202bوصل\u202c \u2067الوفد\u2069 إلى الدوحة \u200fأمس\u200f.", "وصل"),
    ("byte order mark", "\ufeffوصل الوفد إلى الدوحة أمس.", "وصل"),
    ("CRLF", "الدوحة:\r\n\r\nوصل الوفد إلى الدوحة أمس.\r\n", "وصل"),
    ("emoji before", "😀🇶🇦 وصل الوفد إلى الدوحة أمس.", "وصل"),
    ("no-break spaces", "وصل\u00a0الوفد\u00a0إلى\u202fالدوحة\u00a0أمس.", "وصل"),
]


@pytest.mark.parametrize(("text", "word"), [w[1:] for w in WRITTEN], ids=[w[0] for w in WRITTEN])
def test_offsets_point_at_the_original_words(text, word):
    reading = read_text(text)
    event = event_of(reading, word)
    assert event.begin is not None
    assert event.begin.isoformat() == "2024-05-14T00:00:00"
    spans = [*(m for e in reading.events for m in e.mentions), *reading.expressions]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert any(text[x.start : x.end].strip("\u200f").startswith(("أم", "ﺃﻣ")) for x in reading.expressions)


def test_title_spans_count_in_the_title_and_say_so():
    title, text = "وصول الوفد إلى الدوحة أمس", "غادر السفير مسقط اليوم."
    reading = read_text(text, title=title)
    spans = [*(m for e in reading.events for m in e.mentions), *reading.expressions]
    assert {span.field for span in spans} == {None, "title"}
    for span in spans:
        source = title if span.field == "title" else text
        assert source[span.start : span.end] == span.text


def test_without_a_title_no_span_carries_a_field():
    reading = read_text("غادر السفير مسقط اليوم.")
    assert {m.field for e in reading.events for m in e.mentions} == {None}


def test_title_sentences_come_first():
    document = lay_out(article("غادر السفير.\nوصل الوفد.", title="وصول الوفد"))
    assert document.title_count == 1
    assert [document.field(s.index) for s in document.sentences] == ["title", None, None]
    assert [s.paragraph for s in document.sentences] == [0, 1, 2]


def test_a_text_in_another_script_has_no_events():
    assert named(read_text("The delegation arrived in Doha yesterday."), "arrived") == []


@pytest.mark.parametrize("field", [None, "title"])
def test_locate_finds_the_words_of_a_span(field):
    document = lay_out(article("غادَرَ السفير مسقط.", title="وصول الوَفْدِ"))
    for sentence in document.sentences:
        if document.field(sentence.index) != field:
            continue
        for number, word in enumerate(sentence.words):
            span = document.span(sentence.index, word)
            assert document.locate(field, span.start, span.end) == (sentence.index, number, number + 1)
