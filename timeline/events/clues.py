"""What speaks for and against an interval: clues by name, weighed by the table dating_weights.tsv."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.candidates import Candidate
from timeline.events.landmarks import Landmark, Landmarks
from timeline.events.particles import CLAUSE_BREAKS, bare
from timeline.events.trigger import Trigger

_OPENERS = frozenset(
    {"يذكر", "يشار", "كان", "كانت", "كانوا", "كانتا", "كانا", "سبق", "منذ", "خلال", "بعد", "قبل", "قد"}
)
_LEADS = frozenset({"في", "منذ", "حتي", "من", "الي", "خلال", "قبل", "بعد", "يوم", "وفي", "ومنذ", "بين"})
_ONCE = frozenset({"انذاك", "حينها", "حينذاك", "يومها", "وقتها", "سابقا", "عندئذ", "حينئذ"})


def about(trigger: Trigger, around: Landmarks) -> list[str]:
    """Clues of the trigger itself, the same for all its candidates."""
    words = around.document.sentences[trigger.sentence].words
    form = _form(trigger)
    paragraph = around.paragraph(trigger.sentence)
    place = "title" if paragraph == 0 else "lead" if paragraph == 1 else "early" if paragraph < 4 else "late"
    says = "says" if trigger.says else trigger.kind
    sentence = around.dates_of(trigger.sentence)
    last = around.told_last(trigger)
    told = trigger.teller
    bond = _bond(trigger)
    out = [
        "any",
        f"form={form}",
        f"says={says}",
        f"says.form={says} {form}",
        f"says.place={says} {place}",
        f"place={place}",
        f"bond={bond}",
        f"form.bond={form} {bond}",
        f"status={trigger.status}",
        f"status.form={trigger.status} {form}",
        f"sentence={sentence}",
        f"sentence.says={sentence} {says}",
        f"last={last.age if last else 'none'}",
        f"last.form={last.age if last else 'none'} {says} {form}",
        f"lead={around.lead_age}",
        f"article={around.age}",
        f"told={told.status if told else 'no'}",
        f"told.form={'yes' if told else 'no'} {form}",
        f"class={trigger.event_class}",
    ]
    before, after = around.beside(trigger)
    out += [
        f"before={_far(trigger, before)} {says}",
        f"before.form={_far(trigger, before)} {form}",
        f"after={_far(trigger, after)} {says}",
        f"told before={told is not None} {around.background(trigger)}",
        f"background={around.background(trigger)} {says}",
        f"background.form={around.background(trigger)} {form}",
    ]
    if trigger.pluperfect:
        out.append("pluperfect")
    opener = bare(words[0].text) if words else ""
    if opener in _OPENERS:
        out.append(f"opener={opener}")
    if any(w.text in _ONCE for w in words[max(0, trigger.first - 8) : trigger.last + 9]):
        out.append("once")
    if trigger.governor:
        out.append(f"under={'says' if trigger.governor.says else trigger.governor.form} {trigger.bond}")
    return out


def _far(trigger: Trigger, mark: Landmark | None) -> str:
    """The age of a date and how many sentences away it stands."""
    if mark is None:
        return "none"
    away = abs(trigger.sentence - mark.placed.sentence)
    return f"{mark.age} {'here' if away == 0 else 'next' if away == 1 else 'near' if away < 4 else 'far'}"


def _form(trigger: Trigger) -> str:
    return trigger.tense if trigger.tense != "none" else ("definite " if trigger.definite else "") + trigger.form


def _bond(trigger: Trigger) -> str:
    return f"cue {trigger.cue.relation}" if trigger.cue and trigger.bond == "cue" else trigger.bond


def of(trigger: Trigger, candidate: Candidate, around: Landmarks, shared: Iterable[str]) -> list[str]:
    """All clues of one candidate of a trigger; `shared` are those of `about`."""
    kind, mark = candidate.kind, candidate.mark
    rule = around.when[trigger]
    form = trigger.tense if trigger.tense != "none" else trigger.form
    mine = (rule.begin, rule.until) == candidate.interval
    out = [f"{kind}: rule={rule.basis} {mine}", f"{kind}: rule.form={rule.basis} {mine} {form} {trigger.says}"]
    if mark is None:
        return out + [f"{kind}: {s}" for s in shared]
    return out + _of_mark(kind, trigger, mark, candidate.steps, around)


def _of_mark(kind: str, trigger: Trigger, mark: Landmark, steps: int, around: Landmarks) -> list[str]:
    says = "says" if trigger.says else trigger.kind
    form = _form(trigger)
    sentences = trigger.sentence - mark.placed.sentence
    side = "after" if mark.placed.first < trigger.index else "before"
    out: list[str] = []
    if sentences == 0:
        out = _inside(kind, trigger, mark, around, form)
        where = f"here {side}"
    else:
        where = "next" if sentences < 0 else "previous" if sentences == 1 else "earlier"
        if around.paragraph(trigger.sentence) != around.paragraph(mark.placed.sentence):
            where += " paragraph"
    tenses = {t.tense for t in mark.dated}
    like = "none" if not mark.dated else "same" if trigger.tense in tenses else "other"
    spoken = "says" if any(t.says for t in mark.dated) else "does"
    near = "first" if abs(steps) == 1 else "further" if abs(steps) < 9 else "leading"
    out += [
        "any",
        f"where={where}",
        f"where.says={where} {says}",
        f"where.form={where} {form}",
        f"where.age={where} {mark.age}",
        f"age={mark.age}",
        f"age.form={mark.age} {form}",
        f"age.says={mark.age} {says}",
        f"age.status={mark.age} {trigger.status}",
        f"width={mark.width}",
        f"age.width={mark.age} {mark.width}",
        f"share={mark.share}",
        f"near={near} {side}",
        f"like={like} {where}",
        f"like.says={like} {spoken} {says}",
        f"status={trigger.status}",
    ]
    if mark.lead:
        out += ["lead", f"lead.form={form}", f"lead.age={mark.age} {says}"]
    if mark.since:
        out += ["since", f"since.where={where}"]
    if mark.first_old:
        out += ["first", f"first.says={says}", f"first.form={form}"]
    if trigger.pluperfect:
        out.append(f"pluperfect={where}")
    if any(t.lemma == trigger.lemma and t is not trigger for t in mark.dated):
        out.append(f"twin={form}")
    elif any(t.event_class == trigger.event_class and t is not trigger for t in mark.dated):
        out.append(f"kin={form}")
    if any(t is trigger.governor for t in mark.dated):
        out.append(f"governor={trigger.bond} {spoken} {says}")
    if any(t is trigger.teller for t in mark.dated):
        out.append(f"teller={form}")
    if any(t.governor is trigger for t in mark.dated):
        out.append(f"governs={spoken} {says}")
    return [f"{kind}: {clue}" for clue in out]


def _inside(kind: str, trigger: Trigger, mark: Landmark, around: Landmarks, form: str) -> list[str]:
    """How a date and a trigger of one sentence stand: what lies between, which of them is nearer."""
    words = around.document.sentences[trigger.sentence].words
    here = around.by_sentence.get(trigger.sentence, ())
    first, last = mark.placed.first, mark.placed.last
    before = trigger.index < first
    low, high = (trigger.last + 1, first) if before else (last, trigger.first)
    breaks = min(sum(w.text in CLAUSE_BREAKS for w in words[low:high]), 2)
    between = [t for t in here if low <= t.index < high]
    verbs = sum(t.tense != "none" for t in between)
    nouns = len(between) - verbs
    gap = high - low
    near = "0" if gap <= 0 else "1" if gap == 1 else "4" if gap < 5 else "9" if gap < 10 else "more"
    side = "before" if before else "after"
    word = words[first - 1].text if first else ""
    led = bare(word) if word in _LEADS or bare(word) in _LEADS else "-"
    rank = "nearest" if not between else "nearest verb" if not verbs and trigger.tense != "none" else "beyond"
    fronted = (
        first <= 2 or (first > 1 and words[first - 2].text in CLAUSE_BREAKS) or (words[first - 1].text in CLAUSE_BREAKS)
    )
    hangs = trigger.governor is not None or trigger.bond == "cue"
    governed = _bond(trigger) if hangs else "free"
    shape = "verb" if trigger.tense != "none" else form
    return [
        f"gap={side} {near} {shape}",
        f"breaks={side} {breaks} {shape}",
        f"between={side} {min(verbs, 2)} {min(nouns, 2)} {shape}",
        f"rank.bond={side} {rank} {shape} {governed}",
        f"rank.breaks={side} {rank} {breaks}",
        f"rank.led={side} {led} {rank}",
        f"fronted={side} {fronted} {rank} {shape}",
        f"rank.says={side} {rank} {trigger.says} {breaks}",
        f"rank.width={side} {rank} {mark.width}",
    ]
