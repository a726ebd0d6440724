"""The frozen types that pass between the rooms; their field names are the output format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal
from zoneinfo import ZoneInfo

SCHEMA_VERSION = "1"

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Mod = Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"]
Kind = Literal["occurrence", "statement", "state"]
Status = Literal["actual", "planned", "possible", "negated"]
Relation = Literal["before", "includes", "simultaneous", "overlaps"]
FieldName = Literal["text", "title"]
Order = tuple[str, Relation, str]


_NAMED_MONTH = re.compile(r"[^\W\d_]{3}")
_CLOCK = re.compile(r"\d\d?:\d\d")


class ArticleError(ValueError):
    """An article that cannot be read; `field` names the part at fault."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class Article:
    """One published text.

    `published_at` is the wall-clock time in `zone_name`, naive; `day_only` tells that no time of day was given.
    Build one with `Article.of`, which checks and converts what a client sends.
    """

    id: str
    text: str
    title: str | None = None
    published_at: datetime | None = None
    time_zone: str = "UTC"
    url: str | None = None
    source: str | None = None
    day_only: bool = False
    zone_given: bool = False

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Article:
        """The article in `raw` (contract: section "An article"); raises ArticleError naming the field at fault."""
        identity, text = raw.get("id"), raw.get("text")
        if not isinstance(identity, str) or not identity:
            raise ArticleError("id", "a non-empty string is required")
        if text is None:
            raise ArticleError("text", "is missing")
        if not isinstance(text, str):
            raise ArticleError("text", "a string is required")
        if not text.strip():
            raise ArticleError("text", "is empty")
        for name in ("title", "url", "source", "published_at", "time_zone"):
            if raw.get(name) is not None and not isinstance(raw[name], str):
                raise ArticleError(name, "a string is required")
        for name in ("id", "text", "title", "url", "source"):
            if isinstance(raw.get(name), str) and _has_surrogate(raw[name]):
                raise ArticleError(name, "holds a lone surrogate, which is not valid Unicode text")
        published, zone, day_only = moment_of(raw.get("published_at"), raw.get("time_zone"))
        return cls(
            id=identity,
            text=text,
            title=raw.get("title") or None,
            published_at=published,
            time_zone=zone,
            url=raw.get("url"),
            source=raw.get("source"),
            day_only=day_only,
            zone_given=bool(raw.get("time_zone")),
        )


def moment_of(published_at: str | None, time_zone: str | None) -> tuple[datetime | None, str, bool]:
    """Wall-clock publication time (naive), the zone it is in, and whether only a day was given.

    An offset's own local day counts (00:30+03:00 is that day); `Z` names an instant, shown in `time_zone` when
    one is given. Raises ArticleError for `published_at` or `time_zone`.
    """
    zone = zone_of(time_zone) if time_zone else None
    name = time_zone or "UTC"
    if published_at is None:
        return None, name, False
    raw = published_at.strip()
    try:
        if len(raw) == 10:
            return datetime.combine(date.fromisoformat(raw), datetime.min.time()), name, True
        moment = datetime.fromisoformat(raw)
    except ValueError:
        told = _in_words(raw)
        if told is None:
            raise ArticleError(
                "published_at", f"not a date or date-time that can be read: {published_at[:40]!r}"
            ) from None
        moment, day_only = told
        if day_only:
            return moment, name, True
    offset = moment.utcoffset()
    if offset is None:
        return moment, name, False
    try:
        if zone is not None and (offset == timedelta(0) or zone.utcoffset(moment.replace(tzinfo=None)) == offset):
            return moment.astimezone(zone).replace(tzinfo=None), name, False
    except OverflowError:
        raise ArticleError("published_at", "out of range") from None
    return moment.replace(tzinfo=None), "UTC" if offset == timedelta(0) else _offset_name(offset), False


