"""What speaks for and against a trigger telling an event that was told before, as named features.

What each feature is worth is told in lexicon/same_event_evidence.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.classes import RETOLD
from timeline.events.counts import COUNTED, count_of
from timeline.events.lexicon import light_verb, meanings
from timeline.events.particles import CLAUSE_BREAKS, DEMONSTRATIVES, PREPOSITIONS, RELATIVE_SURE, THAT
from timeline.events.speakers import identities
from timeline.events.trigger import Trigger
from timeline.events.when import When
from timeline.language.document import Document

# Verbs and nouns which only say that something takes place, begins, lasts or ends.
HAPPENING = frozenset({"begin", "end", "action", "ceremony", "state"})
# Nouns that take up whatever was told: الحادث، العملية، القرار، الخطوة.
TAKES_UP = frozenset(
    ["حادث", "حادثة", "واقعة", "عملية", "خطوة", "امر", "حدث", "جريمة", "كارثة", "ماساة", "ازمة", "مبادرة", "تطورات"]
)
# Verbs with which a speech goes on.
CONTINUES = frozenset(
    ["اضاف", "تابع", "اردف", "استطرد", "واصل", "اكمل", "مضي", "اوضح", "اشار", "لفت", "اكد", "شدد", "زاد", "ختم",
     "قال", "بين"]
)  # fmt: skip
_OTHER = frozenset(
    ["اخر", "اخري", "اخرين", "جديد", "جديدة", "ثان", "ثانية", "ثالث", "ثالثة", "مماثل", "مماثلة", "سابق",
     "سابقة", "مشابهة"]
)  # fmt: skip
_COUNTS = frozenset(
    ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "ثمان", "تسع", "عشر", "عشرات", "مئات", "الاف", "عشرين", "عشرون"]
)
_SAME = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها", "المذكور", "المذكورة"])


_DATED = ("expression", "inherited")


class Likeness:
    """The features of pairs of a trigger and an event of the same article."""

    def __init__(
        self, document: Document, when: Mapping[Trigger, When], speakers: Mapping[Trigger, str | None]
    ) -> None:
        self._document = document
        self._when = when
        self._who = identities(document, sorted(when, key=lambda t: t.position), speakers)
        self._words: dict[Trigger, frozenset[str]] = {}

    def possible(self, trigger: Trigger, members: Sequence[Trigger]) -> bool:
        """Whether the words can be of one event at all.

        Dates, denials and named speakers must not differ, and the words share a meaning, or one only says that the
        other is.
        """
        if self._differ(trigger, members) or (_goes_on(trigger, members) and not trigger.says):
            return False
        if any(m.event_class == trigger.event_class or m.lemma == trigger.lemma for m in members):
            return True
        if trigger.lemma in TAKES_UP or (trigger.says and members[-1].says):
            return True
        mine = meanings(trigger.lemma)
        if any(m.says == trigger.says and not mine.isdisjoint(meanings(m.lemma)) for m in members):
            return True
        governor = trigger.governor
        if governor is None or governor not in members:
            return False
        if trigger.form == "noun":
            return trigger.bond in ("object", "purpose") and trigger.first - governor.last <= 3
        noun = governor.noun
        return trigger.bond == "relative" and (
            trigger.event_class in HAPPENING
            or (noun is not None and light_verb(trigger.lemma, noun.noun) in ("light", "phase"))
        )

    def certain(self, trigger: Trigger, members: Sequence[Trigger], rivals: int) -> bool:
        """What is too rare in any one gold standard to be weighed.

        A noun with the article that takes up the one event of its class told right before it (وقع هجوم … وأسفر
        الاعتداء), and a verb of taking place that a relative ties to its noun (بالهجوم الذي وقع).
        """
        governor = trigger.governor
        if trigger.form == "verb" and trigger.bond == "relative" and governor is not None and governor in members:
            words = self._document.sentences[trigger.sentence].words
            tied = trigger.first - governor.last == 2 and words[trigger.first - 1].text in RELATIVE_SURE
            noun = governor.noun
            return tied and noun is not None and light_verb(trigger.lemma, noun.noun) == "light"
        return (
            trigger.form == "noun"
            and rivals == 1
            and trigger.event_class in RETOLD
            and _with_article(trigger.word.text)
            and trigger.sentence - members[-1].sentence <= 1
            and trigger.sentence > members[0].sentence
            and any(not meanings(trigger.lemma).isdisjoint(meanings(m.lemma)) for m in members)
        )

    def _differ(self, trigger: Trigger, members: Sequence[Trigger]) -> bool:
        mine = self._when[trigger]
        if (
            mine.basis in _DATED
            and not (trigger.governor in members and trigger.bond == "relative")
            and any(theirs.basis in _DATED and _apart(mine, theirs) for theirs in (self._when[m] for m in members))
        ):
            return True
        if trigger.event_class in COUNTED and (count := self._count(trigger)):
            counts = {c for m in members if m.event_class == trigger.event_class and (c := self._count(m))}
            if counts and count not in counts:
                return True
        taken_up = trigger.definite and trigger.tense == "none"
        if (trigger.status == "negated") != (members[-1].status == "negated") and not taken_up:
            return True
        if trigger.says and members[-1].says:
            retold = [m for m in members if m.lemma == trigger.lemma]
            if any(self._headline(m.sentence) for m in retold):
                return False
            if trigger.event_class == "say" or (trigger.form == "verb" and not retold):
                speaker = self._who.get(trigger)
                others = {self._who[m] for m in members if m in self._who and m.form != "noun"}
                return speaker is not None and bool(others) and speaker not in others
        return False

    def _headline(self, sentence: int) -> bool:
        """Whether a sentence is a title, or a first line that ends like one."""
        if sentence < self._document.title_count:
            return True
        return sentence == 0 and self._document.sentences[0].words[-1].text not in (".", "؟", "!", "…", '"')

    def features(self, trigger: Trigger, members: Sequence[Trigger], *, latest: bool, rivals: int = 1) -> Iterator[str]:
        """The features of `trigger` telling the event of `members`.

        `latest` where no other like it came later; `rivals` is how many events told so far are of its class.
        """
        near = members[-1]
        governor = trigger.governor
        twins = [t for t in members if t.lemma == trigger.lemma]
        alike = [] if twins else [t for t in members if not meanings(t.lemma).isdisjoint(meanings(trigger.lemma))]
        kin = twins or alike or [t for t in members if t.event_class == trigger.event_class]
        tie = "lemma" if twins else "meaning" if alike else "class" if kin else "other"
        last = kin[-1] if kin else near
        forms = f"{last.form[0]}{trigger.form[0]}"
        yield tie
        yield f"{tie} {forms}"
        yield f"{tie} {'speech' if trigger.says else 'deed'} {'speech' if near.says else 'deed'}"
        yield f"{tie} {_gap(trigger.sentence - near.sentence)}"
        if governor is not None and governor in members:
            yield from self._governed(trigger, governor, tie)
        elif trigger in (m.governor for m in members):
            yield f"governs {tie}"
        elif near.sentence == trigger.sentence:
            yield f"{tie} in sentence"
            if trigger.word.text[0] == "و":
                yield "and in sentence"
        yield f"{tie} {'latest' if latest else 'earlier'}"
        yield f"{tie} rivals {min(rivals, 3)}"
        if trigger.form == "noun":
            shape = self._shape(trigger)
            yield f"{tie} {shape}"
            yield f"{tie} {shape} rivals {min(rivals, 3)}"
            gap = _gap(trigger.sentence - near.sentence)
            yield f"{tie} {shape} {gap}"
            if rivals == 1:
                yield f"{tie} {shape} sole {gap}"
            if last.form == "noun":
                yield f"{tie} {self._shape(last)} {shape}"
            if tie in ("class", "meaning"):
                yield f"{'retold' if trigger.event_class in RETOLD else 'class'} {shape}"
            if trigger.lemma in TAKES_UP:
                yield f"takes up {shape}"
                yield f"takes up {_gap(trigger.sentence - near.sentence)}"
        if trigger.status == near.status:
            yield "same status"
        else:
            yield f"status {near.status} {trigger.status}"
            if "negated" in (near.status, trigger.status):
                yield f"{tie} negation"
        titles = max(self._document.title_count, 1)
        if any(m.sentence < titles for m in members):
            yield f"{tie} title"
            if trigger.sentence < titles + 2:
                yield f"{tie} title lead {trigger.form[0]}"
        if len(members) > 2:
            yield f"{tie} long"
        yield from self._dates(trigger, members, tie)
        if kin:
            shared = max(len(self._around(trigger) & self._around(m)) for m in kin[-3:])
            yield f"{tie} shares {min(shared, 3)}"
            yield f"shares {min(shared, 3)} {forms}"
            yield f"{tie} complement {self._complements(trigger, last)}"
            mine, theirs = self._numbers(trigger), self._numbers(last)
            if mine and theirs and last.sentence == trigger.sentence:
                yield f"numbers {'same' if mine & theirs else 'differ'} here"
            if mine and theirs:
                yield f"{tie} numbers {'same' if mine & theirs else 'differ'}"
        if trigger.says and near.says:
            yield from self._speech(trigger, members, tie, forms)

    def _governed(self, trigger: Trigger, governor: Trigger, tie: str) -> Iterator[str]:
        gap = trigger.first - governor.last
        words = self._document.sentences[trigger.sentence].words
        # الهجوم الذي وقع: nothing but the relative stands between.
        tight = gap == 1 or (trigger.bond == "relative" and gap == 2 and words[trigger.first - 1].text in RELATIVE_SURE)
        near = "next" if tight else "near" if gap <= 3 else "far"
        forms = f"{governor.form[0]}{trigger.form[0]}"
        yield f"{trigger.bond}"
        yield f"{trigger.bond} {forms} {tie}"
        yield f"{trigger.bond} {forms} {near}"
        if trigger.bond in ("object", "relative", "purpose"):
            helper = trigger if trigger.bond == "relative" else governor
            noun = governor if trigger.bond == "relative" else trigger
            if noun.noun is not None:
                light = light_verb(helper.lemma, noun.noun.noun)
                if light in ("light", "phase"):
                    yield f"{trigger.bond} {light} {near}"
            yield f"{trigger.bond} {tie} helper {helper.event_class}"
            yield f"{trigger.bond} {tie} noun {noun.event_class}"
            if helper.event_class in HAPPENING:
                yield f"{trigger.bond} {forms} happening"
            if helper.says and noun.says:
                yield f"{trigger.bond} {forms} speech"
            if any(words[i].text in CLAUSE_BREAKS for i in range(governor.last + 1, trigger.first)):
                yield f"{trigger.bond} broken"
            if trigger.bond == "object" and trigger.form == "noun":
                text = trigger.word.text
                yield f"object {forms} {self._shape(trigger)} {near}"
                if text[0] in "بل":
                    yield f"object {forms} by {text[0]}"
                yield f"object {governor.complement}"

    def _dates(self, trigger: Trigger, members: Sequence[Trigger], tie: str) -> Iterator[str]:
        mine = self._when[trigger]
        dated = [self._when[m] for m in members if self._when[m].basis in ("expression", "inherited")]
        if mine.basis not in ("expression", "inherited") or not dated:
            return
        if any(_apart(mine, other) for other in dated):
            yield "apart" if mine.basis == "expression" and dated[-1].basis == "expression" else "perhaps apart"
        elif mine.expression and any(mine.expression == other.expression for other in dated):
            yield f"{tie} same date"

    def _speech(self, trigger: Trigger, members: Sequence[Trigger], tie: str, forms: str) -> Iterator[str]:
        mine = self._who.get(trigger)
        theirs = {self._who[m] for m in members if m in self._who}
        near = members[-1]
        gap = _gap(trigger.sentence - near.sentence)
        plain = trigger.event_class == "say" and near.event_class == "say"
        acts = "plain" if plain else "act"
        if mine is None:
            who = "none"
        elif not theirs:
            who = "new"
        else:
            who = "same" if mine in theirs else "other"
        goes_on = "on" if trigger.lemma in CONTINUES else "new"
        yield f"speaker {who} {acts}"
        yield f"speaker {who} {acts} {tie}"
        yield f"speaker {who} {acts} {gap}"
        yield f"speaker {who} {forms}"
        yield f"speaker {who} {goes_on}"
        yield f"speaker {who} {gap}"
        yield f"speech {trigger.form[0]}{near.form[0]} {acts}"
        if trigger.lemma == "اضاف":
            yield f"added {gap}"

    def _shape(self, trigger: Trigger) -> str:
        words = self._document.sentences[trigger.sentence].words
        before = words[trigger.first - 1].text if trigger.first else ""
        after = words[trigger.index + 1].text if trigger.index + 1 < len(words) else ""
        if before in DEMONSTRATIVES or after in _SAME:
            return "this"
        if after.removeprefix("ال") in _OTHER:
            return "another"
        return "definite" if trigger.definite else "construct" if after.startswith("ال") else "indefinite"

    def _complements(self, trigger: Trigger, other: Trigger) -> str:
        mine, theirs = self._next(trigger), self._next(other)
        if not mine or not theirs:
            return "missing"
        return "same" if mine & theirs else "differ"

    def _next(self, trigger: Trigger) -> frozenset[str]:
        """The two content words that follow in the clause."""
        words = self._document.sentences[trigger.sentence].words
        found: list[str] = []
        for word in words[trigger.last + 1 : trigger.last + 7]:
            if word.text in CLAUSE_BREAKS or word.text in THAT or not word.is_word:
                break
            if len(word.text) > 2 and word.text not in PREPOSITIONS:
                found.append(_stem(word.text))
            if len(found) == 2:
                break
        return frozenset(found)

    def _numbers(self, trigger: Trigger) -> frozenset[str]:
        words = self._document.sentences[trigger.sentence].words
        span = range(max(0, trigger.first - 2), min(len(words), trigger.last + 5))
        return frozenset(w for i in span if (w := words[i].text)[0].isdigit() or w.rstrip("ة") in _COUNTS)

    def _count(self, trigger: Trigger) -> int | None:
        return count_of(self._document.sentences[trigger.sentence].words, trigger)

    def _around(self, trigger: Trigger) -> frozenset[str]:
        found = self._words.get(trigger)
        if found is None:
            words = self._document.sentences[trigger.sentence].words
            low, high = max(0, trigger.index - 5), trigger.index + 9
            found = frozenset(
                _stem(w.text)
                for i, w in enumerate(words[low:high], low)
                if i != trigger.index and len(w.text) > 3 and w.is_word
            )
            self._words[trigger] = found
        return found


def _with_article(text: str) -> bool:
    return text.startswith(("ال", "وال", "بال", "فال", "لل", "ولل", "وبال"))


def _stem(text: str) -> str:
    stem = text[1:] if text.startswith(("وال", "بال", "لل", "فال", "كال")) else text
    return stem.removeprefix("لل").removeprefix("ال")


def _goes_on(trigger: Trigger, members: Sequence[Trigger]) -> bool:
    """قتل ثلاثة وتوفي رابع: verbs joined by و in one sentence tell deeds of their own."""
    governor = trigger.governor
    joined = trigger.bond == "coordinate" and governor is not None and governor in members
    return joined and trigger.form == "verb" and trigger.word.text[0] == "و"


def _gap(sentences: int) -> str:
    return "here" if sentences == 0 else "before" if sentences == 1 else "near" if sentences <= 3 else "far"


def _apart(a: When, b: When) -> bool:
    return bool(a.begin and a.until and b.begin and b.until and (a.until <= b.begin or b.until <= a.begin))
