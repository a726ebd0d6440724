"""The rules of the cascade, one file a family; `LEVELS` is the order in which they read."""

from timeline.expressions.rules import dates, days, durations, numbers, periods, times, wholes

LEVELS = (
    numbers.LEVEL,
    periods.NAMES,
    durations.LEVEL,
    durations.COMPOUND,
    durations.APPROX,
    periods.LEVEL,
    dates.LEVEL,
    days.CALENDARS,
    days.LEVEL,
    times.LEVEL,
    times.ZONES,
    times.CLOCK_OF_DAY,
    durations.AGO,
    wholes.LEVEL,
    wholes.LAST,
)
