"""Which time expression dates which trigger, and which triggers share its time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from timeline.events.counted import count_back
from timeline.events.particles import CLAUSE_BREAKS, RELATIVE_SURE, THAT, bare
from timeline.events.placed import Placed as Placed
from timeline.events.placed import place as place
from timeline.events.surroundings import Surroundings
from timeline.events.trigger import Trigger
from timeline.events.when import When, next_day
from timeline.language.document import Document

_BEFORE_DATE = frozenset({"في", "يوم", "خلال", "منذ", "من", "بتاريخ", "الي", "حتي", "بين", "قبل", "بعد"})
# With their conjunction, where `bare` leaves so short a word alone.
_JOINED = frozenset({"وفي", "ففي", "ومن"})
_SINCE = frozenset({"منذ", "ومنذ", "مذ"})
_UNTIL = frozenset({"حتي", "وحتي"})
_FROM = frozenset({"من", "بين", "ومن", "وبين"})
_TO = frozenset({"الي", "حتي", "و", "-"})
_PHRASE = 5


def date(document: Document, triggers: Sequence[Trigger], placed: Sequence[Placed]) -> dict[Trigger, When]:
    """When each trigger lies by rule, as its own sentence and its paragraph tell."""
    placed = count_back(document, placed)
    by_sentence = {index: list(group) for index, group in groupby(triggers, key=lambda t: t.sentence)}
    placed_in = {index: list(group) for index, group in groupby(placed, key=lambda p: p.sentence)}
    found: dict[Trigger, When] = {}
    for index, here in by_sentence.items():
        dated = _attach(document, here, placed_in.get(index, []))
        found.update(dated)
        found.update(_inherit(here, dated))
    counted = {(p.sentence, p.last - 1) for p in placed if p.expression.anchor == "event"}
    around = Surroundings(document, by_sentence, found, counted)
    for trigger in triggers:
        if trigger not in found:
            found[trigger] = around.when(trigger)
    return found


def _attach(document: Document, here: Sequence[Trigger], placed: Sequence[Placed]) -> dict[Trigger, When]:
    found: dict[Trigger, When] = {}
    if not here:
        return found
    words = document.sentences[here[0].sentence].words
    tomorrow = next_day(document.article.published_at)
    skip = False
    for number, one in enumerate(placed):
        expression = one.expression
        if skip or expression.begin is None or expression.until is None:
            skip = False
            continue
        # What is only threatened or planned has no date behind it: هدد بالهجوم الأسبوع الماضي dates the threat.
        past = bool(tomorrow and expression.until <= tomorrow)
        able = [t for t in here if not (past and _unreal(t))]
        target = _target([w.text for w in words], able, one)
        if target is not None and target.tense == "past" and tomorrow and expression.begin >= tomorrow:
            # أجلت المحكمة الجلسة إلى الغد: what is past does not lie ahead, its object does.
            target = next((t for t in reversed(here) if t.form == "noun" and target.index < t.index < one.first), None)
        if target is None:
            continue
        begin, until = expression.begin, expression.until
        before = words[one.first - 1].text if one.first else ""
        following = placed[number + 1] if number + 1 < len(placed) else None
        if (
            following
            and following.expression.until
            and following.first - one.last <= 2
            and following.expression.until > until
            and (
                before in _FROM
                and any(w.text in _TO or w.text[0] == "و" for w in words[one.last : following.first + 1])
            )
        ):
            until, skip = following.expression.until, True
        elif before in _SINCE:
            until = max(until, tomorrow or until)
        elif before in _UNTIL:
            # حكم البلاد حتى عام 1970: the date ends what began before it; what it opens is dated elsewhere.
            if target not in found and target.tense == "past" and target.index < one.first:
                found[target] = When(None, until, "expression", expression.id)
            continue
        when = When(begin, until, "expression", expression.id)
        known = found.get(target)
        if known is None or known.begin is None or (known.until and until - begin < known.until - known.begin):
            found[target] = when
    return found


def _unreal(trigger: Trigger) -> bool:
    return trigger.form == "noun" and trigger.status in ("planned", "possible") and trigger.governor is not None


def _target(words: Sequence[str], here: Sequence[Trigger], one: Placed) -> Trigger | None:
    """The trigger an expression dates: a noun right before it, else its clause's verb, before it or, fronted, after."""
    earlier = _within(words, [t for t in here if t.first < one.first], one.first)
    later = [t for t in here if t.index >= one.last]
    start = one.first
    while start and (words[start - 1] in _JOINED or bare(words[start - 1]) in _BEFORE_DATE):
        start -= 1
    if earlier:
        last = earlier[-1]
        gap = words[last.index + 1 : start]
        if last.form == "noun" and len(gap) <= 1 and not any(w in CLAUSE_BREAKS for w in gap):
            carrier = last.governor
            construct = not gap and start == one.first and not last.word.text.startswith(("ال", "وال", "بال", "لل"))
            if last.companions or carrier is None or carrier.says or last.bond in ("cue", "that") or construct:
                return last
        whole = not any(w in CLAUSE_BREAKS or w in THAT for w in gap)
        if last.form == "noun" and last.bond == "cue" and whole and len(gap) <= _PHRASE and start < one.first:
            # بعد انتخابات برلمانية غير حاسمة في مايو: the date stands in the phrase that the cue opens.
            return last
    fronted = _fronted(words, here, start, one.last)
    if fronted:
        for t in later:
            if t.tense != "none":
                return t
            if (
                t.index - one.last <= 3
                and t.form == "noun"
                and not any(w in CLAUSE_BREAKS for w in words[one.last : t.index])
            ):
                return t
    verbs = [t for t in earlier if t.tense != "none"]
    if verbs:
        return verbs[-1]
    if earlier:
        return earlier[-1]
    return next((t for t in later if t.tense != "none"), later[0] if later else None)


