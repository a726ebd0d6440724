"""Arabic examples for the OpenAPI description; the tests send and compare them."""

from __future__ import annotations

from typing import Any

TEXT = (
    "أعلنت هيئة الدفاع المدني أن فرقها أخمدت مساء الثلاثاء حريقا اندلع في مستودع للأخشاب شرقي المدينة. "
    "وكان المستودع قد أغلق في مطلع مارس/ آذار الماضي بعد شكاوى السكان."
)

ARTICLE: dict[str, Any] = {
    "id": "difaa-madani-117",
    "title": "إخماد حريق في مستودع للأخشاب",
    "text": TEXT,
    "published_at": "2024-05-15T09:30:00+03:00",
    "time_zone": "Asia/Baghdad",
    "source": "نشرة المدينة",
}

LATER_ARTICLE: dict[str, Any] = {
    "id": "difaa-madani-121",
    "title": "التحقيق في أسباب الحريق",
    "text": "فتحت الشرطة أمس الخميس تحقيقا في أسباب الحريق الذي اندلع يوم الثلاثاء، وقالت إنها ستعلن نتائجه غدا السبت.",
    "published_at": "2024-05-17",
    "time_zone": "Asia/Baghdad",
    "source": "نشرة المدينة",
}

EXPRESSIONS: dict[str, Any] = {
    "text": "انتهت أعمال الصيانة قبل يومين، وتستأنف الرحلات غدا.",
    "published_at": "2024-05-15",
    "time_zone": "Africa/Cairo",
}

CHRONOLOGY: dict[str, Any] = {"articles": [ARTICLE, LATER_ARTICLE], "time_zone": "Asia/Baghdad"}

STORY_ARTICLE: dict[str, Any] = {**ARTICLE, "story": "حريق المستودع"}

STORED_ARTICLE: dict[str, Any] = {
    **ARTICLE,
    "story": "حريق المستودع",
    "version": 1,
    "created_at": "2024-05-15T06:41:07.250000Z",
    "updated_at": "2024-05-15T06:41:07.250000Z",
}

STORY: dict[str, Any] = {
    "id": "حريق المستودع",
    "title": "إخماد حريق في مستودع للأخشاب",
    "articles": 2,
    "revision": 2,
    "created_at": "2024-05-15T06:41:07.250000Z",
    "updated_at": "2024-05-17T08:02:44.125000Z",
}


REVISION: dict[str, Any] = {
    "number": 2,
    "at": "2024-05-17T08:02:44.125000Z",
    "cause": {"kind": "article-joined", "article": "difaa-madani-121", "version": 1, "story": "أخبار المدينة"},
}

CHANGES: dict[str, Any] = {
    "since": 1,
    "until": 2,
    "changes": [
        {
            "kind": "came",
            "before": [],
            "after": [
                {
                    "id": "e5f0c2a9b7d1e",
                    "summary": "فتحت الشرطة أمس الخميس تحقيقا في أسباب الحريق",
                    "status": "actual",
                    "begin": "2024-05-16T00:00:00",
                    "until": "2024-05-17T00:00:00",
                }
            ],
            "articles": ["difaa-madani-121"],
        }
    ],
    "revisions": [REVISION],
}


CORRECTION: dict[str, Any] = {
    "kind": "retitle",
    "mentions": [{"article": "difaa-madani-121", "start": 0}],
    "title": "فتح تحقيق في حريق المستودع",
}

STORED_CORRECTION: dict[str, Any] = {
    **CORRECTION,
    "id": "2f1c7c0b9f0d4f0b8a3a3f5e6f1f2d3c",
    "revision": 3,
    "created_at": "2024-05-17T08:10:12.500000Z",
    "waiting": False,
}


def answers() -> dict[str, Any]:
    """By path, what the service answers to the examples above."""
    from timeline import Article, find_expressions, read, reconstruct
    from timeline.formats import to_json

    chronology = to_json(reconstruct([Article.of(one) for one in CHRONOLOGY["articles"]], CHRONOLOGY["time_zone"]))
    return {
        "/v1/expressions": {"expressions": [to_json(one) for one in find_expressions(**EXPRESSIONS)]},
        "/v1/readings": to_json(read(Article.of(ARTICLE))),
        "/v1/chronologies": chronology,
        "/v1/stories/{story}/chronology": chronology,
        "/v1/stories/{story}/events/{event}": {"event": chronology["events"][0], "links": [], "conflicts": []},
    }
