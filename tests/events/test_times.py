"""Choosing among the intervals that an article offers, and counting from one event to another."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article, read
from timeline.events.agreement import Tie, agreed, tightened
from timeline.events.counted import Count, interval_of
from timeline.events.times import likelihoods, pick
from timeline.events.when import alike


def at(day, hour=0):
    return datetime(2024, 5, day, hour)


FOURTH, FIFTH, BOTH = (at(4), at(5)), (at(5), at(6)), (at(4), at(6))


class TestPick:
    def test_the_likelier_of_two_days(self):
        assert pick({FOURTH: 0.7, FIFTH: 0.3}) == FOURTH

    def test_what_covers_both_days_where_neither_is_sure(self):
        assert pick({FOURTH: 0.35, FIFTH: 0.35, BOTH: 0.3}) == BOTH

    def test_an_open_interval_only_where_it_is_much_likelier(self):
        assert pick({FOURTH: 0.4, (None, at(6)): 0.6}) == FOURTH
        assert pick({FOURTH: 0.1, (None, at(6)): 0.9}) == (None, at(6))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (FOURTH, FOURTH, True),
        (FOURTH, BOTH, True),
        (FOURTH, FIFTH, False),
        (BOTH, (at(5), at(9)), False),
        (FOURTH, (None, at(5)), False),
        ((at(4, 18), at(5)), FOURTH, False),
    ],
)
def test_intervals_are_alike_that_share_half_of_what_they_cover(a, b, expected):
    assert alike(a, b) is expected
    assert alike(b, a) is expected


evidence = st.dictionaries(
    st.sampled_from([FOURTH, FIFTH, BOTH, (None, at(6)), (at(4), None)]),
    st.sets(st.sampled_from(["near", "far", "title", "unknown"])),
    min_size=1,
)
weights = st.dictionaries(st.sampled_from(["near", "far", "title"]), st.floats(-30, 30))


@given(evidence, weights)
def test_likelihoods_make_one_and_one_of_them_is_picked(evidence, weights):
    shares = likelihoods(evidence, weights)
    assert sum(shares.values()) == pytest.approx(1)
    assert pick(shares) in evidence


def test_the_order_of_clues_does_not_matter():
    names = ["a", "b", "c", "d"]
    weights = dict(zip(names, [0.1, 1e16, 0.2, -1e16], strict=True))
    one, other = likelihoods({FOURTH: names, BOTH: []}, weights), likelihoods({FOURTH: names[::-1], BOTH: []}, weights)
    assert one == other


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (3, "D", (at(7), at(8))),
        (-3, "D", (at(1), at(2))),
        (1, "W", (at(11), at(12))),
        (5, "h", (at(4, 5), at(5, 5))),
        (6, "M", (datetime(2024, 11, 1), datetime(2024, 12, 1))),
        (-2, "Y", (datetime(2022, 1, 1), datetime(2023, 1, 1))),
        (9000, "Y", None),
    ],
)
def test_a_count_moves_the_day_of_its_anchor(number, unit, expected):
    assert interval_of(Count(None, None, number, unit, None), *FOURTH) == expected


def told(*ties):
    return [Tie(0, 1, *tie) for tie in ties]


class TestAgreement:
    def test_what_comes_before_does_not_begin_after(self):
        late, early = {FIFTH: 0.6, (at(1), at(2)): 0.4}, {FOURTH: 1.0}
        first, second = agreed([late, early], told(("before", "cue")))
        assert pick(first) == (at(1), at(2))
        assert pick(second) == FOURTH

    def test_what_goes_on_in_the_telling_keeps_to_its_time(self):
        first, second = agreed([{FOURTH: 0.9, FIFTH: 0.1}, {FIFTH: 0.55, FOURTH: 0.45}], told(("same", "next")))
        assert pick(first) == pick(second) == FOURTH

    def test_without_ties_nothing_changes(self):
        assert agreed([{FOURTH: 0.7, FIFTH: 0.3}], []) == [{FOURTH: 0.7, FIFTH: 0.3}]

    def test_an_order_gives_the_end_of_one_and_the_begin_of_the_other(self):
        cue = told(("before", "cue"))
        assert tightened([(None, at(9)), FOURTH], cue) == [(None, at(5)), FOURTH]
        assert tightened([FOURTH, (at(1), at(9))], cue) == [FOURTH, (at(4), at(9))]
        assert tightened([FIFTH, FOURTH], cue) == [FIFTH, FOURTH]

    def test_what_is_only_told_next_has_no_end_from_it(self):
        assert tightened([(None, at(9)), FOURTH], told(("same", "next"))) == [(None, at(9)), FOURTH]


def times_in(text, published="2024-05-20"):
    reading = read(Article.of({"id": "x", "text": text, "published_at": published}))
    return {e.lemma: (e.begin, e.until) for e in reading.events}
