"""Events: what an article says happened, happens or is to happen."""

from timeline.events.find import Found, find_events

__all__ = ["Found", "find_events"]
