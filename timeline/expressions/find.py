"""Time expressions of a text or an article: scanned, read by the cascade of rules, selected, resolved."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import zip_longest

from timeline.expressions.context import Context, Meaning
from timeline.expressions.resolving import resolve
from timeline.expressions.rules import LEVELS
from timeline.expressions.scan import scan
from timeline.expressions.selecting import select
from timeline.expressions.selecting.found import Found
from timeline.language.letters import Folded, fold
from timeline.model import Article, Expression, FieldName, moment_of


def find_expressions(
    text: str, published_at: str | date | datetime | None = None, time_zone: str | None = None
) -> list[Expression]:
    """The time expressions of `text`, resolved against `published_at`, in the order of the text.

    `published_at` is an ISO 8601 date or date-time or its object; with an offset its own local day counts. Raises
    ArticleError for a `published_at` or `time_zone` that cannot be read.
    """
    written = published_at.isoformat() if isinstance(published_at, date) else published_at
    now, zone, day_only = moment_of(written, time_zone)
    known = zone if time_zone or zone != "UTC" or (written and written.endswith(("Z", "+00:00"))) else None
    return _read(fold(text), Context("", now, known, timed=not day_only), None, 0)


def expressions_of(article: Article, title: Folded | None, text: Folded) -> tuple[Expression, ...]:
    """The time expressions of an article, its title's first, ids t1, t2 …; offsets count the original's code points."""
    zone = article.time_zone if article.zone_given or article.time_zone != "UTC" else None
    timed = not article.day_only
    found: list[Expression] = []
    if title is not None:
        found += _read(title, Context("", article.published_at, zone, timed=timed), "title", 0)
    found += _read(text, Context("", article.published_at, zone, timed=timed), None, len(found))
    return tuple(found)


def phrases(folded: str) -> list[Found]:
    """(start, end, frame) of every expression in a folded text, unresolved."""
    tokens = scan(folded)
    codes = "".join([token.code for token in tokens])
    for level in LEVELS:
        tokens, codes = level.apply(tokens, codes)
    return select(tokens, folded)


# Folding makes these names and words one with آب، الآن and هلأ.
_BARRED = re.compile(r"(?:^|\W)أب(?:\W|$)|^آلان|^و?هلا$")
# At the head of a sentence, غدا without its tanwin and before its subject is a verb: غدا الملعب بركة طين.
_BECAME = re.compile(r"(?:^|[.!?؟\n] *)غدا$")
_SUBJECT = re.compile(r" ال(?!احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة|سبت)")


def _misspelt(folded: Folded, start: int, end: int) -> bool:
    text = folded.text[start:end]
    if text == "غدا":
        became = _BECAME.search(folded.text, max(0, start - 3), end) and _SUBJECT.match(folded.text, end)
        return became is not None and folded.quote(start, end) == text
    return ("اب" in text or text in ("الان", "هلا", "وهلا")) and _BARRED.search(folded.quote(start, end)) is not None


def _read(folded: Folded, context: Context, field: FieldName | None, offset: int) -> list[Expression]:
    context.text = folded.text
    found: list[Expression] = []
    spans = phrases(folded.text)
    for (start, end, frame), following in zip_longest(spans, spans[1:]):
        if _misspelt(folded, start, end):
            continue
        context.start, context.end = start, end
        context.following = following and (following[0], following[2])
        meaning = resolve(frame, context)
        if meaning is None:
            continue
        identity = f"t{offset + len(found) + 1}"
        context.history.append((identity, end, meaning))
        found.append(_expression(identity, folded, start, end, frame.rule, meaning, field))
    return found


def _expression(
    identity: str, folded: Folded, start: int, end: int, rule: str, meaning: Meaning, field: FieldName | None
) -> Expression:
    first, last = folded.span(start, end)
    return Expression(
        identity,
        folded.original[first:last],
        first,
        last,
        meaning.type,
        meaning.value,
        meaning.calendar,
        meaning.anchor,
        rule,
        meaning.mod,
        meaning.begin,
        meaning.until,
        meaning.uncertainty,
        field,
    )
