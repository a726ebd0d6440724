"""Speakers told apart: one person under a name, a title, both, or a pronoun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.lexicon import title
from timeline.events.participants import speaker, titled_names
from timeline.events.particles import PREPOSITIONS
from timeline.events.trigger import Trigger
from timeline.language.document import Document
from timeline.language.letters import fold_key

# Titles that stand for whoever spoke last: قال المسؤول، أضاف المصدر.
_ANYONE = frozenset(["مسؤول", "مسؤولة", "متحدث", "متحدثة", "ناطق", "ناطقة", "رجل", "مصدر", "مصادر", "اخير", "اخيرة"])
_MEDIA = frozenset(
    ["وكالة", "صحيفة", "جريدة", "مجلة", "قناة", "اذاعة", "شبكة", "موقع", "تقرير", "بيان", "منظمة", "مؤسسة", "وزارة",
     "مصدر", "مصادر", "هيئة", "لجنة", "شركة", "حركة"]
)  # fmt: skip
# One office under two names.
_OFFICES = {"وزراء": "حكومة", "وزاء": "حكومة", "جمهورية": "دولة", "بلاد": "دولة", "ناطق": "متحدث", "رسمي": ""}
_TOLD = frozenset(["تفاصيل", "قصة", "معلومات", "اسماء", "نص", "ما", "اسباب", "ملابسات", "كيف", "كيفية", "بعض", "مدي"])
# What sources are called besides: مصدر مطلع، مسؤول كبير.
_DESCRIBED = frozenset(
    ["مطلع", "مطلعة", "كبير", "كبار", "رفيع", "رفيعة", "بارز", "بارزة", "مقرب", "مقربة", "محلي", "خاص", "خاصة",
     "مختلفة", "متطابقة", "مسؤولة", "عدة", "موثوقة", "موثوق", "مستقل", "مستقلة", "اخر", "اخري", "سابق", "عليم",
     "متعددة", "عديدة"]
)  # fmt: skip
_PRONOUNLIKE = frozenset(
    ["نفسه", "نفسها", "ذاته", "ذاتها", "هو", "هي", "هذا", "هذه", "ان", "انه", "انها", "امس", "اليوم"]
)


@dataclass(eq=False, slots=True)
class _Speaker:
    names: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    gender: str | None = None


def identities(
    document: Document, triggers: Sequence[Trigger], speakers: Mapping[Trigger, str | None]
) -> dict[Trigger, int]:
    """A number for the speaker of each speech act that has one, the same for all namings of one speaker.

    `speakers` are the words that name them; who is not named is the one who spoke last in that gender.
    """
    cast = _Cast()
    for phrase in titled_names(document):
        cast.meet(phrase)
    found: dict[Trigger, int] = {}
    last: int | None = None
    number: int | None
    spoken_in = -1
    for trigger in triggers:
        if not trigger.says:
            continue
        number = None
        name = speakers.get(trigger) if trigger.form == "verb" else None
        if name is not None and not _told(name):
            number = cast.find(name, trigger.verb.gender if trigger.verb else None)
        elif trigger.form == "participle" and spoken_in == trigger.sentence:
            number = last
        elif trigger.governor is not None and trigger.governor in found and trigger.bond != "that":
            number = found[trigger.governor]
        elif trigger.form == "verb" and trigger.bond == "coordinate" and (deed := trigger.governor) and not deed.says:
            # افتتح الوزير المعرض وأكد: the subject is that of the verb before.
            doer = speaker(document, deed, frozenset()) if deed.form == "verb" else None
            number = cast.find(doer, deed.verb.gender if deed.verb else None) if doer else None
        elif _left_out(trigger):
            number = cast.latest(trigger.verb.gender if trigger.verb else None, last)
        if number is not None:
            found[trigger] = number
            if trigger.bond != "that":
                last, spoken_in = number, trigger.sentence
    return found


def _told(name: str) -> bool:
    """Whether what stands behind the verb is its object: روت تفاصيل، كشف معلومات."""
    words = fold_key(name).split()
    return not words or words[0] in _TOLD


def _left_out(trigger: Trigger) -> bool:
    """Whether the verb's subject is the speaker before: وأضاف أن."""
    verb = trigger.verb
    return (
        trigger.form == "verb"
        and trigger.bond in ("main", "coordinate")
        and verb is not None
        and verb.voice == "active"
        and verb.person == 3
    )


