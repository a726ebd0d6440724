"""Strict JSON."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.jsontext import JsonError, parse

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_reads_back_what_json_writes(value: object) -> None:
    assert parse(json.dumps(value, ensure_ascii=True).encode()) == value


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_json_error(data: bytes) -> None:
    with contextlib.suppress(JsonError):
        parse(data)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert parse(b"\xef\xbb\xbf[1]") == [1]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not valid JSON at character 0"),
        (b'{"a": 1,}', "not valid JSON"),
        (b'{"a": 1} {}', "not valid JSON at character 9"),
        (b'"\xff"', "not valid UTF-8 at byte 1"),
        (b'"\xed\xa0\x80"', "not valid UTF-8 at byte 1"),
        (b"[NaN]", "NaN"),
        (b"[-Infinity]", "-Infinity"),
        (b'{"a": {"b": 1, "b": 2}}', "'b' appears twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"1" * 5_000, "too long"),
    ],
)
def test_refuses(data: bytes, why: str) -> None:
    with pytest.raises(JsonError, match=why):
        parse(data)