def _in_words(raw: str) -> tuple[datetime, bool] | None:
    """A moment as feeds and pages write it (Tue, 06 Mar 2018 10:00:00 +0300), and whether it is a day alone.

    None if the month is not named, or anything of the date is missing: 03/04/2018 is two days, and none is guessed.
    """
    if len(raw) > 80 or not _NAMED_MONTH.search(raw):
        return None
    import dateparser

    parts: list[str] = ["day", "month", "year"]
    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "REQUIRE_PARTS": parts, "DATE_ORDER": "DMY"}
    moment = dateparser.parse(raw, languages=["en", "ar", "fr", "es", "de"], settings=settings)
    if moment is None:
        return None
    return moment, _CLOCK.search(raw) is None


def zone_of(name: str) -> tzinfo:
    """The time zone called `name`: an IANA name or a fixed offset such as +03:00; ArticleError if unknown."""
    try:
        if name[:1] in "+-" and len(name) == 6:
            sign = -1 if name[0] == "-" else 1
            return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[4:6])))
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ArticleError("time_zone", f"unknown time zone: {name[:40]!r}") from None


def _offset_name(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) of the article's `text` (or of its `title`, where `field` says so)."""

    text: str
    start: int
    end: int
    field: FieldName | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression, ISO-TimeML TIMEX3, with the half-open local interval [begin, until) it denotes.

    `anchor` is what it was resolved against: "published_at", the id of an earlier expression, "event", or
    "none" for a value that needs no anchor or found none. `rule` names the rule that made it.
    """

    id: str
    text: str
    start: int
    end: int
    type: TimexType
    value: str
    calendar: str
    anchor: str
    rule: str
    mod: Mod | None = None
    begin: datetime | None = None
    until: datetime | None = None
    uncertainty: str | None = None
    field: FieldName | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, happens or is said to be going to happen, with all its mentions.

    [begin, until) is the tightest interval in which it surely lies; `basis` says where that comes from.
    `lemma` is the verb that names it (a masdar carries its verb's), the key under which mentions are compared.
    In a story `title` is a clause that tells it, `weight` (0 to 1) how much of the story hangs on it, and `figures`
    the successive numbers of its reports, where they differ.
    """

    id: str
    mentions: tuple[Span, ...]
    kind: Kind
    status: Status
    basis: str
    summary: str
    lemma: str
    confidence: float
    participants: tuple[str, ...] = ()
    begin: datetime | None = None
    until: datetime | None = None
    expression: str | None = None
    place: str | None = None
    attributed_to: str | None = None
    aliases: tuple[str, ...] | None = None
    title: str | None = None
    weight: float | None = None
    figures: tuple[Figure, ...] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article gives for an event, such as a toll; they stand in the order of publication."""

    article: str
    number: int
    published_at: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A claim about the order of two events, with the words that make it."""

    source: str
    relation: Relation
    target: str
    basis: str
    confidence: float
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one article. `contradictions` are links that stronger ones outweighed."""

    id: str
    published_at: str | None
    time_zone: str
    expressions: tuple[Expression, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    order: tuple[Order, ...] = ()
    chronology: tuple[tuple[str, ...], ...] = ()
    undated: tuple[str, ...] = ()
    contradictions: tuple[Link, ...] = ()
    schema_version: str = SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Source:
    """An article of a chronology, without its text."""

    id: str
    title: str | None = None
    published_at: str | None = None
    url: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says on a matter in conflict."""

    article: str
    value: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sources contradict each other on: the events concerned, the field that differs, and who claims what.

    `about` is "number", "day", "actor" or "denial".
    """

    events: tuple[str, ...]
    about: str
    detail: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Chronology:
    """The ordered events of several articles on one affair."""

    time_zone: str
    articles: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    order: tuple[Order, ...] = ()
    chronology: tuple[tuple[str, ...], ...] = ()
    undated: tuple[str, ...] = ()
    contradictions: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = field(default=())
    schema_version: str = SCHEMA_VERSION
    title: str | None = None
