"""What speaks for and against a trigger being an event of the article, as named features.

A feature's name is `group=value`; what each is worth is told in lexicon/event_evidence.tsv.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.events.lexicon import event_noun, relation_cue, title
from timeline.events.particles import (
    BODY_HEADS,
    CLAUSE_BREAKS,
    DEMONSTRATIVES,
    HEADS,
    NEGATORS,
    PREPOSITIONS,
    RELATIVE_SURE,
    SUBORDINATORS,
    THAT,
    THING_HEADS,
    bare,
)
from timeline.events.trigger import Trigger
from timeline.language.document import Document
from timeline.language.verbs import masdar_rank, participle_rank
from timeline.language.words import Word

_LEAD = 2
_EARLY = 5
_QUANTIFIERS = frozenset(["اي", "كل", "بعض", "جميع", "معظم", "غالبيه", "كافه", "عده", "عدد", "اكثر", "مزيد", "المزيد"])
_BACKWARDS = frozenset({"before", "after", "during", "includes", "simultaneous"})
_TENSED = ("past", "present", "future")


class Surface:
    """What the whole article tells of a trigger: where quotations run, which words are told again."""

    def __init__(self, document: Document, triggers: Sequence[Trigger], timed: frozenset[tuple[int, int]]) -> None:
        self.document = document
        self.timed = timed
        self.verbs = Counter(t.lemma for t in triggers if t.form == "verb")
        self.nouns = Counter(t.lemma for t in triggers if t.form == "noun")
        titles = max(document.title_count, 1)
        self.titled = frozenset(t.lemma for t in triggers if t.sentence < titles)
        self.per_sentence = Counter(t.sentence for t in triggers)
        self.quoted = _quoted(document)

    def features(self, trigger: Trigger) -> Iterator[str]:
        """The features of one trigger, bound and judged."""
        words = self.document.sentences[trigger.sentence].words
        form = trigger.form
        yield form
        yield from (f"{form}.{name}" for name in self._any(words, trigger))
        if form == "noun":
            yield from (f"noun.{name}" for name in self._noun(words, trigger))
        elif form == "verb":
            yield from (f"verb.{name}" for name in self._verb(words, trigger))

    def _any(self, words: Sequence[Word], trigger: Trigger) -> Iterator[str]:
        yield "class=" + trigger.event_class
        yield "kind=" + trigger.kind
        yield "bond=" + trigger.bond
        yield "status=" + trigger.status
        governor = trigger.governor
        if governor is None:
            yield "governor=none"
        else:
            yield "governor=" + governor.form
            yield "complement=" + governor.complement
            if governor.says:
                yield "told"
        if trigger.companions:
            yield "joined"
        if trigger.sentence < max(self.document.title_count, 1):
            yield "title"
        else:
            paragraph = self.document.sentences[trigger.sentence].paragraph - 1
            yield "lead" if paragraph < _LEAD else "early" if paragraph < _EARLY else "late"
        if trigger.position in self.quoted:
            yield "quoted"
        if any((trigger.sentence, i) in self.timed for i in range(trigger.last + 1, trigger.last + 9)):
            yield "time after"
        if any((trigger.sentence, i) in self.timed for i in range(trigger.first - 4, trigger.first)):
            yield "time before"
        if not any((trigger.sentence, i) in self.timed for i in range(len(words))):
            yield "sentence undated"
        crowd = self.per_sentence[trigger.sentence]
        yield "alone" if crowd == 1 else "few" if crowd <= 4 else "some" if crowd <= 8 else "many"
        if trigger.lemma in self.titled:
            yield "in title"
        times = self.verbs[trigger.lemma] + self.nouns[trigger.lemma]
        yield "once" if times == 1 else "twice" if times == 2 else "often"
        if trigger.word.text[0] == "و":
            yield "and"

    def _verb(self, words: Sequence[Word], trigger: Trigger) -> Iterator[str]:
        verb = trigger.verb
        yield "tense=" + trigger.tense
        yield f"{trigger.tense}+{trigger.bond}"
        yield f"{trigger.tense}+{trigger.kind}"
        if trigger.position in self.quoted:
            yield f"{trigger.tense}+quoted"
        if trigger.told_as != "event":
            yield "table=" + trigger.told_as
        if verb is not None:
            yield "sure" if verb.score > 0.95 else "likely" if verb.score > 0.8 else "doubtful"
            if verb.person != 3:
                yield "person=" + str(verb.person)
            if verb.voice == "passive":
                yield "passive"
            if verb.enclitic:
                yield "object"
        if trigger.pluperfect:
            yield "pluperfect"
        if trigger.event_class == "other":
            yield "unknown"
        after = words[trigger.last + 1].text if trigger.last + 1 < len(words) else ""
        yield "next=" + _sort(after)
        if title(after):
            yield "next is title"
        before = words[trigger.first - 1].text if trigger.first else "^"
        yield "previous=" + _sort(before)
        if not trigger.first:
            yield "opens"

    def _noun(self, words: Sequence[Word], trigger: Trigger) -> Iterator[str]:
        i = trigger.index
        text = words[i].text
        noun = trigger.noun
        strength = noun.strength if noun is not None else "weak"
        shape = _shape(text)
        after = words[trigger.last + 1].text if trigger.last + 1 < len(words) else ""
        following = _sort(after)
        first = trigger.first
        before = words[first - 1].text if first else "^"
        previous = _sort(before)
        yield strength
        yield f"{strength}+{shape}"
        yield f"{strength}+next={following}"
        yield f"{strength}+previous={previous}"
        yield f"{shape}+next={following}"
        yield f"{strength}+bond={trigger.bond}"
        yield f"{strength}+status={trigger.status}"
        if trigger.strong and strength != "strong":
            yield "raised"
        if noun is not None:
            yield "derived" if noun.noun != noun.lemma else "underived"
            if bare(text).removeprefix("ال").endswith("ات"):
                yield "plural"
        governor = trigger.governor
        if governor is not None:
            yield f"{strength}+complement={governor.complement}"
            yield f"{strength}+after {governor.form}"
            yield "near" if first - governor.last <= 3 else "far"
            if governor.event_class == trigger.event_class:
                yield "class again"
                yield f"class again {governor.form} {text[0] in 'بل'}"
        if bare(before) in BODY_HEADS:
            yield "name"
        if bare(before) in HEADS:
            yield "headed"
        if bare(before).removeprefix("ل").removeprefix("ب") in THING_HEADS:
            yield "of thing"
            yield f"{strength}+of thing"
        head = title(before)
        if head:
            yield f"of {head.type}"
        elif first > 1 and (head := title(words[first - 2].text)):
            yield f"near {head.type}"
        if bare(before) in NEGATORS:
            yield "without"
        if bare(before) in DEMONSTRATIVES:
            yield "this"
        if bare(before) in _QUANTIFIERS:
            yield "any"
        if text[0] in "بلوف" and noun is not None and not noun.noun.startswith(text[0]):
            yield "proclitic=" + text[0]
            yield f"{strength}+proclitic={text[0]}"
        for length in (1, 2):
            if first >= length:
                phrase = " ".join(w.text for w in words[first - length : first])
                cue = relation_cue(bare(phrase), text) or relation_cue(phrase, text)
                if cue:
                    yield "cue"
                    yield f"{strength}+cue"
                    break
        if not first:
            yield f"{strength}+opens"
        if self.verbs[trigger.lemma]:
            yield "also verb"
            yield f"{strength}+also verb"
        if trigger.lemma in self.titled:
            yield f"{strength}+in title"
        if after and after.startswith("ال") and text.startswith("ال"):
            yield "adjective"
        stop = trigger.last + 2
        if stop < len(words) and title(after):
            yield "of person"


def _shape(text: str) -> str:
    stem = bare(text)
    if stem.startswith(("ال", "بال", "لل", "كال")):
        return "article"
    if stem.endswith(("ها", "هم", "هما")) or (stem.endswith("ه") and len(stem) > 3):
        return "pronoun"
    if stem.endswith("ا") and len(stem) > 3:
        return "accusative"
    return "bare"


def _sort(text: str) -> str:
    """The sort of a neighbouring word."""
    if not text or text == "^":
        return text or "$"
    stem = bare(text)
    if text in CLAUSE_BREAKS or text in (".", "؟", "!"):
        return "break"
    if text in THAT:
        return "that"
    if text in RELATIVE_SURE:
        return "relative"
    if stem in PREPOSITIONS:
        return "prep " + stem if stem in _TOLD_APART else "prep"
    if stem in SUBORDINATORS:
        return "subordinator"
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if relation_cue(stem):
        return "cue"
    if stem in HEADS:
        return "head"
    if text.startswith(("لل", "بال", "وال", "كال")):
        return "joined article"
    named = title(stem)
    if stem.startswith("ال"):
        return f"the {named.type}" if named else "the event" if event_noun(text) else "article"
    if named:
        return named.type
    if event_noun(text):
        return "event noun"
    if masdar_rank(text) <= 2:
        return "masdar"
    if participle_rank(text) <= 2:
        return "participle"
    return "other"


_TOLD_APART = frozenset({"في", "من", "الي", "علي", "عن", "مع"})


def _quoted(document: Document) -> frozenset[tuple[int, int]]:
    """The words between quotation marks, across sentences."""
    found: set[tuple[int, int]] = set()
    for sentence in document.sentences:
        inside = False
        run: list[tuple[int, int]] = []
        for i, word in enumerate(sentence.words):
            if word.text == '"':
                if inside:
                    found.update(run)
                inside, run = not inside, []
            elif inside:
                run.append((sentence.index, i))
        if inside and len(run) > 3:
            found.update(run)
    return frozenset(found)
