"""Units of time in all their forms; the closed classes of the time grammar are in words.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UnitForms:
    """The forms of one unit; `special` is the class of its singular where rules ask for that unit by name."""

    singular: tuple[str, ...]
    accusative: tuple[str, ...] = ()
    dual: tuple[str, ...] = ()
    construct: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    special: str = ""
    weak: bool = False
    weak_plural: tuple[str, ...] = ()


UNITS: dict[str, UnitForms] = {
    "S": UnitForms((), (), ("ثانيتان", "ثانيتين"), (), ("ثوان", "ثواني", "لحظات"), weak=True, weak_plural=("لحظات",)),
    "TM": UnitForms(("دقيقة",), (), ("دقيقتان", "دقيقتين"), ("دقيقتا", "دقيقتي"), ("دقائق", "دقايق")),
    "TH": UnitForms(("ساعة",), (), ("ساعتان", "ساعتين"), ("ساعتا", "ساعتي"), ("ساعات",)),
    "D": UnitForms(("يوم",), ("يوما",), ("يومان", "يومين"), ("يومي",), ("أيام", "أياما"), special="day"),
    "NI": UnitForms((), (), ("ليلتان", "ليلتين"), ("ليلتا", "ليلتي"), ("ليال", "ليالي")),
    "W": UnitForms(("أسبوع", "إسبوع"), ("أسبوعا",), ("أسبوعان", "أسبوعين"), (), ("أسابيع",)),
    "M": UnitForms(
        ("شهر",), ("شهرا",), ("شهران", "شهرين"), ("شهري",), ("أشهر", "شهور", "أشهرا", "شهورا"), special="mon"
    ),
    "Y": UnitForms(
        ("عام", "سنة"),
        ("عاما",),
        ("عامان", "عامين", "سنتان", "سنتين"),
        ("عامي", "سنتي", "سنتا"),
        ("أعوام", "أعواما", "سنوات", "سنين", "سنون"),
        special="yr",
    ),
    "DE": UnitForms(
        ("عقد",), ("عقدا",), ("عقدان", "عقدين"), ("عقدي",), ("عقود", "عقودا"), weak=True, weak_plural=("عقود", "عقودا")
    ),
    "CE": UnitForms(
        ("قرن",), ("قرنا",), ("قرنان", "قرنين"), (), ("قرون", "قرونا"), weak=True, weak_plural=("قرون", "قرونا")
    ),
    "SE": UnitForms(
        ("موسم",), ("موسما",), ("موسمان", "موسمين"), ("موسمي",), ("مواسم",), weak=True, weak_plural=("مواسم",)
    ),
    "X": UnitForms(("فترة", "مدة", "حقبة"), (), (), (), ("فترات", "حقب"), weak=True, weak_plural=("فترات", "حقب")),
}


_ENDINGS = ("", "ة", "ين", "ان", "تين", "تان", "ات", "ون")
Row = tuple[str, float, str, str]  # class, number, text, one surface


def closed_classes() -> Iterator[Row]:
    """The rows of words.tsv, one surface each; `~` marks an adjective, given in every number, gender and case."""
    for line in Path(__file__).with_name("words.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, number, text, surfaces = line.split("\t")
            for surface in surfaces.split("|"):
                if surface.startswith("~"):
                    for ending in _ENDINGS:
                        yield kind, float(number), text, f"ال{surface[1:]}{ending}"
                else:
                    yield kind, float(number), text, surface
