"""The same event in other words, at other times, with other numbers; and what only looks like it."""

import pytest
from lookup import article, days, event_of, named

from timeline import reconstruct
from timeline.language.letters import fold_key
from timeline.stories.families import families, namesakes
from timeline.stories.member import stem


def told(*texts, published=("2024-05-15", "2024-05-16", "2024-05-17")):
    return reconstruct(
        [
            article(text, id=f"a{n}", published_at=day)
            for n, (text, day) in enumerate(zip(texts, published, strict=False))
        ]
    )


def sources(event):
    return {m.article for m in event.mentions}


class TestOneEvent:
    @pytest.mark.parametrize(
        ("one", "two", "words"),
        [
            (
                "أنقذ رجال الإطفاء تسعة عمال من المنجم يوم 13 مايو 2024.",
                "تم إخراج العمال التسعة من المنجم يوم 13 مايو 2024.",
                ("أنقذ", "إخراج"),
            ),
            (
                "حوصر متسلقون على جبل الثلج يوم 12 مايو 2024.",
                "علق المتسلقون على جبل الثلج يوم 12 مايو 2024.",
                ("حوصر", "علق"),
            ),
            (
                "أضرم محتجون النار في مبنى البلدية مساء الاثنين 13 مايو 2024.",
                "أحرق متظاهرون مبنى البلدية مساء الاثنين 13 مايو 2024.",
                ("أضرم", "أحرق"),
            ),
        ],
    )
    def test_in_other_words(self, one, two, words):
        chronology = told(one, two)
        assert event_of(chronology, words[0]) == event_of(chronology, words[1])

    def test_told_later_without_its_date(self):
        chronology = told(
            "عثر غواصون على حطام الطائرة قبالة الساحل يوم 10 مايو 2024.",
            "انتهت أعمال البحث. وكان غواصون قد عثروا على حطام الطائرة قبالة الساحل.",
            published=("2024-05-11", "2024-05-15"),
        )
        event = event_of(chronology, "عثر")
        assert sources(event) == {"a0", "a1"}
        assert days(event) == ("2024-05-10", "2024-05-11")

    def test_planned_and_then_held(self):
        chronology = told(
            "سيعقد مجلس الأمة جلسة طارئة يوم الخميس 16 مايو 2024 لبحث أزمة الكهرباء.",
            "عقد مجلس الأمة جلسة طارئة يوم الخميس 16 مايو 2024 لبحث أزمة الكهرباء.",
            published=("2024-05-15", "2024-05-17"),
        )
        event = event_of(chronology, "عقد")
        assert sources(event) == {"a0", "a1"}
        assert event.status == "actual"

    def test_an_interval_ends_when_it_is_first_told_as_done(self):
        chronology = told("تحطمت طائرة تدريب قرب مطار الواحة الأسبوع الماضي.", published=("2024-05-16",))
        assert days(event_of(chronology, "تحطمت"))[1] <= "2024-05-17"


class TestTwoEvents:
    @pytest.mark.parametrize(
        ("one", "two", "word"),
        [
            (
                "اندلع حريق في سوق الخضار يوم 10 مايو 2024.",
                "اندلع حريق في سوق الخضار يوم 14 مايو 2024.",
                "حريق",
            ),
            (
                "قتل ثلاثة عمال في انهيار مبنى في مدينة الحديدة أمس.",
                "قتل سبعة جنود في انهيار مبنى في مدينة المكلا أمس.",
                "قتل",
            ),
            (
                "قال وزير المالية إن الموازنة أقرت.",
                "قال مدير المستشفى إن الجرحى عولجوا.",
                "قال",
            ),
        ],
    )
    def test_another_day_place_or_speaker(self, one, two, word):
        assert all(len(sources(event)) == 1 for event in named(told(one, two), word))
        assert len(named(told(one, two), word)) == 2

    def test_a_denial_is_no_claim(self):
        chronology = told("انسحب الجيش من بلدة القصير أمس.", "لم ينسحب الجيش من بلدة القصير أمس.")
        assert event_of(chronology, "انسحب") != event_of(chronology, "ينسحب")


