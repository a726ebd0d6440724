"""Stretches of time: counted, dual, vague; what lies so long before or after now; counted pasts."""

from __future__ import annotations

from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.tokens import Token
from timeline.model import Mod

SINGULAR = "(per|peracc|wper|day|yr|mon)"
PLURAL = "(pers|wpers)"
UNIT = f"({SINGULAR}|{PLURAL})"
COUNT = "(num|y4|numdef)"
UNIT_NAMES = ("per", "peracc", "wper", "day", "yr", "mon", "pers", "wpers", "per2", "per2con", "per2def", "persdef")
QUALIFIERS = ("past", "next", "recent", "now", "following", "preceding")

_FRACTIONS = {
    ("Y", 0.5): "P6M",
    ("Y", 0.25): "P3M",
    ("TH", 0.5): "PT30M",
    ("TH", 0.25): "PT15M",
    ("TH", 0.75): "PT45M",
    ("TH", 1 / 3): "PT20M",
    ("D", 0.5): "PT12H",
    ("CE", 0.5): "P50Y",
    ("CE", 0.25): "P25Y",
    ("M", 0.5): "P15D",
    ("DE", 0.5): "P5Y",
    ("TM", 0.5): "PT30S",
    ("CE", 0.75): "P75Y",
    ("TH", 2 / 3): "PT40M",
}
_HALVES = {"TH": "30M", "Y": "6M", "D": "T12H", "M": "15D", "CE": "50Y", "DE": "5Y", "TM": "30S"}
# Days up to publication that a vague plural stands for.
SPANS = {"D": 7, "W": 28, "M": 183}


def value_of(unit: str, count: float | None) -> str:
    """The TIMEX3 duration of `count` units, X where the number is vague."""
    number = "X" if count is None else f"{count:g}" if count < 1e15 else str(int(count))
    unit = "D" if unit == "NI" else unit
    if unit == "X":
        return "PX"
    if unit == "SE":
        return f"P{number}Y"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"PT{number}S" if unit == "S" else f"P{number}{unit}"


def duration(
    phrase: Phrase, unit: str, count: float | None, rule: str, value: str = "", mod: Mod | None = None
) -> Token:
    frame = Frame("duration", rule, unit=unit, count=count, value=value or value_of(unit, count), mod=mod)
    return phrase.token("dur", frame, count or 0)


def counted(phrase: Phrase) -> Token | None:
    count, unit = phrase.get("num", "y4", "numdef"), phrase.get(*UNIT_NAMES)
    if count is None or unit is None:
        return None
    if (
        count.name == "y4"
        and 1900 <= count.number <= 2100
        and unit.name in ("yr", "mon", "day", "per")
        and count.number % 100
    ):
        return None
    if unit.name == "wper" and unit.word == "DE" and count.word != "words" and count.number > 20:
        return None
    return duration(phrase, unit.word, count.number, "counted-duration")


def seconds(phrase: Phrase) -> Token | None:
    """34 ثانية; ثانية is also the second and again."""
    count, unit = phrase.tokens
    if unit.number != 2 or unit.word != "f" or (count.number < 11 and not count.number % 1):
        return None
    return duration(phrase, "S", count.number, "counted-duration")


def dual(phrase: Phrase) -> Token | list[Token]:
    if phrase.tokens[-1].name == "num" and phrase.tokens[-1].number != 2:
        return [duration(phrase.part(0, 1), phrase.tokens[0].word, 2, "dual-duration"), phrase.tokens[-1]]
    return duration(phrase, phrase.tokens[0].word, 2, "dual-duration")


def one(phrase: Phrase) -> Token | None:
    unit, number = phrase.tokens[0], phrase.tokens[1]
    return duration(phrase, unit.word, 1, "one-duration") if number.number == 1 else None


def some(phrase: Phrase) -> Token | None:
    unit = phrase.get(*UNIT_NAMES)
    return duration(phrase, unit.word, None, "vague-duration") if unit else None


def many(phrase: Phrase) -> Token | None:
    """عشرات السنين; not بعض السنوات, which are years apart."""
    return some(phrase) if phrase.tokens[0].number else None


def plural(phrase: Phrase) -> Token:
    unit = phrase.tokens[0]
    return phrase.token("dur", Frame("duration", "plural-duration", unit=unit.word, value=value_of(unit.word, None)))


