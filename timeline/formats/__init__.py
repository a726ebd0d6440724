"""A chronology written for others to read: JSON, TimelineJS, iCalendar, CSV, JSON-LD, TimeML, Markdown, Atom."""

from timeline.formats.record import reading_from_json, to_json
from timeline.formats.registry import FORMATS, Format, UnknownFormat, write

__all__ = ["FORMATS", "Format", "UnknownFormat", "reading_from_json", "to_json", "write"]
