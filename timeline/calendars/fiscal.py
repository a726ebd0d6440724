"""The month in which fiscal and school years begin, by the state that a text names."""

from __future__ import annotations

import re

from timeline.language.letters import fold_key

# First month of the fiscal year; states of the calendar year are listed where they differ from the default.
FISCAL: dict[int, tuple[str, ...]] = {
    1: (
        "السعودية",
        "الإمارات",
        "قطر",
        "البحرين",
        "عمان",
        "الأردن",
        "لبنان",
        "العراق",
        "تونس",
        "الجزائر",
        "المغرب",
        "ليبيا",
        "سوريا",
    ),
    4: ("الكويت", "اليابان", "الهند", "بريطانيا"),
    7: ("مصر", "باكستان", "أستراليا", "بنغلادش"),
    10: ("الولايات المتحدة", "أميركا", "أمريكا", "الأمريكية", "الأميركية", "البيت الأبيض", "الكونغرس", "البنتاغون"),
}
DEFAULT = 7
_STEM = {month: re.compile("|".join(map(fold_key, names))) for month, names in FISCAL.items()}


def first_month(folded: str) -> int:
    """The month in which the fiscal year of the state that a folded text names most begins; July if it names none."""
    counts = {month: len(names.findall(folded)) for month, names in _STEM.items()}
    best = max(counts, key=lambda month: counts[month])
    return best if counts[best] else DEFAULT
