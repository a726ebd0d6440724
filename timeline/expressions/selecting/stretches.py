"""Bare units, plurals and counts: only where a cue makes them a stretch of time."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions import cues
from timeline.expressions.frames import Frame
from timeline.expressions.rules.durations import value_of
from timeline.expressions.selecting.found import Found, previous
from timeline.expressions.tokens import Token
from timeline.language.tense import tense_at


def unit(tokens: list[Token], index: int, text: str) -> Found | None:
    """A lone أسبوع, عام, ساعة or أسبوعا."""
    token = tokens[index]
    if cues.DEFINITE_AFTER.match(text, token.end) and token.name != "peracc":
        return None
    frame = Frame(
        "duration",
        "one-duration",
        unit=token.word,
        count=1,
        value=value_of(token.word, 1 if token.word != "X" else None),
    )
    following = tokens[index + 1].name if index + 1 < len(tokens) else "gap"
    if token.name == "wper" and (following in ("num", "dur") or not cues.FREE_AFTER.match(text, token.end)):
        return None
    cued = cues.before(cues.STRETCH, text, token.start) or (
        previous(tokens, index) == "bi" and cues.before(cues.AFTER_THAT, text, token.start - 1)
    )
    cued = cued or previous(tokens, index) in (
        "before",
        "after",
        "approx",
        "more",
        "less",
    )
    if token.name in ("peracc", "per", "yr", "mon") and cues.FREE_AFTER.match(text, token.end):
        cued = cued or cues.LASTING.search(text, max(0, token.start - 45), token.start) is not None
    if token.name == "peracc":
        cued = cued or (token.word in ("W", "M", "CE") and text[token.start : token.end] in ("اسبوعا", "شهرا", "قرنا"))
    elif not cued and previous(tokens, index) == "li" and token.word in ("W", "M", "D", "Y", "TH", "X"):
        cued = token.word in ("W", "X") or cues.OF_EVENT.match(text, token.end) is not None
    elif (
        not cued
        and token.word in ("W", "TH")
        and (previous(tokens, index) == "in" or cues.before(cues.HALF, text, token.start))
    ):
        cued = token.word == "W"
    return (token.start, token.end, frame) if cued else None


def plural(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.rule == "plural-duration":
        if cues.DEFINITE_AFTER.match(text, token.end):
            return None
        if frame.unit == "SE":
            return None
        cued = previous(tokens, index) in ("li", "bi", "in", "of") or cues.before(cues.STRETCH, text, token.start)
        if not cued and not cues.FREE_AFTER.match(text, token.end):
            return None
    elif (
        frame.rule == "one-duration" and frame.unit in ("DE", "CE", "X") and not cues.FREE_AFTER.match(text, token.end)
    ):
        return None
    return token.start, token.end, frame


def definite_plural(tokens: list[Token], index: int, text: str) -> Found | None:
    """عبر السنوات، على مر القرون: all of them."""
    token = tokens[index]
    if not cues.before(cues.ALONG, text, token.start) or not cues.FREE_AFTER.match(text, token.end):
        return None
    frame = Frame("duration", "plural-duration", unit=token.word, value=value_of(token.word, None))
    return token.start, token.end, frame


def weak_plural(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    if token.word in ("SE", "X") or cues.DEFINITE_AFTER.match(text, token.end):
        return None
    if not (cues.before(cues.DECADES, text, token.start) or previous(tokens, index) == "li"):
        return None
    return (
        token.start,
        token.end,
        Frame("duration", "plural-duration", unit=token.word, value=value_of(token.word, None)),
    )


def ago(tokens: list[Token], index: int, text: str) -> Found | None:
    """قبل يومين counts from now, قبل يومين من الهجوم from an event: then only the stretch is tagged."""
    token = tokens[index]
    frame = token.frame
    if frame is None or frame.inner is None:
        return None
    stretch = replace(frame.inner, event=True)
    start = int(token.number)
    whole = len(text.strip()) == token.end - token.start
    of_event = cues.OF_EVENT if frame.direction == 1 else cues.OF_COMING
    if of_event.match(text, token.end) and not (
        frame.count is None and cues.MEN_VERB.search(text, max(0, token.start - 30), token.start)
    ):
        return start, token.end, stretch
    if frame.direction == 1 and not whole and not _from_now(token, text):
        return start, token.end, stretch
    return token.start, token.end, frame


def _from_now(token: Token, text: str) -> bool:
    """Whether بعد with a stretch counts from now: in the future, or in a clause whose verb is an imperfect."""
    return tense_at(text, token.start, token.end) in ("future", "present")


def fraction(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.inner is None:
        if frame.unit not in ("Q", "H") or not cues.before(cues.HALF, text, token.start):
            return None
        if frame.unit == "H" and cues.SPORT.search(text, max(0, token.start - 80), token.end + 80):
            return None
    return token.start, token.end, frame


def number(tokens: list[Token], index: int, text: str) -> Found | None:
    """بين 11 عاما و16: the second count takes the unit of the first."""
    token = tokens[index]
    if index < 2 or tokens[index - 1].name not in ("and", "to", "dash") or not cues.FREE_AFTER.match(text, token.end):
        return None
    first = tokens[index - 2].frame
    if tokens[index - 2].name != "dur" or first is None or not first.count or first.count >= token.number:
        return None
    value = value_of(first.unit, token.number)
    return token.start, token.end, Frame("duration", "range-duration", unit=first.unit, count=token.number, value=value)
