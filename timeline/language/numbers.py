"""Arabic number words: every case, gender and spelling of the cardinals, fractions and ordinals.

Tables are written unfolded and without article; `NUMBER_WORDS`, `ORDINALS` and `ORDINALS_SHORT` hold them folded.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language.letters import fold_key

# Kinds of word, in the order in which they multiply and add up.
UNIT, TEEN_UNIT, TEN, TENS, HUNDRED, SCALE = "unit", "teen_unit", "ten", "tens", "hundred", "scale"

_UNITS = {
    1: "واحد واحدة واحدا",
    2: "اثنان اثنين اثنتان اثنتين إثنان إثنين",
    3: "ثلاث ثلاثة",
    4: "أربع أربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية ثمانيا",
    9: "تسع تسعة",
}
# Only before عشر: alone they mean one of, somebody, or nothing.
_TEEN_UNITS = {1: "أحد إحدى", 2: "اثنا اثني اثنتا اثنتي إثنا إثني"}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
}
_HUNDRED = ("مئة", "مائة", "مية", "ماية")
_HUNDREDS = {
    200: "مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي ميتين",
    **{
        100 * n: " ".join(f"{stem}{hundred}" for stem in stems.split() for hundred in _HUNDRED[:2])
        for n, stems in {
            3: "ثلاث ثلث",
            4: "أربع",
            5: "خمس",
            6: "ست",
            7: "سبع",
            8: "ثمان ثماني",
            9: "تسع",
        }.items()
    },
}
_SCALES = {
    1_000: "ألف ألفا آلاف الاف",
    2_000: "ألفان ألفين ألفا ألفي",
    1_000_000: "مليون مليونا ملايين",
    2_000_000: "مليونان مليونين مليونا مليوني",
    1_000_000_000: "مليار مليارا مليارات بليون بليونا",
    2_000_000_000: "ملياران مليارين مليارا ملياري",
}
_FRACTIONS = {
    1 / 2: "نصف نصفا نص",
    1 / 3: "ثلث ثلثا",
    2 / 3: "ثلثان ثلثين ثلثي",
    1 / 4: "ربع ربعا",
    3 / 4: "ثلاثة أرباع",
}

_ORDINALS = {
    1: "أول أولى أولا حادي حادية واحد واحدة",
    2: "ثاني ثانية ثان",
    3: "ثالث ثالثة",
    4: "رابع رابعة",
    5: "خامس خامسة",
    6: "سادس سادسة",
    7: "سابع سابعة",
    8: "ثامن ثامنة",
    9: "تاسع تاسعة",
    10: "عاشر عاشرة",
}


def _words(table: dict[int, str]) -> dict[str, int]:
    return {fold_key(word): value for value, words in table.items() for word in words.split()}


FRACTIONS = {fold_key(w): v for v, ws in _FRACTIONS.items() for w in ws.split() if " " not in w and v != 3 / 4}

NUMBER_WORDS: dict[str, tuple[str, int]] = {
    **{w: (SCALE, v) for w, v in _words({k: v for k, v in _SCALES.items() if str(k)[0] == "2"}).items()},
    **{w: (SCALE, v) for w, v in _words({k: v for k, v in _SCALES.items() if str(k)[0] == "1"}).items()},
    **{w: (HUNDRED, v) for w, v in _words(_HUNDREDS).items()},
    **{fold_key(w): (HUNDRED, 100) for w in _HUNDRED},
    **{w: (TENS, v) for w, v in _words(_TENS).items()},
    **{fold_key(w): (TEN, 10) for w in ("عشر", "عشرة")},
    **{w: (TEEN_UNIT, v) for w, v in _words(_TEEN_UNITS).items()},
    **{w: (UNIT, v) for w, v in _words(_UNITS).items()},
}

# With the article (الثالث), and the short indefinite ones of month names (كانون ثاني) and of days (ثالث أيام العيد).
ORDINALS: dict[str, int] = _words(_ORDINALS)
ORDINALS_SHORT: dict[str, int] = {
    w: n for w, n in ORDINALS.items() if w not in ("اولا", "واحد", "واحدة", "حادي", "حادية")
}


def number_of(parts: Iterable[tuple[str, float]]) -> float:
    """The number that a run of (kind, value) words adds up to, in the order read: ثلاثة آلاف ومئتين وخمسة is 3205."""
    total: float = 0
    group: float = 0
    for kind, value in parts:
        if kind == SCALE:
            if value in _SCALES and str(int(value))[0] == "2":
                total, group = total + value, 0
            else:
                total, group = total + (group or 1) * value, 0
        elif kind == HUNDRED and value == 100 and 0 < group < 10:
            group *= 100
        else:
            group += value
    return total + group
