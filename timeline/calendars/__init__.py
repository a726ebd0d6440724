"""Calendars: periods of the Gregorian one, conversions from the others, the names of months and days."""
