"""Who tells what: the statement in whose scope a trigger stands, also across the sentences of a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.trigger import Trigger
from timeline.language.document import Document

_DEEP = 8


def assign_tellers(document: Document, triggers: Sequence[Trigger]) -> None:
    """Set the teller of each trigger told by a statement, in place."""
    open_quote: Trigger | None = None
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(trigger.sentence, []).append(trigger)
    for sentence in document.sentences:
        here = by_sentence.get(sentence.index, [])
        if sentence.index == document.title_count:
            open_quote = None
        for trigger in here:
            trigger.teller = _teller(trigger) or (open_quote if open_quote is not trigger else None)
        quotes = sum(1 for w in sentence.words if w.text == '"')
        if open_quote is None:
            if quotes % 2:
                last = max((i for i, w in enumerate(sentence.words) if w.text == '"'))
                open_quote = next((t for t in reversed(here) if t.says and t.index < last), None)
        elif quotes % 2:
            open_quote = None


def _teller(trigger: Trigger) -> Trigger | None:
    at: Trigger | None = trigger
    for _ in range(_DEEP):
        if at is None or at.governor is None:
            return None
        if at.bond in ("that", "object") and at.governor.says and at.governor is not trigger:
            return at.governor
        if at.bond == "main" or (at.bond == "coordinate" and at.says):
            return None
        at = at.governor
    return None
