"""Which events of a story's articles are one, kept as articles come, change and go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence

from timeline.stories.account import Account, words_of
from timeline.stories.conflicts import Dispute, Matter, dispute
from timeline.stories.likeness import certainty, likeness
from timeline.stories.member import Member

# The likeness to one of its members from which an event may join a group, the share of it that it must keep on
# average over all of them, what a member counts with which it has nothing in common, and the likeness to any of them
# that keeps it out.
SAME = 1.05
_TOGETHER = 0.3
_STRANGERS = -1.0
_APART = -2.0
# News tells an undated event again within two months; what it recalls later it dates.
_WINDOW = 60
_UMBRELLA = 10

Pair = tuple[str, str]
Group = tuple[str, ...]
Key = tuple[str, str, str, int]


class Merging:
    """The groups of members that tell one event. They hang on the set of accounts alone, not on the order of adding.

    In the order of their keys members join the group that they are most like, or open one. What comes after all that
    is there is only held against the members within the window that share a word or family with it; what comes late
    has the groups that it reaches drawn anew.
    """

    def __init__(self) -> None:
        self._members: dict[str, Member] = {}
        self._accounts: dict[str, Account] = {}
        self._shelves: dict[str, list[tuple[int, str]]] = {}
        self._scores: dict[str, dict[str, float]] = {}
        self._groups: dict[str, list[str]] = {}
        self._first: dict[str, str] = {}
        self._waiting: set[str] = set()
        self._last: Key = ("", "", "", 0)
        self._disputes: dict[Pair, Matter] = {}
        self._gone: set[Group] = set()
        self._fresh: set[str] = set()

    def add(self, account: Account) -> None:
        """Hold the events of `account` against those that are there."""
        for member in account.members:
            self._members[member.id] = member
            self._accounts[member.id] = account
            self._scores[member.id] = {}
            self._waiting.add(member.id)
            self._fresh.add(member.id)
            anchor = _anchor(member, account)
            for word in words_of(member):
                insort(self._shelves.setdefault(word, []), (anchor, member.id))
        for member in account.members:
            for other in self._near(member, account):
                if other not in self._scores[member.id]:
                    self._compare(member.id, other)

    def remove(self, account: Account) -> None:
        """Forget the events of `account`; the groups that they were in, or could have been in, are drawn anew."""
        gone = {member.id for member in account.members}
        for name in gone:
            near = {other for other, score in self._scores[name].items() if score >= SAME}
            for other in {*near, *self._groups.get(self._first.get(name, ""), ())} - gone:
                self._loosen(other)
            self._loosen(name)
        for member in account.members:
            anchor = _anchor(member, account)
            for word in words_of(member):
                self._shelves[word].remove((anchor, member.id))
            for other in self._scores.pop(member.id):
                self._scores[other].pop(member.id, None)
                self._disputes.pop((member.id, other), None)
                self._disputes.pop((other, member.id), None)
            del self._members[member.id], self._accounts[member.id]
        self._waiting -= gone

    def disputes(self) -> list[Dispute]:
        """The pairs of members that contradict each other, in the order of their keys."""
        found = [(self._members[a], self._members[b], matter) for (a, b), matter in self._disputes.items()]
        return sorted(found, key=lambda d: (d[0].key, d[1].key))

    def settle(self) -> tuple[set[Group], set[Group]]:
        """Groups (ids of members, the earliest first) that went and that came since the last call.

        A group may do both, with members that an article tells otherwise now.
        """
        waiting = sorted((self._members[name] for name in self._waiting), key=lambda m: m.key)
        if waiting and waiting[0].key < self._last:
            for name in self._reached(self._waiting):
                self._loosen(name)
            waiting = sorted((self._members[name] for name in self._waiting), key=lambda m: m.key)
        if waiting:
            self._last = max(self._last, waiting[-1].key)
        come: set[str] = set()
        for member in waiting:
            first = self._like(member.id) or member.id
            group = self._groups.setdefault(first, [])
            if first not in come and group:
                self._gone.add(tuple(group))
            group.append(member.id)
            self._first[member.id] = first
            come.add(first)
        self._waiting.clear()
        gone, self._gone = self._gone, set()
        new = {tuple(self._groups[first]) for first in come}
        same = {group for group in gone & new if self._fresh.isdisjoint(group)}
        self._fresh.clear()
        return gone - same, new - same

    def firsts(self) -> Mapping[str, str]:
        """The first member of each member's group, by their ids."""
        return self._first

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
            matter = dispute(one, two, of_one, of_two)
            if matter:
                self._disputes[one.id, two.id] = matter

    def _reached(self, names: Iterable[str]) -> set[str]:
        """All that lie in a chain of like members with one of `names`."""
        reached = set(names)
        waiting = list(reached)
        while waiting:
            for other, score in self._scores[waiting.pop()].items():
                if score >= SAME and other not in reached:
                    reached.add(other)
                    waiting.append(other)
        return reached

    def _loosen(self, name: str) -> None:
        """Break up the group that `name` is in; its members wait to be grouped again."""
        group = self._groups.pop(self._first.get(name, ""), None)
        if group is not None:
            self._gone.add(tuple(group))
            self._waiting.update(group)
            for member in group:
                del self._first[member]

    def _like(self, name: str) -> str | None:
        """The first member of the group that `name` is most like, if it is like enough."""
        told: dict[str, list[float]] = {}
        for other, score in self._scores[name].items():
            first = self._first.get(other)
            if first is not None:
                told.setdefault(first, []).append(score)
        best: tuple[float, Key, str] | None = None
        for first, scores in told.items():
            if max(scores) < SAME or min(scores) < _APART:
                continue
            size = len(self._groups[first])
            mean = (sum(sorted(scores)) + _STRANGERS * (size - len(scores))) / size
            if mean < SAME * _TOGETHER:
                continue
            rank = (-max(scores) - mean, self._members[first].key, first)
            if best is None or rank < best:
                best = rank
        return best[2] if best else None


def _anchor(member: Member, account: Account) -> int:
    """The day by which a member is found: its own where it is surely dated and short, else that of publication."""
    event = member.event
    if event.begin and event.until and certainty(event) == 1.0 and (event.until - event.begin).days <= _UMBRELLA:
        return event.begin.toordinal()
    return account.day.toordinal()
