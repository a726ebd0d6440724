"""Words, numbers and marks of a folded text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.letters import fold_key
from timeline.language.words import split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل الوفد.", ["وصل", "الوفد", "."]),
        ("في 3 مايو 2024", ["في", "3", "مايو", "2024"]),
        ("3,5 مليون", ["3,5", "مليون"]),
        ("14.30", ["14.30"]),
        ("الـ15", ["ال", "15"]),
        ("1442هـ", ["1442", "ه"]),
        ("(اليوم)", ["(", "اليوم", ")"]),
        ("يناير/كانون", ["يناير", "/", "كانون"]),
        ("Reutersقالت", ["Reuters", "قالت"]),
        ("نعم،لا", ["نعم", "،", "لا"]),
        ("", []),
        (" \r\n\t", []),
    ],
)
def test_words(text, words):
    assert [w.text for w in split_words(fold_key(text))] == words


def test_offsets_count_from_the_start_of_the_text():
    assert [(w.start, w.end) for w in split_words("قال إن", 4)] == [(4, 6)]


@given(st.text())
def test_words_cover_all_but_space(text):
    words = split_words(text)
    assert all(text[w.start : w.end] == w.text for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(len(w.text) > 0 for w in words)


@pytest.mark.parametrize(
    ("text", "is_word", "is_arabic"),
    [("يوم", True, True), ("day", True, False), ("12", False, False), ("،", False, False)],
)
def test_sorts(text, is_word, is_arabic):
    (word,) = split_words(text)
    assert (word.is_word, word.is_arabic) == (is_word, is_arabic)
