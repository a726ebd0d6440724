"""How likely two events of different articles are one: word, time, actors, place, numbers and status together."""

from __future__ import annotations

from datetime import timedelta
from math import inf, log, log1p, sqrt

from timeline.model import Event
from timeline.stories.account import Account
from timeline.stories.member import Member

# The weights add up as log-odds do. They are set by hand and held against both development stories, each alone.
_SAME_WORD, _SAME_WORD_BROAD = 1.6, 1.2
_SAME_FAMILY, _SAME_FAMILY_BROAD = 1.4, 0.3
_RIVAL, _RIVAL_FAMILY = 0.7, 0.55
_TERMS, _TERMS_MOST = 2.2, 1.2
_NAME = 0.6
_NOTHING_SHARED, _NOTHING_SHARED_BROAD = 0.6, 1.0
_OTHER_NAMES, _OTHER_VICTIMS = 0.35, 1.2
_AGREED, _APART, _LONGER, _UMBRELLA = 2.4, 4.5, 1.0, 1.1
_OTHER_NEWS, _OTHER_NEWS_OF_VICTIMS = 0.1, 0.9
_SAME_PLACE, _OTHER_PLACE = 0.4, 0.8
_SAME_NUMBER, _OTHER_NUMBER = 0.8, 1.5
_COME_TRUE, _OTHER_STATUS = 0.2, 0.6
_OTHER_KIND, _OTHER_KIND_OF_SPEECH = 0.2, 0.9
_SPEECH, _SPEECH_OF_OTHERS = 2.0, 3.0
_BEFORE_IT_WAS = 2.3
_CHIEF, _CHIEF_OF_MANY, _UNEQUAL = 0.7, 0.25, 0.3
_BOTH_TITLES = 0.2
_ONE_ARTICLE = 1.2

# How surely an interval with this basis is the event's own.
CERTAINTY = {"expression": 1.0, "inherited": 0.6, "relation": 0.4, "recency": 0.12, "publication": 0.05}
_SURELY = 0.6
_DAY = timedelta(days=1)
_DAYS, _WEEKS = 3, 10
_GOES_ON = frozenset(["protest", "battle", "increase", "decrease", "aid", "negotiate", "mental"])
# Verbs of these classes do for anything: what they are said of must be shared too.
_BROAD = frozenset(
    [
        *("say", "act-of-speech", "communicate", "publish", "decision", "mental", "law", "create", "control"),
        *("action", "state", "move", "transfer", "transaction", "aid", "military", "prevent"),
        *("increase", "decrease", "begin", "end", "change"),
    ]
)
# What befalls somebody or something: another victim makes another event, and each comes again day after day.
_BEFALLS = frozenset(["destroy", "attack", "kill", "injure", "arrest", "die", "crime"])
_RECURS = _BEFALLS | {"battle"}
COUNTED = frozenset(["kill", "die", "injure", "arrest", "rescue"])


def likeness(a: Member, b: Member, of_a: Account, of_b: Account) -> float | None:
    """The log-odds, roughly, that `a` and `b` are one event: None if they share no word, -inf where they cannot be."""
    same = a.event.lemma == b.event.lemma
    shared_families = a.families & b.families
    if not (same or shared_families):
        return None
    if (a.event.status == "negated") != (b.event.status == "negated") or _elsewhere(a, b) or _another_day(a, b):
        return -inf
    words = [f"={a.event.lemma}"] if same else sorted(shared_families)
    score = _by_word(a, b, of_a, of_b, words, same)
    score += _by_terms(a, b, of_a, of_b, same)
    score += _by_time(a, b, of_a, of_b)
    score += _by_manner(a, b)
    return score - _ONE_ARTICLE if of_a.article.id == of_b.article.id else score


def _elsewhere(a: Member, b: Member) -> bool:
    """Whether another place and another number together tell of another event."""
    return bool(a.places and b.places and a.numbers and b.numbers) and not (
        a.places & b.places or a.numbers & b.numbers
    )


def _another_day(a: Member, b: Member) -> bool:
    """Whether expressions of their own date the two on days apart, or one goes on far beyond the other's day."""
    one, two = a.event, b.event
    if _beyond(a, b) or _beyond(b, a):
        return True
    if certainty(one) < 1 or certainty(two) < 1 or not (one.begin and one.until and two.begin and two.until):
        return False
    return (one.until <= two.begin or two.until <= one.begin) and one.begin.date() != two.begin.date()


def _beyond(long: Member, short: Member) -> bool:
    """Whether `long` surely goes on for weeks (months of protests) and `short` is told of a day or three."""
    if not goes_on(long) or certainty(long.event) < _SURELY:
        return False
    length, other = _length(long.event), _length(short.event)
    return length is not None and other is not None and length.days > _WEEKS and other.days <= _DAYS


