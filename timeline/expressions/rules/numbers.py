"""Number words to one number: خمسة وعشرين، ثلاثة آلاف ومئتين، الحادي والعشرين، الـ20."""

from __future__ import annotations

from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.tokens import Token
from timeline.language.numbers import number_of

SMALL = "((teen_unit|unit|bweekday) ten|(unit|bweekday) and tens|tens|unit|ten)"
# وأحد عشر is spelt like واحد عشر once folded.
ELEVEN = "unit ten"
HUNDREDS = f"((unit|num)? hundred (and {SMALL}|{ELEVEN})?|{SMALL})"
NUMBER = f"(({HUNDREDS}|num)? scale (and ({HUNDREDS}|num)? scale){{0,4}} (and {HUNDREDS}|{ELEVEN})?|{HUNDREDS})"
MONTH_OF = {("kanun", 1, 2): 1, ("kanun", 2, 1): 10, ("kanun", 2, 2): 11, ("kanun", 1, 1): 12}


def cardinal(phrase: Phrase) -> Token:
    """One number; ألف وتسعمئة وسبعة وستون is of the class of years, which a year of four digits has too."""
    parts = [_part(token) for token in phrase.tokens if token.name != "and"]
    number = number_of(parts)
    is_year = 1100 < number < 2100 and number % 1000 != 0 and all(token.name != "num" for token in phrase.tokens)
    return phrase.token("y4" if is_year else "num", number=number, word="words")


def _part(token: Token) -> tuple[str, float]:
    """أحد and اثنين are weekdays too: inside a number they are one and two."""
    return ("unit", 1 if token.number == 7 else 2) if token.name == "bweekday" else (token.name, token.number)


def compound_month(phrase: Phrase) -> Token | None:
    month = MONTH_OF.get(("kanun", int(phrase.tokens[0].number), int(phrase.tokens[1].number)))
    return phrase.token("month", number=month) if month else None


def ordinal(phrase: Phrase) -> Token | None:
    if phrase.tokens[0].number > 9:
        return None
    return phrase.token(
        "ord", number=sum(token.number for token in phrase.tokens if token.number), word=phrase.tokens[0].word
    )


def definite(phrase: Phrase) -> Token:
    number = phrase.get("num", "y4")
    return phrase.token("numdef", number=number.number if number else 0, word="digits")


def definite_words(phrase: Phrase) -> Token:
    return phrase.token("numdef", number=sum(token.number for token in phrase.tokens))


LEVEL = Level(
    Rule("compound-month", "kanun (ord|ords|num)", compound_month, "كانون الثاني"),
    Rule("ordinal-compound", "ord (and tens_def|ten)", ordinal, "الحادي والعشرين"),
    Rule("definite-compound", "numdef (and tens_def|ten|scale|hundred)", definite_words, "الخمسة والعشرين"),
    Rule("definite-tens", "tens_def", definite_words, "العشرين"),
    Rule("definite-digits", "art num", definite, "الـ20"),
    Rule("cardinal", NUMBER, cardinal, "ثلاثة آلاف ومئتين وخمسة"),
)
