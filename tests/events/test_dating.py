"""When an event lies: by its expression, by what hangs in one clause with it, by the publication, or not at all."""

import pytest
from lookup import days, event_of, read_text, unmet

DATED = [
    ("زار الوزير الدوحة في 3 مايو 2024.", "زار", ("2024-05-03", "2024-05-04")),
    ("زار الوزير الدوحة أمس.", "زار", ("2024-05-14", "2024-05-15")),
    ("زار الوزير الدوحة الاثنين.", "زار", ("2024-05-13", "2024-05-14")),
    ("سيزور الوزير الدوحة غدا.", "سيزور", ("2024-05-16", "2024-05-17")),
    ("وفي 3 مايو 2024، زار الوزير الدوحة.", "زار", ("2024-05-03", "2024-05-04")),
    ("أمس، وصل الوفد إلى الدوحة.", "وصل", ("2024-05-14", "2024-05-15")),
    ("وصل الوفد، يوم الأحد، إلى الدوحة.", "وصل", ("2024-05-12", "2024-05-13")),
    ("وقع زلزال عام 1992 في القاهرة.", "زلزال", ("1992-01-01", "1993-01-01")),
    ("وقع الانفجار الساعة الثالثة من عصر أمس.", "الانفجار", ("2024-05-14T15:00:00", "2024-05-14T15:01:00")),
    ("عقدت القمة من 3 إلى 5 مايو 2024 في تونس.", "القمة", ("2024-05-03", "2024-05-06")),
    ("استقال المدير في مارس الماضي.", "استقال", ("2024-03-01", "2024-04-01")),
    ("قال الوزير إن الوفد وصل أمس.", "وصل", ("2024-05-14", "2024-05-15")),
    ("قال الوزير أمس إن الوفد وصل في 2 مايو 2024.", "قال", ("2024-05-14", "2024-05-15")),
    ("قال الوزير أمس إن الوفد وصل في 2 مايو 2024.", "وصل", ("2024-05-02", "2024-05-03")),
    ("نددت الوزارة أمس بالهجوم الذي وقع في 2 مايو 2024.", "بالهجوم", ("2024-05-02", "2024-05-03")),
    ("اندلعت الحرب في عام 2011 واستمرت عشر سنوات.", "الحرب", ("2011-01-01", "2012-01-01")),
    ("تولى خالد المنصب من 2015 إلى 2019.", "تولى", ("2015-01-01", "2020-01-01")),
    ("وصل الوفد صباح أمس وغادر مساء اليوم نفسه.", "وغادر", ("2024-05-14T18:00:00", "2024-05-15")),
    ("بدأت المفاوضات في 3 مايو 2024. وفي اليوم التالي انسحب الوفد.", "انسحب", ("2024-05-04", "2024-05-05")),
    ("وكان الجيش قد أعلن الأحد أنه أسقط طائرة.", "أعلن", ("2024-05-12", "2024-05-13")),
    unmet(
        *("ولد الشاعر عام 1941 وتوفي عام 2008.", "وتوفي", ("2008-01-01", "2009-01-01")),
        why="ولد at the head of a sentence is not seen, so the next verb takes its year",
    ),
    ("ألغت الشركة الرحلة المقررة غدا.", "الرحلة", ("2024-05-16", "2024-05-17")),
    ("حذر المسؤول من الهجوم. وكان تنظيم قد هدد بالهجوم الأسبوع الماضي.", "هدد", ("2024-05-06", "2024-05-13")),
    ("افتتح المعرض في عام 2019.", "افتتح", ("2019-01-01", "2020-01-01")),
    ("تنطلق البطولة غدا في الدوحة.", "تنطلق", ("2024-05-16", "2024-05-17")),
]


@pytest.mark.parametrize(
    ("text", "word", "interval"), DATED, ids=lambda value: value[:30] if isinstance(value, str) else None
)
def test_an_event_lies_where_its_expression_says(text, word, interval):
    reading = read_text(text)
    event = event_of(reading, word)
    assert days(event) == interval
    assert event.basis == "expression"
    assert event.expression in {e.id for e in reading.expressions}


def test_since_reaches_up_to_the_publication():
    event = event_of(read_text("تحاصر القوات البلدة منذ 3 مايو 2024."), "تحاصر")
    assert days(event) == ("2024-05-03", "2024-05-16")


