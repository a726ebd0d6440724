"""Which state a text speaks of: the one of states.tsv whose names it holds most often."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.language.words import LETTER


def _read() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    rows = Path(__file__).with_name("states.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in rows if line and not line.startswith("#"))
    return {
        code: (
            re.compile(rf"(?<![{LETTER}])[وفبلك]{{0,2}}(?:ال)?(?:{fold_key(names)})"),
            tuple(filter(None, called.split("|"))),
        )
        for code, names, called in pairs
    }


# code: what finds its names in a folded text, and the adjectives and phrases that tell a day of its own.
STATES = _read()


def state_of(folded: str, among: tuple[str, ...]) -> str:
    """The code of the state of `among` that a folded text names most often; "" if it names none or two as often."""
    counts = sorted(((len(STATES[code][0].findall(folded)), code) for code in among), reverse=True)
    if not counts or not counts[0][0] or (len(counts) > 1 and counts[0][0] == counts[1][0]):
        return ""
    return counts[0][1]
