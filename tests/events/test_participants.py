"""Who takes part and where, as the article words it."""

import pytest
from lookup import event_of, read_text


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("اعتقلت الشرطة ثلاثة مهربين في الميناء.", "اعتقلت", "الشرطة"),
        ("زار وزير الخارجية العاصمة.", "زار", "وزير الخارجية"),
        ("وصل الوفد إلى العاصمة.", "وصل", "الوفد"),
        ("الجيش انسحب من البلدة.", "انسحب", "الجيش"),
    ],
)
def test_the_subject_is_a_participant(text, word, actor):
    assert any(actor in name for name in event_of(read_text(text), word).participants)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("وقع انفجار في مدينة حلب.", "انفجار", "مدينة حلب"),
        ("قتل جنديان في محافظة الأنبار.", "قتل", "محافظة الأنبار"),
        ("اندلع حريق في ميناء بيروت.", "حريق", "ميناء بيروت"),
        ("عقد الوزيران اجتماعا في جنيف.", "اجتماعا", "جنيف"),
    ],
)
def test_the_place_after_fi(text, word, place):
    assert event_of(read_text(text), word).place == place


def test_participants_are_quoted_with_their_diacritics():
    reading = read_text("اعتقلت الشُّرطة ثلاثة مهربين.")
    assert any("الشُّرطة" in name for name in event_of(reading, "اعتقلت").participants)


def test_a_time_is_no_participant():
    reading = read_text("زار الوزير الاثنين الماضي العاصمة.")
    event = event_of(reading, "زار")
    assert event.participants
    assert not any("الاثنين" in name for name in event.participants)


def test_a_name_between_commas_belongs_to_the_speaker():
    reading = read_text("قال رئيس هيئة الأسرى، سالم البدوي، إن الوضع خطير. وأضاف البدوي أن الهيئة ستتحرك.")
    event = event_of(reading, "قال")
    assert event.attributed_to == "رئيس هيئة الأسرى، سالم البدوي"
    assert [m.text for m in event.mentions] == ["قال", "وأضاف"]


def test_a_clause_between_commas_is_no_name():
    reading = read_text("قال الوزير، خلال زيارة للمصنع، إن الإنتاج مستمر.")
    assert event_of(reading, "قال").attributed_to == "الوزير"
