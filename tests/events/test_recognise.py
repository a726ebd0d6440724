"""Which words name events, of what kind, and which of them name one event together."""

import pytest
from lookup import event_of, named, read_text

OCCURRENCES = [
    ("اندلع حريق في مستودع للوقود.", "حريق"),
    ("وقع زلزال في جنوب البلاد.", "زلزال"),
    ("وَصَلَ الوفد إلى العاصمة.", "وَصَلَ"),
    ("وصـل الوفد إلى العاصمة.", "وصـل"),
    ("اعتقلت الشرطة خمسة مهربين.", "اعتقلت"),
    ("فوصل الوفد إلى العاصمة.", "فوصل"),
    ("واعتقلت الشرطة خمسة مهربين.", "واعتقلت"),
    ("فازت المنتخبة بالكأس.", "فازت"),
    ("مقتل سبعة أشخاص في غارة على بلدة حدودية.", "مقتل"),
    ("استقال وزير المالية.", "استقال"),
    ("استشهد طفلان في القصف.", "استشهد"),
    ("حكمت المحكمة بسجن المتهم عشر سنوات.", "حكمت"),
]
STATEMENTS = [
    ("قال الوزير إن الوضع مستقر.", "قال"),
    ("وقالت الوزارة إن الوضع مستقر.", "وقالت"),
    ("أعلن الحزب أن مرشحه انسحب.", "أعلن"),
    ("نفى الناطق الخبر.", "نفى"),
    ("صرح المدير بأن المصنع آمن.", "صرح"),
    ("حذرت المنظمة من كارثة.", "حذرت"),
    ("دعا الرئيس إلى الهدوء.", "دعا"),
    ("أدانت الخارجية الهجوم.", "أدانت"),
]
TOGETHER = [
    ("شن الطيران هجوما على الميناء.", ("شن", "هجوما")),
    ("شنت الطائرات غارات على الميناء.", ("شنت", "غارات")),
    ("تم توقيع الوثيقة في جنيف.", ("تم", "توقيع")),
    ("جرى افتتاح المعرض في الرياض.", ("جرى", "افتتاح")),
    ("ألقت الشرطة القبض على ثلاثة مهربين.", ("ألقت", "القبض")),
    ("عقد الوزيران اجتماعا في عمان.", ("عقد", "اجتماعا")),
    ("أصدرت المحكمة حكما بالسجن.", ("أصدرت", "حكما")),
    ("قدم الوزير استقالته إلى الرئيس.", ("قدم", "استقالته")),
    ("أجرى الرئيس محادثات مع نظيره.", ("أجرى", "محادثات")),
    ("لقي خمسة عمال مصرعهم في المنجم.", ("لقي", "مصرعهم")),
    ("تعرض الميناء لقصف عنيف.", ("تعرض", "لقصف")),
    ("بدأ الجيش الانسحاب من المدينة.", ("بدأ", "الانسحاب")),
    ("وقع انفجار في السوق.", ("وقع", "انفجار")),
]
NO_EVENTS = [
    "أستاذ في كلية الهندسة",
    "عاصمة البلاد ومدينتها الكبرى",
    "كتاب من ثلاثة أجزاء",
    "12 / 5 / 2024",
    "Reuters, AFP",
]


@pytest.mark.parametrize(("text", "word"), OCCURRENCES, ids=[word for _, word in OCCURRENCES])
def test_occurrences(text, word):
    assert event_of(read_text(text), word).kind == "occurrence"


@pytest.mark.parametrize(("text", "word"), STATEMENTS, ids=[word for _, word in STATEMENTS])
def test_statements(text, word):
    assert event_of(read_text(text), word).kind == "statement"


@pytest.mark.parametrize(("text", "words"), TOGETHER)
def test_a_light_verb_and_its_noun_are_one_event(text, words):
    event = event_of(read_text(text), words[1])
    assert [m.text for m in event.mentions] == list(words)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_event_where_nothing_happens(text):
    assert read_text(text).events == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("يقع الجسر في شمال البلاد.", "الجسر"),
        ("كان الوزير في باريس.", "كان"),
        ("سافر مارس بن خالد إلى عمان.", "مارس"),
        ("وصل أحد المسافرين.", "أحد"),
    ],
)
def test_words_that_only_look_like_events(text, word):
    assert named(read_text(text), word) == []


