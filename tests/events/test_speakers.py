"""One speaker under a name, a title and a pronoun; others however alike."""

import pytest
from lookup import event_of, read_text

TOGETHER = [
    (
        "قال رئيس الحكومة النرويجية أولاف هانسن إن الخطة جاهزة. وأضاف المسؤول النرويجي أن التمويل متوفر. "
        "وتابع هانسن أن العمل بدأ.",
        ("قال", "وأضاف", "وتابع"),
    ),
    (
        "قالت وزيرة الصحة سعاد الراوي إن اللقاح وصل. وأوضحت الوزيرة أن الكميات كافية. وأضافت أن التوزيع مجاني.",
        ("قالت", "وأوضحت", "وأضافت"),
    ),
    (
        "قال رئيس الوزراء كمال درويش إن السد آمن. وأوضح رئيس الحكومة أن المياه انحسرت.",
        ("قال", "وأوضح"),
    ),
    (
        "قال المتحدث باسم الدفاع المدني رامي شاهين إن النيران أخمدت، مضيفا أن الأسباب مجهولة.",
        ("قال", "مضيفا"),
    ),
]
APART = [
    ("قال مصدر أمني إن الطريق مغلق. وقال مصدر طبي إن الجرحى نقلوا.", ("قال", "وقال")),
    ("قال المتحدث باسم الشرطة إن السائق أوقف. وقال المتحدث باسم المطار إن الرحلات استؤنفت.", ("قال", "وقال")),
    ("قال وزير خارجية مالي إن الحدود مغلقة. وقال وزير خارجية النيجر إن الحدود مفتوحة.", ("قال", "وقال")),
    ("حذر النائب من الفوضى. وكان تنظيم قد هدد بالفوضى.", ("حذر", "هدد")),
]


@pytest.mark.parametrize(("text", "words"), TOGETHER)
def test_one_speaker_makes_one_statement(text, words):
    reading = read_text(text)
    assert len({event_of(reading, word).id for word in words}) == 1


@pytest.mark.parametrize(("text", "words"), APART)
def test_two_speakers_make_two_statements(text, words):
    reading = read_text(text)
    assert event_of(reading, words[0]) != event_of(reading, words[1])
