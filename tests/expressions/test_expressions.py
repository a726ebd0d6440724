from datetime import date, datetime

import pytest

from timeline.expressions import expressions_of, find_expressions
from timeline.language.letters import fold
from timeline.model import Article, ArticleError


class TestOffsets:
    def test_span_quotes_the_text_as_given(self) -> None:
        text = "وَصَلَ الوَفْدُ يَوْمَ الثُّلاثاءِ الماضِي إلى بَغداد"
        (found,) = find_expressions(text, "2021-06-16")
        assert found.text == "يَوْمَ الثُّلاثاءِ الماضِي"
        assert text[found.start : found.end] == found.text

    def test_proclitic_stays_outside(self) -> None:
        (found,) = find_expressions("تعود الاتهامات لعام 2016", "2021-06-16")
        assert found.text == "عام 2016"

    def test_closing_bracket_belongs_only_to_one_opened_inside(self) -> None:
        inside = find_expressions("من أيلول (سبتمبر) حتى اليوم", "2021-06-16")[0]
        outside = find_expressions("قالت منى (32 عاما) إنها نجت", "2021-06-16")[0]
        assert (inside.text, outside.text) == ("أيلول (سبتمبر)", "32 عاما")


class TestArticle:
    def test_title_comes_first_and_ids_run_on(self) -> None:
        article = Article.of({"id": "a", "title": "لقاء الأحد", "text": "التقيا أمس", "published_at": "2021-06-16"})
        assert article.title is not None
        found = expressions_of(article, fold(article.title), fold(article.text))
        assert [(e.id, e.field, e.text) for e in found] == [("t1", "title", "الأحد"), ("t2", None, "أمس")]

    def test_anaphor_names_the_expression_that_it_takes_up(self) -> None:
        first, second = find_expressions("ولد في 5 مارس 2010 وسجل في اليوم التالي", "2021-06-16")
        assert (first.anchor, second.anchor, second.value) == ("none", "t1", "2010-03-06")

    def test_stretch_from_an_event_is_anchored_there(self) -> None:
        (found,) = find_expressions("انسحبوا بعد يومين من الهجوم", "2021-06-16")
        assert (found.text, found.type, found.anchor) == ("يومين", "DURATION", "event")


class TestPublication:
    @pytest.mark.parametrize(
        "given", ["2021-06-16", date(2021, 6, 16), datetime(2021, 6, 16, 9), "2021-06-16T00:30+03:00"]
    )
    def test_every_form_of_the_day_is_the_same_day(self, given: str | date | datetime) -> None:
        assert find_expressions("وصل أمس", given)[0].value == "2021-06-15"

    @pytest.mark.parametrize(
        ("phrase", "value"),
        [
            ("وصل الجمعة", "XXXX-WXX-5"),
            ("وصل في مارس", "XXXX-03"),
            ("وصل في 5 مارس", "XXXX-03-05"),
            ("وصل اليوم", "PRESENT_REF"),
            ("وصل أمس", "PAST_REF"),
            ("سيصل غدا", "FUTURE_REF"),
            ("وصل العام الماضي", "PAST_REF"),
            ("وصل صباح الأحد", "XXXX-WXX-7TMO"),
            ("وصل في صيف 2018", "2018-SU"),
        ],
    )
    def test_without_it_relative_ones_stay_symbolic(self, phrase: str, value: str) -> None:
        (found,) = find_expressions(phrase)
        assert found.value == value
        if "20" not in value:
            assert (found.begin, found.until, found.anchor) == (None, None, "none")

    @pytest.mark.parametrize("given", ["yesterday", "2021-13-01"])
    def test_unreadable_one_is_refused(self, given: str) -> None:
        with pytest.raises(ArticleError):
            find_expressions("وصل أمس", given)

    def test_named_zone_is_converted_to_the_article_s(self) -> None:
        (found,) = find_expressions("تنطلق الساعة 18:00 بتوقيت غرينتش", "2021-06-16", "Asia/Riyadh")
        assert found.begin == datetime(2021, 6, 16, 21)


class TestCalendars:
    def test_hijri_tells_its_variant_and_doubt(self) -> None:
        (found,) = find_expressions("صدر في 25 شوال 1436هـ")
        assert (found.value, found.calendar, found.uncertainty) == ("2015-08-10", "hijri-umalqura", "±1 day")

    def test_before_umm_al_qura_the_tabular_calendar_counts(self) -> None:
        (found,) = find_expressions("قتل في 10 محرم سنة 61 هـ")
        assert (found.calendar, found.value) == ("hijri-tabular", "0680-10-13")

    def test_pair_that_disagrees_says_so(self) -> None:
        (found,) = find_expressions("حرر في 25 شوال 1436هـ الموافق 20 أغسطس 2015م")
        assert found.value == "2015-08-20"
        assert found.uncertainty == "the two calendars differ by 10 days"

    def test_impossible_date_is_no_expression_of_a_day(self) -> None:
        assert [e.value for e in find_expressions("في 31 فبراير 2020") if e.value.startswith("2020-02-3")] == []


def test_a_hijri_month_of_a_gregorian_year_needs_no_publication_time() -> None:
    (found,) = find_expressions("عرض المسلسل في رمضان 2005")
    assert (found.anchor, found.value) == ("none", "2005-10-04/2005-11-03")
