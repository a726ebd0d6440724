"""From events and links to what is claimed, what is shown and what is left undated."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Event, Link, Span
from timeline.ordering.order import order_events


def event(name, begin=None, until=None, basis="expression"):
    return Event(
        id=name,
        mentions=(Span(name, 0, len(name)),),
        kind="occurrence",
        status="actual",
        basis=basis if begin or until else "none",
        summary=name,
        lemma=name,
        confidence=0.9,
        begin=begin and datetime(2024, 5, begin),
        until=until and datetime(2024, 5, until),
    )


def link(source, relation, target, confidence=0.9):
    return Link(source, relation, target, "cue", confidence)


class TestOrder:
    def test_dates_order(self):
        ordered = order_events([event("a", 9, 10), event("b", 3, 4)], [])
        assert ordered.order == (("b", "before", "a"),)
        assert ordered.chronology == (("b",), ("a",))

    def test_the_order_is_reduced(self):
        chain = [link("a", "before", "b"), link("b", "before", "c"), link("a", "before", "c")]
        ordered = order_events([event("a"), event("b"), event("c")], chain)
        assert set(ordered.order) == {("a", "before", "b"), ("b", "before", "c")}
        assert len(ordered.links) == 3

    def test_ties_stand_together(self):
        assert order_events([event("a", 3, 4), event("b", 3, 4)], []).chronology == (("a", "b"),)

    def test_what_nothing_tells_the_time_of_is_undated(self):
        ordered = order_events([event("a", 3, 4), event("b")], [])
        assert ordered.undated == ("b",)
        assert ordered.chronology == (("a",),)

    def test_an_event_with_only_an_end_is_undated_until_something_orders_it(self):
        late = event("a", None, 15, basis="publication")
        assert order_events([late], []).undated == ("a",)
        assert order_events([late, event("b")], [link("a", "before", "b")]).undated == ()

    def test_a_link_tightens_the_bounds(self):
        ordered = order_events([event("a", 3, 9), event("b")], [link("a", "before", "b")])
        assert ordered.events[1].begin == datetime(2024, 5, 3)
        assert ordered.events[1].until is None
        assert ordered.events[1].basis == "relation"

    def test_a_link_against_the_dates_is_reported_and_not_claimed(self):
        wrong = link("a", "before", "b")
        ordered = order_events([event("a", 9, 10), event("b", 3, 4)], [wrong])
        assert ordered.contradictions == (wrong,)
        assert ordered.links == ()
        assert ordered.order == (("b", "before", "a"),)

    @pytest.mark.parametrize(("weaker", "begin", "until"), [("a", None, 4), ("b", 9, None)])
    def test_of_two_times_that_deny_their_order_the_weaker_loses_an_end(self, weaker, begin, until):
        # Each may well lie elsewhere, so that the link holds: what is then reported must not deny it.
        unsure = {(None, None): 1.0}
        told = [
            event(name, *days, basis="recency" if name == weaker else "expression")
            for name, days in (("a", (9, 10)), ("b", (3, 4)))
        ]
        ordered = order_events(told, [link("a", "before", "b")], {"a": unsure, "b": unsure})
        assert ordered.order == (("a", "before", "b"),)
        assert ordered.events[0].begin == (begin and datetime(2024, 5, begin))
        assert ordered.events[1].until == (until and datetime(2024, 5, until))

    def test_a_time_that_denies_its_order_gives_way_to_one_that_does_not(self):
        first, second = datetime(2024, 5, 1), datetime(2024, 5, 2)
        likely = {"a": {(first, second): 0.2, (None, None): 0.8}, "b": {(None, None): 1.0}}
        told = [event("a", 9, 10, basis="recency"), event("b", 3, 4)]
        ordered = order_events(told, [link("a", "before", "b")], likely)
        assert (ordered.events[0].begin, ordered.events[0].until) == (first, second)
        assert ordered.events[0].basis == "relation"
        assert ordered.events[1].begin == datetime(2024, 5, 3)

    def test_the_stronger_of_two_contradicting_links_stays(self):
        strong, weak = link("a", "before", "b", 0.9), link("b", "before", "a", 0.7)
        for given_links in ([strong, weak], [weak, strong]):
            ordered = order_events([event("a"), event("b")], given_links)
            assert ordered.links == (strong,)
            assert ordered.contradictions == (weak,)

    def test_a_weak_link_is_kept_as_evidence_and_not_claimed(self):
        weak = link("a", "before", "b", 0.3)
        ordered = order_events([event("a"), event("b")], [weak])
        assert ordered.links == (weak,)
        assert ordered.order == ()

    def test_inclusion_is_claimed(self):
        ordered = order_events([event("a"), event("b")], [link("a", "includes", "b")])
        assert ordered.order == (("a", "includes", "b"),)

    def test_nothing_in_nothing_out(self):
        ordered = order_events([], [])
        assert (ordered.events, ordered.order, ordered.chronology, ordered.undated) == ((), (), (), ())


NAMES = list("abcdef")
_days = st.one_of(st.none(), st.integers(1, 20))
events = st.tuples(
    *(
        st.tuples(_days, st.integers(1, 8)).map(lambda at, name=name: event(name, at[0], at[0] and at[0] + at[1]))
        for name in NAMES
    )
)
links = st.lists(
    st.builds(
        link,
        st.sampled_from(NAMES),
        st.sampled_from(["before", "includes", "simultaneous", "overlaps"]),
        st.sampled_from(NAMES),
        st.sampled_from([0.3, 0.6, 0.75, 0.9]),
    ).filter(lambda k: k.source != k.target),
    max_size=15,
    unique_by=lambda k: (k.source, k.relation, k.target),
)


@given(events, links)
def test_every_event_is_shown_once_and_every_link_accounted_for(events, links):
    ordered = order_events(events, links)
    told = [name for group in ordered.chronology for name in group] + list(ordered.undated)
    assert sorted(told) == NAMES
    assert sorted(map(repr, (*ordered.links, *ordered.contradictions))) == sorted(map(repr, links))
    assert all(e.begin is None or e.until is None or e.begin < e.until for e in ordered.events)


@given(events, links)
def test_the_reading_order_keeps_the_claims(events, links):
    ordered = order_events(events, links)
    place = {name: number for number, group in enumerate(ordered.chronology) for name in group}
    for source, relation, target in ordered.order:
        if relation == "before":
            assert place[source] < place[target]


_day = st.integers(1, 27).map(lambda n: (datetime(2024, 5, n), datetime(2024, 5, n + 1)))
_unsure = st.lists(_day, max_size=2, unique=True).map(lambda days: {(None, None): 0.7, **dict.fromkeys(days, 0.15)})


@given(events, links, st.dictionaries(st.sampled_from(NAMES), _unsure))
def test_no_reported_time_denies_a_claim(events, links, likely):
    ordered = order_events(events, links, likely)
    at = {e.id: e for e in ordered.events}
    after = {name: {b for a, relation, b in ordered.order if relation == "before" and a == name} for name in NAMES}
    for _ in NAMES:
        after = {name: later.union(*(after[b] for b in later)) for name, later in after.items()}
    for source, later in after.items():
        for target in later:
            begin, until = at[source].begin, at[target].until
            assert begin is None or until is None or begin < until


@given(events, links, st.randoms(use_true_random=False))
def test_the_order_of_links_does_not_matter(events, links, random):
    shuffled = list(links)
    random.shuffle(shuffled)
    assert order_events(events, links) == order_events(events, shuffled)


@pytest.mark.parametrize("relation", ["includes", "simultaneous"])
def test_what_holds_together_is_not_claimed_apart(relation):
    apart = [link("a", relation, "b"), link("a", "before", "b", 0.7)]
    ordered = order_events([event("a"), event("b")], apart)
    assert ordered.order == (("a", relation, "b"),)
    assert ordered.contradictions == (apart[1],)
