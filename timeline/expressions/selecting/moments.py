"""Bare parts of the day, seasons and clock times: only where a cue makes them one."""

from __future__ import annotations

from functools import lru_cache

from timeline.expressions import cues
from timeline.expressions.frames import Frame
from timeline.expressions.selecting.found import Found, previous, sure
from timeline.expressions.tokens import Token


def part(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    found = (token.start, token.end, Frame("deictic", "part-of-day", part=token.word, value="context"))
    if token.name == "part" and token.number == 2:
        return found
    if token.name == "part":
        if (token.word == "EV" and not cues.DEFINITE_AFTER.match(text, token.end)) or token.word in ("SMALL",):
            return found
        return found if " " in text[token.start : token.end] else None
    if cues.before(cues.THROUGHOUT, text, token.start):
        return token.start, token.end, Frame("duration", "throughout", unit="D", count=1, value="P1D")
    return found if cues.before(cues.PART, text, token.start) or " " in text[token.start : token.end] else None


def weak_part(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    word = text[token.start : token.end]
    after = cues.FEMININE_AFTER.match(text, token.end)
    if word == "ليلة" and after and cues.before(cues.NIGHT, text, token.start):
        return token.start, after.end(1), Frame("deictic", "part-of-day", part="NI", value="context")
    if word == "الليلة":
        return token.start, token.end, Frame("deictic", "tonight", part="NI")
    if word in ("الفجر", "الظهر") and cues.before(cues.PART, text, token.start):
        return token.start, token.end, Frame("deictic", "part-of-day", part=token.word, value="context")
    return None


def season(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = Frame("season", "season", value=token.word)
    if " " in text[token.start : token.end] or cues.before(cues.SEASON, text, token.start):
        return token.start, token.end, frame
    return None


def time(tokens: list[Token], index: int, text: str) -> Found | None:
    """An hour without الساعة needs a preposition before it: في الثامنة مساء."""
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.kind == "clock" and _in_range(tokens, index):
        frame.value = "range"
    if frame.rule != "clock-ordinal" or frame.mod == "APPROX" or cues.before(cues.HOUR, text, token.start):
        return sure(tokens, index, text)
    if previous(tokens, index) in ("to", "and", "in", "of", "approx", "dash"):
        return sure(tokens, index, text)
    return (int(token.number), token.end, frame.other) if frame.other is not None else None


def _in_range(tokens: list[Token], index: int) -> bool:
    """Whether a clock time is one end of a range of two: من الثامنة صباحا حتى الرابعة عصرا."""
    before, after = tokens[max(0, index - 2) : index], tokens[index + 1 : index + 3]
    return any(
        len(pair) == 2 and pair[joint].name in ("to", "and", "dash") and pair[1 - joint].name == "time"
        for pair, joint in ((before, 1), (after, 0))
    )


def lately(tokens: list[Token], index: int, text: str) -> Found | None:
    """أخيرا at the end of its clause is lately; elsewhere it is at last."""
    token = tokens[index]
    if text[token.start - 1 : token.start] != " " or not cues.SENTENCE_BEFORE.search(
        text, max(0, token.start - 20), token.start
    ):
        return None
    if not cues.MARK_AFTER.match(text, token.end):
        return None
    return token.start, token.end, Frame("vague", "vague", value=token.word, days=int(token.number))


def eve(tokens: list[Token], index: int, text: str) -> Found | None:
    """عشية الإضراب: the day before an event; `value` is its first noun with the article, or the last of the two."""
    token = tokens[index]
    what = cues.OF_WHAT.match(text, token.end)
    if what is None:
        return None
    return token.start, what.end(), Frame("eve", "eve-of-event", value=what[1].split()[-1])


def figures(tokens: list[Token], index: int, text: str) -> Found | None:
    """21/6 is a day where the text gives two of that kind: a list of fixtures, not a fraction."""
    token = tokens[index]
    return (token.start, token.end, token.frame) if token.frame is not None and _lists_days(text) else None


@lru_cache(8)
def _lists_days(text: str) -> bool:
    return len(cues.DAY_FIGURES.findall(text)) > 1


def past(tokens: list[Token], index: int, text: str) -> Found | None:
    """في الماضي, with no noun that it could qualify."""
    token = tokens[index]
    if text[token.start : token.end] != "الماضي" or not text.endswith(("في ", "من "), 0, token.start):
        return None
    return token.start, token.end, Frame("vague", "vague", value="PAST_REF")
