"""Words that are spelled or set like events and are none."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import EventNoun, event_noun
from timeline.events.particles import CLAUSE_BREAKS, THAT, bare
from timeline.language.verb_context import FiniteVerb
from timeline.language.words import Word

_NEVER_BEFORE_VERBS = frozenset(
    ["في", "الي", "علي", "عن", "مع", "بعد", "قبل", "خلال", "ضد", "اثناء", "عقب", "اثر", "بسبب", "ضرورة", "بضرورة"]
)


def tells_nothing(words: Sequence[Word], verb: FiniteVerb) -> bool:
    """Whether what looks like a finite verb belongs to a fixed phrase, or is a noun by the words around it."""
    i = verb.index
    return _says_nothing(words, i) or _after_preposition(words, i) or _of_purpose(words[i].text, verb)


def spelled(noun: EventNoun, original: str) -> bool:
    """Whether the hamza that the writer set allows the noun: أبطال are heroes, إبطال is an annulment."""
    for mine, other in (("إ", "أ"), ("أ", "إ")):
        if other in original[:4] and mine not in original:
            forms = (noun.noun, *noun.plurals)
            if any(mine in form[:1] for form in forms) and not any(other in form[:2] for form in forms):
                return False
    return True


def _says_nothing(words: Sequence[Word], i: int) -> bool:
    """يذكر أن، وتجدر الإشارة، فيما يلي, وهو أمر: fixed phrases whose verb tells no event, or is none."""
    text = bare(words[i].text)
    before = bare(words[i - 1].text) if i else ""
    after = words[i + 1].text if i + 1 < len(words) else ""
    if text in ("يذكر", "يشار", "يجدر", "تجدر", "جدير"):
        return not before or before in CLAUSE_BREAKS or before in ("كما", ".")
    if text in ("سبق", "يسبق"):
        return (
            after in THAT
            or after == "و"
            or (after.startswith("ل") and i + 2 < len(words) and words[i + 2].text in THAT)
        )
    if text in ("يلي", "تلي", "ياتي"):
        return before in ("ما", "فيما", "كما")
    if text == "امر":
        return before in ("هو", "وهو", "هذا", "وهذا", "ليس", "اي", "كل", "انه")
    return before in ("بحسب", "حسب", "وفق") or (text == "اجمع" and before.startswith("ال"))


def _after_preposition(words: Sequence[Word], i: int) -> bool:
    """No finite verb stands right behind a preposition: دعا إلى عقد جلسة."""
    return i > 0 and words[i - 1].text in _NEVER_BEFORE_VERBS


def _of_purpose(text: str, verb: FiniteVerb) -> bool:
    """لنقل الجرحى is to carry, not let us carry."""
    return verb.person == 1 and text.startswith("ل") and event_noun(text) is not None
