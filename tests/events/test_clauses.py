"""What a that-clause, a relative clause and a cue hang on, as far as status, kind and attribution show it."""

import pytest
from lookup import event_of, read_text


@pytest.mark.parametrize(
    ("text", "told", "teller"),
    [
        ("قال وزير الداخلية إن الشرطة اعتقلت ثلاثة مهربين.", "اعتقلت", "وزير الداخلية"),
        ("أكد مدير المستشفى أن خمسة جرحى وصلوا إلى الطوارئ.", "وصلوا", "مدير المستشفى"),
        ("أعلنت وزارة الصحة أن ستة أشخاص توفوا.", "توفوا", "وزارة الصحة"),
    ],
)
def test_what_a_that_clause_tells_is_attributed_to_its_speaker(text, told, teller):
    assert event_of(read_text(text), told).attributed_to == teller


def test_a_speech_is_attributed_to_its_speaker():
    reading = read_text("قال وزير الداخلية إن الوضع مستقر.")
    assert event_of(reading, "قال").attributed_to == "وزير الداخلية"


def test_a_source_named_without_a_verb_of_saying():
    reading = read_text("قتل جنديان في انفجار لغم، بحسب مصدر أمني.")
    assert event_of(reading, "قتل").attributed_to == "مصدر أمني"


def test_a_relative_clause_is_not_under_the_threat_before_it():
    reading = read_text("هدد القائد بقصف المدينة التي سقطت أمس.")
    assert event_of(reading, "بقصف").status == "possible"
    assert event_of(reading, "سقطت").status == "actual"


def test_a_second_verb_in_a_that_clause_shares_its_plan():
    reading = read_text("من المقرر أن يصل الوزير غدا ويلتقي الرئيس.")
    assert event_of(reading, "يصل").status == "planned"
    assert event_of(reading, "ويلتقي").status == "planned"


def test_a_negation_stops_at_its_own_clause():
    reading = read_text("لم يحضر الوزير الجلسة، وغادر العاصمة.")
    assert event_of(reading, "يحضر").status == "negated"
    assert event_of(reading, "وغادر").status == "actual"
