"""Intervals as ISO units, EDTF and Arabic words."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.formats.when import calendar_unit, edtf, in_arabic

D = datetime

CASES = [
    # begin, until, unit, EDTF, Arabic
    (D(2020, 1, 1), D(2021, 1, 1), "2020", "2020", "عام 2020"),
    (D(2020, 12, 1), D(2021, 1, 1), "2020-12", "2020-12", "ديسمبر 2020"),
    (D(2020, 12, 28), D(2020, 12, 29), "2020-12-28", "2020-12-28", "28 ديسمبر 2020"),
    (
        D(2020, 12, 28, 14, 30),
        D(2020, 12, 28, 14, 31),
        "2020-12-28T14:30",
        "2020-12-28T14:30:00",
        "28 ديسمبر 2020 14:30",
    ),
    (D(2020, 12, 23), D(2020, 12, 28), None, "2020-12-23/2020-12-27", "بين 23 ديسمبر 2020 و27 ديسمبر 2020"),
    (D(2020, 12, 28, 18), D(2020, 12, 29), None, "2020-12-28", "28 ديسمبر 2020 بين 18:00 و24:00"),
    (D(2020, 12, 28, 6), D(2020, 12, 28, 12), None, "2020-12-28", "28 ديسمبر 2020 بين 06:00 و12:00"),
    (
        D(2020, 12, 28, 20),
        D(2020, 12, 29, 6),
        None,
        "2020-12-28/2020-12-29",
        "بين 28 ديسمبر 2020 20:00 و29 ديسمبر 2020 06:00",
    ),
    (D(622, 1, 1), D(623, 1, 1), "0622", "0622", "عام 622"),
]


@pytest.mark.parametrize(("begin", "until", "unit", "written", "arabic"), CASES)
def test_closed(begin, until, unit, written, arabic):
    assert calendar_unit(begin, until) == unit
    assert edtf(begin, until) == written
    assert in_arabic(begin, until) == arabic


@pytest.mark.parametrize(
    ("begin", "until", "written", "arabic"),
    [
        (None, None, "", "بلا تاريخ"),
        (D(2020, 12, 23), None, "2020-12-23/..", "ليس قبل 23 ديسمبر 2020"),
        (None, D(2020, 12, 28), "../2020-12-27", "قبل 28 ديسمبر 2020"),
        (None, D(2020, 12, 28, 9), "../2020-12-28", "قبل 28 ديسمبر 2020 09:00"),
    ],
)
def test_open(begin, until, written, arabic):
    assert edtf(begin, until) == written
    assert in_arabic(begin, until) == arabic


_EDTF = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?|\.\.)(/(\d{4}-\d\d-\d\d|\.\.))?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


@given(st.datetimes(D(1, 1, 2), D(9999, 12, 30)), st.timedeltas(min_value=D.resolution), st.booleans())
def test_edtf_is_well_formed_up_to_the_ends_of_the_calendar(begin, length, midnight):
    if midnight:
        begin = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    until = D.max if length > D.max - begin else begin + length
    assert _EDTF.fullmatch(edtf(begin, until))
    assert in_arabic(begin, until)
