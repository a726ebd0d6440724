"""Verb forms, masdars and participles by their surface."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.language import verbs
from timeline.language.letters import fold_key
from timeline.language.verbs import finite, masdar_lemmas, participle_lemmas

DATA = Path(verbs.__file__).parent / "verb_data"


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


class TestFinite:
    @pytest.mark.parametrize(
        ("word", "lemma", "form", "tense", "agreement", "proclitics", "enclitic"),
        [
            ("كتب", "كتب", 1, "past", "3sm", "", ""),
            ("قالت", "قال", 1, "past", "3sf", "", ""),
            ("قلنا", "قال", 1, "past", "1pm", "", ""),
            ("دعوا", "دعا", 1, "past", "3pm", "", ""),
            ("أعلنتا", "أعلن", 4, "past", "3df", "", ""),
            ("يعلنون", "أعلن", 4, "present", "3pm", "", ""),
            ("يعلنوا", "أعلن", 4, "present", "3pm", "", ""),
            ("يقل", "قال", 1, "present", "3sm", "", ""),
            ("تستجب", "استجاب", 10, "present", "3sf", "", ""),
            ("استحوذت", "استحوذ", 10, "past", "3sf", "", ""),
            ("اتخذ", "اتخذ", 8, "past", "3sm", "", ""),
            ("يضطر", "اضطر", 8, "present", "3sm", "", ""),
            ("اطمأنوا", "اطمأن", 24, "past", "3pm", "", ""),
            ("سيطرت", "سيطر", 21, "past", "3sf", "", ""),
            ("وسيعقد", "عقد", 1, "present", "3sm", "وس", ""),
            ("فاستقال", "استقال", 10, "past", "3sm", "ف", ""),
            ("ليصل", "وصل", 1, "present", "3sm", "ل", ""),
            ("استهدفتها", "استهدف", 10, "past", "3sf", "", "ها"),
            ("انتخبوه", "انتخب", 8, "past", "3pm", "", "ه"),
            ("ألقاه", "ألقى", 4, "past", "3sm", "", "ه"),
            ("رآه", "رأى", 1, "past", "3sm", "", "ه"),
            ("وأبلغهم", "أبلغ", 4, "past", "3sm", "و", "هم"),
            ("ليسوا", "ليس", 1, "present", "3pm", "", ""),
        ],
    )
    def test_reads(
        self, word: str, lemma: str, form: int, tense: str, agreement: str, proclitics: str, enclitic: str
    ) -> None:
        found = {
            (a.form.lemma, a.form.form, a.form.tense, f"{a.form.person}{a.form.number[0]}{a.form.gender}")
            for a in finite(fold_key(word))
            if a.proclitics == proclitics and a.enclitic == enclitic and a.form.voice == "active"
        }
        assert (lemma, form, tense, agreement) in found

    @pytest.mark.parametrize("written", ["يبدؤون", "يبدأون", "يبدئون", "يبدءون"])
    def test_hamza_seats_are_one(self, written: str) -> None:
        assert {"بدأ"} <= {a.form.lemma for a in finite(fold_key(written))}

    @pytest.mark.parametrize("word", ["أعلن", "اعلن", "أَعْلَنَ"])
    def test_lemma_keeps_its_hamza(self, word: str) -> None:
        first = finite(fold_key(word))[0].form
        assert (first.lemma, first.key) == ("أعلن", "اعلن")

    @pytest.mark.parametrize("word", ["قيل", "أصيب", "شوهد", "اختير", "أعيدت"])
    def test_hollow_passives(self, word: str) -> None:
        assert "passive" in {a.form.voice for a in finite(fold_key(word))}

    @pytest.mark.parametrize("word", ["القاهرة", "سكتب", "مدرسة", "", "و", "xyz", "١٢"])
    def test_others_are_none(self, word: str) -> None:
        assert finite(fold_key(word)) == ()

    def test_future_wants_a_present(self) -> None:
        assert all(a.form.tense == "present" for a in finite("سيقول") if a.proclitics.endswith("س"))
        assert not [a for a in finite("سقال") if a.proclitics == "س"]

    def test_usual_verbs_come_first(self) -> None:
        assert [finite(w)[0].form.lemma for w in ("يقدم", "يعلن", "يصيب")] == ["قدم", "أعلن", "أصاب"]

    def test_clitics_add_up_to_the_word(self) -> None:
        for word in ("وسيعلنونها", "فلم", "ليقتلوهم", "وقتلتهم"):
            for a in finite(word):
                assert word.startswith(a.proclitics)
                assert len(a.proclitics) == a.stem_start
                assert word.endswith(a.enclitic)


class TestMasdar:
    @pytest.mark.parametrize(
        ("word", "lemma"),
        [
            ("إعلان", "أعلن"),
            ("والإعلانات", "أعلن"),
            ("بتقديم", "قدم"),
            ("للتفاوض", "تفاوض"),
            ("اعتقاله", "اعتقل"),
            ("إلقائه", "ألقى"),
            ("استقالتهم", "استقال"),
            ("مفاوضاتها", "فاوض"),
            ("زيارة", "زار"),
            ("بزيارته", "زار"),
            ("التصدي", "تصدى"),
            ("اجتماعين", "اجتمع"),
            ("ومقتلهم", "قتل"),
        ],
    )
    def test_names_its_verb(self, word: str, lemma: str) -> None:
        assert lemma in masdar_lemmas(fold_key(word))

    @pytest.mark.parametrize("word", ["وزير", "أعلنت", "الذي", "بيت", ""])
    def test_others_name_none(self, word: str) -> None:
        assert masdar_lemmas(fold_key(word)) == ()


class TestParticiple:
    @pytest.mark.parametrize(
        ("word", "lemma", "voice"),
        [
            ("قائلا", "قال", "active"),
            ("مضيفا", "أضاف", "active"),
            ("مشيرة", "أشار", "active"),
            ("المعتقلين", "اعتقل", "passive"),
            ("والمدعون", "ادعى", "active"),
            ("المدعي", "ادعى", "active"),
            ("المحتجات", "احتج", "active"),
            ("مقتول", "قتل", "passive"),
        ],
    )
    def test_names_its_verb_and_voice(self, word: str, lemma: str, voice: str) -> None:
        assert (lemma, voice) in participle_lemmas(fold_key(word))


class TestTables:
    def test_lemmas_are_sorted_and_unique(self) -> None:
        found = [(int(form), lemma) for form, lemma in rows("lemmas.txt")]
        assert found == sorted(set(found))

    def test_usual_verbs_are_known(self) -> None:
        known = {tuple(row) for row in rows("lemmas.txt")}
        assert [row for row in rows("common_verbs.tsv") if (row[0], row[1]) not in known] == []

    def test_homographs_are_verb_forms_once_each(self) -> None:
        surfaces = [fold_key(row[0]) for row in rows("homographs.tsv")]
        assert len(surfaces) == len(set(surfaces))
        assert [s for s in surfaces if not finite(s)] == []
        assert {row[1] for row in rows("homographs.tsv")} == {"never", "noun", "mixed", "verb"}

    def test_passive_verbs_are_known(self) -> None:
        known = {lemma for _, lemma in rows("lemmas.txt")}
        assert [row[0] for row in rows("passive_verbs.tsv") if row[0] not in known] == []

    def test_records_point_into_their_tables(self) -> None:
        lemmas, slots = len(rows("lemmas.txt")), len(rows("slots.txt"))
        records = [r for _, r in verbs._trie("finite.marisa").items("است")]
        assert len(records) > 10_000
        assert all(slot_set < slots and lemma < lemmas for slot_set, lemma in records)


SOURCES = [
    ("قول", "فعَل يفعُل"),
    ("بدء", "فعَل يفعَل"),
    ("رءي", "فعَل يفعَل"),
    ("علن", "أفعل"),
    ("لقي", "أفعل"),
    ("حدث", "تفعّل"),
    ("وصل", "افتعل"),
    ("قول", "استفعل"),
    ("مدد", "افتعل"),
    ("هجم", "فاعل"),
    ("دحرج", "تفعلل"),
]


@pytest.mark.parametrize(("root", "wazn"), SOURCES)
def test_every_form_of_the_source_is_found(root: str, wazn: str, require: Callable[[object, str], None]) -> None:
    require(importlib.util.find_spec("mazini"), "mazini")
    import mazini

    from timeline.language.verb_data.build import slot_name

    numbers = {"singular": "s", "dual": "d", "plural": "p"}
    missing = []
    for slot, forms in mazini.conjugate(root, wazn).slots.items():
        name = slot_name(slot)
        for form in forms if name else []:
            found = {
                f"{a.form.tense}.{a.form.person}.{numbers[a.form.number]}.{a.form.gender}.{a.form.voice[0]}"
                for a in finite(fold_key(form.form))
                if not a.proclitics and not a.enclitic
            }
            if name not in found:
                missing.append((slot, form.form))
    assert missing == []
