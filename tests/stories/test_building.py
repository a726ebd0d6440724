"""Several articles, one chronology: the same event once, different ones apart, contradictions kept."""

import json
from datetime import datetime
from itertools import permutations

import pytest
from lookup import article, days, event_of, followed, is_before, named

from timeline import Article, ArticleError, reconstruct
from timeline.formats import to_json

BLAST = "انفجر صهريج وقود في ميناء بيروت مساء الأحد 12 مايو 2024."
STORY = [
    article(f"{BLAST} وأغلقت الشرطة الميناء بعد الانفجار.", id="first", published_at="2024-05-13"),
    article(
        f"قال وزير الصحة إن خمسة عمال أصيبوا. وكان صهريج وقود قد انفجر في ميناء بيروت مساء الأحد 12 مايو 2024. {BLAST}",
        id="second",
        published_at="2024-05-14",
    ),
    article("اعتقلت الشرطة مدير الميناء أمس. وسيمثل أمام المحكمة غدا.", id="third", published_at="2024-05-16"),
]


def mentioning(chronology, word):
    return {m.article for e in named(chronology, word) for m in e.mentions}


class TestTheSameSet:
    @pytest.mark.parametrize("told", list(permutations(STORY)), ids=lambda told: "-".join(a.id for a in told))
    def test_gives_the_same_chronology_in_whatever_order_it_comes(self, told):
        assert reconstruct(told) == reconstruct(STORY)

    def test_told_twice_is_told_once(self):
        assert reconstruct([*STORY, *STORY]) == reconstruct(STORY)

    def test_an_event_keeps_an_id_when_another_article_comes(self):
        ids = {e.id for e in reconstruct(STORY[:2]).events}
        later = {x for e in reconstruct(STORY).events for x in (e.id, *(e.aliases or ()))}
        assert ids <= later

    def test_an_earlier_article_that_comes_late_leaves_the_old_id_as_an_alias(self):
        old = event_of(reconstruct([article(BLAST, id="late", published_at="2024-05-14")]), "انفجر")
        both = [
            article(BLAST, id="late", published_at="2024-05-14"),
            article(BLAST, id="soon", published_at="2024-05-13"),
        ]
        new = event_of(reconstruct(both), "انفجر")
        assert new.id != old.id
        assert new.aliases == (old.id,)


class TestMerging:
    def test_two_articles_tell_one_event(self):
        both = [article(BLAST, id="a", published_at="2024-05-13"), article(BLAST, id="b", published_at="2024-05-14")]
        event = event_of(reconstruct(both), "انفجر")
        assert [m.article for m in event.mentions] == ["a", "b"]
        assert event.begin == datetime(2024, 5, 12, 18)

    def test_a_verb_and_its_masdar_tell_one_event(self):
        noun = article(
            "وقع انفجار صهريج وقود في ميناء بيروت مساء الأحد 12 مايو 2024.", id="b", published_at="2024-05-14"
        )
        both = reconstruct([article(BLAST, id="a", published_at="2024-05-13"), noun])
        assert event_of(both, "انفجر") == event_of(both, "انفجار")

    @pytest.mark.parametrize(
        ("one", "two", "word"),
        [
            (
                "اعتقلت الشرطة ثلاثة مهربين في مدينة طنجة أمس.",
                "اعتقلت الشرطة أربعة متظاهرين في مدينة الرباط أمس.",
                "اعتقلت",
            ),
            ("وقع انفجار في سوق حلب يوم 3 مايو 2024.", "وقع انفجار في سوق حلب يوم 9 مايو 2024.", "انفجار"),
            ("زار وزير الخارجية تونس أمس.", "سيزور وزير الخارجية تونس غدا.", None),
        ],
    )
    def test_two_events_stay_two(self, one, two, word):
        both = reconstruct([article(one, id="a"), article(two, id="b")])
        events = named(both, word) if word else both.events
        assert len(events) >= 2
        assert all(len({m.article for m in e.mentions}) == 1 for e in events)

    def test_one_article_never_merges_with_itself(self):
        text = "وقع انفجار في سوق حلب يوم 3 مايو 2024. ووقع انفجار في سوق حلب يوم 9 مايو 2024."
        assert len(named(reconstruct([article(text)]), "انفجار")) == 2

    def test_sources_together_are_surer_than_one(self):
        alone = event_of(reconstruct([article(BLAST, id="a")]), "انفجر")
        both = event_of(reconstruct([article(BLAST, id="a"), article(BLAST, id="b")]), "انفجر")
        assert alone.confidence < both.confidence <= 1


