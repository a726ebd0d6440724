"""A folded text as tokens of the time grammar: one pass over its words, with the gaps between hits classified."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.calendars.foreign import FOREIGN_DATE, read_date
from timeline.expressions.frames import Frame
from timeline.expressions.lexicon import Entry, surfaces
from timeline.expressions.tokens import CODES, GAP, Token
from timeline.expressions.trie import trie_pattern
from timeline.language.words import LETTER

_ANY = rf"{LETTER}A-Za-z"
# The tail makes a date of ten signs an ISO 8601 date-time.
_FIGURES = re.compile(
    r"\d[\d/.,:-]*(?:(?<=\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_OFFSET = re.compile(r":\d\d(?:\.\d+)?([+-])(\d\d):?(\d\d)$")
_LATIN = re.compile("[A-Za-z]{3}")
_DATE = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})\Z")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?\Z")
_DECIMAL_CLOCK = re.compile(r"([01]?\d|2[0-4])[.,]([0-5]\d)\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+\Z")
_DECIMAL = re.compile(r"\d+[.,]\d+\Z")
_PIECE = re.compile(r"\d+|[/.,:-]")

# What may stand between two tokens of one phrase, spaces apart.
_GAPS: dict[str, tuple[str, ...]] = {
    "": (),
    "من": ("of",),
    "في": ("in",),
    "و": ("and",),
    "او": ("or",),
    "الي": ("to",),
    "حتي": ("to",),
    "لغاية": ("to",),
    "،": ("comma",),
    ",": ("comma",),
    "/": ("slash",),
    "\\": ("slash",),
    "-": ("dash",),
    "(": ("open",),
    ")": ("close",),
    "[": ("open",),
    "]": ("close",),
    ":": ("colon",),
    ".": ("dot",),
    "ل": ("li",),
    "ب": ("bi",),
    "، و": ("comma", "and"),
    ") و": ("close", "and"),
    "، في": ("comma", "in"),
    "، من": ("comma", "of"),
    ") من": ("close", "of"),
    ")،": ("close", "comma"),
    ") -": ("close", "dash"),
    "- (": ("dash", "open"),
    "،(": ("comma", "open"),
    "اي": ("or",),
    "يعني": ("or",),
    "، اي": ("comma", "or"),
    "(اي": ("open", "or"),
    "بين": ("and",),
    ") الي": ("close", "to"),
    ") حتي": ("close", "to"),
    "وحتي": ("to",),
    "والي": ("to",),
    "علي": ("on",),
    "و في": ("and", "in"),
    "وفي": ("and", "in"),
    "ومن": ("and", "of"),
    "، وفي": ("comma", "and", "in"),
    "من شهر": ("of",),
    "/ ": ("slash",),
    "عن": ("on",),
    "عند": ("on",),
    "وعند": ("on",),
    "، عند": ("comma", "on"),
    "في تمام": ("on",),
    "بحدود": ("on",),
    "في حدود": ("on",),
}
_GAP_CODES = {text: tuple(CODES[name] for name in names) for text, names in _GAPS.items()}


@lru_cache(1)
def _words() -> re.Pattern[str]:
    """Every word that a surface of the lexicon begins with, and a few more: proclitics stand before any."""
    single, phrases = surfaces()
    plain = {word for word, entry in single.items() if not entry.prefix}
    plain |= {word for word, rests in phrases.items() if not next(iter(rests.values())).prefix}
    definite = [word[2:] for word in plain if word.startswith("ال") and len(word) > 3]
    heads = trie_pattern([*plain, *(article + word for word in definite for article in ("بال", "كال", "لل"))])
    return re.compile(rf"(?<![{_ANY}])[وف]?(?:{heads}|[بلك]{trie_pattern(plain)})(?![{_ANY}])")


@lru_cache(4096)
def _rest(head: str) -> re.Pattern[str]:
    """What may follow the first word of a phrase, the longest that the text holds."""
    return re.compile(rf"(?:{trie_pattern(surfaces()[1][head])})(?![{LETTER}])")


# Where other text stands between two tokens: no rule reads on over it.
_OTHER = Token(GAP, 0, 0)


def scan(text: str) -> list[Token]:
    """The tokens of a folded text; a token of class `gap` stands wherever other text comes between."""
    single, phrases = surfaces()
    tokens: list[Token] = []
    position = skip = 0
    matches = [*_words().finditer(text), *_FIGURES.finditer(text)]
    matches.sort(key=re.Match.start)
    if _LATIN.search(text):
        # A foreign date begins like the figures or the word in it: it comes first.
        matches = sorted([*FOREIGN_DATE.finditer(text), *matches], key=re.Match.start)
    for match in matches:
        start, end = match.span()
        if start < skip:
            continue
        word = match[0]
        if match.re is FOREIGN_DATE:
            token = _foreign(word, start, end)
            if token is not None:
                _gap(tokens, text, position, start)
                tokens.append(token)
                skip = position = end
            continue
        if word[0] <= "9":
            _gap(tokens, text, position, start)
            skip = position = start + _digits(tokens, word, start)
            continue
        entry = single.get(word)
        if word in phrases:
            rest = _rest(word).match(text, end)
            if rest is not None:
                entry, end = phrases[word][rest[0]], rest.end()
        if entry is None or (entry.guards and _barred(entry, text, start, end)):
            continue
        _gap(tokens, text, position, start)
        if entry.clitic:
            tokens.append(Token(CODES[entry.clitic], start, start + entry.prefix))
        tokens.append(Token(entry.code, start + entry.prefix, end, entry.number, entry.word))
        skip = position = end
    if position < len(text):
        _gap(tokens, text, position, len(text))
    return tokens


def _foreign(words: str, start: int, end: int) -> Token | None:
    """A date in another language, or a month and year."""
    parts = read_date(words)
    if parts is None:
        return None
    frame = Frame("date", "foreign-date", year=parts[0], month=parts[1], day=parts[2])
    return Token(CODES["ndate" if parts[2] else "mdate"], start, end, 1, frame=frame)


def _barred(entry: Entry, text: str, start: int, end: int) -> bool:
    return any(guard.bars(text, start, end) for guard in entry.guards)


def _gap(tokens: list[Token], text: str, position: int, start: int) -> None:
    between = text[position:start]
    if between == " " and position:
        return
    codes = None
    if len(between) < 14 and "\n" not in between and position:
        codes = _GAP_CODES.get(between.strip(" "))
    if codes is None:
        after = position + len(between) - len(between.lstrip(" "))
        if position and text[after : after + 1] in (")", "]"):
            tokens.append(Token(CODES["close"], after, after + 1))
        tokens.append(_OTHER)
    elif codes:
        offset = position + len(between) - len(between.lstrip(" "))
        for index, code in enumerate(codes):
            tokens.append(Token(code, offset if index == 0 else start, offset + 1 if index == 0 else start))


def _digits(tokens: list[Token], word: str, start: int) -> int:
    """Append the tokens of a run of digits and marks; the number of code points that they take."""
    if word.isdigit():
        tokens.append(_number(word, start))
        return len(word)
    if len(word) > 15 and word[10] in "T ":
        stamp = _stamp(word, start)
        if stamp is not None:
            tokens.append(stamp)
            return len(word)
        word = word[:10]
    stripped = word.rstrip("/.,:-")
    token = _single(stripped, start)
    if token is not None:
        tokens.append(token)
        return len(stripped)
    marks = {"/": "slash", "-": "dash", ",": "comma", ":": "colon", ".": "dot"}
    for piece in _PIECE.finditer(stripped):
        at = start + piece.start()
        if piece[0].isdigit():
            tokens.append(_number(piece[0], at))
        else:
            tokens.append(Token(CODES[marks[piece[0]]], at, at + 1))
    return len(stripped)


def _stamp(word: str, start: int) -> Token | None:
    """An ISO 8601 date-time, with the zone that its offset tells."""
    frame = numeric_date(word[:4], word[5:7], word[8:10], "-")
    hour, minute = int(word[11:13]), int(word[14:16])
    if frame is None or hour > 24 or minute > 59:
        return None
    frame.hour, frame.rule = (hour, minute), "iso-stamp"
    offset = _OFFSET.search(word)
    if offset:
        frame.zone = (f"{offset[1]}{offset[2]}:{offset[3]}", None)
    elif word.endswith("Z"):
        frame.zone = ("UTC", None)
    return Token(CODES["time"], start, start + len(word), frame=frame)


def _number(digits: str, start: int) -> Token:
    if len(digits) > 15:
        return Token(GAP, start, start + len(digits))
    value = int(digits)
    is_year = len(digits) == 4 and 1000 <= value <= 2199
    return Token(CODES["y4" if is_year else "num"], start, start + len(digits), value)


def _single(word: str, start: int) -> Token | None:
    end = start + len(word)
    if word.isdigit():
        return _number(word, start)
    clock = _CLOCK.match(word)
    if clock:
        return Token(CODES["clock"], start, end, 60 * int(clock[1]) + int(clock[2]))
    date = _DATE.match(word)
    if date:
        frame = numeric_date(date[1], date[3], date[4], date[2])
        return Token(CODES["ndate"], start, end, frame=frame) if frame else Token(GAP, start, end)
    decimal = _DECIMAL_CLOCK.match(word)
    if decimal:
        return Token(CODES["cnum"], start, end, 60 * int(decimal[1]) + int(decimal[2]), word)
    if _GROUPED.match(word):
        return Token(CODES["num"], start, end, int(word.replace(",", "")))
    if _DECIMAL.match(word):
        return Token(CODES["num"], start, end, float(word.replace(",", ".")))
    return None


@lru_cache(4096)
def _parts(first: str, second: str, third: str, mark: str) -> tuple[int, int, int] | None:
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        year, month, day = a, b, c
    elif len(third) == 4:
        year, month, day = c, b, a
    elif len(third) == 2 and len(first) <= 2 and (mark != "." or len(first) == len(second) == 2):
        year, month, day = c + (2000 if c < 50 else 1900), b, a
    else:
        return None
    if month > 12 >= day:
        month, day = day, month
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1000 else None


def numeric_date(first: str, second: str, third: str, mark: str) -> Frame | None:
    """The frame of a date in figures: year first where it has four, else day first; None if it is no date."""
    parts = _parts(first, second, third, mark)
    if parts is None:
        return None
    year, month, day = parts
    calendar = "hijri" if 1300 <= year <= 1500 else "gregorian"
    return Frame("date", "numeric-date", calendar=calendar, year=year, month=month, day=day)
