"""The JSON records: whole, minimal, and read back without loss."""

import dataclasses
from datetime import datetime

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from model_strategies import chronologies, event, expressions, links, readings, spans

from timeline.formats import reading_from_json, to_json
from timeline.model import Event, Expression, Reading, Span


@given(readings)
def test_a_reading_survives_json(reading):
    assert reading_from_json(orjson.loads(orjson.dumps(to_json(reading)))) == reading


@given(st.one_of(readings, chronologies(), event(st.just("e1")), expressions, links, spans))
def test_keys_are_the_fields_in_their_order_without_none(obj):
    given_fields = [field.name for field in dataclasses.fields(obj) if getattr(obj, field.name) is not None]
    assert list(to_json(obj)) == given_fields


def test_moments_have_seconds_four_digit_years_and_no_offset():
    expression = Expression("t1", "x", 0, 1, "DATE", "0622", "hijri", "none", "r", begin=datetime(622, 7, 19))
    assert to_json(expression)["begin"] == "0622-07-19T00:00:00"


def test_tuples_become_lists():
    event = Event("e1", (Span("قال", 0, 3),), "statement", "actual", "b", "s", "قال", 1.0, participants=("و",))
    reading = Reading("a", None, "UTC", events=(event,), order=(("e1", "before", "e2"),), chronology=(("e1",),))
    record = to_json(reading)
    assert record["order"] == [["e1", "before", "e2"]]
    assert record["chronology"] == [["e1"]]
    assert record["events"][0]["participants"] == ["و"]
    assert "published_at" not in record


@pytest.mark.parametrize("obj", [None, "text", datetime(2024, 1, 1), object()])
def test_anything_else_is_a_type_error(obj):
    with pytest.raises(TypeError, match="no record of a"):
        to_json(obj)


@pytest.mark.parametrize("record", [{}, {"id": "a"}, {**to_json(Reading("a", None, "UTC")), "events": [{"id": "e"}]}])
def test_what_is_no_reading_is_refused(record):
    with pytest.raises((KeyError, TypeError, ValueError)):
        reading_from_json(record)
