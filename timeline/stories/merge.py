"""Which events of a story's articles are one, kept as articles come, change and go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from timeline.stories.account import Account, words_of
from timeline.stories.conflicts import Dispute, Matter, dispute
from timeline.stories.likeness import certainty, likeness
from timeline.stories.member import Member

# The likeness from which two events are held to be one, the share of it that two groups must keep on average over
# all their pairs, what a pair counts that has nothing in common, and the likeness that keeps whole groups apart.
SAME = 1.2
_TOGETHER = 0.5
_STRANGERS = -1.0
_APART = -2.0
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
        self._alike: dict[str, dict[str, float]] = {}
        self._scores: dict[Pair, float] = {}
        self._group_of: dict[str, tuple[str, ...]] = {}
        self._changed: set[str] = set()
        self._disputes: dict[Pair, Matter] = {}

    def add(self, account: Account) -> None:
        """Hold the events of `account` against those that are there."""
        for member in account.members:
            self._members[member.id] = member
            self._accounts[member.id] = account
            self._alike[member.id] = {}
            self._changed.add(member.id)
            anchor = _anchor(member, account)
            for word in words_of(member):
                insort(self._shelves.setdefault(word, []), (anchor, member.id))
        for member in account.members:
            for other in self._near(member, account):
                score = self._likeness(member.id, other)
                if score >= SAME:
                    self._alike[member.id][other] = self._alike[other][member.id] = score
                    self._changed.add(other)
                self._dispute(member.id, other)

    def remove(self, account: Account) -> None:
        """Forget the events of `account`."""
        for member in account.members:
            anchor = _anchor(member, account)
            for word in words_of(member):
                self._shelves[word].remove((anchor, member.id))
            for other in self._alike.pop(member.id):
                self._alike[other].pop(member.id, None)
                self._changed.add(other)
            self._changed.update(self._group_of.pop(member.id, ()))
            del self._members[member.id], self._accounts[member.id]
        gone = {member.id for member in account.members}
        self._changed -= gone
        self._scores = {pair: score for pair, score in self._scores.items() if not gone & set(pair)}
        self._disputes = {pair: matter for pair, matter in self._disputes.items() if not gone & set(pair)}

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

    def _dispute(self, a: str, b: str) -> None:
        first, second = sorted((self._members[a], self._members[b]), key=lambda m: m.key)
        matter = dispute(first, second, self._accounts[first.id], self._accounts[second.id])
        if matter:
            self._disputes[first.id, second.id] = matter

    def _likeness(self, a: str, b: str) -> float:
        first, second = sorted((self._members[a], self._members[b]), key=lambda m: m.key)
        pair = (first.id, second.id)
        score = self._scores.get(pair)
        if score is None:
            found = likeness(first, second, self._accounts[first.id], self._accounts[second.id])
            score = self._scores[pair] = _STRANGERS if found is None else found
        return score

    def _reached(self, start: str) -> set[str]:
        reached, waiting = {start}, [start]
        while waiting:
            for other in self._alike[waiting.pop()]:
                if other not in reached:
                    reached.add(other)
                    waiting.append(other)
        return reached

    def _drawn(self, names: Sequence[str]) -> list[tuple[str, ...]]:
        """Groups among `names` (in order of their keys): pairs join strongest first while whole groups stay alike."""
        place = {name: number for number, name in enumerate(names)}
        pairs = [(-s, i, place[b]) for i, a in enumerate(names) for b, s in self._alike[a].items() if i < place[b]]
        groups = {i: [i] for i in range(len(names))}
        group_of = list(range(len(names)))
        for _, i, j in sorted(pairs):
            a, b = group_of[i], group_of[j]
            if a == b or not self._together([names[k] for k in groups[a]], [names[k] for k in groups[b]]):
                continue
            for k in groups.pop(b):
                group_of[k] = a
                groups[a].append(k)
        return [tuple(names[k] for k in sorted(group)) for group in groups.values()]

    def _together(self, one: Sequence[str], two: Sequence[str]) -> bool:
        total = 0.0
        for a in one:
            for b in two:
                score = self._likeness(a, b)
                if score < _APART:
                    return False
                total += score
        return total >= SAME * _TOGETHER * len(one) * len(two)


def _anchor(member: Member, account: Account) -> int:
    """The day by which a member is found: its own where it is surely dated and short, else that of publication."""
    event = member.event
    if event.begin and event.until and certainty(event) == 1.0 and (event.until - event.begin).days <= _UMBRELLA:
        return event.begin.toordinal()
    return account.day.toordinal()