def fraction(phrase: Phrase) -> Token | None:
    share = phrase.tokens[0].number
    unit = phrase.tokens[-1].word or "TH"
    value = _FRACTIONS.get((unit, round(share, 10) if share in (0.5, 0.25, 0.75) else share))
    return duration(phrase, unit, share, "fraction-duration", value) if value else None


def choice(phrase: Phrase) -> Token | None:
    unit = phrase.get(*UNIT_NAMES)
    return duration(phrase, unit.word, None, "either-duration") if unit else None


def span_pair(phrase: Phrase) -> list[Token] | None:
    """Two counts of one unit (6 إلى 8 أشهر): the first inherits the unit of the second."""
    numbers, unit = phrase.all("num", "numdef"), phrase.get(*UNIT_NAMES)
    if unit is None or len(numbers) != 2 or not numbers[0].number < numbers[1].number:
        return None
    last = next(i for i, token in enumerate(phrase.tokens) if token is numbers[1])
    first = next(i for i, token in enumerate(phrase.tokens) if token is numbers[0])
    return [
        *phrase.tokens[:first],
        duration(phrase.part(first, first + 1), unit.word, numbers[0].number, "range-duration"),
        *phrase.tokens[first + 1 : last],
        duration(phrase.part(last, len(phrase.tokens)), unit.word, numbers[1].number, "range-duration"),
    ]


def definite_plural(phrase: Phrase) -> Token | None:
    """الأيام القليلة الماضية، السنوات الأخيرة: a vague past or future, up to or from now."""
    unit, qualifier = phrase.get("persdef"), phrase.get(*QUALIFIERS)
    if unit is None or qualifier is None:
        return None
    forward = qualifier.name == "next"
    if qualifier.name == "now":
        return phrase.token("vague", Frame("vague", "vague-plural", value="PRESENT_REF"))
    value = "FUTURE_REF" if forward else "PAST_REF"
    if qualifier.name == "preceding":
        return phrase.token("vague", Frame("vague", "vague-plural", value=value))
    return phrase.token(
        "vague", Frame("vague", "vague-plural", value=value, days=SPANS.get(unit.word, 0), unit=unit.word)
    )


def definite_counted(phrase: Phrase) -> Token | None:
    """الأيام الثلاثة الماضية، الـ24 ساعة الماضية، اليومين الماضيين."""
    count = phrase.get("num", "numdef", "y4")
    unit = phrase.get(*UNIT_NAMES)
    if unit is None:
        return None
    return duration(phrase, unit.word, count.number if count else 2, "counted-past")


LEVEL = Level(
    Rule(
        "counted-past",
        "persdef (numdef|art? num) (past|recent|next|fewdef|preceding|following)?",
        definite_counted,
        "الأيام الثلاثة الماضية",
    ),
    Rule(
        "counted-past-before",
        f"(numdef|art num) {UNIT} (past|recent|next|fewdef|preceding)?",
        definite_counted,
        "الـ24 ساعة الماضية",
    ),
    Rule("dual-past", "per2def (past|recent|next|preceding|following)?", definite_counted, "اليومين الماضيين"),
    Rule("vague-plural", "persdef fewdef? (past|recent|next|now|preceding)", definite_plural, "الأيام القليلة الماضية"),
    Rule("range-duration", f"num (to|and|dash) num {UNIT}", span_pair, "6 إلى 8 أشهر"),
    Rule("either-duration", f"(num|{SINGULAR}) or (num|per2) {UNIT}?", choice, "ثلاثة أو أربعة أيام"),
    Rule("either-dual", f"{SINGULAR} or per2", choice, "يوم أو يومين"),
    Rule("counted-duration", f"{COUNT} {UNIT} few?", counted, "ثلاثة أيام"),
    Rule("counted-seconds", "num ords", seconds, "34 ثانية"),
    Rule("dual-duration", "per2 num", dual, "يومين اثنين"),
    Rule("dual-plain", "per2 few?", dual, "يومين"),
    Rule("one-duration", f"{SINGULAR} num", one, "ساعة واحدة"),
    Rule(
        "whole-duration",
        f"{SINGULAR} few",
        lambda phrase: duration(phrase, phrase.tokens[0].word, 1, "whole-duration"),
        "أسبوع كامل",
    ),
    Rule("many-duration", "some of? persdef", many, "عشرات السنين"),
    Rule("vague-duration", f"some {PLURAL} few?|{PLURAL} (few|some) few?", some, "عدة سنوات"),
    Rule(
        "fraction-duration", "frac (per|yr|mon|day|hour|hourdef|perdef|yrdef|mondef|wper|today)", fraction, "نصف ساعة"
    ),
    Rule("plural-duration", "pers (?!num|weekday|ndate)", plural, "سنوات"),
)


