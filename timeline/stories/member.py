"""An event of one article as a story compares it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache

from timeline.events.lexicon import title, verb_entry
from timeline.events.participants import PLACE_HEADS
from timeline.language.letters import fold_key
from timeline.language.numbers import NUMBER_WORDS, number_of
from timeline.model import Article, Event, Reading, Span, zone_of
from timeline.stories.families import families, namesakes

_WORD = re.compile(r"[^\W\d_]{3,}")
_TOKEN = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?؟؛\n]")
_REACH = 70
_ENDINGS = (
    "تهما",
    "تها",
    "تهم",
    "تهن",
    "هما",
    "ته",
    "ها",
    "هم",
    "هن",
    "كم",
    "نا",
    "ات",
    "ان",
    "ين",
    "ون",
    "وا",
    "يه",
    "ية",
    "ه",
    "ة",
    "ي",
    "ا",
    "ت",
)
_OPENINGS = ("وبال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ب", "ل")
# Namesakes of those who do things to others: one source says that these did it, another that those did.
_ACTORS = frozenset(["police", "army", "fighter", "attacker", "protester", "government"])
_COMMON = frozenset(
    fold_key(
        "الذي التي الذين اللذين على إلى عن من في مع بعد قبل كان كانت كانوا يكون خلال هذا هذه ذلك تلك هناك بين أن إن "
        "أنه أنها إنه إنها أو ثم قد لقد كما حين عند عندما منذ حتى لدى غير أي كل بعض عدة عدد عديد أكثر أقل نحو حوالي "
        "أمام داخل خارج إثر جراء بسبب نتيجة حول ضد دون أيضا وهو وهي وقد ولم وأن وكان وكانت فيه فيها عليه عليها عنه منه "
        "منها مما حيث ما لا لم لن ليس يوم اليوم أمس غدا عام العام شهر ساعة الساعة مساء صباح فجر ليلة الأحد الاثنين "
        "الثلاثاء الأربعاء الخميس الجمعة السبت وقت آخر أخرى آخرون آخرين هو هي هم"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Member:
    """An event of one article: `key` sorts members by publication, article and place in the text.

    `terms` are the stems of its words but the one that names it, `names` those of its participants, place and source,
    `numbers` how many it tells of; `titled` has a mention in the title;
    `links` counts what hangs on it in its article; `actors` are those of its participants who do things to others.
    """

    key: tuple[str, str, str, int]
    id: str
    article: str
    event: Event
    event_class: str
    families: frozenset[str]
    names: frozenset[str]
    terms: frozenset[str]
    numbers: frozenset[int]
    places: frozenset[str]
    titled: bool
    links: int
    actors: frozenset[str]


def members_of(article: Article, reading: Reading, target: str) -> list[Member]:
    """The events of a reading, their intervals moved into the zone `target`, ready to compare."""
    found = []
    timed = [(e.field, e.start, e.end) for e in reading.expressions]
    dates = frozenset(stem(w) for e in reading.expressions for w in _WORD.findall(fold_key(e.text)))
    linked = Counter(name for link in reading.links for name in (link.source, link.target))
    for event in reading.events:
        first = event.mentions[0]
        moved = _moved(event, article, target)
        own = frozenset(stem(w) for m in event.mentions for w in _WORD.findall(fold_key(m.text))) | dates
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
                families=families(event.lemma),
                names=_stems(*event.participants, event.place or "", event.attributed_to or "") - own,
                terms=_stems(event.summary, *event.participants) - own,
                numbers=frozenset(n for m in event.mentions for n in _numbers(article, m, timed)),
                places=_stems(event.place or ""),
                titled=any(m.field == "title" for m in event.mentions),
                links=linked[event.id],
                actors=_actors(event.participants),
            )
        )
    return found


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a folded word names: its namesakes' name, else the word without its clitics and endings."""
    bare = _bare(word)
    return _things().get(bare, bare)


@cache
def _things() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, name in namesakes().items():
        found.setdefault(_bare(word), name)
    return found


def _bare(word: str) -> str:
    for opening in _OPENINGS:
        if word.startswith(opening) and len(word) > len(opening) + 2:
            word = word[len(opening) :]
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


_HEADS = frozenset(stem(fold_key(w)) for w in PLACE_HEADS)


def _stems(*texts: str) -> frozenset[str]:
    words = _WORD.findall(fold_key(" ".join(texts)))
    return frozenset(stem(w) for w in words if w not in _COMMON and not title(w)) - _HEADS


def _actors(participants: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(fold_key(" ".join(participants)))) & _ACTORS


def _numbers(article: Article, mention: Span, timed: Sequence[tuple[str | None, int, int]]) -> Iterator[int]:
    """The numbers told just after a mention, those of its dates left out."""
    text = (article.title or "") if mention.field == "title" else article.text
    rest = text[mention.end : mention.end + _REACH]
    stop = _STOP.search(rest)
    rest = rest[: stop.start()] if stop else rest
    kept = [" " if _inside(mention, mention.end + i, timed) else c for i, c in enumerate(rest)]
    run: list[tuple[str, float]] = []
    for token in (*_TOKEN.findall(fold_key("".join(kept))), ""):
        if token.isdigit():
            yield int(token[:12])
            continue
        value = NUMBER_WORDS.get(token) or (NUMBER_WORDS.get(token[1:]) if run and token[:1] == "و" else None)
        if value:
            run.append(value)
        elif run:
            yield int(number_of(run))
            run = []


def _inside(mention: Span, at: int, timed: Sequence[tuple[str | None, int, int]]) -> bool:
    return any(field == mention.field and start <= at < end for field, start, end in timed)


def event_id(article: str, field: str | None, start: int) -> str:
    """The id an event has by its earliest mention: the same articles give the same ids in whatever order they came."""
    return "e" + hashlib.blake2s(f"{article}\0{field or 'text'}\0{start}".encode(), digest_size=6).hexdigest()


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
