import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrases import rows

from timeline.expressions import find_expressions

PIECES = st.sampled_from(
    [word for row in rows()[::9] for word in row.phrase.split()]
    + [" ", "\n", "/", "-", "(", ")", "و", "2020", "31", "12/3/2020", "٣"]
)


def check(text: str) -> None:
    found = find_expressions(text, "2021-06-16T15:00+03:00")
    assert found == find_expressions(text, "2021-06-16T15:00+03:00")
    position = 0
    for expression in found:
        assert position <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        assert (expression.begin is None) == (expression.until is None)
        if expression.begin is not None and expression.until is not None:
            assert expression.begin < expression.until
        position = expression.end


@settings(deadline=None)
@given(st.text())
def test_any_unicode_is_read(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_order_of_time_words_is_read(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_no_publication_time_is_needed(text: str) -> None:
    for expression in find_expressions(text):
        assert expression.anchor != "published_at"


@pytest.mark.parametrize(
    "unit",
    [
        "و",
        "الف ",
        "ثلاثة و",
        "1/",
        "12-",
        "((((",
        "2020-",
        "من ",
        "يوم ",
        "الأحد و",
        "مئة وعشرون ألف و",
        "الساعة ",
        "قبل ",
        "أ" * 50,
        "3 أو ",
        "عشية الإضراب ",
        "الأحد عشية الإضراب ",
        "ليلة العيد ",
        "21/6 ",
        '"السبت" ',
        "عيد الميلاد ",
        "العيد الوطني ",
        "الذكرى العاشرة ",
        "March 3 ",
        "يلعب السبت ",
    ],
)
def test_cost_grows_linearly(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.perf_counter()
        find_expressions(text, "2021-06-16")
        return time.perf_counter() - began

    cost(1000)
    small, large = min(cost(10_000) for _ in range(3)), cost(160_000)
    assert large < 16 * 6 * max(small, 0.002)
