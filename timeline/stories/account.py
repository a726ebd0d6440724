"""What one article tells, ready to be held against other articles: its events and how often each word recurs in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.model import Article, Reading
from timeline.stories.member import Member, members_of

_EARLIEST = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Account:
    """The events of an article with what weighs them.

    `spread` tells in how many of the events a term occurs, `rivals` how many carry a lemma or family, and `chief`
    which member tells most of it: words that recur all over an article single nothing out.
    """

    article: Article
    reading: Reading
    day: date
    members: tuple[Member, ...]
    spread: Counter[str]
    rivals: Counter[str]
    chief: dict[str, str]

    @property
    def key(self) -> tuple[str, str]:
        """What sorts accounts: publication, then the article's id."""
        return self.reading.published_at or "9999", self.article.id


def account_of(article: Article, reading: Reading, zone: str) -> Account:
    """The account that a reading gives, its intervals moved into `zone`."""
    members = tuple(members_of(article, reading, zone))
    return Account(
        article=article,
        reading=reading,
        day=datetime.fromisoformat(reading.published_at).date() if reading.published_at else _EARLIEST,
        members=members,
        spread=Counter(term for m in members for term in m.terms | m.names),
        rivals=Counter(word for m in members for word in words_of(m)),
        chief=_chief(members),
    )


def words_of(member: Member) -> Iterable[str]:
    """The keys under which a member may meet another: its lemma and the families it belongs to."""
    return (f"={member.event.lemma}", *member.families)


def _chief(members: Sequence[Member]) -> dict[str, str]:
    best: dict[str, Member] = {}
    for member in members:
        for word in words_of(member):
            known = best.get(word)
            if known is None or len(member.event.mentions) > len(known.event.mentions):
                best[word] = member
    return {word: member.id for word, member in best.items()}
