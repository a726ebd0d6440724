"""The order of two events as cue words, reports, plans and the telling itself give it."""

import pytest
from lookup import event_of, followed, is_before, read_text

_COUNT = "a count between the cue and its event (بعد يومين من) hides the cue"
# (text, what comes first, what comes after)
BEFORE = [
    ("وصل الوفد إلى القاهرة بعد مغادرة الرئيس.", "مغادرة", "وصل"),
    ("أغلقت الشرطة الطرق قبل وصول الوفد.", "أغلقت", "وصول"),
    ("وقبل وصول الوفد، أغلقت الشرطة الطرق.", "أغلقت", "وصول"),
    ("قبيل وصول الوفد، أغلقت الشرطة الطرق.", "أغلقت", "وصول"),
    ("وبعد توقيع الاتفاق، غادر الوزيران جنيف.", "توقيع", "غادر"),
    ("اعتقلت الشرطة المهاجم عقب الهجوم على الكنيسة.", "الهجوم", "اعتقلت"),
    ("استقال المدرب بعدما خسر الفريق المباراة.", "خسر", "استقال"),
    ("بعدما خسر الفريق المباراة، استقال المدرب.", "خسر", "استقال"),
    ("استقال المدرب إثر خسارة الفريق المباراة.", "خسارة", "استقال"),
    ("اندلعت احتجاجات فور إعلان النتائج.", "إعلان", "احتجاجات"),
    ("فور إعلان النتائج، اندلعت احتجاجات.", "إعلان", "احتجاجات"),
    ("منذ اندلاع الحرب نزح آلاف السكان.", "الحرب", "نزح"),
    ("حاصرت القوات البلدة حتى استسلم المسلحون.", "حاصرت", "استسلم"),
]
COUNTED = [
    ("غادر الوفد بعد يومين من توقيع الاتفاق.", "توقيع", "غادر"),
    ("وصلت فرق الإنقاذ بعد ساعة من الانفجار.", "الانفجار", "وصلت"),
    ("توفي الرجل بعد ساعات من إصابته.", "إصابته", "توفي"),
    ("انسحب الوفد قبل ساعة من انعقاد الجلسة.", "انسحب", "انعقاد"),
]
NARRATED = [
    ("اقتحم المسلحون البنك ثم فروا.", "اقتحم", "فروا"),
    ("اقتحم المسلحون البنك، ثم أطلقوا الرهائن، ثم فروا.", "اقتحم", "فروا"),
    ("اندلع الحريق في المخزن. وبعدها انهار السقف.", "الحريق", "انهار"),
    ("وقع الانفجار الأول. وبعد ذلك بساعة وصلت فرق الإنقاذ.", "الانفجار", "وصلت"),
]
THAT_CLAUSES = [
    ("انسحبت القوات بعد أن انهارت الهدنة.", "انهارت", "انسحبت"),
    ("بعد أن انهارت الهدنة، انسحبت القوات.", "انهارت", "انسحبت"),
    ("أفرجت السلطات عن الصحفي بعد أن احتجزته يومين.", "احتجزته", "أفرجت"),
    ("عاد النازحون إلى المدينة بعدما توقفت الاشتباكات.", "توقفت", "عاد"),
    ("غادر السفير قبل أن تندلع الحرب.", "غادر", "تندلع"),
    ("قبل أن تندلع الحرب، غادر السفير.", "غادر", "تندلع"),
]
PLUPERFECT = [
    ("أغلقت الشرطة الطريق. وكانت السلطات قد حذرت من السيول.", "حذرت", "أغلقت"),
    ("اعتقلت الشرطة القاتل. وكان الرجل قد فر من السجن.", "فر", "اعتقلت"),
]
TOLD = [
    ("قال الوزير إن القوات انسحبت من البلدة.", "انسحبت", "قال"),
    ("أعلنت الشرطة اعتقال المهاجم.", "اعتقال", "أعلنت"),
    ("أكد الناطق أن السفينة غرقت.", "غرقت", "أكد"),
    ("قال الوزير إن الحكومة ستفتح المعبر.", "قال", "ستفتح"),
]
PLANNED = [
    ("قررت الحكومة إغلاق المعبر.", "قررت", "إغلاق"),
    ("طالب المحامون بالإفراج عن الصحفي.", "طالب", "بالإفراج"),
    ("هدد القائد بقصف المدينة.", "هدد", "بقصف"),
]
KNOWN = [
    ("قال الخبير الذي فقد منصبه إن الخطة ناجحة.", "فقد", "قال"),
    ("ندد الحزب بقرار اللجنة التي ألغت الاقتراع.", "ألغت", "ندد"),
    ("أعلنت الشرطة، الجمعة، مقتل أربعة أشخاص.", "مقتل", "أعلنت"),
    ("أشار التقرير إلى أن السد انهار.", "انهار", "أشار"),
]
WENT_ON = [
    ("اقتحم محتجون مبنى المحافظة، وأضرموا النار فيه.", "اقتحم", "وأضرموا"),
    ("وصل المبعوث إلى مسقط والتقى بالسلطان.", "وصل", "والتقى"),
]
LATER = [
    ("أغلقت الشرطة الجسر. وفي وقت لاحق فتحت السلطات الطريق.", "أغلقت", "فتحت"),
    ("أعلن الحزب فوزه. وفي وقت سابق، أعلنت اللجنة تأجيل النتائج.", "أعلنت", "أعلن"),
    ("اعتقلت الشرطة السائق، وأفرجت عنه لاحقا.", "اعتقلت", "وأفرجت"),
]
DATED = [
    ("زار الوزير تونس في 9 مايو 2024. وزار عمان في 3 مايو 2024 وفد آخر.", "وزار", "زار"),
    ("سيغادر الوفد غدا. ووصل أمس.", "ووصل", "سيغادر"),
]


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [*BEFORE, *THAT_CLAUSES, *COUNTED, *NARRATED, *PLUPERFECT, *TOLD, *KNOWN, *WENT_ON, *LATER, *PLANNED, *DATED],
    ids=lambda value: value[:40],
)
def test_before(text, first, then):
    reading = read_text(text)
    assert is_before(reading, first, then)
    assert not is_before(reading, then, first)


