"""Words that are spelled or set like events and are none."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import EventNoun, event_noun, title
from timeline.events.particles import CLAUSE_BREAKS, THAT, bare
from timeline.language.numbers import NUMBER_WORDS
from timeline.language.verb_context import FiniteVerb
from timeline.language.words import Word

_NEVER_BEFORE_VERBS = frozenset(
    ["في", "الي", "علي", "عن", "مع", "بعد", "قبل", "خلال", "ضد", "اثناء", "عقب", "اثر", "بسبب", "ضرورة", "بضرورة"]
)

_COMES_WITH = frozenset(
    ["ذلك", "هذا", "هذه", "بعد", "قبل", "عقب", "ضمن", "خلال", "ردا", "نتيجة", "بسبب", "متاخرا", "متاخرة", "وسط",
     "بالتزامن", "بالتوازي", "استجابة", "تزامنا", "بهدف", "لدي", "علي", "كرد", "بمناسبة", "تتويجا", "استكمالا"]
)  # fmt: skip
_ORIGINS = frozenset(
    ["عام", "سنة", "صيف", "شتاء", "ربيع", "خريف", "القرن", "عهد", "زمن", "العصر", "ايام", "منتصف", "اوائل", "اواخر",
     "بداية", "نهاية", "مطلع", "فترة", "حقبة", "عقود", "سنوات", "قرون", "العنصر", "سبب", "اسباب", "كون", "عدة", "عوامل",
     "ضعف", "نقص", "غياب"]
)  # fmt: skip
# Pairs of words that are names.
_NAMES = frozenset({("حشد", "شعبي"), ("صدام", "حسين"), ("ثورة", "اسلامية"), ("عمليات", "مشتركة"), ("اركان", "حرب")})
_EDITORS = frozenset(["رئيس", "رئيسة", "مدير", "مديرة", "هيئة", "سكرتير", "رؤساء"])
_WITHHOLDS = frozenset(["رفض", "رفضت", "رفضوا", "طلب", "طلبت", "طلبوا", "اشترط", "اشترطت", "فضل", "فضلت", "فضلوا"])
_UNITS = frozenset(
    ["عام", "عامان", "عامين", "اعوام", "سنة", "سنتان", "سنتين", "سنوات", "شهر", "شهران", "شهرين", "اشهر", "شهور",
     "اسبوع", "اسبوعان", "اسبوعين", "اسابيع", "يوم", "يومان", "يومين", "ايام", "ساعة", "ساعتان", "ساعتين", "ساعات",
     "قرن", "قرون", "عقد", "عقدين", "عقود", "وقت", "فترة", "مدة", "زمن", "اكثر", "نحو", "حوالي", "قرابة"]
)  # fmt: skip
# What is named after events.
_NAMED = frozenset(
    ["قرية", "مدينة", "بلدة", "حي", "شارع", "ميدان", "ساحة", "جسر", "مستشفي", "جامعة", "مدرسة", "مخيم", "مسجد", "جامع",
     "ملعب", "استاد", "نادي", "صحيفة", "قناة", "مجلة", "جريدة", "كتلة", "ائتلاف", "تيار", "سفينة", "ناحية", "فندق",
     "مجمع", "دوار", "بوابة", "ميناء", "سد", "طريق", "اركان"]
)  # fmt: skip


def tells_nothing(words: Sequence[Word], verb: FiniteVerb) -> bool:
    """Whether what looks like a finite verb belongs to a fixed phrase, or is a noun by the words around it."""
    i = verb.index
    return _says_nothing(words, i) or _after_preposition(words, i) or _of_purpose(words[i].text, verb)


def spelled(noun: EventNoun, original: str) -> bool:
    """Whether the hamza that the writer set allows the noun: أبطال are heroes, إبطال is an annulment."""
    for mine, other in (("إ", "أ"), ("أ", "إ")):
        if other in original[:4] and mine not in original:
            forms = (noun.noun, *noun.plurals)
            if any(mine in form[:1] for form in forms) and not any(other in form[:2] for form in forms):
                return False
    return True


def _says_nothing(words: Sequence[Word], i: int) -> bool:
    """يذكر أن، وتجدر الإشارة، فيما يلي, وهو أمر: fixed phrases whose verb tells no event, or is none."""
    text = bare(words[i].text)
    before = bare(words[i - 1].text) if i else ""
    after = words[i + 1].text if i + 1 < len(words) else ""
    if text in ("يذكر", "يشار", "يجدر", "تجدر", "جدير"):
        return not before or before in CLAUSE_BREAKS or before in ("كما", ".")
    if text in ("سبق", "يسبق"):
        return (
            after in THAT
            or after == "و"
            or (after.startswith("ل") and i + 2 < len(words) and words[i + 2].text in THAT)
        )
    if text in ("يلي", "تلي", "ياتي"):
        return before in ("ما", "فيما", "كما")
    if text == "امر":
        return not _orders(words, i)
    if text in ("جاء", "جاءت", "ياتي", "تاتي", "اتي", "اتت"):
        return _only_relates(after)
    if text in ("يعود", "تعود", "ترجع", "يرجع"):
        return _dates_back(words, i)
    if text == "يسبق" or (text == "نقل" and before in ("لم", "ان")):
        return True
    if text == "انتهي" and "/" in (before, after):
        return True
    if text in ("مر", "ومر", "مرت", "مضي", "مضت") and _time_unit(after):
        return True
    if text.startswith("تقبل") and any(w.text in ("الله", "رحمته") for w in words[max(0, i - 6) : i + 2]):
        return True
    if _unnamed(words, i) or (text, after.removeprefix("ال")) in _NAMES:
        return True
    return before in ("بحسب", "حسب", "وفق") or (text == "اجمع" and before.startswith("ال"))


def _orders(words: Sequence[Word], i: int) -> bool:
    """أمر الرئيس بإجلاء السكان orders; أمر بالغ الأهمية and أمر المحاصرة are matters."""
    after = [w.text for w in words[i + 1 : i + 7]]
    if not after or event_noun(after[0]):
        return False
    return bool(title(after[0])) or any(w[0] == "ب" and (w in THAT or event_noun(w)) for w in after[1:])


def _only_relates(after: str) -> bool:
    """جاء ذلك بعد، وجاء القرار عقب: what comes is an event that is named itself."""
    return bare(after) in _COMES_WITH or event_noun(after) is not None


def _time_unit(text: str) -> bool:
    return text.removeprefix("ال") in _UNITS or text[:1].isdigit() or text in NUMBER_WORDS


def _unnamed(words: Sequence[Word], i: int) -> bool:
    """رفض الكشف عن هويته، طلب عدم ذكر اسمه: what is told of sources, not of the affair."""
    if not any(bare(words[k].text) in _WITHHOLDS for k in range(max(0, i - 3), i + 1)):
        return False
    after = [w.text for w in words[i : i + 8]]
    shown = any(w.removeprefix("ال") in ("كشف", "ذكر", "افصاح", "نشر") for w in after[:4])
    return shown and any(w.startswith(("هوي", "اسمه", "اسمها", "اسمائ", "اسماؤ")) for w in after)


def _dates_back(words: Sequence[Word], i: int) -> bool:
    """تعود القضية إلى عام 2014، ترجع لعام 2016: no one returns."""
    after = [w.text for w in words[i + 1 : i + 8]]
    if not after or title(after[0]):
        return False
    for word, following in zip(after, (*after[1:], ""), strict=True):
        if word.startswith("ل") and following[:1].isdigit():
            return True
        if word == "الي":
            return following[:1].isdigit() or bare(following) in _ORIGINS or i == 0
    return False


def named_for(words: Sequence[Word], i: int) -> bool:
    """Whether an event noun is part of a name or of a fixed phrase: قرية النصر، صدام حسين، مرور عام، بهدف منع."""
    text = words[i].text
    stem = bare(text).removeprefix("ب").removeprefix("ل")
    before = bare(words[i - 1].text) if i else ""
    after = words[i + 1].text if i + 1 < len(words) else ""
    if (stem == "تحرير" and before in _EDITORS) or before == "اركان" or _unnamed(words, i):
        return True
    if stem == "مرور" and _time_unit(after):
        return True
    if text == "بهدف" and (after in THAT or event_noun(after) is not None):
        return True
    if text in ("لبيان", "ولبيان") and not after.startswith("ال"):
        return True
    if stem == "مقاطعة":
        return bool(after) and after not in CLAUSE_BREAKS and not after.startswith("ال") and event_noun(after) is None
    if (stem.removeprefix("ال"), after.removeprefix("ال")) in _NAMES:
        return True
    return text.startswith("ال") and before.removeprefix("ب").removeprefix("ل") in _NAMED


def _after_preposition(words: Sequence[Word], i: int) -> bool:
    """No finite verb stands right behind a preposition: دعا إلى عقد جلسة."""
    return i > 0 and words[i - 1].text in _NEVER_BEFORE_VERBS


def _of_purpose(text: str, verb: FiniteVerb) -> bool:
    """لنقل الجرحى is to carry, not let us carry."""
    return verb.person == 1 and text.startswith("ل") and event_noun(text) is not None
