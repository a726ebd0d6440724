"""The bodies that clients send and get; what the library finds is described by `timeline.model` itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from api import examples
from timeline.model import Article, Conflict, Event, Expression, Link
from timeline.stories.changes import Change
from timeline.stories.corrections import CorrectionKind


class ArticleBody(BaseModel):
    """One published text. Keys that are not listed here are ignored."""

    model_config = ConfigDict(json_schema_extra={"example": examples.ARTICLE})

    id: str = Field(min_length=1, description="Of the client's choosing, any Unicode.")
    text: str = Field(min_length=1)
    title: str | None = None
    published_at: str | None = Field(
        None,
        description="A date or date-time, ISO 8601. With an offset its local day counts, without one it is local "
        "time in `time_zone`.",
    )
    time_zone: str | None = Field(None, description="An IANA zone name or a fixed offset (+03:00); UTC if not given.")
    url: str | None = None
    source: str | None = None

    def article(self) -> Article:
        """The article; raises ArticleError for what the schema alone cannot tell."""
        return Article.of(self.fields())

    def fields(self) -> dict[str, Any]:
        """The article's own keys that were given, as sent."""
        return self.model_dump(include=set(ArticleBody.model_fields), exclude_none=True)


class StoryArticleBody(ArticleBody):
    """An article and the story that it belongs to."""

    model_config = ConfigDict(json_schema_extra={"example": examples.STORY_ARTICLE})

    story: str | None = Field(
        None,
        min_length=1,
        max_length=400,
        description="The story's id, of the client's choosing; opened if new. Left out, an article that is already "
        "stored stays in its story, and a new one opens a story whose id the service derives.",
    )


class ExpressionsBody(BaseModel):
    """A text whose time expressions are wanted."""

    model_config = ConfigDict(json_schema_extra={"example": examples.EXPRESSIONS})

    text: str
    published_at: str | None = None
    time_zone: str | None = None


class Expressions(BaseModel):
    """The time expressions of a text, in its order."""

    expressions: list[Expression]


class ChronologyBody(BaseModel):
    """Articles on one affair."""

    model_config = ConfigDict(json_schema_extra={"example": examples.CHRONOLOGY})

    articles: list[ArticleBody] = Field(min_length=1)
    time_zone: str | None = Field(None, description="The zone of all intervals; else the first article's.")


class StoredArticle(ArticleBody):
    """An article as it is stored."""

    model_config = ConfigDict(json_schema_extra={"example": examples.STORED_ARTICLE})

    story: str
    version: int = Field(description="1 when first stored, one more with each corrected text.")
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Story(BaseModel):
    """Articles on one affair, under one id."""

    model_config = ConfigDict(json_schema_extra={"example": examples.STORY})

    id: str
    title: str | None = Field(None, description="Given to the story, else its earliest article's.")
    articles: int = Field(description="How many it has.")
    revision: int = Field(description="One more with each change of its articles.")
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Stories(BaseModel):
    """One page of stories, the last changed first."""

    model_config = ConfigDict(json_schema_extra={"example": {"stories": [examples.STORY]}})

    stories: list[Story]
    next: str | None = Field(None, description="Cursor of the next page; absent on the last one.")


class StoryRevision(BaseModel):
    """A change of a story, and what made it."""

    model_config = ConfigDict(json_schema_extra={"example": examples.REVISION})

    number: int
    at: AwareDatetime
    cause: Cause


class MentionBody(BaseModel):
    """A mention of an event: where its word begins in its article."""

    article: str
    start: int = Field(ge=0, description="Code points before it in `text`, or in the title where `field` says so.")
    field: Literal["title"] | None = None


class CorrectionBody(BaseModel):
    """What an editor knows better about some events, each named by one of its mentions or by its id."""

    model_config = ConfigDict(json_schema_extra={"example": examples.CORRECTION})

    kind: CorrectionKind = Field(
        description="pin: the event lies in [begin, until); order: the first is before the second; merge: all are one; "
        "split: the mentions named are an event of their own; hide: it is left out; retitle: it is called `title`."
    )
    events: list[str] = Field([], max_length=100, description="Events by id; each stands for its first mention.")
    mentions: list[MentionBody] = Field([], max_length=100)
    begin: datetime | None = Field(None, description="Local time in the chronology's `time_zone`, without an offset.")
    until: datetime | None = None
    title: str | None = Field(None, min_length=1, max_length=500)


class StoredCorrection(BaseModel):
    """A correction that is in force."""

    model_config = ConfigDict(json_schema_extra={"example": examples.STORED_CORRECTION})

    id: str
    kind: CorrectionKind
    mentions: list[MentionBody]
    begin: str | None = None
    until: str | None = None
    title: str | None = None
    revision: int = Field(description="The revision that it made.")
    created_at: AwareDatetime
    waiting: bool = Field(description="Whether a mention that it is about is in no article at present.")


class Corrections(BaseModel):
    """The corrections of a story that are in force, earliest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"corrections": [examples.STORED_CORRECTION]}})

    corrections: list[StoredCorrection]


class Cause(BaseModel):
    """What made a revision."""

    kind: str = Field(
        description="article-added, article-corrected, article-joined (from another story), article-left (for another "
        "story), articles-left and articles-joined (a merge or split by an editor), correction-made, "
        " correction-withdrawn, or migrated: what was before is known only as it stood then."
    )
    article: str | None = None
    version: int | None = None
    story: str | None = Field(None, description="The other story.")
    correction: str | None = None


class Revisions(BaseModel):
    """One page of a story's revisions, the latest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"revisions": [examples.REVISION]}})

    revisions: list[StoryRevision]
    next: int | None = Field(None, description="`before` of the next page; absent on the last one.")


class NearStory(BaseModel):
    """A running story and how like it an article is; from 0.18 on an article that names no story is put into it."""

    story: str
    likeness: float


class NearStories(BaseModel):
    """The running stories by likeness to an article, the likest first."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"stories": [{"story": "حريق المستودع", "likeness": 0.31}]}}
    )

    stories: list[NearStory]


class MergeBody(BaseModel):
    """The story that takes up all articles of another."""

    model_config = ConfigDict(json_schema_extra={"example": {"into": "أخبار المدينة"}})

    into: str = Field(min_length=1, max_length=400)


class SplitBody(BaseModel):
    """Articles of a story that are another one."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"articles": ["difaa-madani-121"], "into": "التحقيق في الحريق"}}
    )

    articles: list[str] = Field(min_length=1, max_length=1000)
    into: str = Field(min_length=1, max_length=400)


class Changes(BaseModel):
    """What changed between two revisions of a story, and the revisions that made it."""

    model_config = ConfigDict(json_schema_extra={"example": examples.CHANGES})

    since: int
    until: int
    changes: list[Change]
    revisions: list[StoryRevision]


class StoryEvent(BaseModel):
    """An event, the links that place it among the others, and what its sources contradict each other on."""

    event: Event
    links: list[Link]
    conflicts: list[Conflict]


class Health(BaseModel):
    """The service can serve."""

    status: str = "ok"
    version: str
