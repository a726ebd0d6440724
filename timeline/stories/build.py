"""One chronology from the readings of a story's articles."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Article, Chronology, Reading
from timeline.stories.corrections import Correction
from timeline.stories.story import Story


def build(
    readings: Sequence[tuple[Article, Reading]],
    time_zone: str | None = None,
    corrections: Sequence[Correction] = (),
) -> Chronology:
    """The chronology of the articles read; the same set gives the same result in whatever order it comes.

    Intervals are in `time_zone`, by default that of the earliest article. Raises ArticleError for an unknown zone.
    `corrections` are an editor's, earliest first.
    """
    story = Story(time_zone)
    for article, reading in sorted(readings, key=lambda pair: (pair[1].published_at or "9999", pair[0].id)):
        story.add(article, reading)
    return story.chronology(corrections)
