"""What wraps a finished expression: the start, middle or end of it, about, eves, quarters of a year, sets, seasons."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.rules.durations import value_of
from timeline.expressions.tokens import Token
from timeline.model import Mod

DEFINITE = "(perdef|yrdef|mondef|seasondef|spelldef)"
OF = "(of|li|in|comma)"
_MODS: dict[str, Mod] = {"START": "START", "MID": "MID", "END": "END"}


def nth(phrase: Phrase) -> Token | None:
    """الربع الثاني من العام الجاري: an ordinal and the whole it belongs to."""
    head, inner = (
        phrase.tokens[0].frame,
        phrase.get("year", "year2", "period", "mdate", "yrdef", "mondef", "perdef", "y4", "nth", "decade"),
    )
    if head is None:
        return None
    if phrase.tokens[-1] is phrase.tokens[0] or inner is None:
        return phrase.token("period", head)
    last = phrase.tokens[-1]
    frame = last.frame
    if frame is None:
        frame = (
            Frame("date", "year", year=int(last.number))
            if last.name == "y4"
            else Frame("period", "bare-period", unit=last.word, direction=0)
        )
    return phrase.token("period", replace(head, inner=frame))


def season(phrase: Phrase) -> Token | None:
    name, year, shift = (
        phrase.get("season", "seasondef"),
        phrase.get("year", "y4", "period"),
        phrase.get("past", "next", "now", "recent"),
    )
    if name is None:
        return None
    frame = Frame("season", "season", value=name.word)
    if shift is not None:
        frame.direction = int(shift.number)
    pair = phrase.get("year2")
    if pair is not None and pair.frame is not None:
        frame.inner = Frame("date", "year", year=pair.frame.year)
    elif year is not None:
        frame.inner = year.frame or Frame("date", "year", year=int(year.number))
    elif phrase.get("yrdef"):
        frame.inner = Frame("period", "bare-period", unit="Y", direction=0)
    return phrase.token("period", frame)


def started(phrase: Phrase) -> Token | None:
    head, last = phrase.tokens[0], phrase.tokens[-1]
    if last.name == "close":
        last = phrase.tokens[-2]
    frame = last.frame
    if frame is None:
        if last.name == "y4":
            frame = Frame("date", "year", year=int(last.number))
        elif last.name in ("seasondef", "season"):
            frame = Frame("season", "season", value=last.word)
        else:
            frame = Frame("period", "bare-period", unit=last.word, direction=0)
    if frame.unit in ("X", "TH", "TM") or frame.kind == "duration":
        return None
    if frame.kind == "vague":
        return None
    name = "date" if last.name in ("date", "ndate") else "time" if last.name == "time" else "period"
    if frame.mod and frame.kind != "ago":
        return None
    return phrase.token(name, replace(frame, mod=_MODS[head.word]), number=1)


def approximate(phrase: Phrase) -> Token | None:
    """نحو عام 2010، حوالي الساعة الثالثة."""
    last = phrase.tokens[-1]
    if phrase.tokens[0].number or last.frame is None or last.frame.mod or last.frame.kind == "vague":
        return None
    mods: dict[str, Mod] = {"approx": "APPROX", "less": "LESS_THAN", "more": "MORE_THAN"}
    return phrase.token(
        last.name, replace(last.frame, mod=mods[phrase.tokens[0].name]), number=last.number, word=last.word
    )


def eve(phrase: Phrase) -> Token | None:
    inner = phrase.tokens[-1].frame
    return phrase.token("date", Frame("eve", "eve", inner=inner)) if inner is not None else None


def every(phrase: Phrase) -> Token | None:
    """كل يوم، كل ثلاثة أشهر، كل جمعة، كل عام."""
    last = phrase.tokens[-1]
    if phrase.get("bweekday", "weekday") is not None or (
        last.frame is not None and last.frame.weekday and last.frame.kind == "date"
    ):
        number = last.frame.weekday if last.frame is not None else int(last.number)
        return phrase.token("set", Frame("set", "every-weekday", value=f"XXXX-WXX-{number}"))
    if last.name in ("time", "part", "partdef", "wpart"):
        part = last.frame.part if last.frame else last.word
        return phrase.token("set", Frame("set", "every-part", part=part or "MO", value="XXXX-XX-XX"))
    if last.name in ("season", "seasondef"):
        return phrase.token("set", Frame("set", "every-season", value=f"XXXX-{last.word}"))
    if last.name in ("month", "wmonth", "hmonth", "whmonth", "mdate"):
        frame = last.frame
        return phrase.token(
            "set", Frame("set", "every-month", value=f"XXXX-{frame.month if frame else int(last.number):02d}")
        )
    value = last.frame.value if last.frame is not None else value_of(last.word, 1)
    return phrase.token("set", Frame("set", "every", value=value)) if value else None


def often(phrase: Phrase) -> Token | None:
    """مرتين في الأسبوع، ثلاث مرات في السنة: how often in a period."""
    last, count = phrase.tokens[-1], phrase.get("num")
    unit = last.word or "TH"
    value = value_of(unit, 1) if unit not in ("SE", "X") else None
    if phrase.get("times") is None or (count is not None and count.number > 1000):
        return None
    return phrase.token("set", Frame("set", "often", value=value)) if value else None


def of_every(phrase: Phrase) -> Token | None:
    """28 نوفمبر من كل عام، السبت من كل أسبوع، الخامس من كل شهر."""
    head, unit = phrase.get("date", "mdate", "num", "ord"), phrase.tokens[-1].word
    if head is None:
        return None
    frame = head.frame
    if frame is None:
        fits = unit == "M" and 1 <= head.number <= 31 and not head.number % 1
        return phrase.token("set", Frame("set", "of-every", value=f"XXXX-XX-{int(head.number):02d}")) if fits else None
    if frame.kind != "date" or frame.year is not None or frame.calendar != "gregorian":
        return None
    if unit == "Y" and frame.month is not None:
        value = f"XXXX-{frame.month:02d}" + (f"-{frame.day:02d}" if frame.day else "")
    elif unit == "W" and frame.weekday is not None and frame.day is None:
        value = f"XXXX-WXX-{frame.weekday}"
    else:
        return None
    return phrase.token("set", Frame("set", "of-every", value=value))


def daily(phrase: Phrase) -> Token | None:
    if phrase.tokens[0].frame is not None:
        return None
    return phrase.token("set", Frame("set", "set-word", value=phrase.tokens[0].word))


def spell(phrase: Phrase) -> Token:
    return phrase.token("dur", Frame("duration", "spell", value=phrase.tokens[0].word))


def vague(phrase: Phrase) -> Token | list[Token] | None:
    """مؤخرا; of the moments that hang on the tense, also with an adjective: ذلك التوقيت الحساس."""
    token = phrase.tokens[0]
    if token.frame is not None:
        return None
    if token.word != "TENSE":
        first = phrase.part(0, 1).token("vague", Frame("vague", "vague", value=token.word, days=int(token.number)))
        return [first, *phrase.tokens[1:]]
    return phrase.token("vague", Frame("vague", "vague", value=token.word, days=int(token.number)))


def same_of(phrase: Phrase) -> Token | None:
    """الفترة نفسها من العام الماضي، الشهر ذاته من 2014: an earlier period, moved to another year."""
    head, last = phrase.tokens[0], phrase.tokens[-1]
    if head.frame is not None and (
        head.frame.kind != "anaphor" or head.frame.unit not in ("M", "D") or head.frame.direction
    ):
        return None
    if len(phrase.tokens) == 1:
        return phrase.token("vague", Frame("vague", "vague", value="PAST_REF")) if head.frame is None else None
    year = last.frame or Frame("date", "year", year=int(last.number))
    if (
        year.kind not in ("date", "period", "anaphor")
        or year.month is not None
        or (year.kind != "date" and year.unit != "Y")
    ):
        return None
    unit = head.frame.unit if head.frame is not None else head.word
    return phrase.token("period", Frame("anaphor", "same-of-year", unit=unit, inner=year))


WHOLE = "(date|ndate|mdate|period|year|year2|y4|time)"
EVERY = (
    "every (day? (bweekday|weekday)|dur|per|day|yr|mon|wper|date|part|partdef|wpart|time|season|seasondef|month|mdate)"
)
LEVEL = Level(
    Rule("vague", "vague quality?", vague, "مؤخرا"),
    Rule(
        "every",
        EVERY,
        every,
        "كل ثلاثة أشهر",
    ),
    Rule(
        "often",
        "num? times (in|of)? (perdef|yrdef|mondef|today|hourdef) (?!past|next|now|this|date)",
        often,
        "مرتين في الأسبوع",
    ),
    Rule("of-every", "(date|mdate|day? num|day? ord) of every (yr|mon|per)", of_every, "28 نوفمبر من كل عام"),
    Rule("spell", "spell", spell, "كل هذه السنوات"),
    Rule("set-word", "set", daily, "يوميا"),
    Rule("same-of-year", "(sameper|period) of (year|period|y4)|sameper", same_of, "الفترة نفسها من العام الماضي"),
    Rule("nth", f"nth ({OF}? (year|year2|period|mdate|yrdef|mondef|perdef|y4))?", nth, "الربع الثاني من 2018"),
    Rule("season", f"(season|seasondef) ({OF}? (year|year2|y4|period|yrdef)|past|next|now|recent)", season, "صيف 2018"),
)


def anniversary(phrase: Phrase) -> Token | None:
    """الذكرى العاشرة، الذكرى السنوية الـ44."""
    number = phrase.get("ord", "numdef", "num", "fewdef")
    if number is None or number.number % 1 or not 1 <= number.number <= 2000:
        return None
    return phrase.token("date", Frame("anniversary", "anniversary", count=number.number))


def weekend(phrase: Phrase) -> Token | None:
    token = phrase.tokens[0]
    return phrase.token("period", Frame("period", "weekend", unit="WE", direction=0)) if token.word == "WE" else None


LAST = Level(
    Rule("anniversary", "anniv (ord|numdef|num|fewdef)", anniversary, "الذكرى العاشرة"),
    Rule("eve", "eve (date|ndate|period)", eve, "عشية عيد الفطر"),
    Rule("started", f"mod {OF}? ({WHOLE} | {DEFINITE})", started, "منتصف يناير"),
    Rule("weekend", "spelldef", weekend, "عطلة نهاية الأسبوع"),
    Rule("approximate", "(approx|less|more) of? (date|ndate|mdate|period|year|time)", approximate, "نحو عام 2010"),
)