def test_until_a_year_is_no_later_than_the_year():
    event = event_of(read_text("تأسس الحزب عام 1950، وحكم البلاد حتى عام 1970."), "وحكم")
    assert days(event)[0] is None or days(event)[0] < "1970"
    assert days(event)[1] in ("1970-01-01", "1971-01-01")


@pytest.mark.parametrize(
    "text",
    [
        "اعتقل الرجل في يناير 2023 وأفرج عنه بعد ستة أشهر.",
        "اعتقل الرجل في يناير 2023. وأفرج عنه بعد ستة أشهر.",
    ],
)
def test_months_after_what_was_told_last_are_not_its_month(text):
    assert days(event_of(read_text(text), "وأفرج")) != ("2023-01-01", "2023-02-01")


def test_days_after_what_was_told_last_are_counted():
    reading = read_text("بدأت المفاوضات في 3 مايو 2024. وبعد يومين انسحب الوفد.")
    assert days(event_of(reading, "انسحب")) == ("2024-05-05", "2024-05-06")


def test_verbs_in_a_row_share_the_date():
    reading = read_text("اقتحمت الشرطة المبنى أمس واعتقلت خمسة أشخاص.")
    assert days(event_of(reading, "واعتقلت")) == ("2024-05-14", "2024-05-15")


def test_a_report_does_not_inherit_the_date_of_its_teller():
    reading = read_text("قال الوزير في 3 مايو 2024 إن الوفد غادر.")
    assert days(event_of(reading, "غادر"))[0] != "2024-05-03"


def test_undated_news_lies_on_the_day_of_publication_or_the_one_before():
    assert days(event_of(read_text("وصل الوفد إلى الدوحة."), "وصل")) == ("2024-05-14", "2024-05-16")


def test_a_plan_without_a_date_has_no_end():
    assert days(event_of(read_text("سيزور الوزير الدوحة."), "سيزور"))[1] is None


def test_without_publication_or_date_an_event_is_undated():
    reading = read_text("وصل الوفد إلى الدوحة.", published_at=None)
    event = event_of(reading, "وصل")
    assert days(event) == (None, None)
    assert event.basis == "none"
    assert reading.undated == (event.id,)
    assert reading.chronology == ()


def test_without_publication_absolute_dates_hold_and_relative_ones_stay_symbolic():
    text = "زار الوزير الدوحة في 3 مايو 2024. وغادر الوفد مسقط أمس."
    reading = read_text(text, published_at=None)
    assert days(event_of(reading, "زار")) == ("2024-05-03", "2024-05-04")
    yesterday = next(e for e in reading.expressions if e.text == "أمس")
    assert (yesterday.begin, yesterday.until) == (None, None)


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"published_at": "2024-05-15T00:30:00+03:00"}, "2024-05-15"),
        ({"published_at": "2024-05-15T23:30:00-05:00"}, "2024-05-15"),
        ({"published_at": "2024-05-14T22:00:00Z", "time_zone": "Asia/Riyadh"}, "2024-05-15"),
        ({"published_at": "2024-05-14T22:00:00Z"}, "2024-05-14"),
        ({"published_at": "2024-05-15T00:30:00", "time_zone": "Asia/Riyadh"}, "2024-05-15"),
        ({"published_at": "2024-05-15", "time_zone": "America/New_York"}, "2024-05-15"),
    ],
)
def test_today_is_the_local_day_of_publication(fields, day):
    event = event_of(read_text("وصل الوفد إلى الدوحة اليوم.", **fields), "وصل")
    assert days(event)[0] == day


COUNTED = [
    ("غادر الوفد بعد ثلاثة أيام من توقيع الاتفاق في 3 مايو 2024.", "غادر", ("2024-05-06", "2024-05-07")),
    ("وقعت الحكومتان الاتفاق في 3 مايو 2024. وبعد ذلك بأسبوع استقال الوزير.", "استقال", ("2024-05-10", "2024-05-11")),
    ("انفجرت السيارة في 2 مايو 2024. وبعد يومين من الانفجار، أعلنت النتائج.", "أعلنت", ("2024-05-04", "2024-05-05")),
    ("اعتقل الرجل في يناير 2023 وأفرج عنه بعد ستة أشهر.", "وأفرج", ("2023-07-01", "2023-08-01")),
    ("توفي السائق أمس بعد أربعة أيام من إصابته في الحادث.", "إصابته", ("2024-05-10", "2024-05-11")),
    (
        "اندلعت الحرب في 3 مارس 2024. وحاصر الجيش المدينة بعد أسابيع من اندلاع الحرب.",
        *("وحاصر", ("2024-03-17", "2024-04-15")),
    ),
    ("وصل الوزير أمس إلى الميناء بعد أسبوع من الاحتجاجات.", "الاحتجاجات", ("2024-05-07", "2024-05-15")),
    ("وصل الوزير أمس إلى الميناء بعد أسبوع من الاحتجاجات.", "وصل", ("2024-05-14", "2024-05-15")),
    ("قتل خمسة مدنيين خلال اليومين الماضيين.", "قتل", ("2024-05-13", "2024-05-16")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "interval"), COUNTED, ids=lambda value: str(value)[:30])
