"""The event tables: their shape, their agreement with one another, and what look-ups find."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from timeline.events import lexicon
from timeline.events.lexicon import cues, nouns, verbs
from timeline.events.lexicon.tables import rows, split
from timeline.language.letters import fold_key
from timeline.language.verbs import finite
from timeline.model import Kind, Status

# table: columns, columns that make the key, least number of rows, columns that may be empty
TABLES = {
    "event_nouns": (6, (0,), 1500, {1}),
    "generic_nouns": (3, (0,), 400, {1}),
    "verbs": (5, (0, 1), 1400, {1}),
    "light_verbs": (5, (0, 1, 2, 3), 220, {1}),
    "state_verbs": (5, (0, 1), 150, {1}),
    "status_cues": (4, (0,), 300, set()),
    "attribution": (3, (0,), 180, set()),
    "titles": (3, (0,), 450, {1}),
    "relation_cues": (4, (0,), 220, set()),
    "classes": (3, (0,), 40, set()),
    "synonyms": (2, (0,), 70, set()),
    "event_evidence": (2, (0,), 200, set()),
    "same_event_evidence": (2, (0,), 200, set()),
}


@pytest.mark.parametrize("table", TABLES)
class TestEveryTable:
    def test_has_all_columns(self, table: str) -> None:
        columns, _, _, may_be_empty = TABLES[table]
        for row in rows(table):
            assert len(row) == columns, row
            assert all(column.strip() or i in may_be_empty for i, column in enumerate(row)), row
            assert all(column == column.strip() and "||" not in column for column in row), row

    def test_has_no_key_twice(self, table: str) -> None:
        _, key, _, _ = TABLES[table]
        counted = Counter(tuple(fold_key(row[i]) for i in key) for row in rows(table))
        assert [k for k, n in counted.items() if n > 1] == []

    def test_is_large_enough(self, table: str) -> None:
        assert sum(1 for _ in rows(table)) >= TABLES[table][2]

    def test_has_no_marks(self, table: str) -> None:
        for row in rows(table):
            assert not any("\u064b" <= c <= "\u0652" or c == "\u0640" for c in row[0]), row


class TestVocabulary:
    def test_classes_are_known(self) -> None:
        known = set(lexicon.event_classes())
        used = {row[4] for row in rows("event_nouns")} | {row[2] for row in rows("verbs")}
        used |= {row[4] for row in rows("light_verbs")} - {"-"}
        assert used - known == set()
        assert known - used == set()

    @pytest.mark.parametrize(
        ("table", "column", "values"),
        [
            ("event_nouns", 3, get_args(Kind)),
            ("event_nouns", 5, get_args(nouns.NounStrength)),
            ("verbs", 3, get_args(Kind)),
            ("verbs", 4, get_args(verbs.Complement)),
            ("light_verbs", 2, get_args(verbs.LightType)),
            ("state_verbs", 2, get_args(verbs.StateStrength)),
            ("state_verbs", 3, get_args(verbs.StateTense)),
            ("status_cues", 1, get_args(Status)),
            ("status_cues", 2, get_args(cues.Scope)),
            ("attribution", 1, get_args(cues.AttributionType)),
            ("titles", 2, get_args(nouns.TitleType)),
            ("relation_cues", 1, get_args(cues.CueRelation)),
            (
                "generic_nouns",
                2,
                ("institution", "sector", "topic", "thing", "status", "time", "person"),
            ),
        ],
    )
    def test_columns_hold_known_values(self, table: str, column: int, values: tuple[str, ...]) -> None:
        assert {row[column] for row in rows(table)} <= set(values)

    def test_strengths_are_between_0_and_1(self) -> None:
        assert all(0 < float(row[2]) <= 1 for row in rows("relation_cues"))


class TestTablesAgree:
    def test_speech_classes_are_statements(self) -> None:
        speech = {"say", "act-of-speech"}
        assert [r for r in rows("verbs") if (r[2] in speech) != (r[3] == "statement")] == []
        assert [r for r in rows("event_nouns") if r[4] in speech and r[3] != "statement"] == []

    def test_no_noun_is_both_event_and_generic(self) -> None:
        events = {fold_key(w) for row in rows("event_nouns") for w in (row[0], *split(row[1]))}
        generic = {fold_key(w) for row in rows("generic_nouns") for w in (row[0], *split(row[1]))}
        assert events & generic == set()

    def test_no_plural_belongs_to_two_nouns(self) -> None:
        owners: dict[str, str] = {}
        for row in rows("event_nouns"):
            for form in {fold_key(row[0]), *map(fold_key, split(row[1]))}:
                assert owners.setdefault(form, row[0]) == row[0], (form, row[0], owners[form])

    def test_a_noun_without_a_verb_is_its_own_lemma(self) -> None:
        known = {fold_key(row[0]) for row in rows("verbs")}
        known |= {fold_key(row[0]) for row in rows("state_verbs")}
        lost = [
            row[:3]
            for row in rows("event_nouns")
            if row[0] != row[2] and fold_key(row[2]) not in known and not _is_past(row[2])
        ]
        assert lost == []

    def test_every_verb_is_a_past_form(self) -> None:
        lemmas = {row[0] for table in ("verbs", "state_verbs", "light_verbs") for row in rows(table)}
        assert sorted(lemma for lemma in lemmas if not _is_past(lemma)) == []

    def test_particle_readings_have_a_plain_one(self) -> None:
        plain = {row[0] for row in rows("verbs") if not row[1]}
        assert {row[0] for row in rows("verbs")} - plain == set()

    def test_at_least_150_verbs_of_statement(self) -> None:
        assert len({row[0] for row in rows("verbs") if row[3] == "statement"}) >= 150

    def test_examples_hold_their_cue(self) -> None:
        for table in ("status_cues", "relation_cues", "attribution"):
            for row in rows(table):
                cue, example = fold_key(row[0]), fold_key(row[-1])
                head, _, last = cue.rpartition(" ")
                assert (f"{head} {last}" if last in ("ل", "ب") else cue) in example, row


def _is_past(lemma: str) -> bool:
    return fold_key(lemma) in {fold_key(a.form.lemma) for a in finite(fold_key(lemma))}


class TestEventNoun:
    @pytest.mark.parametrize(
        ("noun", "words"),
        [
            ("هجوم", "هجوم الهجوم هجوماً وهجومه بهجومين الهجومان للهجوم هجمات وبالهجمات هجماتهم هجوم"),
            ("زيارة", "زيارة زيارتها الزيارتان لزيارتين زيارتا زيارتي وللزيارة زيارات بزياراته"),
            ("لقاء", "لقاء لقائه لقاؤها لقاءين لقائين واللقاءات لقاءاتهما بلقائهم"),
            ("مسعى", "مسعى مساع مساعي مساعيه المسعى"),
            ("حل", "حل الحل لحل حلين حلها"),
            ("إطلاق", "إطلاق اطلاق بإطلاقها لإطلاق"),
        ],
    )
    def test_in_every_form(self, noun: str, words: str) -> None:
        for word in words.split():
            found = lexicon.event_noun(word)
            assert found is not None, word
            assert found.noun == noun, word

    @pytest.mark.parametrize(
        "word", ["برد", "كرة", "قتلى", "وزارة", "للحكومة", "سياساتها", "والمطار", "هجومية", "كبير", "رئيس", "زيارت"]
    )
    def test_not_a_lookalike(self, word: str) -> None:
        assert lexicon.event_noun(word) is None

    def test_tells_class_kind_and_strength(self) -> None:
        found = lexicon.event_noun("الاعتقالات")
        assert found is not None
        assert (found.lemma, found.event_class, found.kind, found.strong) == ("اعتقل", "arrest", "occurrence", True)
        told = lexicon.event_noun("تصريحاته")
        assert told is not None
        assert (told.event_class, told.kind) == ("say", "statement")
        weak = lexicon.event_noun("التعاون")
        assert weak is not None
        assert not weak.strong


class TestGenericNoun:
    @pytest.mark.parametrize(
        "word", ["حكومة", "للحكومة", "وزارتها", "العلاقات", "والسياسات", "قتلى", "إدارته", "بأسلحتهم"]
    )
    def test_in_every_form(self, word: str) -> None:
        assert lexicon.is_generic(word)

    @pytest.mark.parametrize("word", ["هجوم", "زيارتها", "انتخابات", "قال", "كبير"])
    def test_not_an_event(self, word: str) -> None:
        assert not lexicon.is_generic(word)


class TestVerbs:
    @pytest.mark.parametrize(
        ("lemma", "particle", "event_class", "complement"),
        [
            ("قال", None, "say", "fact"),
            ("قال", "في", "say", "fact"),
            ("نقل", None, "move", "-"),
            ("نقل", "عن", "say", "fact"),
            ("اعتزم", None, "decision", "planned"),
            ("هدد", "ب", "act-of-speech", "possible"),
            ("نفى", None, "act-of-speech", "negated"),
            ("ألغى", None, "prevent", "negated"),
            ("كف", "عن", "end", "negated"),
        ],
    )
    def test_class_and_complement(self, lemma: str, particle: str | None, event_class: str, complement: str) -> None:
        entry = lexicon.verb_entry(lemma, particle)
        assert entry is not None
        assert (entry.event_class, entry.complement) == (event_class, complement)

    @pytest.mark.parametrize(
        ("lemma", "noun", "expected"),
        [
            ("شن", "هجوم", "light"),
            ("شن", "زواج", None),
            ("أجرى", "محادثات", "light"),
            ("لقي", "مصرع", "light"),
            ("واصل", "قصف", "phase"),
            ("كان", "هجوم", None),
            ("كان", None, "aux"),
            ("قال", None, None),
        ],
    )
    def test_light_verbs_take_their_nouns(self, lemma: str, noun: str | None, expected: str | None) -> None:
        assert lexicon.light_verb(lemma, noun) == expected

    def test_an_idiom_has_a_class_of_its_own(self) -> None:
        entry = lexicon.light_entry("فارق", "حياة")
        assert entry is not None
        assert entry.event_class == "die"

    def test_states_depend_on_tense(self) -> None:
        assert lexicon.state_verb("قاد", "present") == "state"
        assert lexicon.state_verb("قاد", "past") is None
        assert lexicon.state_verb("بلغ", "past") == "none"
        assert lexicon.state_verb("قتل", "present") is None


class TestCues:
    @pytest.mark.parametrize(
        ("phrase", "following", "status"),
        [
            ("من المقرر", None, "planned"),
            ("من غير المتوقع", None, "negated"),
            ("لم", None, "negated"),
            ("تفاديا", "لحرب", "negated"),
            ("تفادياً", None, "negated"),
            ("تفاديا", "حرب", None),
            ("لا يزال", None, "actual"),
            ("قال", None, None),
        ],
    )
    def test_status(self, phrase: str, following: str | None, status: str | None) -> None:
        found = lexicon.status_cue(phrase, following)
        assert (found and found.status) == status

    @pytest.mark.parametrize(
        ("phrase", "relation"),
        [
            ("قبل أن", "before"),
            ("عقب", "after"),
            ("أثناء", "during"),
            ("تخللها", "includes"),
            ("بينما", "simultaneous"),
        ],
    )
    def test_relation(self, phrase: str, relation: str) -> None:
        found = lexicon.relation_cue(phrase)
        assert found is not None
        assert found.relation == relation

    def test_a_cue_with_its_preposition_wins(self) -> None:
        bare, full = lexicon.relation_cue("سبق", "الهجوم"), lexicon.relation_cue("سبق", "للمحكمة")
        assert bare is not None
        assert full is not None
        assert (bare.relation, full.relation) == ("before", "after")

    def test_attribution(self) -> None:
        found = lexicon.attribution_cue("وفقاً", "لمصدر")
        assert found is not None
        assert found.type == "source"
        assert lexicon.attribution_cue("وفقا", "مصدر") is None


class TestTitle:
    @pytest.mark.parametrize(
        ("phrase", "kind"),
        [
            ("الرئيس", "person"),
            ("ورئيس الوزراء", "person"),
            ("للوزراء", "person"),
            ("المتحدثة باسم", "person"),
            ("المسؤولين", "person"),
            ("الوكالة", "body"),
            ("صحيفتها", "body"),
        ],
    )
    def test_in_every_form(self, phrase: str, kind: str) -> None:
        found = lexicon.title(phrase)
        assert found is not None
        assert found.type == kind

    def test_not_a_title(self) -> None:
        assert lexicon.title("هجوم") is None
