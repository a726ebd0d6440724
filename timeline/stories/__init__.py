"""Stories: the same event across articles, one chronology from many."""

from timeline.stories.build import build
from timeline.stories.story import Story

__all__ = ["Story", "build"]