def compound(phrase: Phrase) -> Token | None:
    head, last = phrase.tokens[0], phrase.tokens[-1].frame
    first = head.frame or Frame("duration", "one-duration", unit=head.word, count=1, value=value_of(head.word, 1))
    if last is None or "X" in first.value + last.value:
        return None
    if last.rule == "fraction-duration" and last.unit == first.unit and first.count is not None and last.count:
        return _with_share(phrase, first.unit, first.count, last.count)
    order = ["CE", "DE", "Y", "M", "W", "D", "TH", "TM", "S"]
    if first.unit not in order or last.unit not in order or order.index(first.unit) >= order.index(last.unit):
        return None
    tail = last.value[1:]
    value = first.value + (tail[1:] if "T" in first.value and tail[:1] == "T" else tail)
    return phrase.token("dur", Frame("duration", "compound-duration", unit=first.unit, count=first.count, value=value))


def and_half(phrase: Phrase) -> Token | None:
    first = phrase.tokens[0]
    unit, count = (first.frame.unit, first.frame.count) if first.frame else (first.word, 1.0)
    share = phrase.get("frac", "fracdef")
    return None if share is None or count is None else _with_share(phrase, unit, count, share.number)


def _with_share(phrase: Phrase, unit: str, count: float, share: float) -> Token:
    half = _HALVES.get(unit) if share == 0.5 else None
    if unit == "TH" and share in (0.25, 0.75, 1 / 3):
        half = f"{round(60 * share)}M"
    if unit == "Y" and share == 0.25:
        half = "3M"
    value = value_of(unit, count) + half if half else value_of(unit, count + share)
    return phrase.token("dur", Frame("duration", "half-duration", unit=unit, count=count + share, value=value))


ANY = f"(dur|{SINGULAR})"


def approximate(phrase: Phrase) -> Token | None:
    head, dur = (
        phrase.get("approx", "less", "more", "least", "about"),
        phrase.get("dur", "per", "day", "yr", "mon", "peracc", "wper"),
    )
    if head is None or dur is None:
        return None
    mods: dict[str, Mod] = {
        "approx": "APPROX",
        "less": "LESS_THAN",
        "more": "MORE_THAN",
        "least": "MORE_THAN",
        "about": "APPROX",
    }
    frame = dur.frame or Frame("duration", "one-duration", unit=dur.word, count=1, value=value_of(dur.word, 1))
    frame.mod = frame.mod or mods[head.name]
    start = phrase
    if head.number:
        start = phrase.part(1, len(phrase.tokens))
    return start.token("dur", frame, dur.number)


def ago(phrase: Phrase) -> Token | None:
    head, dur = phrase.tokens[0], phrase.get("dur", "per", "day", "yr", "mon", "wper", "peracc")
    if dur is None:
        return None
    frame = dur.frame or Frame("duration", "one-duration", unit=dur.word, count=1, value=value_of(dur.word, 1))
    made = Frame("ago", "ago" if head.number < 0 else "ahead", unit=frame.unit, count=frame.count, value=frame.value)
    made.direction, made.mod, made.inner = int(head.number), frame.mod, frame
    return Token(phrase.token("ref").code, head.start, phrase.tokens[-1].end, dur.start, frame=made)


COMPOUND = Level(
    Rule(
        "half-duration",
        f"{ANY} and (frac|fracdef) (hourdef|hour|yrdef|mondef|perdef|today)?",
        and_half,
        "ساعة ونصف الساعة",
    ),
    Rule("compound-duration", f"{ANY} and dur", compound, "سنتين وثلاثة أشهر"),
)
NO_DATE = "(?!num|ord|weekday|bweekday|ndate|deictic|year|y4|month)"
APPROX = Level(
    Rule(
        "approximate",
        f"(approx|less|more) of? (dur|{SINGULAR} {NO_DATE}) (least|about)?|(dur|{SINGULAR}) (least|about)",
        approximate,
        "نحو عشرين عاما",
    ),
)
AGO = Level(Rule("ago", f"(before|after) (dur|{SINGULAR})", ago, "قبل يومين"))
