"""One event however often it is told; two however alike they sound."""

import pytest
from lookup import event_of, named, read_text, unmet


def test_title_and_body_tell_one_event():
    reading = read_text("انفجر صهريج وقود في ميناء بيروت مساء أمس.", title="انفجار صهريج وقود في ميناء بيروت")
    event = event_of(reading, "انفجار")
    assert {m.text for m in event.mentions} == {"انفجار", "انفجر"}
    assert [m.field for m in event.mentions] == ["title", None]


def test_a_definite_masdar_takes_up_its_verb():
    reading = read_text("انسحب الجيش من بلدة القصير أمس. ورحب الحزب بالانسحاب من القصير.")
    assert event_of(reading, "انسحب") == event_of(reading, "بالانسحاب")


def test_a_demonstrative_takes_up_the_event():
    reading = read_text("زار الرئيس القاهرة أمس. وهذه الزيارة هي الأولى له.")
    assert event_of(reading, "زار") == event_of(reading, "الزيارة")


def test_a_definite_noun_of_the_same_class_takes_up_the_event():
    reading = read_text("وقع هجوم على كنيسة في الموصل. وأسفر الاعتداء عن مقتل شخصين.")
    assert event_of(reading, "هجوم") == event_of(reading, "الاعتداء")


def test_one_speaker_on_one_occasion_makes_one_statement():
    reading = read_text("قال وزير الصحة إن الوضع مستقر. وأضاف أن المستشفيات جاهزة. وتابع أن الأدوية متوفرة.")
    assert [m.text for m in event_of(reading, "قال").mentions] == ["قال", "وأضاف", "وتابع"]


def test_two_speakers_make_two_statements():
    reading = read_text("قال وزير الصحة إن الوضع مستقر. وقالت نقيبة الأطباء إن الوضع خطير.")
    assert event_of(reading, "قال") != event_of(reading, "وقالت")


def test_a_new_act_of_speech_is_its_own():
    reading = read_text("قال زعيم الحزب إن الحكومة فشلت، وطالب باستقالتها.")
    assert event_of(reading, "قال") != event_of(reading, "وطالب")


def test_the_same_verb_on_two_days_tells_two_events():
    reading = read_text("وقع انفجار في حلب يوم 3 مايو 2024. ووقع انفجار في حمص يوم 9 مايو 2024.")
    assert len(named(reading, "انفجار")) == 2


def test_a_denied_event_is_not_the_one_that_happened():
    reading = read_text("انسحب الحزب الأول من الحكومة. ولم ينسحب الحزب الثاني.")
    assert event_of(reading, "انسحب") != event_of(reading, "ينسحب")


def test_mentions_stand_in_the_order_of_telling_and_once():
    reading = read_text("وقع هجوم على الميناء. وأسفر الهجوم عن قتيل. وتبنى الفصيل الهجوم على الميناء.")
    starts = [m.start for m in event_of(reading, "هجوم").mentions]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("published_at", ["2024-05-15", unmet(None, why="only intervals keep mentions apart")])
def test_two_dates_tell_two_events_also_where_their_year_is_unknown(published_at):
    reading = read_text("زار الرئيس القاهرة في 3 مايو. ثم زار عمان في 5 مايو.", published_at=published_at)
    assert len(named(reading, "زار")) == 2


def test_a_relative_clause_tells_the_noun_that_it_follows():
    reading = read_text("نددت الوزارة بالهجوم الذي وقع في 2 مايو 2024.")
    assert event_of(reading, "بالهجوم") == event_of(reading, "وقع")


def test_a_relative_clause_of_another_noun_tells_another_event():
    reading = read_text("هدد القائد بقصف المدينة التي سقطت أمس.")
    assert event_of(reading, "بقصف") != event_of(reading, "سقطت")


def test_a_noun_of_another_meaning_takes_up_nothing():
    reading = read_text("وقع هجوم على كنيسة في الموصل. وتعثرت المفاوضات بين الشركتين.")
    assert event_of(reading, "هجوم") != event_of(reading, "المفاوضات")


def test_a_verb_joined_to_anothers_deed_has_the_same_subject():
    reading = read_text("قالت النائبة إن كتلتها منقسمة. في المقابل، افتتح الوزير المعرض، وأكد أنه ضروري.")
    assert event_of(reading, "قالت") != event_of(reading, "وأكد")


def test_a_session_that_lasted_is_no_state():
    reading = read_text("أرجأ البرلمان التصويت بعد جلسة صاخبة استمرت سبع ساعات.")
    assert event_of(reading, "جلسة").kind == "occurrence"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قتل 12 جنديا في كمين شمال البلاد. وأدى انفجار في العاصمة إلى مقتل أربعة مدنيين.", ("قتل", "مقتل")),
        ("أصيب ثلاثة عمال في المصنع. وأصيب خمسة وعشرون راكبا في حادث قطار.", ("أصيب", "أصيب#2")),
        ("اعتقلت الشرطة ستة مهربين. كما اعتقلت الجمارك 19 شخصا.", ("اعتقلت", "اعتقلت#2")),
    ],
)
def test_other_numbers_are_other_victims(text, words):
    reading = read_text(text)
    first, second = (_nth(reading, text, word) for word in words)
    assert first != second


def test_the_same_number_is_the_same_event():
    text = "قتل 12 جنديا في كمين شمال البلاد. وجاء مقتل الجنود الـ12 بعد هدوء طويل."
    reading = read_text(text)
    assert event_of(reading, "قتل") == event_of(reading, "مقتل")


def _nth(reading, text, word):
    """The event at a word, or at its second occurrence: word#2."""
    name, _, number = word.partition("#")
    at = text.index(name) if not number else text.index(name, text.index(name) + 1)
    return next(e for e in reading.events if any(m.start in (at, at - 1) for m in e.mentions))