class _Cast:
    """All who were named so far."""

    def __init__(self) -> None:
        self._all: list[_Speaker] = []
        self._spoke: list[int] = []

    def meet(self, name: str) -> None:
        """Learn that a title and a name belong together."""
        titles, names = _parts(name)
        if titles and names:
            self._merge(titles, names)

    def find(self, name: str, gender: str | None) -> int:
        """The number of the speaker with this name."""
        titles, names = _parts(name)
        if names:
            number = self._merge(titles, names)
        elif any(word.startswith("ال") for word in fold_key(name).split()[:2]):
            number = self._titled(titles)
        else:
            number = self._unnamed(titles)
        self._all[number].gender = gender
        if number in self._spoke:
            self._spoke.remove(number)
        self._spoke.append(number)
        return number

    def latest(self, gender: str | None, last: int | None) -> int | None:
        """Who spoke last, or who of this gender did."""
        if last is not None and gender in (None, self._all[last].gender):
            return last
        return next((n for n in reversed(self._spoke) if self._all[n].gender == gender), last)

    def _merge(self, titles: set[str], names: set[str]) -> int:
        order: tuple[int, ...] = (*reversed(self._spoke), *range(len(self._all)))
        for number in order:
            known = self._all[number]
            if _same(names, known.names):
                known.names |= names
                known.titles |= titles
                return number
        return self._new(titles, names)

    def _titled(self, titles: set[str]) -> int:
        order: tuple[int, ...] = (*reversed(self._spoke), *(n for n in range(len(self._all)) if n not in self._spoke))
        for number in order:
            known = self._all[number].titles
            if titles <= known and (len(titles) > 1 or number in self._spoke):
                return number
        general = {t for t in titles if t in _ANYONE | _MEDIA or title(t)}
        if general and len(titles) <= 2 and self._spoke:
            for number in reversed(self._spoke[-3:]):
                known = self._all[number].titles
                if general & known or not known or (general & _ANYONE and not (known | titles) & _MEDIA):
                    return number
        return self._new(titles, set())

    def _unnamed(self, titles: set[str]) -> int:
        """مصدر أمني is someone new, unless told in the very same words."""
        for number in reversed(self._spoke):
            if len(titles) > 1 and self._all[number].titles == titles:
                return number
        return self._new(titles, set())

    def _new(self, titles: set[str], names: set[str]) -> int:
        self._all.append(_Speaker(names, titles))
        return len(self._all) - 1


def _same(mine: set[str], theirs: set[str]) -> bool:
    shared = len(mine & theirs)
    return shared > 0 and shared >= min(len(mine), len(theirs), 2)


def _parts(name: str) -> tuple[set[str], set[str]]:
    """The words of a naming that say what somebody is, and those that say who."""
    titles: set[str] = set()
    names: set[str] = set()
    naming = False
    words = [
        w for w in fold_key(name).split() if len(w) > 1 and w[0].isalpha() and w not in _PRONOUNLIKE | PREPOSITIONS
    ]
    for i, word in enumerate(words):
        plain = word.removeprefix("ال")
        nisba = len(plain) > 3 and plain.endswith(("ي", "ية")) and not naming and i > 0
        if title(word) or plain in _DESCRIBED or (nisba and not words[0].startswith("ال")):
            naming = False
        elif not word.startswith("ال") and (i == 0 or not title(words[i - 1])):
            naming = True
        if naming or (len(words) == 1 and not title(word)):
            names.add(plain)
        else:
            plain = _OFFICES.get(plain, plain)
            titles.add(plain[:-1] if plain.endswith("ية") else plain)
    titles -= _DESCRIBED | {""}
    return titles, names