@pytest.mark.xfail(strict=True, reason="لا يزال takes the verb of the next clause for its own")
def test_a_state_is_told_apart_from_what_happens():
    reading = read_text("لا يزال الطريق مغلقا، ويشغل خالد منصب المدير منذ عام 2019.")
    assert event_of(reading, "ويشغل").kind == "state"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وفقا لمسؤول أمني، فجر انتحاري نفسه عند حاجز.", "فجر"),
        ("يعتقد المحققون أن المشتبه به فر إلى الخارج.", "فر"),
        ("ولد الشاعر في دمشق عام 1941.", "ولد"),
    ],
)
@pytest.mark.xfail(strict=True, reason="a verb that could be a noun goes unseen")
def test_verbs_that_look_like_nouns(text, word):
    assert event_of(read_text(text), word).kind == "occurrence"


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("توفي الفنان أمس في القاهرة.", "توفي", "توفي"),
        ("وتوفي الجريح متأثرا بإصابته.", "وتوفي", "توفي"),
        ("نزح آلاف السكان من المدينة أمس.", "نزح", "نزح"),
        ("وتظاهر عشرات العمال أمام المصنع.", "وتظاهر", "تظاهر"),
        ("توقف القطار في المحطة.", "توقف", "توقف"),
        ("تعرض الوزارة خطتها الأسبوع المقبل.", "تعرض", "عرض"),
        ("توقف الشرطة المشتبه بهم.", "توقف", "اوقف"),
    ],
)
def test_a_past_of_form_five_and_six_is_told_from_a_feminine_present(text, word, lemma):
    assert event_of(read_text(text), word).lemma == lemma


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("توج أبطال القارة في القاهرة أمس.", "أبطال"),
        ("انتشرت الفرق في أرجاء المدينة.", "أرجاء"),
        ("بالإضافة إلى ذلك وصل وفدان.", "بالإضافة"),
        ("بلغت الأرباح مليونا مقارنة بالعام السابق.", "مقارنة"),
        ("يذكر أن المصنع افتتح عام 2010.", "يذكر"),
        ("وسبق أن زار الوزير المدينة.", "وسبق"),
        ("وهو أمر لا سابق له.", "أمر"),
        ("هرعت سيارات الإسعاف إلى المكان.", "الإسعاف"),
    ],
)
def test_words_spelled_or_set_like_events(text, word):
    assert named(read_text(text), word) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أبطلت المحكمة القرار. وجاء إبطال القرار مفاجئا.", ("أبطلت", "إبطال")),
        ("دعا الرئيس إلى عقد جلسة طارئة.", ("دعا", "جلسة")),
        ("أسفر الانفجار عن مقتل سبعة أشخاص.", ("الانفجار", "مقتل")),
        ("أدى القصف إلى انهيار المبنى.", ("القصف", "انهيار")),
    ],
)
def test_words_that_are_events(text, words):
    found = read_text(text)
    for word in words:
        assert event_of(found, word)


def test_a_verb_of_result_joins_what_its_preposition_brings():
    found = read_text("أسفر الانفجار عن مقتل سبعة أشخاص.")
    assert [m.text for m in event_of(found, "مقتل").mentions] == ["أسفر", "مقتل"]
    assert [m.text for m in event_of(found, "الانفجار").mentions] == ["الانفجار"]


def test_confidence_is_a_probability_above_the_cut():
    found = read_text("قتل ثلاثة جنود في هجوم على حاجز أمس. وقال متحدث إن الجيش رد على الهجوم.")
    assert found.events
    assert all(0.53 <= event.confidence <= 1 for event in found.events)


def test_a_masdar_carries_the_lemma_of_its_verb():
    verb = event_of(read_text("انسحب الجيش من المدينة."), "انسحب")
    noun = event_of(read_text("انسحاب الجيش من المدينة"), "انسحاب")
    assert verb.lemma == noun.lemma


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وجاء القرار بعد أسابيع من الجدل.", "وجاء"),
        ("وتعود القضية إلى عام 2014 حين أفلست الشركة.", "وتعود"),
        ("وتبلغ مساحة المزرعة عشرين فدانا.", "وتبلغ"),
        ("ويعد المرفأ من أقدم المرافئ.", "ويعد"),
        ("ويهدف المشروع إلى حماية الساحل.", "ويهدف"),
        ("هذا أمر بالغ الخطورة.", "أمر"),
        ("يعتقد السكان أن النهر سيفيض.", "يعتقد"),
        ("زار الوفد مقاطعة كيبيك الكندية.", "مقاطعة"),
        ("انتشر الحشد الشعبي في البلدة.", "الحشد"),
        ("قصف الطيران قرية النصر.", "النصر"),
        ("سقط نظام صدام حسين عام 2003.", "صدام"),
        ("أعلنت الهيئة العليا المستقلة للانتخابات الموعد.", "للانتخابات"),
        ("نفى متحدثا باسم الشركة.", "متحدثا"),
        ("أكد المدرب أن اللاعب لن يلعب مجددا.", "مجددا"),
        ("قال مصدر رفض الكشف عن هويته إن الطريق مغلق.", "رفض"),
        ("ومر عام على الزلزال.", "ومر"),
        ("عين رئيس تحرير الصحيفة مستشارا.", "تحرير"),
        ("أغلق الميناء بهدف منع التسلل.", "بهدف"),
    ],
)
def test_what_only_relates_names_or_qualifies_is_no_event(text, word):
    assert not any(m.text == word for e in read_text(text).events for m in e.mentions)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أمر الرئيس بإجلاء السكان.", "أمر"),
        ("وجاء الوفد إلى العاصمة أمس.", "وجاء"),
        ("أعلن الحزب مقاطعة الانتخابات.", "مقاطعة"),
        ("تعود البعثة إلى الوطن غدا.", "تعود"),
        ("رفض الوزير الاتفاق أمس.", "رفض"),
        ("ودعت المنظمة إلى وقف القتال.", "ودعت"),
        ("حقق الفريق النصر في المباراة أمس.", "النصر"),
    ],
)
def test_the_same_words_where_something_happens(text, word):
    assert any(m.text == word for e in read_text(text).events for m in e.mentions)
