"""Which events of a story's articles are one, kept as articles come, change and go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from math import inf

from timeline.stories.account import Account, words_of
from timeline.stories.conflicts import Dispute, Matter, dispute
from timeline.stories.likeness import certainty, likeness
from timeline.stories.member import Member

# The likeness from which two events are held to be one, the share of it that two groups must keep on average over all
# their pairs, what a pair counts that has nothing in common, and the likeness below which it keeps whole groups apart.
SAME = 1.2
_TOGETHER = 0.5
_STRANGERS = -1.0
_APART = -2.0
_ENOUGH = SAME - _STRANGERS
# News tells an undated event again within two months; what it recalls later it dates.
_WINDOW = 60
_UMBRELLA = 10

Pair = tuple[str, str]


class Merging:
    """The groups of members that tell one event. They hang on the set of accounts alone, not on the order of adding.

    A new account is held against the members within the window that share a word or family with its own; only the
    groups that these reach are drawn anew.
    """

    def __init__(self) -> None:
        self._members: dict[str, Member] = {}
        self._accounts: dict[str, Account] = {}
        self._shelves: dict[str, list[tuple[int, str]]] = {}
        self._scores: dict[str, dict[str, float]] = {}
        self._group_of: dict[str, tuple[str, ...]] = {}
        self._changed: set[str] = set()
        self._disputes: dict[Pair, Matter] = {}

    def add(self, account: Account) -> None:
        """Hold the events of `account` against those that are there."""
        for member in account.members:
            self._members[member.id] = member
            self._accounts[member.id] = account
            self._scores[member.id] = {}
            self._changed.add(member.id)
            anchor = _anchor(member, account)
            for word in words_of(member):
                insort(self._shelves.setdefault(word, []), (anchor, member.id))
        for member in account.members:
            for other in self._near(member, account):
                if other not in self._scores[member.id]:
                    self._compare(member.id, other)

    def remove(self, account: Account) -> None:
        """Forget the events of `account`."""
        for member in account.members:
            anchor = _anchor(member, account)
            for word in words_of(member):
                self._shelves[word].remove((anchor, member.id))
            for other in self._scores.pop(member.id):
                self._scores[other].pop(member.id, None)
                self._disputes.pop((member.id, other), None)
                self._disputes.pop((other, member.id), None)
            self._changed.update(self._group_of.pop(member.id, ()))
            del self._members[member.id], self._accounts[member.id]
        self._changed -= {member.id for member in account.members}

    def disputes(self) -> list[Dispute]:
        """The pairs of members that contradict each other, in the order of their keys."""
        found = [(self._members[a], self._members[b], matter) for (a, b), matter in self._disputes.items()]
        return sorted(found, key=lambda d: (d[0].key, d[1].key))

    def settle(self) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
        """Groups (ids of members, the earliest first) that went and that came since the last call."""
        gone: set[tuple[str, ...]] = set()
        come: set[tuple[str, ...]] = set()
        seen: set[str] = set()
        for start in sorted(self._changed):
            if start in seen:
                continue
            reached = self._reached(start)
            seen |= reached
            gone.update(self._group_of[name] for name in reached if name in self._group_of)
            for group in self._drawn(sorted(reached, key=lambda name: self._members[name].key)):
                come.add(group)
                self._group_of.update(dict.fromkeys(group, group))
        self._changed.clear()
        return gone - come, come - gone

    def members(self, group: Sequence[str]) -> list[Member]:
        """The members with these ids."""
        return [self._members[name] for name in group]

    def _near(self, member: Member, account: Account) -> set[str]:
        anchor = _anchor(member, account)
        found: set[str] = set()
        for word in words_of(member):
            shelf = self._shelves[word]
            low = bisect_left(shelf, (anchor - _WINDOW, ""))
            high = bisect_right(shelf, (anchor + _WINDOW + 1, ""))
            found.update(name for _, name in shelf[low:high])
        found.discard(member.id)
        return found

    def _compare(self, a: str, b: str) -> None:
        one, two = self._members[a], self._members[b]
        if two.key < one.key:
            one, two = two, one
        of_one, of_two = self._accounts[one.id], self._accounts[two.id]
        score = likeness(one, two, of_one, of_two)
        if score is not None:
            self._scores[a][b] = self._scores[b][a] = score
            if score >= SAME:
                self._changed.add(b)
            matter = dispute(one, two, of_one, of_two)
            if matter:
                self._disputes[one.id, two.id] = matter

    def _reached(self, start: str) -> set[str]:
        reached, waiting = {start}, [start]
        while waiting:
            for other, score in self._scores[waiting.pop()].items():
                if score >= SAME and other not in reached:
                    reached.add(other)
                    waiting.append(other)
        return reached

    def _drawn(self, names: Sequence[str]) -> list[tuple[str, ...]]:
        """Groups among `names` (in order of their keys): pairs join strongest first while whole groups stay alike."""
        place = {name: number for number, name in enumerate(names)}
        # What the pairs between two groups add up to, beyond what strangers would.
        beyond = [
            {place[b]: s - _STRANGERS if s >= _APART else -inf for b, s in self._scores[a].items() if b in place}
            for a in names
        ]
        pairs = sorted((-s, i, j) for i, row in enumerate(beyond) for j, s in row.items() if i < j and s >= _ENOUGH)
        group_of = list(range(len(names)))
        groups = {i: [i] for i in group_of}
        for _, i, j in pairs:
            a, b = group_of[i], group_of[j]
            if a == b:
                continue
            many = len(groups[a]) * len(groups[b])
            if beyond[a][b] + _STRANGERS * many < SAME * _TOGETHER * many:
                continue
            for k in groups[b]:
                group_of[k] = a
            groups[a] += groups.pop(b)
            _pool(beyond, a, b)
        return [tuple(names[k] for k in sorted(group)) for group in groups.values()]


def _pool(beyond: list[dict[int, float]], a: int, b: int) -> None:
    """Give group `a` what group `b` had with all others."""
    for other, score in beyond[b].items():
        row = beyond[other]
        del row[b]
        if other != a:
            beyond[a][other] = row[a] = beyond[a].get(other, 0.0) + score
    beyond[b] = {}


def _anchor(member: Member, account: Account) -> int:
    """The day by which a member is found: its own where it is surely dated and short, else that of publication."""
    event = member.event
    if event.begin and event.until and certainty(event) == 1.0 and (event.until - event.begin).days <= _UMBRELLA:
        return event.begin.toordinal()
    return account.day.toordinal()