class TestOrder:
    def test_dates_order_events_of_different_articles(self):
        chronology = reconstruct(STORY)
        assert is_before(chronology, "وأغلقت", "اعتقلت")

    def test_cues_of_an_article_hold_in_the_story(self):
        assert is_before(reconstruct(STORY[:1]), "انفجر", "وأغلقت")

    def test_every_event_is_shown_once_and_in_order(self):
        chronology = reconstruct(STORY)
        shown = [name for group in chronology.chronology for name in group]
        assert sorted([*shown, *chronology.undated]) == sorted(e.id for e in chronology.events)
        place = {name: number for number, group in enumerate(chronology.chronology) for name in group}
        assert all(place[a] < place[b] for a, b in followed(chronology.order))

    def test_evidence_names_its_article(self):
        links = reconstruct(STORY).links
        assert any(link.evidence for link in links)
        texts = {a.id: a.text for a in STORY}
        for evidence in filter(None, (link.evidence for link in links)):
            assert texts[evidence.article][evidence.start : evidence.end] == evidence.text


class TestConflicts:
    @pytest.mark.parametrize(
        "day",
        ["الاثنين", "يوم 13 مايو 2024"],
    )
    def test_numbers_that_differ(self, day):
        one = f"قتل 12 عاملا في حريق مصنع النسيج في مدينة حلوان {day}."
        two = f"قتل 19 عاملا في حريق مصنع النسيج في مدينة حلوان {day}."
        chronology = reconstruct([article(one, id="a"), article(two, id="b")])
        conflict = next(c for c in chronology.conflicts if c.about == "number")
        assert conflict.events == (event_of(chronology, "قتل").id,)
        assert "12" in conflict.detail
        assert "19" in conflict.detail

    def test_numbers_that_agree_are_no_conflict(self):
        text = "قتل 12 عاملا في حريق مصنع النسيج في مدينة حلوان يوم 13 مايو 2024."
        assert reconstruct([article(text, id="a"), article(text, id="b")]).conflicts == ()

    def test_a_denial(self):
        one = "انسحب الجيش من بلدة القصير أمس."
        two = "لم ينسحب الجيش من بلدة القصير أمس."
        chronology = reconstruct([article(one, id="a"), article(two, id="b")])
        conflict = next(c for c in chronology.conflicts if c.about == "denial")
        assert set(conflict.events) == {event_of(chronology, "انسحب").id, event_of(chronology, "ينسحب").id}


class TestTimeZone:
    TEXT = "وقع الانفجار الساعة 01:30 فجر اليوم."

    def test_intervals_move_into_the_zone_asked_for(self):
        told = article(self.TEXT, published_at="2024-05-15T10:00:00+03:00")
        event = event_of(reconstruct([told], "UTC"), "الانفجار")
        assert days(event) == ("2024-05-14T22:30:00", "2024-05-14T22:31:00")

    def test_the_earliest_article_gives_the_zone(self):
        told = [
            article(self.TEXT, id="b", published_at="2024-05-15", time_zone="Asia/Riyadh"),
            article(BLAST, id="a", published_at="2024-05-13", time_zone="Africa/Tunis"),
        ]
        chronology = reconstruct(told)
        assert chronology.time_zone == "Africa/Tunis"
        assert days(event_of(chronology, "الانفجار"))[0] == "2024-05-14T23:30:00"

    def test_days_of_articles_without_a_zone_stay(self):
        event = event_of(reconstruct([article("زار الوزير الدوحة أمس.")], "Asia/Riyadh"), "زار")
        assert days(event) == ("2024-05-14", "2024-05-15")

    def test_an_unknown_zone_is_refused(self):
        with pytest.raises(ArticleError) as caught:
            reconstruct([article(BLAST)], "Mars/Olympus")
        assert caught.value.field == "time_zone"


def test_no_articles_no_chronology():
    chronology = reconstruct([])
    assert (chronology.events, chronology.articles, chronology.time_zone) == ((), (), "UTC")


def test_sources_come_in_order_of_publication_without_their_texts():
    chronology = reconstruct(reversed(STORY))
    assert [s.id for s in chronology.articles] == ["first", "second", "third"]
    assert "text" not in to_json(chronology)["articles"][0]


def test_a_chronology_is_plain_json():
    record = to_json(reconstruct(STORY))
    assert json.loads(json.dumps(record)) == record


def test_an_article_without_publication_comes_last():
    unknown = Article.of({"id": "0", "text": "وصل الوفد إلى الدوحة."})
    assert [s.id for s in reconstruct([unknown, *STORY]).articles] == ["first", "second", "third", "0"]