def _within(words: Sequence[str], earlier: Sequence[Trigger], first: int) -> Sequence[Trigger]:
    """Those of `earlier` that stand in the that-clause of word `first`, if any does: قال إنه تم أمس الكشف."""
    opened = next((i for i in range(first - 1, -1, -1) if words[i] in THAT), None)
    if opened is None or any(w in CLAUSE_BREAKS for w in words[opened:first]):
        return earlier
    return [t for t in earlier if t.first > opened] or earlier


def _fronted(words: Sequence[str], here: Sequence[Trigger], start: int, last: int) -> bool:
    """Whether nothing of the expression's clause stands before it: the clause opens right there."""
    if start == 0:
        return True
    previous = words[start - 1]
    if (
        previous in THAT
        or previous in RELATIVE_SURE
        or previous in ("حيث", "و", "ف", "اذ", "فيما", "بينما", "انه", "كما")
    ):
        return True
    opening = words[start]
    if opening in _JOINED or (opening != bare(opening) and bare(opening) in _BEFORE_DATE):
        return not any(start - 3 < t.index < start for t in here)
    if previous in CLAUSE_BREAKS and any(t.first == last and t.tense != "none" for t in here):
        return True
    head = words[:start]
    return len(head) <= 2 and not any(t.index < start for t in here)


def _inherit(here: Sequence[Trigger], dated: Mapping[Trigger, When]) -> dict[Trigger, When]:
    """Verbs in a row and what hangs in a dated clause share its time, statements and their reports apart."""
    found: dict[Trigger, When] = {}
    known: dict[Trigger, When] = dict(dated)
    for _ in range(2):
        for trigger in here:
            if trigger in known:
                continue
            source = trigger.governor
            if source and source in known and _shares(trigger, source):
                found[trigger] = known[trigger] = _passed(known[source])
                continue
            follower = next((t for t in here if t.governor is trigger and t in known and _shares(t, trigger)), None)
            if follower:
                found[trigger] = known[trigger] = _passed(known[follower])
    return found


def _shares(trigger: Trigger, governor: Trigger) -> bool:
    if trigger.status != governor.status or trigger.kind == "state" or governor.kind == "state":
        return False
    if trigger.says != governor.says:
        return False
    if trigger.bond == "coordinate":
        return trigger.tense == governor.tense or "noun" in (trigger.form, governor.form)
    beside = trigger.index - governor.index <= 2
    return trigger.bond == "object" and (beside or not trigger.definite) and not governor.says


def _passed(when: When) -> When:
    return When(when.begin, when.until, "inherited", when.expression)
