from datetime import date

import pytest

from timeline.calendars.periods import (
    century_period,
    day_period,
    decade_period,
    fiscal_period,
    period_at,
    shift_day,
    third,
)


class TestPeriodAt:
    @pytest.mark.parametrize(
        ("grain", "shift", "value", "begin", "until"),
        [
            ("D", -1, "2021-01-02", date(2021, 1, 2), date(2021, 1, 3)),
            ("W", 0, "2020-W53", date(2020, 12, 28), date(2021, 1, 4)),
            ("W", 1, "2021-W01", date(2021, 1, 4), date(2021, 1, 11)),
            ("M", -1, "2020-12", date(2020, 12, 1), date(2021, 1, 1)),
            ("Q", -1, "2020-Q4", date(2020, 10, 1), date(2021, 1, 1)),
            ("H", 1, "2021-H2", date(2021, 7, 1), date(2022, 1, 1)),
            ("S", 0, "2020-WI", date(2020, 12, 1), date(2021, 3, 1)),
            ("Y", -1, "2020", date(2020, 1, 1), date(2021, 1, 1)),
            ("DE", -1, "201", date(2010, 1, 1), date(2020, 1, 1)),
            ("CE", -1, "19", date(1900, 1, 1), date(2000, 1, 1)),
        ],
    )
    def test_counts_from_the_period_that_holds_the_day(
        self, grain: str, shift: int, value: str, begin: date, until: date
    ) -> None:
        found = period_at(grain, date(2021, 1, 3), shift)
        assert (found.value, found.begin, found.until) == (value, begin, until)

    @pytest.mark.parametrize(("grain", "shift"), [("D", 10**7), ("Y", 9000), ("W", -(10**6)), ("Y", -3000)])
    def test_past_the_calendar_is_an_error(self, grain: str, shift: int) -> None:
        with pytest.raises(ValueError, match=r"outside|out of range|year"):
            period_at(grain, date(2021, 1, 3), shift)


class TestThird:
    @pytest.mark.parametrize(
        ("grain", "thirds"),
        [
            ("M", [(1, 11), (11, 21), (21, 1)]),
            ("W", [(14, 16), (16, 19), (19, 21)]),
        ],
    )
    def test_days(self, grain: str, thirds: list[tuple[int, int]]) -> None:
        period = period_at(grain, date(2021, 6, 16))
        found = [third(period, mod) for mod in ("START", "MID", "END")]
        assert [(days[0].day, days[1].day) for days in found if days] == thirds

    def test_year_in_months_and_none_of_a_decade(self) -> None:
        assert third(period_at("Y", date(2021, 6, 16)), "MID") == (date(2021, 5, 1), date(2021, 9, 1))
        assert third(decade_period(199), "START") is None


def test_month_arithmetic_keeps_to_the_month() -> None:
    assert shift_day(date(2021, 3, 31), "M", -1) == date(2021, 2, 28)
    assert shift_day(date(2020, 2, 29), "Y", 1) == date(2021, 2, 28)


def test_names_of_long_periods() -> None:
    assert (century_period(18).value, century_period(18).begin) == ("18", date(1800, 1, 1))
    assert (fiscal_period(2018, 7).value, fiscal_period(2018, 7).begin) == ("FY2018", date(2017, 7, 1))
    assert day_period(date(2021, 1, 1)).value == "2021-01-01"
