"""A small chronology with one event of every sort that a format has to cope with."""

from datetime import datetime

import pytest

from timeline.model import Chronology, Conflict, Event, Link, Source, Span

_LONG = "غرقت العبّارة «نورس البحر»، وعلى متنها 212 راكبًا; قبالة ساحل المدينة القديمة\nبعد منتصف الليل بقليل"


def _event(identity, summary, begin=None, until=None, **fields):
    mention = Span(summary.split()[0], 0, len(summary.split()[0]), article=fields.pop("article", "a1"))
    return Event(
        id=identity,
        mentions=(mention,),
        kind=fields.pop("kind", "occurrence"),
        status=fields.pop("status", "actual"),
        basis="expression",
        summary=summary,
        lemma="غرق",
        confidence=0.9,
        begin=begin,
        until=until,
        **fields,
    )


@pytest.fixture
def chronology():
    return Chronology(
        time_zone="Africa/Cairo",
        articles=(
            Source("a1", "غرق عبّارة <عاجل>", "2024-03-03T10:00:00+02:00", "https://example.org/a?x=1&y=2", "الساحل"),
            Source("a2", None, "2024-03-04", "javascript:alert(1)"),
        ),
        events=(
            _event(
                "sink", _LONG, datetime(2024, 3, 2), datetime(2024, 3, 3), place="الميناء", participants=("العبّارة",)
            ),
            _event("call", "نداء استغاثة", datetime(2024, 3, 2, 1, 30), datetime(2024, 3, 2, 1, 31)),
            _event("build", "=HYPERLINK بناء العبّارة", datetime(1998, 1, 1), datetime(1999, 1, 1)),
            _event("search", "بحث", datetime(2024, 3, 2), datetime(2024, 3, 5), kind="state", article="a2"),
            _event("inquiry", "تحقيق <script>alert(1)</script>", datetime(2024, 3, 4), None, status="planned"),
            _event("deny", "نفى *المالك*", kind="statement", status="negated", attributed_to="[المالك](x)"),
        ),
        links=(Link("call", "before", "sink", "cue", 0.8, Span("بعد", 3, 6, article="a1")),),
        order=(("build", "before", "call"), ("call", "before", "sink"), ("search", "overlaps", "sink")),
        chronology=(("build",), ("call",), ("sink", "search"), ("inquiry",)),
        undated=("deny",),
        conflicts=(Conflict(("sink",), "number", "212 / 198"),),
    )
