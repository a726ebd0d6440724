"""An editor's corrections: bound to mentions, over every rebuild, withdrawn without a trace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lookup import article, event_of, is_before, named

from timeline import Article, read
from timeline.model import Chronology
from timeline.stories import build
from timeline.stories.corrections import Correction, Place, unbound

FIRE = article(
    "اندلع حريق في مخزن قمح قرب ميناء بيروت مساء الأحد 12 مايو 2024. وأخلت الشرطة المخازن المجاورة.",
    id="a",
    published_at="2024-05-13",
)
ARREST = article("اعتقلت الشرطة صاحب المخزن يوم 15 مايو 2024.", id="b", published_at="2024-05-16")
LATER = article("قال الوزير إن التحقيق مستمر.", id="c", published_at="2024-05-20")


def chronology(corrections: Sequence[Correction], articles: Sequence[Article] = (FIRE, ARREST)) -> Chronology:
    return build([(one, read(one)) for one in articles], None, corrections)


def place(word: str, articles: Sequence[Article] = (FIRE, ARREST)) -> Place:
    mention = next(m for e in named(chronology((), articles), word) for m in e.mentions if word in m.text)
    return Place(mention.article, mention.start, mention.field)


def test_a_pin_dates_an_event() -> None:
    pin = Correction("k1", "pin", (place("وأخلت"),), datetime(2024, 5, 13), datetime(2024, 5, 14))
    event = event_of(chronology([pin]), "وأخلت")
    assert (event.begin, event.until, event.basis) == (datetime(2024, 5, 13), datetime(2024, 5, 14), "correction")


def test_a_pin_without_ends_leaves_an_event_undated() -> None:
    event = event_of(chronology([Correction("k1", "pin", (place("اعتقلت"),))]), "اعتقلت")
    assert (event.begin, event.until) == (None, None)


def test_an_order_is_claimed() -> None:
    order = Correction("k1", "order", (place("اعتقلت"), place("التحقيق", (LATER,))))
    told = chronology([order], (ARREST, LATER))
    assert is_before(told, "اعتقلت", "التحقيق")


def test_merged_events_are_one_with_all_their_mentions() -> None:
    merge = Correction("k1", "merge", (place("اندلع"), place("اعتقلت")))
    told = chronology([merge])
    assert event_of(told, "اندلع") == event_of(told, "اعتقلت")
    assert {m.article for m in event_of(told, "اندلع").mentions} == {"a", "b"}
    assert event_of(told, "اندلع").begin is not None


def test_a_split_takes_a_mention_out_of_its_event() -> None:
    both = chronology(())
    event = event_of(both, "حريق")
    assert len(event.mentions) > 1
    apart = chronology([Correction("k1", "split", (place("حريق"),))])
    (alone,) = [e for e in apart.events if [m.text for m in e.mentions] == ["حريق"]]
    rest = [m.text for e in apart.events for m in e.mentions if e.id != alone.id]
    assert len(rest) == sum(len(e.mentions) for e in both.events) - 1


def test_a_merge_undone_by_a_split() -> None:
    corrections = [
        Correction("k1", "merge", (place("اندلع"), place("اعتقلت"))),
        Correction("k2", "split", (place("اعتقلت"),)),
    ]
    told = chronology(corrections)
    assert event_of(told, "اندلع").id != event_of(told, "اعتقلت").id


def test_a_hidden_event_is_left_out_with_its_links() -> None:
    hide = Correction("k1", "hide", (place("اعتقلت"),))
    told = chronology([hide])
    assert named(told, "اعتقلت") == []
    ids = {e.id for e in told.events}
    assert {x for link in told.links for x in (link.source, link.target)} <= ids
    assert {x for a, _, b in told.order for x in (a, b)} <= ids


def test_a_title_is_the_editors() -> None:
    told = chronology([Correction("k1", "retitle", (place("اعتقلت"),), title="القبض على صاحب المخزن")])
    assert event_of(told, "اعتقلت").summary == "القبض على صاحب المخزن"


def test_corrections_outlive_new_articles_and_leave_no_trace() -> None:
    pin = Correction("k1", "pin", (place("وأخلت"),), datetime(2024, 5, 13), datetime(2024, 5, 14))
    grown = chronology([pin], (LATER, ARREST, FIRE))
    assert event_of(grown, "وأخلت").begin == datetime(2024, 5, 13)
    assert chronology([], (FIRE, ARREST)) == chronology(())


def test_a_correction_of_a_text_that_is_gone_waits() -> None:
    pin = Correction("k1", "pin", (Place("gone", 3),), datetime(2024, 5, 13))
    assert chronology([pin]) == chronology(())
    readings = [(one.id, read(one)) for one in (FIRE, ARREST)]
    assert unbound(readings, [pin]) == ("k1",)
    assert unbound(readings, [Correction("k2", "hide", (place("اندلع"),))]) == ()
