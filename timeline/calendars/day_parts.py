"""Parts of the day: their TIMEX3 codes, the hours that each denotes, and the words for them.

Hours count from the day's midnight; past 24 they lie in the next day.
"""

from __future__ import annotations

# code: (value suffix, first hour, last hour)
HOURS: dict[str, tuple[str, int, int]] = {
    "DAWN": ("TMO", 3, 6),
    "MO": ("TMO", 6, 12),
    "SMALL": ("TMO", 0, 6),
    "MI": ("TMI", 12, 14),
    "AF": ("TAF", 14, 18),
    "EV": ("TEV", 18, 24),
    "NI": ("TNI", 20, 30),
    "DT": ("TDT", 6, 18),
}

# Words without article; each also stands with one, and (where True) with the accusative alef (صباحا).
WORDS: dict[str, tuple[str, bool]] = {
    "فجر": ("DAWN", True),
    "سحر": ("DAWN", True),
    "سحرا": ("DAWN", False),
    "شروق": ("MO", False),
    "صباح": ("MO", True),
    "صبيحة": ("MO", False),
    "صبح": ("MO", True),
    "غداة": ("MO", False),
    "ضحى": ("MO", False),
    "ضحا": ("MO", False),
    "ظهر": ("MI", True),
    "ظهيرة": ("MI", False),
    "عصر": ("AF", True),
    "أصيل": ("AF", True),
    "مساء": ("EV", False),
    "مساءا": ("EV", False),
    "أمسية": ("EV", False),
    "مغرب": ("EV", True),
    "عشاء": ("EV", False),
    "غروب": ("EV", False),
    "ليل": ("NI", True),
    "ليلة": ("NI", False),
    "نهار": ("DT", True),
}
# Parts of the day only beside a day or a clock: they also mean appeared, age, magic, Morocco, dinner.
BESIDE_DAY = ("فجر", "سحر", "ظهر", "عصر", "مغرب", "عشاء", "شروق", "غروب", "أصيل", "صبح", "غداة", "ليلة", "أمسية")
