"""Stories: the same event across articles, one chronology from many."""

from timeline.stories.build import build

__all__ = ["build"]
