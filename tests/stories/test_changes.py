"""What changed between two chronologies of a story, and which articles made it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from lookup import article

from timeline import reconstruct
from timeline.model import Chronology
from timeline.stories.changes import changes

FIRE = article("اندلع حريق في مخزن قمح قرب ميناء بيروت مساء الأحد 12 مايو 2024.", id="a", published_at="2024-05-13")
ARREST = article("اعتقلت الشرطة صاحب المخزن يوم 15 مايو 2024.", id="b", published_at="2024-05-16")


def kinds(old: Chronology, new: Chronology) -> list[str]:
    return [change.kind for change in changes(old, new)]


def test_nothing_changed_is_nothing_told() -> None:
    assert changes(reconstruct([FIRE, ARREST]), reconstruct([ARREST, FIRE])) == ()


def test_an_article_brings_its_events_and_takes_them_away() -> None:
    one, both = reconstruct([FIRE]), reconstruct([FIRE, ARREST])
    (came,) = changes(one, both)
    assert (came.kind, came.before, came.articles) == ("came", (), ("b",))
    assert "اعتقلت" in came.after[0].summary
    (went,) = changes(both, one)
    assert (went.kind, went.after, went.articles) == ("went", (), ("b",))


def test_an_interval_that_moves_is_told_from_and_to() -> None:
    old = reconstruct([FIRE])
    event = replace(old.events[0], begin=datetime(2024, 5, 11), until=datetime(2024, 5, 12))
    (moved,) = changes(old, replace(old, events=(event, *old.events[1:])))
    assert moved.kind == "moved"
    assert moved.before[0].begin == old.events[0].begin
    assert moved.after[0].begin == datetime(2024, 5, 11)
    assert moved.articles == ()


def test_events_join_and_part() -> None:
    apart = reconstruct([FIRE, ARREST])
    first, second = apart.events[:2]
    joined = replace(first, mentions=(*first.mentions, *second.mentions), aliases=(second.id,))
    together = replace(apart, events=(joined, *apart.events[2:]))
    assert kinds(apart, together) == ["joined"]
    assert kinds(together, apart) == ["parted"]
    (parted,) = changes(together, apart)
    assert {told.id for told in parted.after} == {first.id, second.id}