def _length(event: Event) -> timedelta | None:
    return event.until - event.begin if event.begin and event.until else None


def goes_on(member: Member) -> bool:
    """Whether what it tells may go on for days, so that each report may tell of another stretch of it."""
    return member.event.kind == "state" or member.event_class in _GOES_ON


def certainty(event: Event) -> float:
    """How surely the interval of `event` is its own, 0 to 1."""
    return CERTAINTY.get(event.basis, 0.0)


def _by_word(a: Member, b: Member, of_a: Account, of_b: Account, words: list[str], same: bool) -> float:
    rivals = min(of_a.rivals[w] + of_b.rivals[w] - 2 for w in words)
    broad = _broad(a, b, same)
    if same:
        score = (_SAME_WORD_BROAD if broad else _SAME_WORD) - _RIVAL * log1p(rivals)
    else:
        score = (_SAME_FAMILY_BROAD if broad else _SAME_FAMILY) - _RIVAL_FAMILY * log1p(rivals)
    first = any(of_a.chief[w] == a.id for w in words)
    second = any(of_b.chief[w] == b.id for w in words)
    if first and second:
        score += _CHIEF + _CHIEF_OF_MANY * log1p(rivals)
    elif first != second:
        score -= _UNEQUAL
    if a.titled and b.titled:
        score += _BOTH_TITLES
    return score


def _broad(a: Member, b: Member, same: bool) -> bool:
    first, second = a.event_class in _BROAD, b.event_class in _BROAD
    return first and second if same else first or second


def _by_terms(a: Member, b: Member, of_a: Account, of_b: Account, same: bool) -> float:
    shared = (a.terms | a.names) & (b.terms | b.names)
    names = a.names & b.names
    score = _TERMS * min(_TERMS_MOST, sum(1 / sqrt(of_a.spread[t] * of_b.spread[t]) for t in sorted(shared)))
    score += _NAME * min(2, len(names))
    if not shared:
        score -= _NOTHING_SHARED_BROAD if _broad(a, b, same) else _NOTHING_SHARED
    if a.names and b.names and not names:
        score -= _OTHER_VICTIMS if a.event_class in _BEFALLS else _OTHER_NAMES
    if a.places and b.places:
        score += _SAME_PLACE if a.places & b.places else -_OTHER_PLACE
    if a.numbers and b.numbers:
        weight = 1.0 if a.event_class in COUNTED else 0.3
        score += weight * (_SAME_NUMBER if a.numbers & b.numbers else -_OTHER_NUMBER)
    return score


def _by_time(a: Member, b: Member, of_a: Account, of_b: Account) -> float:
    score = 0.0
    for told, dated, told_in in ((a.event, b.event, of_a), (b.event, a.event, of_b)):
        if told.status == "actual" and dated.begin and certainty(dated) >= _SURELY and told_in.reading.published_at:
            score -= _BEFORE_IT_WAS * (told_in.day < dated.begin.date())
    one, two = a.event, b.event
    if not (one.begin and one.until and two.begin and two.until):
        return score
    sure = certainty(one) * certainty(two)
    short, long = sorted((one.until - one.begin, two.until - two.begin))
    if long.days > _WEEKS and short.days <= _DAYS:
        score -= _UMBRELLA
    common = min(one.until, two.until) - max(one.begin, two.begin)
    if common > timedelta():
        union = max(one.until, two.until) - min(one.begin, two.begin)
        share = max(common / union, 0.8 * (common / short) if long <= 2 * _DAY else 0.0)
        stretch = min(1.0, max(0.0, log(max(long, _DAY) / max(short, _DAY)) / 3))
        return score + sure * (_AGREED * share - _LONGER * stretch)
    if one.begin.date() == two.begin.date() and long <= _DAY:
        # Parts of one day are told loosely: عصر السبت and مساء السبت can be one walk.
        score += 0.5 * _AGREED * sure
    else:
        score -= _APART * sure * min(1.0, 0.5 - common / _DAY / 4)
    if min(certainty(one), certainty(two)) < _SURELY:
        score -= _OTHER_NEWS_OF_VICTIMS if a.event_class in _RECURS else _OTHER_NEWS
    return score


def _by_manner(a: Member, b: Member) -> float:
    one, two = a.event, b.event
    score = 0.0
    if one.status != two.status:
        last = two if a.key <= b.key else one
        score -= _COME_TRUE if last.status == "actual" else _OTHER_STATUS
    if one.kind != two.kind:
        score -= _OTHER_KIND_OF_SPEECH if "statement" in (one.kind, two.kind) else _OTHER_KIND
    elif one.kind == "statement":
        score -= _SPEECH if a.names & b.names else _SPEECH_OF_OTHERS
    return score
