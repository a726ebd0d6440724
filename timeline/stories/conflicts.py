"""What the sources of a story contradict each other on: number, day, actor, denial against claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from timeline.model import Claim, Conflict
from timeline.stories.account import Account
from timeline.stories.likeness import COUNTED, certainty
from timeline.stories.member import Member

Matter = Literal["day", "actor", "denial"]
Dispute = tuple[Member, Member, Matter]

_SAME = 0.6
_FEWEST = 2
# Sources that err on the day err by one; the same deed days later is another.
_MISTAKEN = 1
_SURELY = 0.6


def dispute(a: Member, b: Member, of_a: Account, of_b: Account) -> Matter | None:
    """The matter on which two members of different articles contradict each other, if they tell the same deed."""
    one, two = a.event, b.event
    if a.article == b.article or one.lemma != two.lemma or one.kind != two.kind or one.kind == "statement":
        return None
    if {one.status, two.status} == {"negated", "actual"}:
        shared = len((a.terms | a.actors | a.places) & (b.terms | b.actors | b.places))
        return "denial" if _overlap(a, b) >= _SAME and shared >= _FEWEST else None
    if one.status != "actual" or two.status != "actual" or one.begin is None or two.begin is None:
        return None
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return None
    lemma = f"={one.lemma}"
    if certainty(one) < _SURELY or certainty(two) < _SURELY or of_a.rivals[lemma] > 1 or of_b.rivals[lemma] > 1:
        return None
    gap = abs((one.begin.date() - two.begin.date()).days)
    if gap and one.until and two.until and (one.until <= two.begin or two.until <= one.begin):
        told = gap <= _MISTAKEN and _overlap(a, b) >= _SAME and len(a.terms & b.terms) >= _FEWEST
        return "day" if told and a.names & b.names else None
    if not gap and a.actors and b.actors and not a.actors & b.actors and a.terms & b.terms:
        return "actor"
    return None


def _overlap(a: Member, b: Member) -> float:
    return len(a.terms & b.terms) / max(1, min(len(a.terms), len(b.terms)))


def numbers_of(group: Sequence[Member]) -> Conflict | None:
    """The numbers on which the members of one event differ; a toll that only grows from day to day is no conflict."""
    told: dict[str, Member] = {}
    for member in group:
        if member.numbers and member.event_class in COUNTED:
            told.setdefault(member.article, member)
    members = list(told.values())
    if all(_agree(a, b) for i, a in enumerate(members) for b in members[i + 1 :]):
        return None
    claims = tuple(Claim(m.article, ", ".join(map(str, sorted(m.numbers)))) for m in members)
    return Conflict((group[0].id,), "number", "; ".join(f"{c.article}: {c.value}" for c in claims), claims)


def _agree(earlier: Member, later: Member) -> bool:
    if earlier.numbers & later.numbers:
        return True
    return earlier.key[0][:10] < later.key[0][:10] and max(earlier.numbers) <= max(later.numbers)


def disputes_of(disputes: Iterable[Dispute], holder: Mapping[str, str]) -> list[Conflict]:
    """The conflicts that disputes between members amount to, one for each pair of events and matter."""
    found: dict[tuple[Matter, tuple[str, ...]], dict[str, Claim]] = {}
    for a, b, matter in disputes:
        names = [holder.get(a.id), holder.get(b.id)]
        if None in names:
            continue
        events = tuple(dict.fromkeys(str(name) for name in names))
        claims = found.setdefault((matter, events), {})
        for member in (a, b):
            claims.setdefault(member.article, Claim(member.article, _value(member, matter)))
    return [
        Conflict(events, matter, "; ".join(f"{c.article}: {c.value}" for c in claims.values()), tuple(claims.values()))
        for (matter, events), claims in found.items()
    ]


def _value(member: Member, matter: Matter) -> str:
    if matter == "day" and member.event.begin:
        return member.event.begin.date().isoformat()
    return member.event.summary
