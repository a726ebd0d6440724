"""Finding triggers: finite verbs, event nouns, adverbial participles of speech, light verbs joined to their nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.everyday import helper, usual
from timeline.events.lexicon import EventNoun, event_noun, is_generic, light_entry, light_verb, state_verb, verb_entry
from timeline.events.lookalikes import named_for, spelled, tells_nothing
from timeline.events.particles import (
    BODY_HEADS,
    CLAUSE_BREAKS,
    HEADS,
    MASDAR_ADVERBS,
    PHASE_HEADS,
    PREPOSITIONS,
    PRONOUN_PREPOSITIONS,
    SUBORDINATORS,
    THAT,
    bare,
)
from timeline.events.trigger import Trigger
from timeline.language.document import Document
from timeline.language.letters import Folded, fold_key
from timeline.language.verb_context import FiniteVerb, finite_verbs
from timeline.language.verbs import participle_lemmas
from timeline.language.words import Word

_REACH = 7
_FAR = 11
_FARTHEST = 18
_DOUBTFUL = 0.7
# Participles that are adverbs.
_ADVERBS = frozenset({"مجددا", "مقدما", "مؤخرا", "مسبقا", "مشتركا", "منفردا"})
_BE = "كان"
# لا يزال and ما زال affirm.
_STILL = "زال"
_BEGINS_PRESENT = re.compile("[وف]?[يت]")


def triggers_of(document: Document, timed: frozenset[tuple[int, int]]) -> list[Trigger]:
    """The triggers of a document in the order of telling; words in `timed` belong to time expressions."""
    found: list[Trigger] = []
    for sentence in document.sentences:
        folded = document.folded(sentence.index)
        found.extend(_Scan(sentence.index, sentence.words, folded, timed).triggers())
    return found


class _Scan:
    """One sentence: which words name events, which words go together."""

    def __init__(self, index: int, words: Sequence[Word], folded: Folded, timed: frozenset[tuple[int, int]]) -> None:
        self.sentence = index
        self.words = words
        self.verbs = verbs = {v.index: v for v in finite_verbs(words, folded)}
        self.timed = timed
        self.nouns: dict[int, EventNoun] = {}
        silent: set[int] = set()
        for i, verb in list(verbs.items()):
            if tells_nothing(words, verb):
                del verbs[i]
                silent.add(i)
                continue
            noun = event_noun(words[i].text) if verb.score < _DOUBTFUL else None
            if noun and noun.strong:
                del verbs[i]
        for i, word in enumerate(words):
            if i in verbs or (index, i) in timed or not word.is_arabic or bare(word.text) in MASDAR_ADVERBS:
                continue
            noun = event_noun(word.text) if i not in silent or not _BEGINS_PRESENT.match(word.text) else None
            if (
                noun
                and not is_generic(word.text)
                and not self._in_name(i)
                and not named_for(words, i)
                and spelled(noun, folded.quote(word.start, word.end))
            ):
                self.nouns[i] = noun
        self.used: set[int] = set()

    def triggers(self) -> list[Trigger]:
        out: list[Trigger] = []
        for i in range(len(self.words)):
            if i in self.used or (self.sentence, i) in self.timed:
                continue
            trigger = None
            if i in self.verbs:
                trigger = self._verb(i, self.verbs[i])
            elif i in self.nouns:
                trigger = self._noun(i, self.nouns[i])
            elif self._speech_participle(i):
                trigger = self._participle(i)
            if trigger:
                out.append(trigger)
        return sorted(out, key=lambda t: t.position)

    def _verb(self, i: int, verb: FiniteVerb) -> Trigger | None:
        verb = usual(self.words, i, verb)
        lemma = helper(self.words[i].text) or fold_key(verb.lemma)
        light = light_verb(lemma)
        if light == "aux" or lemma in (_BE, _STILL):
            return None
        entry = verb_entry(lemma, self._preposition(i))
        partner = None if entry and entry.event_class == "say" else self._partner(i, lemma, light)
        if partner is not None:
            trigger = self._noun(partner, self.nouns[partner]) if partner in self.nouns else None
            if trigger is None:
                follower = self._verb(partner, self.verbs[partner])
                if follower:
                    follower.companions.insert(0, i)
                    self.used.add(partner)
                    self._inflect(follower, i, verb)
                return follower
            trigger.companions.insert(0, i)
            trigger.strong = True
            self.used.add(partner)
            self._inflect(trigger, i, verb)
            return trigger
        told = state_verb(lemma, verb.tense, self._preposition(i))
        if told == "none":
            return None
        kind = entry.kind if entry else "occurrence"
        if told == "state":
            kind = "state"
        trigger = Trigger(
            self.sentence,
            i,
            self.words[i],
            lemma,
            kind,
            entry.event_class if entry else "other",
            "verb",
            complement=entry.complement if entry else "-",
        )
        if told:
            trigger.told_as = told
        elif rest := state_verb(lemma, "present", self._preposition(i)):
            trigger.told_as = f"past {rest}"
        self._inflect(trigger, i, verb)
        return trigger

    def _inflect(self, trigger: Trigger, i: int, verb: FiniteVerb) -> None:
        trigger.verb = verb
        trigger.tense = (
            "future" if verb.future else "past" if verb.tense == "past" or verb.negator == "لم" else "present"
        )
        trigger.negator = None if helper(self.words[i].text) == _STILL else verb.negator
        trigger.modal = verb.modal
        trigger.pluperfect = verb.tense == "past" and self._after_be(i)

    def _after_be(self, i: int) -> bool:
        for j in range(max(0, i - 8), i):
            if helper(self.words[j].text) == _BE:
                return not any(k in self.verbs and k != j for k in range(j + 1, i))
        return False

    def _partner(self, i: int, lemma: str, light: str | None) -> int | None:
        """The noun (or, after a phase verb, the imperfect verb) that a light verb brings."""
        if light not in ("light", "phase"):
            return None
        reach = _FAR if light == "light" else _REACH
        for j in range(i + 1, min(len(self.words), i + 1 + _FARTHEST)):
            text = self.words[j].text
            if j > i + reach and not (j in self.nouns and self._asked_for(lemma, j)):
                if text in CLAUSE_BREAKS or j in self.verbs:
                    return None
                continue
            if text in (":", '"') or text in THAT or text in SUBORDINATORS:
                return None
            if j in self.verbs:
                verb = self.verbs[j]
                joined = text[0] in "وفل" or any(self.words[k].text in CLAUSE_BREAKS for k in range(i + 1, j))
                return j if light == "phase" and verb.tense == "present" and not verb.future and not joined else None
            if j in self.nouns and not self._gives_way(j) and self._brings(lemma, j):
                return j
        return None

    def _asked_for(self, lemma: str, j: int) -> bool:
        """Whether the preposition that the verb asks for stands right before: تمكنت قوات … من طرد."""
        entry = light_entry(lemma, self.nouns[j].noun, bare(self.words[j - 1].text))
        return entry is not None and bool(entry.particle) and fold_key(entry.particle) == self.words[j - 1].text

    def _brings(self, lemma: str, j: int) -> bool:
        """Whether the light verb takes the noun at word j, by the preposition that it asks for: أسفر X عن Y."""
        before = bare(self.words[j - 1].text)
        text = self.words[j].text
        noun = self.nouns[j].noun
        particle = before if before in PREPOSITIONS else text[0] if text[0] in "بل" and noun[0] != text[0] else ""
        entry = light_entry(lemma, noun, particle or None)
        return entry is not None and (not entry.particle or fold_key(entry.particle) == particle)

    def _noun(self, i: int, noun: EventNoun) -> Trigger | None:
        text = self.words[i].text
        before = self.words[i - 1].text if i else ""
        trigger = Trigger(
            self.sentence,
            i,
            self.words[i],
            fold_key(noun.lemma),
            noun.kind,
            noun.event_class,
            "noun",
            complement=_complement(noun),
            definite=_definite(text),
            strong=noun.strong,
            noun=noun,
        )
        j = i - 1
        while j >= 0 and j not in self.used and bare(self.words[j].text) in PHASE_HEADS:
            trigger.companions.insert(0, j)
            trigger.strong = True
            self.used.add(j)
            j -= 1
        if bare(before) in PHASE_HEADS or i + 1 >= len(self.words):
            return trigger
        # The second noun of إعادة فتح، بدء التفاوض names the event: the head gives way to it.
        nxt = i + 1
        if nxt in self.nouns and nxt not in self.used:
            if self._gives_way(i):
                return None
            carries = light_verb(fold_key(noun.lemma), self.nouns[nxt].noun) in ("light", "phase")
            if carries or bare(text) in PHASE_HEADS or noun.event_class in ("begin", "end"):
                follower = self._noun(nxt, self.nouns[nxt])
                if follower:
                    self.used.add(nxt)
                    if i not in follower.companions:
                        follower.companions.insert(0, i)
                    follower.strong = True
                return follower
        return trigger

    def _gives_way(self, i: int) -> bool:
        """عملية إنقاذ، أعمال عنف: the second noun names the event."""
        head = bare(self.words[i].text)
        return head in HEADS and head not in PHASE_HEADS and i + 1 in self.nouns

    def _speech_participle(self, i: int) -> bool:
        text = self.words[i].text
        if not text.endswith("ا") or text.endswith("يا") or text.startswith(("ال", "وال")) or bare(text) in _ADVERBS:
            return False
        if i + 1 < len(self.words) and self.words[i + 1].text in ("باسم", "بلسان"):
            return False
        readings = participle_lemmas(text)
        if not readings or readings[0][1] != "active":
            return False
        entry = verb_entry(fold_key(readings[0][0]), self._preposition(i))
        return entry is not None and entry.kind == "statement"

    def _participle(self, i: int) -> Trigger:
        lemma = fold_key(participle_lemmas(self.words[i].text)[0][0])
        entry = verb_entry(lemma, self._preposition(i))
        return Trigger(
            self.sentence,
            i,
            self.words[i],
            lemma,
            "statement",
            entry.event_class if entry else "say",
            "participle",
            complement=entry.complement if entry else "-",
        )

    def _preposition(self, i: int) -> str | None:
        for j in range(i + 1, min(len(self.words), i + 6)):
            text = self.words[j].text
            if text in PREPOSITIONS:
                return bare(text)
            if (particle := PRONOUN_PREPOSITIONS.get(text)) is not None:
                return particle
            if j in self.nouns and text[0] in "بل" and self.nouns[j].noun[0] != text[0]:
                return text[0]
            if text in THAT or text in CLAUSE_BREAKS or j in self.verbs:
                return None
        return None

    def _in_name(self, i: int) -> bool:
        """Whether the noun is part of the name of a body or office: وزارة الدفاع، مجلس الأمن، رئيس الحكومة."""
        text = self.words[i].text
        before = self.words[i - 1].text if i else ""
        if text.startswith("ال") and (before in BODY_HEADS or bare(before) in BODY_HEADS):
            return True
        j = i - 1
        while j > 0 and i - j <= 3 and self.words[j].text.startswith("ال") and j not in self.verbs:
            # الهيئة العليا للانتخابات، اللجنة المنظمة للجائزة.
            head = bare(self.words[j].text).removeprefix("ال")
            if j < i - 1 and head in BODY_HEADS and text.startswith(("لل", "ل")):
                return True
            j -= 1
        return False


def _definite(text: str) -> bool:
    return text.startswith(("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال")) or text.endswith(
        ("ها", "هم", "هما", "ه", "نا")
    )


def _complement(noun: EventNoun) -> str:
    entry = verb_entry(fold_key(noun.lemma), None)
    return entry.complement if entry else "-"