def test_counted_time_adds_up(text, word, interval):
    assert days(event_of(read_text(text), word)) == interval


@pytest.mark.parametrize(
    ("text", "word", "interval"),
    [
        ("قال الناطق اليوم إنه تم خلال أبريل 2024 الكشف عن ثلاثة أنفاق.", "الكشف", ("2024-04-01", "2024-05-01")),
        ("قال الناطق اليوم إنه تم خلال أبريل 2024 الكشف عن ثلاثة أنفاق.", "قال", ("2024-05-15", "2024-05-16")),
        ("شكلت الأحزاب حكومة بعد انتخابات برلمانية هادئة في مارس 2024.", "انتخابات", ("2024-03-01", "2024-04-01")),
    ],
)
def test_a_date_stays_in_its_clause(text, word, interval):
    assert days(event_of(read_text(text), word)) == interval


def test_a_report_lies_on_the_day_it_was_made_or_before():
    reading = read_text("قال الوزير في 3 مايو 2024 إن الوفد غادر.")
    assert days(event_of(reading, "غادر"))[1] <= "2024-05-04"


@pytest.mark.parametrize("word", ["وأقامت", "انتقلت"])
def test_an_old_story_is_not_news_of_the_day(word):
    reading = read_text("هربت الأسرة من القرية في أغسطس 2014. وأقامت في مخيم. ثم انتقلت إلى ألمانيا.")
    begin, _ = days(event_of(reading, word))
    assert begin is None or begin < "2024-05-14"


def test_news_beside_old_history_stays_news():
    text = "اقتحم مسلحون مقر الشركة في المدينة.\nوكانت الشركة قد أغلقت فرعها في عام 2019."
    reading = read_text(text)
    assert days(event_of(reading, "اقتحم")) == ("2024-05-14", "2024-05-16")
    assert days(event_of(reading, "أغلقت")) == ("2019-01-01", "2020-01-01")


def test_what_is_done_does_not_lie_ahead():
    text = "البرلمان يقر القانون بعد 15 عاما من الجدل\nأقر البرلمان الثلاثاء القانون، ويدخل حيز التنفيذ في يناير 2026."
    begin, until = days(event_of(read_text(text), "أقر"))
    assert (begin, until) == ("2024-05-14", "2024-05-15")


def test_what_the_telling_goes_on_with_is_not_of_the_minute_told_last():
    text = "انطلقت الحافلة الساعة الثامنة من مساء أمس من العاصمة. ثم توقفت قرب القرية، وتولى القيادة سائق آخر."
    begin, until = days(event_of(read_text(text), "توقفت"))
    assert begin is None or begin <= "2024-05-14T20:00:00"
    assert until >= "2024-05-15"


def test_one_mention_with_a_date_dates_the_others():
    text = "انهار الجسر في المدينة.\nوكان الجسر قد انهار في 3 مايو 2024."
    assert days(event_of(read_text(text), "انهار")) == ("2024-05-03", "2024-05-04")


def test_since_a_month_is_not_in_that_month():
    begin, until = days(event_of(read_text("ارتفعت الأسعار في المدينة منذ مارس 2024."), "ارتفعت"))
    assert (begin, until) == ("2024-03-01", "2024-05-16")


@pytest.mark.parametrize("text", ["نفى وصل قبل۱۲ وصل وصل الأحد", "وصل الوفد قبل 12 وصل وصل الأحد"])
def test_no_time_denies_the_order_that_is_claimed(text):
    reading = read_text(text)
    at = {e.id: e for e in reading.events}
    for source, relation, target in reading.order:
        begin, until = at[source].begin, at[target].until
        assert relation != "before" or begin is None or until is None or begin < until
