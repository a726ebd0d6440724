"""Time that each next article costs a growing story: python tests/benchmarks/story_growth.py [ARTICLES].

The articles are generated: a strike and flood told over months, two articles a day, each with news of its day and
looks back at the days before. Printed for each stretch of the story: reading, adding, the chronology after it.
"""

import random
import sys
from datetime import date, timedelta
from statistics import median
from time import perf_counter

from timeline import Article, read
from timeline.stories import Story

TOWNS = ("الشهابية", "وادي السدر", "المروج", "عين الرمان", "تل القمح", "الزهراء الجديدة", "رأس النبع", "دير الحور")
MONTHS = (
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
)
NEWS = (
    "تظاهر {many} عامل في {town} {day} احتجاجا على إغلاق المصنع.",
    "غمرت مياه السيول أحياء {town} {day} وقطعت الطريق إليها.",
    "أنقذت فرق الدفاع المدني {few} أشخاص في {town} {day}.",
    "زار وزير الأشغال {town} {day} ووعد بتعويض المتضررين.",
    "أعلنت نقابة العمال في {town} {day} إضرابا مدته {few} أيام.",
    "اعتقلت الشرطة {few} محتجين في {town} {day}.",
    "التقى المحافظ وفدا من أهالي {town} {day} لبحث الأزمة.",
)
OPENINGS = ("قال مراسلنا إن الأوضاع تتابعت في الأيام الأخيرة.", "وأكد مصدر في المحافظة أن الخسائر كبيرة.")
FIRST = date(2023, 1, 1)


def told(day: date) -> str:
    return f"يوم {day.day} {MONTHS[day.month - 1]} {day.year}"


def articles(count: int) -> list[Article]:
    """`count` articles in order of publication, the same at every run."""
    dice = random.Random(5)
    happened: list[str] = []
    made = []
    for number in range(count):
        day = FIRST + timedelta(days=number // 2)
        fresh = [
            dice.choice(NEWS).format(
                many=dice.randrange(200, 900), few=dice.randrange(3, 10), town=dice.choice(TOWNS), day=told(day)
            )
            for _ in range(3)
        ]
        back = dice.sample(happened[-20:], min(3, len(happened)))
        happened += fresh
        text = " ".join((*fresh, dice.choice(OPENINGS), *back))
        made.append(Article.of({"id": f"a{number:03}", "text": text, "published_at": day.isoformat()}))
    return made


def main(count: int) -> None:
    made = articles(count)
    read(made[0])
    story = Story()
    rows = []
    for article in made:
        began = perf_counter()
        reading = read(article)
        seen = perf_counter()
        story.add(article, reading)
        added = perf_counter()
        chronology = story.chronology()
        rows.append((seen - began, added - seen, perf_counter() - added, len(chronology.events)))
    print("articles      reading     adding  chronology      total   events")
    step = max(1, count // 10)
    totals = []
    for start in range(0, count, step):
        part = rows[start : start + step]
        reading_, adding, telling = (1000 * median(row[i] for row in part) for i in range(3))
        totals.append(1000 * median(sum(row[:3]) for row in part))
        print(
            f"{start + 1:4}–{start + len(part):<6}{reading_:9.1f} ms{adding:8.1f} ms{telling:9.1f} ms"
            f"{totals[-1]:9.1f} ms{part[-1][3]:8}"
        )
    late = perf_counter()
    story.add(made[count // 2], read(made[count // 2]))
    story.chronology()
    late = 1000 * (perf_counter() - late)
    dearest = max(1000 * sum(row[:3]) for row in rows)
    print(f"last stretch against first: {totals[-1] / totals[0]:.1f} times; dearest {dearest:.0f} ms")
    print(f"an article of the middle told anew: {late:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
