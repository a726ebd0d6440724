"""An event of one article as a story compares it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from timeline.events.lexicon import title, verb_entry
from timeline.events.participants import PLACE_HEADS
from timeline.language.letters import fold_key
from timeline.model import Article, Event, Reading, zone_of

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_COMMON = frozenset(
    [
        "الذي",
        "التي",
        "علي",
        "الي",
        "عن",
        "من",
        "في",
        "مع",
        "بعد",
        "قبل",
        "كان",
        "كانت",
        "خلال",
        "هذا",
        "هذه",
        "ذلك",
        "بين",
    ]
)


@dataclass(frozen=True, slots=True)
class Member:
    """An event of one article: `key` sorts members by publication, article and place in the text."""

    key: tuple[str, str, str, int]
    id: str
    article: str
    event: Event
    event_class: str
    names: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    places: frozenset[str]


def members_of(article: Article, reading: Reading, target: str) -> list[Member]:
    """The events of a reading, their intervals moved into the zone `target`, ready to compare."""
    found = []
    dates = frozenset(w for e in reading.expressions for w in _WORD.findall(fold_key(e.text)))
    for event in reading.events:
        first = event.mentions[0]
        moved = _moved(event, article, target)
        text = fold_key(" ".join((event.summary, *event.participants)))
        words = frozenset(w for w in (_plain(w) for w in _WORD.findall(text)) if w not in _COMMON and not w.isdigit())
        names = fold_key(" ".join((*event.participants, event.place or "", event.attributed_to or "")))
        entry = verb_entry(event.lemma, None)
        found.append(
            Member(
                key=(reading.published_at or "9999", article.id, first.field or "~", first.start),
                id=event_id(article.id, first.field, first.start),
                article=article.id,
                event=replace(
                    moved,
                    mentions=tuple(replace(m, article=article.id) for m in event.mentions),
                    expression=f"{article.id}:{event.expression}" if event.expression else None,
                ),
                event_class=entry.event_class if entry else "other",
                names=frozenset(w for w in (_plain(w) for w in _WORD.findall(names)) if not title(w)),
                words=words,
                numbers=frozenset(w for w in _WORD.findall(text) if w.isdigit() and w not in dates),
                places=frozenset(_plain(w) for w in _WORD.findall(fold_key(event.place or "")) if w not in PLACE_HEADS),
            )
        )
    return found


def event_id(article: str, field: str | None, start: int) -> str:
    """The id an event has by its earliest mention: the same articles give the same ids in whatever order they came."""
    return "e" + hashlib.blake2s(f"{article}\0{field or 'text'}\0{start}".encode(), digest_size=6).hexdigest()


def _plain(word: str) -> str:
    for prefix in ("وال", "بال", "لل", "ال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    return word


def _moved(event: Event, article: Article, target: str) -> Event:
    if (not article.zone_given and article.time_zone == "UTC") or article.time_zone == target:
        return event
    source, aim = zone_of(article.time_zone), zone_of(target)
    return replace(event, begin=_shift(event.begin, source, aim), until=_shift(event.until, source, aim))


def _shift(moment: datetime | None, source: tzinfo, aim: tzinfo) -> datetime | None:
    if moment is None:
        return None
    try:
        return moment.replace(tzinfo=source).astimezone(UTC).astimezone(aim).replace(tzinfo=None)
    except OverflowError:
        return moment
