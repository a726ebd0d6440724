"""A story that grows, changes and shrinks is at every moment what its articles make at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lookup import article, event_of

from timeline import read
from timeline.stories import Story, build
from timeline.stories import blocks as blocks_

ARTICLES = [
    article(
        "غرقت عبارة تقل 40 راكبا قبالة جزيرة المرجان مساء الخميس 2 مايو 2024. وأنقذ خفر السواحل 25 راكبا.",
        id="first",
        title="غرق عبارة قبالة جزيرة المرجان",
        published_at="2024-05-03T08:00:00",
    ),
    article(
        "انتشل الغواصون ست جثث من العبارة الغارقة يوم الجمعة 3 مايو 2024. وكانت العبارة قد غرقت مساء الخميس.",
        id="second",
        published_at="2024-05-04T09:00:00",
    ),
    article(
        "ارتفعت حصيلة الضحايا إلى تسعة قتلى. وقتل تسعة ركاب في غرق العبارة. وتظاهر أهالي الضحايا أمام الميناء أمس.",
        id="third",
        published_at="2024-05-05T10:00:00",
    ),
    article(
        "أوقفت النيابة قبطان العبارة يوم السبت 4 مايو 2024 بعد أن احتج الأهالي أمام الميناء. ونفى محاميه أنه هرب.",
        id="fourth",
        published_at="2024-05-05T12:00:00",
    ),
    article(
        "غرقت العبارة في 2 مايو 2024 قبالة جزيرة المرجان بعد أن اصطدمت بصخرة. وستبدأ المحاكمة في 20 يونيو 2024.",
        id="fifth",
        published_at="2024-05-20T12:00:00",
    ),
    article("لم تصطدم العبارة بصخرة، بحسب الشركة المالكة.", id="undated", published_at=None),
]
READ = [(one, read(one)) for one in ARTICLES]
AT_ONCE = build(READ)


def grown(pairs):
    story = Story()
    for one, reading in pairs:
        story.add(one, reading)
        story.chronology()
    return story


class TestAnyOrder:
    @settings(max_examples=60, deadline=None)
    @given(st.permutations(READ))
    def test_gives_the_same_chronology_and_ids(self, pairs):
        assert grown(pairs).chronology() == AT_ONCE

    @settings(max_examples=40, deadline=None)
    @given(st.permutations(READ), st.integers(0, len(READ)))
    def test_of_some_of_the_articles_too(self, pairs, count):
        assert grown(pairs[:count]).chronology() == build(pairs[:count])

    @settings(max_examples=40, deadline=None)
    @given(st.permutations(READ))
    def test_ids_served_on_the_way_still_answer(self, pairs):
        story, served = Story(), set()
        for one, reading in pairs:
            story.add(one, reading)
            served |= {event.id for event in story.chronology().events}
        assert served <= {name for e in story.chronology().events for name in (e.id, *(e.aliases or ()))}


class TestChange:
    @settings(max_examples=40, deadline=None)
    @given(st.permutations(READ), st.integers(0, len(READ) - 1))
    def test_an_article_taken_out_leaves_no_trace(self, pairs, number):
        story = grown(pairs)
        story.remove(pairs[number][0].id)
        assert story.chronology() == build([pair for pair in READ if pair[0].id != pairs[number][0].id])

    @settings(max_examples=20, deadline=None)
    @given(st.permutations(READ))
    def test_an_article_told_anew_takes_the_place_of_the_old(self, pairs):
        other = article(
            "غرقت عبارة تقل 40 راكبا قبالة جزيرة المرجان مساء الخميس 2 مايو 2024. ونجا 30 راكبا.",
            id="first",
            published_at="2024-05-03T08:00:00",
        )
        story = grown(pairs)
        story.add(other, read(other))
        assert story.chronology() == build([(other, read(other)), *READ[1:]])

    def test_an_earlier_article_in_another_zone_moves_them_all(self):
        early = article("غرقت العبارة أمس.", id="early", published_at="2024-05-03T01:00:00", time_zone="Asia/Muscat")
        story = grown(READ)
        story.add(early, read(early))
        chronology = story.chronology()
        assert chronology.time_zone == "Asia/Muscat"
        assert chronology == build([*READ, (early, read(early))])
        story.remove("early")
        assert story.chronology() == AT_ONCE


class TestBlocks:
    """A long story is closed block by block of time; here every story is long."""

    @pytest.fixture(autouse=True)
    def short(self, monkeypatch):
        monkeypatch.setattr(blocks_, "WHOLE", 4)
        monkeypatch.setattr(blocks_, "MANY", 3)

    @settings(max_examples=30, deadline=None)
    @given(pairs=st.permutations(READ))
    def test_the_order_of_coming_does_not_matter(self, pairs):
        blocks_.WHOLE, blocks_.MANY = 4, 3
        assert grown(pairs).chronology() == build(READ)

    def test_every_event_is_shown_once_and_no_pair_runs_backwards(self):
        chronology = build(READ)
        shown = [name for group in chronology.chronology for name in group]
        assert sorted([*shown, *chronology.undated]) == sorted(event.id for event in chronology.events)
        place = {name: number for number, group in enumerate(chronology.chronology) for name in group}
        assert all(place[a] < place[b] for a, relation, b in chronology.order if relation == "before")

    def test_pairs_across_blocks_are_claimed(self):
        chronology = build(READ)
        sinking, trial = event_of(chronology, "غرقت"), event_of(chronology, "المحاكمة")
        claims = {}
        for a, relation, b in chronology.order:
            if relation == "before":
                claims.setdefault(a, set()).add(b)
        reached, waiting = set(), [sinking.id]
        while waiting:
            for follower in claims.get(waiting.pop(), set()) - reached:
                reached.add(follower)
                waiting.append(follower)
        assert trial.id in reached
