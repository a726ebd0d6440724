from datetime import date

import pytest

from timeline.calendars import hijri, solar
from timeline.calendars.feasts import ABSOLUTE, feast_day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("عيد الفطر", 2021, date(2021, 5, 13)),
        ("عيد الأضحى", 2021, date(2021, 7, 20)),
        ("يوم عرفة", 2021, date(2021, 7, 19)),
        ("عاشوراء", 2020, date(2020, 8, 29)),
        ("عيد الفصح", 2021, date(2021, 4, 4)),
        ("عيد القيامة", 2021, date(2021, 5, 2)),
        ("شم النسيم", 2021, date(2021, 5, 3)),
        ("عيد النوروز", 2021, date(2021, 3, 21)),
        ("عيد الشكر", 2021, date(2021, 11, 25)),
        ("الجمعة السوداء", 2021, date(2021, 11, 26)),
        ("يوم القدس العالمي", 2021, date(2021, 5, 7)),
    ],
)
def test_feast_falls_on_its_day(name: str, year: int, day: date) -> None:
    found = feast_day(name, year)
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize("name", ABSOLUTE)
def test_every_feast_has_a_day_within_two_years(name: str) -> None:
    found = [days for year in (2021, 2022) if (days := feast_day(name, year)) is not None]
    assert found
    assert all(begin < until for begin, until in found)


class TestHijri:
    def test_round_trip_in_both_variants(self) -> None:
        for day in (date(700, 5, 4), date(1990, 8, 2), date(2021, 6, 16)):
            assert hijri.day_of(*hijri.hijri_of(day)) == day

    def test_day_past_the_month_is_its_last(self) -> None:
        assert hijri.day_of(1442, 10, 30) == hijri.month_days(1442, 10)[1] - (date(2021, 1, 2) - date(2021, 1, 1))

    @pytest.mark.parametrize("parts", [(1442, 13, 1), (0, 1, 1), (1200, 0, 5)])
    def test_no_such_month(self, parts: tuple[int, int, int]) -> None:
        with pytest.raises(ValueError, match=r"."):
            hijri.day_of(*parts)


def test_solar_calendars() -> None:
    assert solar.day_of("persian", 1400, 1, 1) == date(2021, 3, 21)
    assert solar.month_days("coptic", 1737, 13) == (date(2021, 9, 6), date(2021, 9, 11))
