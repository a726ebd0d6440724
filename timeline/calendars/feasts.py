"""Named days and seasons: which day of which calendar each name means.

`ABSOLUTE` maps a name to (calendar, month, day, length in days). Easter-bound ones use ("easter" or "orthodox-easter",
offset in days, 0, length), weekday-bound ones ("nth-weekday", month, 10 * n + ISO weekday, length).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from timeline.calendars import hijri, solar

Rule = tuple[str, int, int, int]

ABSOLUTE: dict[str, Rule] = {
    # Islamic
    "عيد الفطر": ("hijri", 10, 1, 1),
    "عيد الفطر المبارك": ("hijri", 10, 1, 1),
    "عيد الفطر السعيد": ("hijri", 10, 1, 1),
    "العيد الصغير": ("hijri", 10, 1, 1),
    "عيد الأضحى": ("hijri", 12, 10, 1),
    "عيد الأضحى المبارك": ("hijri", 12, 10, 1),
    "عيد الأضحى السعيد": ("hijri", 12, 10, 1),
    "عيد الاضحي المبارك": ("hijri", 12, 10, 1),
    "العيد الكبير": ("hijri", 12, 10, 1),
    "يوم النحر": ("hijri", 12, 10, 1),
    "يوم عرفة": ("hijri", 12, 9, 1),
    "وقفة عرفة": ("hijri", 12, 9, 1),
    "وقفة عرفات": ("hijri", 12, 9, 1),
    "يوم عرفات": ("hijri", 12, 9, 1),
    "يوم التروية": ("hijri", 12, 8, 1),
    "أيام التشريق": ("hijri", 12, 11, 3),
    "وقفة عيد الفطر": ("hijri", 10, 0, 1),
    "وقفة عيد الأضحى": ("hijri", 12, 9, 1),
    "عاشوراء": ("hijri", 1, 10, 1),
    "يوم عاشوراء": ("hijri", 1, 10, 1),
    "ذكرى عاشوراء": ("hijri", 1, 10, 1),
    "تاسوعاء": ("hijri", 1, 9, 1),
    "أربعينية الحسين": ("hijri", 2, 20, 1),
    "أربعينية الإمام الحسين": ("hijri", 2, 20, 1),
    "ذكرى أربعينية الإمام الحسين": ("hijri", 2, 20, 1),
    "زيارة الأربعين": ("hijri", 2, 20, 1),
    "زيارة الأربعينية": ("hijri", 2, 20, 1),
    "المولد النبوي": ("hijri", 3, 12, 1),
    "المولد النبوي الشريف": ("hijri", 3, 12, 1),
    "عيد المولد النبوي": ("hijri", 3, 12, 1),
    "عيد المولد النبوي الشريف": ("hijri", 3, 12, 1),
    "ذكرى المولد النبوي": ("hijri", 3, 12, 1),
    "ذكرى المولد النبوي الشريف": ("hijri", 3, 12, 1),
    "الإسراء والمعراج": ("hijri", 7, 27, 1),
    "ليلة الإسراء والمعراج": ("hijri", 7, 27, 1),
    "ذكرى الإسراء والمعراج": ("hijri", 7, 27, 1),
    "ليلة النصف من شعبان": ("hijri", 8, 15, 1),
    "النصف من شعبان": ("hijri", 8, 15, 1),
    "منتصف شعبان": ("hijri", 8, 15, 1),
    "ليلة القدر": ("hijri", 9, 27, 1),
    "يوم القدس العالمي": ("quds", 0, 0, 1),
    "رأس السنة الهجرية": ("hijri", 1, 1, 1),
    "رأس السنة الهجرية الجديدة": ("hijri", 1, 1, 1),
    "عيد رأس السنة الهجرية": ("hijri", 1, 1, 1),
    "عيد الغدير": ("hijri", 12, 18, 1),
    # Christian and civil
    "عيد الميلاد": ("gregorian", 12, 25, 1),
    "عيد الميلاد المجيد": ("gregorian", 12, 25, 1),
    "أعياد الميلاد": ("gregorian", 12, 25, 1),
    "الكريسماس": ("gregorian", 12, 25, 1),
    "عيد الميلاد القبطي": ("gregorian", 1, 7, 1),
    "عيد الميلاد الشرقي": ("gregorian", 1, 7, 1),
    "رأس السنة": ("gregorian", 1, 1, 1),
    "عيد رأس السنة": ("gregorian", 1, 1, 1),
    "رأس السنة الميلادية": ("gregorian", 1, 1, 1),
    "رأس السنة الميلادية الجديدة": ("gregorian", 1, 1, 1),
    "رأس السنة الجديدة": ("gregorian", 1, 1, 1),
    "عيد رأس السنة الميلادية": ("gregorian", 1, 1, 1),
    "ليلة رأس السنة": ("gregorian", 12, 31, 1),
    "ليلة رأس السنة الميلادية": ("gregorian", 12, 31, 1),
    "ليلة الميلاد": ("gregorian", 12, 24, 1),
    "عيد الفصح": ("easter", 0, 0, 1),
    "عيد القيامة": ("orthodox-easter", 0, 0, 1),
    "عيد القيامة المجيد": ("orthodox-easter", 0, 0, 1),
    "الجمعة العظيمة": ("easter", -2, 0, 1),
    "جمعة الآلام": ("easter", -2, 0, 1),
    "أحد الشعانين": ("easter", -7, 0, 1),
    "أحد السعف": ("orthodox-easter", -7, 0, 1),
    "شم النسيم": ("orthodox-easter", 1, 0, 1),
    "عيد العنصرة": ("easter", 49, 0, 1),
    "عيد الصعود": ("easter", 39, 0, 1),
    "عيد الغطاس": ("gregorian", 1, 19, 1),
    "عيد الصليب": ("gregorian", 9, 14, 1),
    "عيد الشكر": ("nth-weekday", 11, 44, 1),
    "عيد العمال": ("gregorian", 5, 1, 1),
    "عيد العمال العالمي": ("gregorian", 5, 1, 1),
    "يوم العمال العالمي": ("gregorian", 5, 1, 1),
    "عيد الشغل": ("gregorian", 5, 1, 1),
    "عيد الحب": ("gregorian", 2, 14, 1),
    "عيد الأم": ("gregorian", 3, 21, 1),
    "يوم المرأة العالمي": ("gregorian", 3, 8, 1),
    "اليوم العالمي للمرأة": ("gregorian", 3, 8, 1),
    "عيد المرأة": ("gregorian", 3, 8, 1),
    "اليوم العالمي لحرية الصحافة": ("gregorian", 5, 3, 1),
    "اليوم العالمي للاجئين": ("gregorian", 6, 20, 1),
    "اليوم العالمي للغة العربية": ("gregorian", 12, 18, 1),
    "يوم الأرض": ("gregorian", 3, 30, 1),
    "عيد الهالوين": ("gregorian", 10, 31, 1),
    "الجمعة السوداء": ("black-friday", 0, 0, 1),
    # Persian, Kurdish, Amazigh, Jewish (by the common civil reckoning)
    "عيد النوروز": ("persian", 1, 1, 1),
    "عيد نوروز": ("persian", 1, 1, 1),
    "عيد النيروز": ("persian", 1, 1, 1),
    "النوروز": ("persian", 1, 1, 1),
    "النيروز": ("persian", 1, 1, 1),
    "رأس السنة الفارسية": ("persian", 1, 1, 1),
    "رأس السنة الإيرانية": ("persian", 1, 1, 1),
    "رأس السنة الأمازيغية": ("gregorian", 1, 12, 1),
    # National days that news calls by name
    "اليوم الوطني السعودي": ("gregorian", 9, 23, 1),
    "اليوم الوطني للمملكة": ("gregorian", 9, 23, 1),
    "اليوم الوطني للمملكة العربية السعودية": ("gregorian", 9, 23, 1),
    "اليوم الوطني الإماراتي": ("gregorian", 12, 2, 1),
    "اليوم الوطني لدولة الإمارات": ("gregorian", 12, 2, 1),
    "اليوم الوطني القطري": ("gregorian", 12, 18, 1),
    "اليوم الوطني لدولة قطر": ("gregorian", 12, 18, 1),
    "اليوم الوطني العماني": ("gregorian", 11, 18, 1),
    "اليوم الوطني الكويتي": ("gregorian", 2, 25, 1),
    "اليوم الوطني البحريني": ("gregorian", 12, 16, 1),
    "يوم التأسيس": ("gregorian", 2, 22, 1),
    "يوم التأسيس السعودي": ("gregorian", 2, 22, 1),
    "عيد العرش": ("gregorian", 7, 30, 1),
    "عيد الجلاء": ("gregorian", 4, 17, 1),
    "عيد تحرير سيناء": ("gregorian", 4, 25, 1),
    "عيد استقلال لبنان": ("gregorian", 11, 22, 1),
    "عيد الاستقلال اللبناني": ("gregorian", 11, 22, 1),
    "عيد الاستقلال الأمريكي": ("gregorian", 7, 4, 1),
    "عيد الاستقلال الأميركي": ("gregorian", 7, 4, 1),
    "عيد استقلال الأردن": ("gregorian", 5, 25, 1),
    "عيد الاستقلال الأردني": ("gregorian", 5, 25, 1),
    "عيد الاستقلال التونسي": ("gregorian", 3, 20, 1),
    "عيد الاستقلال الجزائري": ("gregorian", 7, 5, 1),
    "عيد الاستقلال المغربي": ("gregorian", 11, 18, 1),
    "ذكرى النكبة": ("gregorian", 5, 15, 1),
    "يوم النكبة": ("gregorian", 5, 15, 1),
    "ذكرى النكسة": ("gregorian", 6, 5, 1),
    "يوم النكسة": ("gregorian", 6, 5, 1),
    "يوم الباستيل": ("gregorian", 7, 14, 1),
}


@lru_cache(2048)
def feast_day(name: str, year: int) -> tuple[date, date] | None:
    """The days [begin, until) of a feast in a Gregorian `year`; None if it does not fall in it."""
    calendar, month, day, length = ABSOLUTE[name]
    try:
        begin = _begin(calendar, month, day, year)
    except (ValueError, OverflowError):
        return None
    return None if begin is None else (begin, begin + timedelta(length))


def calendar_of(name: str) -> str:
    """The calendar that a feast's date comes from, as `Expression.calendar` names it."""
    calendar = ABSOLUTE[name][0]
    if calendar in ("hijri", "quds"):
        return hijri.UMM_AL_QURA
    return calendar if calendar == "persian" else "gregorian"


def _begin(calendar: str, month: int, day: int, year: int) -> date | None:
    if calendar == "gregorian":
        return date(year, month, day)
    if calendar == "hijri":
        first = hijri.hijri_of(date(year, 1, 1))[0]
        for candidate in (first, first + 1):
            found = hijri.day_of(candidate, month, max(day, 1)) - timedelta(0 if day else 1)
            if found.year == year:
                return found
        return None
    if calendar == "quds":
        eid = _begin("hijri", 10, 1, year)
        return None if eid is None else eid - timedelta((eid.isoweekday() - 5) % 7 or 7)
    if calendar == "persian":
        return solar.day_of("persian", year - 621, month, day)
    if calendar == "easter":
        return western_easter(year) + timedelta(month)
    if calendar == "orthodox-easter":
        return orthodox_easter(year) + timedelta(month)
    if calendar == "nth-weekday":
        number, weekday = divmod(day, 10)
        first_day = date(year, month, 1)
        return first_day + timedelta((weekday - first_day.isoweekday()) % 7 + 7 * (number - 1))
    thanksgiving = _begin("nth-weekday", 11, 44, year)
    return None if thanksgiving is None else thanksgiving + timedelta(1)


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian computus (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian computus, as a Gregorian day (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