class TestFigures:
    def test_a_toll_that_grows_is_one_event_with_its_reports(self):
        chronology = told(
            "قتل 12 شخصا في زلزال ضرب مدينة خوست يوم 14 مايو 2024.",
            "قتل 31 شخصا في زلزال ضرب مدينة خوست يوم 14 مايو 2024.",
            "قتل 40 شخصا في زلزال ضرب مدينة خوست يوم 14 مايو 2024.",
        )
        event = event_of(chronology, "قتل")
        assert [(f.article, f.number) for f in event.figures] == [("a0", 12), ("a1", 31), ("a2", 40)]
        assert all(conflict.about != "number" for conflict in chronology.conflicts)

    def test_a_toll_that_shrinks_is_a_conflict(self):
        chronology = told(
            "قتل 31 شخصا في زلزال ضرب مدينة خوست يوم 14 مايو 2024.",
            "قتل 12 شخصا في زلزال ضرب مدينة خوست يوم 14 مايو 2024.",
        )
        conflict = next(c for c in chronology.conflicts if c.about == "number")
        assert [(c.article, c.value) for c in conflict.claims] == [("a0", "31"), ("a1", "12")]


class TestConflicts:
    def test_another_day(self):
        chronology = told(
            "اقتحم مسلحون سجن الرمال في مدينة مصراتة يوم 12 مايو 2024.",
            "اقتحم مسلحون سجن الرمال في مدينة مصراتة يوم 13 مايو 2024.",
        )
        conflict = next(c for c in chronology.conflicts if c.about == "day")
        assert [(c.article, c.value) for c in conflict.claims] == [("a0", "2024-05-12"), ("a1", "2024-05-13")]

    def test_another_actor(self):
        chronology = told(
            "أطلقت الشرطة الرصاص على مسعفين أمام المستشفى يوم 13 مايو 2024.",
            "أطلق مسلحون الرصاص على مسعفين أمام المستشفى يوم 13 مايو 2024.",
        )
        assert {claim.article for c in chronology.conflicts if c.about == "actor" for claim in c.claims} == {"a0", "a1"}

    def test_sources_that_agree_have_none(self):
        text = "اقتحم مسلحون سجن الرمال في مدينة مصراتة يوم 12 مايو 2024."
        assert told(text, text).conflicts == ()


class TestSalience:
    STORY = (
        "انهار سد الوادي يوم 12 مايو 2024. وصدرت صحيفة المساء كعادتها.",
        "انهار سد الوادي يوم 12 مايو 2024. وزار وزير الري المنطقة أمس.",
        "بعد أن انهار سد الوادي يوم 12 مايو 2024 نزح السكان.",
    )

    def test_what_all_sources_tell_weighs_most(self):
        chronology = told(*self.STORY)
        top = max(chronology.events, key=lambda event: event.weight)
        assert any(m.text == "انهار" for m in top.mentions)
        assert all(0 <= event.weight < 1 for event in chronology.events)

    def test_a_title_is_a_clause_without_loose_ends(self):
        chronology = told(*self.STORY)
        assert all(event.title for event in chronology.events)
        assert event_of(chronology, "انهار").title.startswith("انهار سد الوادي")
        assert event_of(chronology, "وزار").title.startswith("زار وزير الري")

    def test_a_verb_that_begins_with_waw_keeps_it(self):
        assert event_of(told("وصل الوفد إلى صنعاء أمس."), "وصل").title.startswith("وصل الوفد")

    def test_the_story_is_called_by_its_weightiest_event(self):
        one = article(self.STORY[0], id="a", title="انهيار سد الوادي", published_at="2024-05-13")
        two = article(self.STORY[1], id="b", published_at="2024-05-14")
        assert reconstruct([two, one]).title == "انهيار سد الوادي"
        assert reconstruct([two]).title is not None
        assert reconstruct([]).title is None


class TestTables:
    def test_every_family_is_a_family(self):
        members = {}
        for lemma in ("قتل", "توفي", "انقذ", "اخرج"):
            for family in families(lemma):
                members.setdefault(family, set()).add(lemma)
        assert {"انقذ", "اخرج"} in members.values()

    @pytest.mark.parametrize(
        ("one", "two"),
        [("الأطفال", "الفتية"), ("للمتظاهرين", "محتج"), ("بالقنصلية", "السفارة"), ("وعائلته", "أسرته")],
    )
    def test_namesakes_meet_whatever_clings_to_them(self, one, two):
        assert stem(fold_key(one)) == stem(fold_key(two))

    def test_words_of_other_things_do_not(self):
        assert stem(fold_key("الطائرة")) != stem(fold_key("السفينة"))
        assert len(set(namesakes().values())) > 40
