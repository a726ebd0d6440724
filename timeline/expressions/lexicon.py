"""The words of the time grammar, by class, and every surface that their proclitics give them.

Rows are written unfolded; `ال` is written out where a class needs it. A row's number is a count, an ISO weekday, a
month or a sign; its text is a unit, a part of the day or a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.calendars import day_parts, feasts, months
from timeline.expressions.guards import GUARDS, Guard
from timeline.expressions.tokens import CODES
from timeline.expressions.words import UNITS, Row, closed_classes
from timeline.language.letters import fold_key
from timeline.language.numbers import FRACTIONS, NUMBER_WORDS, ORDINALS, ORDINALS_SHORT


@dataclass(frozen=True, slots=True)
class Entry:
    """One surface: its class, what it carries, the proclitics before its own letters, and the guards it must pass."""

    code: str
    number: float
    word: str
    prefix: int
    clitic: str
    guards: tuple[Guard, ...] = ()


def rows() -> Iterator[Row]:
    """Every word of the lexicon, one surface a row, without proclitics; later rows win over earlier ones."""
    for word, (kind, value) in NUMBER_WORDS.items():
        yield kind, value, "", word
        yield ("tens_def" if kind == "tens" else "numdef" if kind in ("unit", "ten") else kind), value, "", "ال" + word
    for word, share in FRACTIONS.items():
        yield "frac", share, "", word
        yield "fracdef", share, "", "ال" + word
    for word, nth in ORDINALS_SHORT.items():
        yield "ords", nth, "f" if word.endswith(("ة", "ه")) else "m", word
    for word, nth in ORDINALS.items():
        yield "ord", nth, "f" if word.endswith(("ة", "لي")) else "m", "ال" + word
    yield from _units()
    yield from _months()
    for number, names in months.WEEKDAYS.items():
        for name in names:
            yield "bweekday", number, "", name
            yield "weekday", number, "", "ال" + name
    for word, (part, accusative) in day_parts.WORDS.items():
        beside = word in day_parts.BESIDE_DAY
        yield ("wpart" if beside else "part"), 0, part, word
        yield ("wpart" if beside else "partdef"), 1, part, "ال" + word
        if accusative:
            yield "part", 2, part, word + "ا"
    for name in (*feasts.ABSOLUTE, *feasts.NATIONAL, *feasts.EITHER):
        yield "feast", 0, name, name
    yield from closed_classes()


def _units() -> Iterator[Row]:
    for unit, forms in UNITS.items():
        special = forms.special
        for word in forms.singular:
            yield special or ("wper" if forms.weak else "per"), 1, unit, word
            yield (
                (f"{special}def" if special in ("yr", "mon") else "today" if special == "day" else "perdef"),
                1,
                unit,
                "ال" + word,
            )
        for word in forms.accusative:
            yield "peracc", 1, unit, word
        for word in forms.dual:
            yield "per2", 2, unit, word
            yield "per2def", 2, unit, "ال" + word
        for word in forms.construct:
            yield {"day": "days2", "yr": "yr2", "mon": "mon2"}.get(special, "per2con"), 2, unit, word
        for word in forms.plural:
            yield ("wpers" if word in forms.weak_plural else "pers"), 0, unit, word
            yield "persdef", 0, unit, "ال" + word


def _months() -> Iterator[Row]:
    for table, kind, calendar in (
        (months.GREGORIAN, "month", ""),
        (months.GREGORIAN_WEAK, "wmonth", ""),
        (months.LIBYAN_WEAK, "lmonth", ""),
        (months.HIJRI, "hmonth", "hijri"),
        (months.HIJRI_WEAK, "whmonth", "hijri"),
        (months.PERSIAN, "gmonth", "persian"),
        (months.PERSIAN_WEAK, "wgmonth", "persian"),
        (months.COPTIC, "smonth", "coptic"),
        (months.COPTIC_WEAK, "wgmonth", "coptic"),
    ):
        for number, names in table.items():
            for name in names:
                yield kind, number, calendar, name
    yield "kanun", 1, "", "كانون"
    yield "kanun", 2, "", "تشرين"


# Proclitics before a word of its own, and before the article: what they are in the class string.
_PLAIN = {
    "": "",
    "و": "and",
    "ف": "",
    "ب": "bi",
    "ل": "li",
    "ك": "",
    "وب": "and",
    "ول": "and",
    "وك": "and",
    "فب": "",
    "فل": "",
}
_BEFORE_ARTICLE = {**_PLAIN, "لل": "li", "ولل": "and", "فلل": ""}


@lru_cache(1)
def surfaces() -> tuple[dict[str, Entry], dict[str, dict[str, Entry]]]:
    """One-word surfaces, and for the first words of phrases the entry of each rest of a phrase."""
    single: dict[str, Entry] = {}
    phrases: dict[str, dict[str, Entry]] = {}
    for kind, number, text, surface in rows():
        folded = fold_key(surface)
        code = CODES[kind]
        guards = GUARDS.get(folded, ())
        for spelling in {folded, _with_ha(folded)}:
            head, _, rest = spelling.partition(" ")
            for clitic, size, form in _with_clitics(head):
                entry = Entry(code, number, text, size, clitic, guards)
                table, key = (phrases.setdefault(form, {}), " " + rest) if rest else (single, form)
                known = table.get(key)
                if known is None or known.prefix >= size:
                    table[key] = entry
    return single, phrases


def _with_ha(word: str) -> str:
    return word[:-1] + "ه" if word.endswith("ة") else word


def _with_clitics(head: str) -> Iterator[tuple[str, int, str]]:
    """(class of the proclitic, its length, the surface) for each proclitic that `head` can take."""
    if head.startswith("ال") and len(head) > 3:
        for letters, kind in _BEFORE_ARTICLE.items():
            if letters.endswith("لل"):
                yield kind, len(letters) - 1, letters + head[2:]
            elif not letters.endswith("ل"):
                yield kind, len(letters), letters + head
        return
    for letters, kind in _PLAIN.items() if len(head) > 2 else (("", ""), ("و", "and")):
        yield kind, len(letters), letters + head
