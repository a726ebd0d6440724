"""Who takes part in an event, where it lies and who tells it, read from the noun phrases around its trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.lexicon import attribution_cue, title
from timeline.events.particles import (
    CLAUSE_BREAKS,
    DEMONSTRATIVES,
    PREPOSITIONS,
    RELATIVE_SURE,
    SUBORDINATORS,
    THAT,
    bare,
)
from timeline.events.trigger import Trigger
from timeline.language.document import Document
from timeline.language.words import Word

PLACE_HEADS = frozenset(
    [
        "مدينة",
        "محافظة",
        "بلدة",
        "قرية",
        "منطقة",
        "حي",
        "ولاية",
        "مخيم",
        "مطار",
        "ميناء",
        "قضاء",
        "ناحية",
        "اقليم",
        "جزيرة",
        "العاصمة",
        "شارع",
        "ميدان",
        "ساحة",
        "مديرية",
        "سجن",
        "مستشفي",
        "جامعة",
        "مقر",
        "مبني",
        "معبر",
        "جسر",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "وسط",
        "ضواحي",
        "ريف",
        "مدن",
    ]
)
_LONGEST = 6
# Between a subject and its verb: كان التنظيم قد هدد.
_BETWEEN = frozenset(["قد", "لم", "لن", "لا", "سوف"])
# المتحدث باسم الوزارة، الناطق بلسان الجيش.
_FOR = frozenset(["باسم", "بلسان"])
# Words that stand between noun phrases: verbs that only help, prepositions with pronouns, adverbs of order.
_HELPERS = frozenset(
    [
        "كان",
        "كانت",
        "كانوا",
        "وكان",
        "وكانت",
        "قد",
        "لقد",
        "وقد",
        "لم",
        "لن",
        "لا",
        "ليس",
        "ليست",
        "سوف",
        "فيه",
        "فيها",
        "فيهم",
        "له",
        "لها",
        "لهم",
        "به",
        "بها",
        "بهم",
        "عنه",
        "عنها",
        "عليه",
        "عليها",
        "عليهم",
        "منه",
        "منها",
        "منهم",
        "اليه",
        "اليها",
        "قبل",
        "بعد",
        "امام",
        "خلف",
        "منذ",
        "خلال",
        "ايضا",
        "بدوره",
        "بدورها",
        "لكن",
        "ثم",
    ]
)


def participants(document: Document, trigger: Trigger, taken: frozenset[int]) -> tuple[str, ...]:
    """The noun phrases that follow the trigger (its subject and objects), as they stand, at most three.

    `taken` are the words of the sentence that are triggers or belong to time expressions.
    """
    words = document.sentences[trigger.sentence].words
    found: list[str] = []
    i = trigger.last + 1 if trigger.form == "noun" else trigger.index + 1
    if trigger.form == "verb" and trigger.bond in ("main", "that") and trigger.index > 0:
        before = _phrase_before(words, trigger.index, taken)
        if before:
            found.append(_quote(document, trigger.sentence, *before))
    while i < len(words) and len(found) < 3:
        text = words[i].text
        if text in THAT or text in RELATIVE_SURE or text in SUBORDINATORS or text in (":", ".", '"'):
            break
        if i in taken or text in CLAUSE_BREAKS or text in PREPOSITIONS or not words[i].is_word:
            if text == "،" and found:
                break
            i += 1
            continue
        stop = _phrase_end(words, i, taken)
        if stop > i and not text.startswith("ل") and text not in DEMONSTRATIVES:
            found.append(_quote(document, trigger.sentence, i, stop))
        i = max(stop, i + 1)
    return tuple(dict.fromkeys(found))


def place_of(document: Document, trigger: Trigger, taken: frozenset[int]) -> str | None:
    """The place named after في (or ب before a place noun) in the trigger's clause, or None."""
    words = document.sentences[trigger.sentence].words
    for i in range(trigger.index + 1, min(len(words) - 1, trigger.index + 18)):
        text = words[i].text
        if text in THAT or text in (":", '"'):
            return None
        if (
            text not in ("في", "وسط", "قرب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي")
            or i + 1 in taken
        ):
            continue
        nxt = words[i + 1].text
        if text != "في" or nxt in PLACE_HEADS or (len(nxt) > 2 and not nxt.startswith("ال") and not nxt.isdigit()):
            stop = _phrase_end(words, i + 1, taken)
            if stop > i + 1 and (text != "في" or nxt in PLACE_HEADS or stop - i <= 3):
                return _quote(document, trigger.sentence, i + 1 if text == "في" else i, stop)
    return None


