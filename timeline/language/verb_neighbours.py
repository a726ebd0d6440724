"""What stands around a word of a sentence, as far as it tells whether the word is a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.language.letters import Folded, fold_key
from timeline.language.words import Word

_CUES = Path(__file__).parent / "verb_data" / "cues.tsv"
_CLOSED = "\"'()[]«»“”"
STOPS = frozenset("،.:؛!?؟-…,;|/")
# إن and its sisters with a pronoun: a clause about that pronoun follows (إنه يعمل، لأنها رفضت، لكنهم).
_SISTER = re.compile(r"(?:و|ف)?(?:[لبك]?ان|لكن|لعل|ليت|كان)(?:هما|هم|هن|ها|ه|ني|نا|ي|ك|كم)$")
_OWN = frozenset(
    [
        "نزال",
        "ازال",
        "كنت",
        "كنا",
        "لست",
        "لسنا",
        "انا",
        "نحن",
        "انني",
        "اني",
        "اننا",
        "وانا",
        "ونحن",
        "لانني",
        "لاننا",
        "باننا",
    ]
)
CLAUSE_CUES = frozenset(
    ["that", "inna", "relative", "what", "who", "clause", "sister", "pronoun", "qad", "jussive", "present"]
)


@dataclass(frozen=True, slots=True)
class Place:
    """The neighbours of a word, over quotation marks; "" at a boundary.

    `cue` is the class of the word before (see verb_data/cues.tsv); `earlier` stands before that; `following` are the
    next five words up to a stop. `opening`: the word opens a clause after a stop or, `first`, the sentence; `quoted`: a
    quotation mark parts it from the word before; `short`: the sentence is no longer than a headline.
    """

    before: str
    earlier: str
    after: str
    cue: str
    after_article: bool
    opening: bool
    first: bool
    quoted: bool
    short: bool
    own_person: bool
    following: tuple[str, ...]


def place_of(words: Sequence[Word], index: int, folded: Folded) -> Place:
    """What stands around words[index]."""
    previous = neighbour(words, index, -1)
    following = neighbour(words, index, 1)
    before = words[previous].text if previous is not None else ""
    opening = previous is None or before in STOPS
    cue = earlier = ""
    if not opening and previous is not None:
        cue = cue_of(before, folded.quote(words[previous].start, words[previous].end))
        second = neighbour(words, previous, -1)
        earlier = words[second].text if second is not None and words[second].text not in STOPS else ""
    after = words[following].text if following is not None and words[following].text not in STOPS else ""
    window = [word.text for word in words[index + 1 : index + 6]]
    stop = next((i for i, text in enumerate(window) if text in STOPS), len(window))
    return Place(
        before="" if opening else before,
        earlier=earlier,
        after=after,
        cue=cue,
        after_article=not opening and before.startswith(("ال", "وال", "بال", "لل", "فال")) and not cue,
        opening=opening,
        first=previous is None,
        quoted=previous is not None and index - previous > 1,
        short=len(words) < 8,
        own_person=before in _OWN,
        following=tuple(window[:stop]),
    )


def neighbour(words: Sequence[Word], index: int, step: int) -> int | None:
    """The index of the next word in the direction of `step` that is no quotation mark or bracket."""
    at = index + step
    while 0 <= at < len(words):
        if words[at].text not in _CLOSED:
            return at
        at += step
    return None


def cue_of(word: str, original: str = "") -> str:
    """The class of a folded word that tells what follows, "" for most; `original` parts أن from إن and ألا from إلا."""
    if word == "الا":
        return "negative" if original.startswith("أ") else "except"
    if word == "ان" and original.startswith("إ"):
        return "inna"
    found = _cues().get(word)
    if found:
        return found
    return "sister" if _SISTER.match(word) else ""


@cache
def _cues() -> dict[str, str]:
    lines = _CUES.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {fold_key(word): cue for word, cue in rows}
