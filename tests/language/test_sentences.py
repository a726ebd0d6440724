"""Sentences and paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.letters import fold_key
from timeline.language.sentences import split_sentences

CASES = [
    ("وصل الوفد. وغادر الوزير.", ["وصل الوفد.", "وغادر الوزير."]),
    ("هل وصل الوفد؟ نعم!", ["هل وصل الوفد؟", "نعم!"]),
    ("وصل الوفد؛ وغادر الوزير", ["وصل الوفد؛", "وغادر الوزير"]),
    ("ارتفع السعر 3.5 في المئة.", ["ارتفع السعر 3.5 في المئة."]),
    ("قال د. سامي إن الوضع مستقر.", ["قال د. سامي إن الوضع مستقر."]),
    ("قال: «وصل الوفد.» ثم غادر.", ['قال: "وصل الوفد."', "ثم غادر."]),
    pytest.param(
        "وصل الوفد... ثم غادر",
        ["وصل الوفد...", "ثم غادر"],
        marks=pytest.mark.xfail(strict=True, reason="each of three dots ends a sentence of its own"),
    ),
    ("وصل الوفد في 2024. وغادر", ["وصل الوفد في 2024.", "وغادر"]),
    ("عنوان\nوصل الوفد", ["عنوان", "وصل الوفد"]),
    ("عنوان\r\nوصل الوفد\r\n", ["عنوان", "وصل الوفد"]),
    ("\n \n", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences(text, sentences):
    folded = fold_key(text)
    found = [folded[s.start : s.end].strip() for s in split_sentences(folded)]
    assert found == [fold_key(s) for s in sentences]


def test_lines_are_paragraphs_and_empty_ones_do_not_count():
    found = split_sentences("وصل. وغادر.\n\nوعاد.\r\nوسافر.")
    assert [s.paragraph for s in found] == [0, 0, 1, 2]
    assert [s.index for s in found] == [0, 1, 2, 3]


@given(st.text())
def test_sentences_come_in_order_and_lose_no_word(text):
    found = split_sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [s.index for s in found] == list(range(len(found)))
    assert all(s.start <= w.start and w.end <= s.end for s in found for w in s.words)
    letters = sum(c.isalpha() for s in found for c in text[s.start : s.end])
    assert letters == sum(c.isalpha() for c in text)
