"""Choosing among the intervals that an article offers, and counting from one event to another."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.counted import Count, interval_of
from timeline.events.times import alike, likelihoods, pick


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
