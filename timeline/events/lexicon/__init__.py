"""Event words as tables: nouns, verbs, light and state verbs, titles, cues of status, order and source.

Each table is a TSV file in full unvowelled spelling; look-ups fold their key, so they take folded and original words.
"""

from timeline.events.lexicon.cues import (
    AttributionCue,
    RelationCue,
    StatusCue,
    attribution_cue,
    relation_cue,
    status_cue,
)
from timeline.events.lexicon.nouns import (
    EventNoun,
    GenericNoun,
    Title,
    event_classes,
    event_noun,
    generic_noun,
    is_generic,
    title,
)
from timeline.events.lexicon.verbs import (
    LightVerb,
    StateVerb,
    VerbEntry,
    light_entry,
    light_verb,
    meanings,
    state_verb,
    verb_entry,
)

__all__ = [
    "AttributionCue",
    "EventNoun",
    "GenericNoun",
    "LightVerb",
    "RelationCue",
    "StateVerb",
    "StatusCue",
    "Title",
    "VerbEntry",
    "attribution_cue",
    "event_classes",
    "event_noun",
    "generic_noun",
    "is_generic",
    "light_entry",
    "light_verb",
    "meanings",
    "relation_cue",
    "state_verb",
    "status_cue",
    "title",
    "verb_entry",
]
