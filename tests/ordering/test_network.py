"""The constraint network: closed, consistent, and unmoved by what it refuses."""

from random import Random
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ordering.network import Network, Node, reduce
from timeline.ordering.reading_order import groups

SIZE = 7
NAMES = [f"e{i}" for i in range(SIZE)]
RELATIONS = ["before", "includes", "simultaneous", "overlaps"]
_end = st.one_of(st.just(None), st.integers(0, 30))


@st.composite
def nodes(draw):
    found = []
    for name in NAMES:
        begin, length = draw(_end), draw(st.one_of(st.just(None), st.integers(1, 10)))
        low = -np.inf if begin is None else float(begin)
        high = np.inf if length is None else float((begin or 0) + length)
        found.append(Node(name, low, high))
    return found


links = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(RELATIONS), st.sampled_from(NAMES)), max_size=25)


def built(nodes, links):
    network = Network(nodes)
    for link in links:
        network.add(*link)
    return network


def closed(before):
    """The transitive closure, one plain step at a time."""
    pairs = before.copy()
    for k in range(len(pairs)):
        pairs |= pairs[:, [k]] & pairs[[k], :]
    return pairs


def state(network):
    low, high = network.bounds()
    return network.before().copy(), low.copy(), high.copy()


@given(nodes(), links)
def test_no_event_comes_before_itself(nodes, links):
    network = built(nodes, links)
    network.add_intervals()
    before = closed(network.before())
    assert not before.diagonal().any()
    assert not (before & before.T).any()


@given(nodes(), links)
def test_bounds_never_cross(nodes, links):
    network = built(nodes, links)
    low, high = network.bounds()
    assert (low < high).all()
    begin = np.array([n.begin for n in nodes])
    until = np.array([n.until for n in nodes])
    assert (low >= begin).all()
    assert (high <= until).all()


@given(nodes(), links)
def test_a_link_takes_no_claimed_pair_away_and_loosens_no_bound(nodes, links):
    network = Network(nodes)
    before, low, high = state(network)
    for link in links:
        network.add(*link)
        later, lower, higher = state(network)
        assert (later | ~before).all()
        assert (lower >= low).all()
        assert (higher <= high).all()
        before, low, high = later, lower, higher


@given(nodes(), links)
def test_a_refused_link_leaves_all_as_it_was(nodes, links):
    network = Network(nodes)
    for link in links:
        earlier = state(network)
        if not network.add(*link):
            assert all(map(np.array_equal, earlier, state(network)))


@given(nodes(), links)
def test_an_accepted_before_is_claimed(nodes, links):
    network = Network(nodes)
    accepted = [link for link in links if network.add(*link)]
    before = network.before()
    for a, relation, b in accepted:
        if relation == "before":
            assert before[NAMES.index(a), NAMES.index(b)]


@given(nodes(), links)
def test_the_reduction_closes_to_the_same_order(nodes, links):
    network = built(nodes, links)
    network.add_intervals()
    before = network.before()
    assert np.array_equal(closed(before), before)
    assert np.array_equal(closed(reduce(before)), before)


@given(nodes(), links)
def test_no_pair_of_the_reduction_follows_from_the_others(nodes, links):
    network = built(nodes, links)
    network.add_intervals()
    reduced = reduce(network.before())
    for i, j in np.argwhere(reduced):
        less = reduced.copy()
        less[i, j] = False
        assert not closed(less)[i, j]


@given(nodes(), links, st.sets(st.integers(0, SIZE - 1)))
def test_groups_hold_each_member_once_and_keep_the_order(nodes, links, chosen):
    network = built(nodes, links)
    network.add_intervals()
    before = network.before()
    low, high = network.bounds()
    members = sorted(chosen)
    told = groups(before, low, high, members)
    assert sorted(i for group in told for i in group) == members
    place = {i: number for number, group in enumerate(told) for i in group}
    for i in members:
        for j in members:
            if before[i, j]:
                assert place[i] < place[j]


class TestAdd:
    def test_before_is_transitive(self):
        network = built([Node("a"), Node("b"), Node("c")], [("a", "before", "b"), ("b", "before", "c")])
        assert network.before()[0, 2]
        assert not network.add("c", "before", "a")

    def test_what_is_included_follows_its_whole(self):
        links = [("a", "before", "b"), ("b", "includes", "c")]
        assert built([Node("a"), Node("b"), Node("c")], links).before()[0, 2]

    def test_simultaneous_events_share_what_comes_before_them(self):
        links = [("a", "before", "b"), ("b", "simultaneous", "c")]
        assert built([Node("a"), Node("b"), Node("c")], links).before()[0, 2]

    def test_overlapping_events_cannot_follow_one_another(self):
        network = built([Node("a"), Node("b")], [("a", "overlaps", "b")])
        assert not network.add("a", "before", "b")
        assert not network.add("b", "before", "a")

    def test_neighbouring_days_are_not_simultaneous(self):
        network = Network([Node("a", 0.0, 10.0), Node("b", 10.0, 20.0)])
        assert not network.add("a", "simultaneous", "b")

    @pytest.mark.parametrize("relation", RELATIONS)
    def test_an_event_has_no_relation_to_itself(self, relation):
        assert not Network([Node("a")]).add("a", relation, "a")

    def test_bounds_run_along_a_link(self):
        network = built(
            [Node("a", 10.0), Node("b"), Node("c", until=90.0)], [("a", "before", "b"), ("b", "before", "c")]
        )
        low, high = network.bounds()
        assert low.tolist() == [10.0, 10.0, 10.0]
        assert high.tolist() == [90.0, 90.0, 90.0]

    def test_an_order_against_the_dates_is_refused(self):
        network = Network([Node("a", 0.0, 10.0), Node("b", 20.0, 30.0)])
        assert not network.add("b", "before", "a")
        assert network.add("a", "before", "b")

    def test_dates_alone_order(self):
        network = Network([Node("a", 20.0, 30.0), Node("b", 0.0, 20.0), Node("c")])
        network.add_intervals()
        assert np.argwhere(network.before()).tolist() == [[1, 0]]


def test_five_hundred_events_and_a_thousand_links():
    random = Random(7)
    names = [f"e{i}" for i in range(500)]
    network = Network([Node(name, float(10 * i), float(10 * i + 200)) for i, name in enumerate(names)])
    pairs = [sorted(random.sample(range(500), 2)) for _ in range(1000)]
    started = process_time()
    added = sum(network.add(names[i], "before", names[j]) for i, j in pairs)
    network.add_intervals()
    assert process_time() - started < 3
    assert added == len(pairs)
    assert all(network.before()[i, j] for i, j in pairs)