def speaker(document: Document, trigger: Trigger, taken: frozenset[int]) -> str | None:
    """Who says a statement: the subject after the verb, else the one before it; None where it is left out."""
    words = document.sentences[trigger.sentence].words
    if trigger.form != "verb":
        return speaker(document, trigger.governor, taken) if trigger.governor and trigger.governor.says else None
    i = trigger.index + 1
    if i < len(words) and words[i].is_arabic and i not in taken and words[i].text not in PREPOSITIONS | THAT:
        stop = _phrase_end(words, i, taken, longest=9)
        if stop > i and not words[i].text.startswith("ل"):
            return _quote(document, trigger.sentence, i, _with_name(words, stop, taken))
    if i < len(words) and words[i].text in THAT and i - 1 > 0 and words[trigger.index].text[0] == "و":
        return None
    before = _phrase_before(words, trigger.index, taken)
    if before and (title(bare(words[before[0]].text)) or before[0] == 0):
        return _quote(document, trigger.sentence, *before)
    return None


def _with_name(words: Sequence[Word], stop: int, taken: frozenset[int]) -> int:
    """The end of a speaker whose name stands between commas behind the title: قال رئيس الهيئة، عيسى الحاج، إن."""
    if stop + 1 < len(words) and words[stop].text in _FOR:
        return _phrase_end(words, stop + 1, taken, longest=5)
    if stop + 1 < len(words) and words[stop].text == "في" and (body := title(words[stop + 1].text)):
        return _phrase_end(words, stop + 1, taken, longest=5) if body.type == "body" else stop
    if stop + 1 >= len(words) or words[stop].text not in ("،", ","):
        return stop
    end = _phrase_end(words, stop + 1, taken, longest=5)
    closed = end < len(words) and words[end].text in {"،", ",", ":", '"'} | PREPOSITIONS | THAT
    return end if closed and stop + 1 < end and words[stop + 1].text[0] not in "وف" else stop


def titled_names(document: Document) -> Iterator[str]:
    """The noun phrases of the article that begin with the title of a person, as they stand."""
    for sentence in document.sentences:
        words = sentence.words
        stop = 0
        for i, word in enumerate(words):
            if i < stop or not word.is_arabic:
                continue
            head = title(word.text)
            if head and head.type == "person":
                stop = _with_name(words, _phrase_end(words, i, frozenset(), longest=9), frozenset())
                if stop > i + 1:
                    yield _quote(document, sentence.index, i, stop)


def source_named(document: Document, sentence: int, taken: frozenset[int]) -> str | None:
    """The source that a sentence names without a verb of saying (بحسب مصدر أمني), or None."""
    words = document.sentences[sentence].words
    for i, word in enumerate(words[:-1]):
        cue = attribution_cue(bare(word.text))
        if cue and cue.type == "source":
            start = i + 1
            if words[start].text in ("ما", "ذلك", "هذا"):
                continue
            stop = _phrase_end(words, start, taken)
            if stop > start:
                name = _quote(document, sentence, start, stop)
                return "ال" + name[2:] if name.startswith("لل") else name
    return None


def _phrase_end(words: Sequence[Word], start: int, taken: frozenset[int], *, longest: int = _LONGEST) -> int:
    i = start
    while i < len(words) and i - start < longest:
        text = words[i].text
        if i in taken or text in CLAUSE_BREAKS or text in PREPOSITIONS or text in THAT or text in SUBORDINATORS:
            break
        if bare(text) in _HELPERS:
            break
        if not words[i].is_word and not text.isdigit():
            break
        if i > start and (text in RELATIVE_SURE or text in DEMONSTRATIVES):
            break
        i += 1
    return i


def _phrase_before(words: Sequence[Word], index: int, taken: frozenset[int]) -> tuple[int, int] | None:
    while index > 0 and words[index - 1].text in _BETWEEN:
        index -= 1
    start = index
    while start > 0 and index - start < 8:
        text = words[start - 1].text
        if start - 1 in taken or text in CLAUSE_BREAKS or text in THAT or text in PREPOSITIONS or text in SUBORDINATORS:
            break
        if text in RELATIVE_SURE or bare(text) in _HELPERS or not words[start - 1].is_word:
            break
        start -= 1
    return (start, index) if start < index else None


def _quote(document: Document, sentence: int, start: int, stop: int) -> str:
    words = document.sentences[sentence].words
    return document.span(sentence, words[start], words[stop - 1]).text
