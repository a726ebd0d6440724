"""Closed-class words, folded, that shape clauses: complementizers, relatives, prepositions, subordinators."""

from __future__ import annotations

_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم", "ي")

THAT = frozenset(
    prefix + "ان" + pronoun
    for prefix in ("", "ب", "ف", "و", "ل", "ك", "وب")
    for pronoun in _PRONOUNS
    if prefix + pronoun != "ك"
)
RELATIVE = frozenset(
    proclitic + word
    for proclitic in ("", "و", "ف", "ب", "ل", "وب")
    for word in (
        "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي", "اللائي",
        "ما", "مما", "عما", "من",
    )
) | frozenset({"للذي", "للتي", "للذين"})  # fmt: skip
RELATIVE_SURE = frozenset(w for w in RELATIVE if w.lstrip("وفبل") not in {"ما", "من"} or w in {"مما", "عما"})
SUBORDINATORS = frozenset(
    [
        "عندما",
        "حين",
        "حينما",
        "لما",
        "بينما",
        "فيما",
        "اذ",
        "حيث",
        "لان",
        "لانه",
        "لانها",
        "كما",
        "بعدما",
        "قبلما",
        "ريثما",
        "حالما",
        "كلما",
        "منذ",
        "حتي",
        "اذا",
        "لو",
        "ان",
        "لكي",
        "كي",
        "غير",
        "الا",
        "لكن",
        "ولكن",
        "وحيث",
        "وعندما",
        "وحين",
        "وبينما",
        "وفيما",
        "وكما",
        "وبعدما",
    ]
)
CONDITIONAL = frozenset({"اذا", "لو", "فاذا", "واذا", "ولو", "لئن"})
SUBJUNCTIVE = frozenset({"ان", "بان", "لان", "وان", "الا", "كي", "لكي", "حتي"})
PREPOSITIONS = frozenset(
    [
        "في",
        "من",
        "الي",
        "علي",
        "عن",
        "مع",
        "ضد",
        "حول",
        "بشان",
        "تجاه",
        "ضمن",
        "عبر",
        "دون",
        "بين",
        "لدي",
        "عند",
        "وفي",
        "ومن",
        "والي",
        "وعلي",
        "وعن",
        "ومع",
    ]
)
NEGATORS = frozenset(["عدم", "دون", "بدون", "وعدم", "ودون", "بعدم", "لعدم", "وبدون", "انعدام", "غياب"])
DEMONSTRATIVES = frozenset(["هذا", "هذه", "ذلك", "تلك", "هؤلاء", "بهذا", "بهذه", "لهذا", "لهذه", "وهذا", "وهذه"])
# Heads of a construct whose second noun names the event: عملية إنقاذ، حادث طعن، محاولة اقتحام، سلسلة هجمات.
HEADS = frozenset(
    [
        "عملية",
        "عمليات",
        "حادث",
        "حادثة",
        "حوادث",
        "حالة",
        "حالات",
        "سلسلة",
        "موجة",
        "جولة",
        "جولات",
        "اعمال",
        "اجراء",
        "جريمة",
        "عدة",
        "بعض",
        "كل",
        "جميع",
        "اي",
        "اول",
        "اخر",
        "اسوا",
        "اكبر",
        "احدث",
        "ثاني",
        "ثالث",
        "تنفيذ",
        "شن",
        "بدء",
        "استئناف",
        "مواصلة",
        "استمرار",
        "اعادة",
        "محاولة",
        "محاولات",
        "انطلاق",
        "انتهاء",
        "وقوع",
        "حدوث",
        "اندلاع",
        "تجدد",
        "تصاعد",
        "موعد",
        "عدد",
        "نحو",
        "حوالي",
        "مجرد",
        "بداية",
        "نهاية",
        "خطر",
        "احتمال",
        "امكانية",
        "ضرورة",
    ]
)
# Heads which are themselves the second mention of the event they stand before.
PHASE_HEADS = frozenset(
    ["اعادة", "بدء", "استئناف", "مواصلة", "محاولة", "تنفيذ", "وقوع", "حدوث", "اندلاع", "اجراء", "انطلاق"]
)
# Adverbs that point back to what was told last.
AFTERWARDS = frozenset({"بعدها", "بعدئذ", "عقبها", "اثرها", "وبعدها", "وبعدئذ"})
BEFOREHAND = frozenset({"قبلها", "وقبلها", "قبلئذ"})
CLAUSE_BREAKS = frozenset({"،", ",", ":", "؛", "(", ")", "-", '"'})


def bare(word: str) -> str:
    """The folded word without و or ف in front, where what is left is long enough to stand alone."""
    return word[1:] if len(word) > 3 and word[0] in "وف" else word