@pytest.mark.parametrize(("text", "first", "then"), [*BEFORE, *NARRATED, *TOLD[:3]], ids=lambda value: value[:40])
def test_the_order_comes_out_without_a_publication_time(text, first, then):
    assert is_before(read_text(text, published_at=None), first, then)


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("قتل جنديان أثناء اقتحام القوات البلدة.", "اقتحام", "قتل"),
        ("تظاهر المئات خلال زيارة الرئيس إلى البلدة.", "زيارة", "تظاهر"),
    ],
)
def test_during(text, outer, inner):
    reading = read_text(text)
    assert (event_of(reading, outer).id, "includes", event_of(reading, inner).id) in reading.order


@pytest.mark.parametrize(("text", "first", "then"), BEFORE, ids=lambda value: value[:40])
def test_a_cue_is_quoted_as_evidence(text, first, then):
    reading = read_text(text)
    pair = (event_of(reading, first).id, event_of(reading, then).id)
    link = next(link for link in reading.links if (link.source, link.target) == pair)
    assert link.basis == "cue"
    assert link.evidence is not None
    assert text[link.evidence.start : link.evidence.end] == link.evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "استقال وزير المالية. وزار السفير الجامعة.",
        "استقال وزير المالية.\nوصل وفد إلى الرباط.\nأغلقت الشرطة طريق المطار.",
        "استقال وزير المالية وفاز المنتخب بالكأس.",
        "أقامت البلدية سوقا وأصلح العمال الشارع.",
        "انهار سقف المصنع وتوقفت حركة القطارات.",
    ],
)
def test_nothing_is_claimed_where_nothing_tells(text):
    reading = read_text(text)
    assert len(reading.events) >= 2
    assert reading.order == ()


def test_a_stronger_date_outweighs_a_cue_and_the_cue_is_reported():
    reading = read_text("غادر الوفد في 3 مايو 2024 بعد توقيع الاتفاقية في 9 مايو 2024.")
    left, signed = event_of(reading, "غادر"), event_of(reading, "توقيع")
    pairs = followed(reading.order)
    assert not {(left.id, signed.id), (signed.id, left.id)} <= pairs


def test_a_cue_that_opens_a_new_clause_points_forward():
    reading = read_text("غادر الشاب قريته، وبعد تخرجه، تزوج زميلته.")
    assert is_before(reading, "تخرجه", "تزوج")
    assert not is_before(reading, "تخرجه", "غادر")


def test_time_phrases_open_no_clause():
    reading = read_text("غادر الوفد مسقط. وخلال الليل انسحبت القوات.")
    assert len(reading.events) == 2
    assert not [link for link in reading.links if link.basis == "cue"]
