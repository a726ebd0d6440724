"""When a word of the lexicon is not what it looks like; the table is guards.tsv, an example a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.language.words import LETTER

_REACH = 24


@dataclass(frozen=True, slots=True)
class Guard:
    """Bars a word where `before` ends the folded text before it and `after` begins the text behind it."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def bars(self, text: str, start: int, end: int) -> bool:
        """Whether the word at folded text[start:end], proclitics included, is barred."""
        if self.before is not None and not self.before.search(text, max(0, start - _REACH), start):
            return False
        return self.after is None or self.after.match(text, end) is not None


def _guard(before: str, after: str) -> Guard:
    return Guard(
        re.compile(rf"(?<![{LETTER}])[وفبلك]?(?:{fold_key(before)})[ \"(]+$") if before else None,
        re.compile(rf" *(?:{fold_key(after)})(?![{LETTER}])") if after else None,
    )


def _read() -> dict[str, tuple[Guard, ...]]:
    found: dict[str, tuple[Guard, ...]] = {}
    for line in Path(__file__).with_name("guards.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, before, after, _ = line.split("\t")
            key = fold_key(word)
            found[key] = (*found.get(key, ()), _guard(before, after))
    return found


GUARDS = _read()
