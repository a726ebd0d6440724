"""Tokens of the time grammar: each is a stretch of folded text with a class, a value or a frame.

A text becomes a string with one character a token, so that rules over classes are small regular expressions.
`CODES` gives every class name its character; `pattern` compiles a rule written in class names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.expressions.frames import Frame

_NAMES = """
gap and or of in to on li bi comma slash dash colon open close dot
unit teen_unit ten tens tens_def hundred scale num y4 cnum numdef frac fracdef ord ords art
month wmonth hmonth whmonth gmonth smonth wgmonth lmonth kanun era hera bce weekday bweekday today deictic feast
per peracc wper per2 per2con per2def pers wpers persdef perdef day days2 yr yrdef yr2 mon mondef mon2 hourdef
past next now recent some following preceding same samepre this that few fewdef
season seasondef decade quality lately times about chapter dm anniv spelldef span_word spell row sameper from mod approx
less more least eve every
part partdef wpart midnight small clock ampm_a ampm_p zone hour ndate
before after equals minus year year2 mdate date period nth dur set vague time ref
"""
CODES: dict[str, str] = {name: chr(0x4E00 + i) for i, name in enumerate(_NAMES.split())}
NAMES: dict[str, str] = {char: name for name, char in CODES.items()}
GAP = CODES["gap"]


@dataclass(slots=True)
class Token:
    """Folded text [start, end) of class `code`; `number` is its value, if it has a plain one."""

    code: str
    start: int
    end: int
    number: float = 0
    word: str = ""
    frame: Frame | None = None

    @property
    def name(self) -> str:
        return NAMES[self.code]


def pattern(written: str) -> str:
    """A rule over class names, e.g. `part of? (day? weekday|today)`, as a regular expression over codes."""
    spaced = re.sub(r"[a-z_][a-z_0-9]*", lambda m: CODES[m[0]], written)
    grouped = re.sub(r"\((?!\?)", "(?:", spaced)
    return re.sub(r"\s+", "", grouped)
