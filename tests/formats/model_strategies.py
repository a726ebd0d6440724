"""Hypothesis strategies for the model's types."""

from datetime import datetime

from hypothesis import strategies as st

from timeline.model import Chronology, Conflict, Event, Expression, Link, Reading, Source, Span

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)).map(lambda moment: moment.replace(microsecond=0))
_days = _moments.map(lambda moment: moment.replace(hour=0, minute=0, second=0))
_numbers = st.integers(0, 10**6)
_confidence = st.floats(0, 1)
_relation = st.sampled_from(["before", "includes", "simultaneous", "overlaps"])
_ids = st.sampled_from([f"e{n}" for n in range(6)])
_articles = st.sampled_from(["a1", "a2", "a3"])
_begin = st.none() | _moments | _days


def optional(strategy):
    return st.none() | strategy


spans = st.builds(Span, _words, _numbers, _numbers, optional(st.sampled_from(["text", "title"])), optional(_articles))
expressions = st.builds(
    Expression,
    *[_words, _words, _numbers, _numbers, st.sampled_from(["DATE", "TIME", "DURATION", "SET"]), *[_words] * 4],
    mod=optional(st.sampled_from(["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"])),
    begin=_begin,
    until=_begin,
    uncertainty=optional(_words),
    field=optional(st.sampled_from(["text", "title"])),
)


def event(identity):
    return st.builds(
        Event,
        identity,
        st.lists(spans, min_size=1, max_size=3).map(tuple),
        st.sampled_from(["occurrence", "statement", "state"]),
        st.sampled_from(["actual", "planned", "possible", "negated"]),
        *[_words] * 3,
        _confidence,
        participants=st.lists(_words, max_size=2).map(tuple),
        begin=_begin,
        until=_begin,
        expression=optional(_words),
        place=optional(_words),
        attributed_to=optional(_words),
        aliases=optional(st.lists(_words, max_size=2).map(tuple)),
    ).filter(lambda event: event.begin is None or event.until is None or event.begin < event.until)


links = st.builds(Link, _ids, _relation, _ids, _words, _confidence, optional(spans))
_orders = st.lists(st.tuples(_ids, _relation, _ids), max_size=4).map(tuple)
readings = st.builds(
    Reading,
    _words,
    optional(_words),
    _words,
    st.lists(expressions, max_size=2).map(tuple),
    st.lists(event(_ids), max_size=2).map(tuple),
    st.lists(links, max_size=2).map(tuple),
    _orders,
    st.lists(st.lists(_ids, max_size=2).map(tuple), max_size=3).map(tuple),
    st.lists(_ids, max_size=2).map(tuple),
    st.lists(links, max_size=1).map(tuple),
    _words,
)
_sources = st.tuples(
    *(
        st.builds(
            Source,
            st.just(identity),
            optional(_words),
            optional(st.sampled_from(["2024-03-04", "2024-03-04T01:02:03+03:00", "2024-03-04T22:00:00Z"])),
            optional(st.sampled_from(["https://example.org/?a=1&b=<2>", "javascript:x", 'http://example.org/"'])),
            optional(_words),
        )
        for identity in ("a1", "a2", "a3")
    )
)


@st.composite
def chronologies(draw):
    """A consistent chronology: every event once, in a group or among the undated, order over its own events."""
    count = draw(st.integers(0, 6))
    events = [draw(event(st.just(f"e{number}"))) for number in range(count)]
    names = [event.id for event in events]
    cut = draw(st.integers(0, count))
    inner = st.sampled_from(names) if names else st.nothing()
    order = draw(st.lists(st.tuples(inner, _relation, inner), max_size=4)) if names else []
    return Chronology(
        time_zone=draw(st.sampled_from(["UTC", "Africa/Cairo", "+03:00", "-03:30"])),
        articles=draw(_sources),
        events=tuple(events),
        order=tuple(order),
        chronology=tuple((name,) for name in names[:cut]),
        undated=tuple(names[cut:]),
        conflicts=tuple(Conflict((name,), draw(_words), draw(_words)) for name in names[:1]),
    )
