"""A story that grows: its articles come, change and go, and its chronology costs what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.model import Article, Chronology, Conflict, Event, Link, Reading, Source, zone_of
from timeline.stories.account import Account, account_of
from timeline.stories.blocks import Blocks
from timeline.stories.conflicts import disputes_of, numbers_of
from timeline.stories.corrections import Correction, corrected, hidden, orders, regrouped
from timeline.stories.joined import joined
from timeline.stories.member import Member
from timeline.stories.merge import Merging

Group = tuple[str, ...]
Found = tuple[list[Member], Event, Conflict | None]


class Story:
    """The articles of one affair and what they tell together.

    The chronology is that of the set of articles, in whatever order they were added. Intervals are in `time_zone`,
    by default that of the earliest article; ArticleError for an unknown zone.
    """

    def __init__(self, time_zone: str | None = None) -> None:
        if time_zone is not None:
            zone_of(time_zone)
        self._asked = time_zone
        self._zone = time_zone or "UTC"
        self._told: dict[str, tuple[Article, Reading]] = {}
        self._clear()

    def _clear(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._merging = Merging()
        self._found: dict[Group, Found] = {}
        self._moved: dict[tuple[str, int], Link] = {}
        self._blocks = Blocks()

    def add(self, article: Article, reading: Reading) -> None:
        """Add an article with its reading; one with the same id takes the place of the earlier."""
        self.remove(article.id)
        self._told[article.id] = (article, reading)
        zone = self._zone_now()
        if zone != self._zone:
            self._zone = zone
            self._clear()
            for each in self._told.values():
                self._take(*each)
        else:
            self._take(article, reading)

    def remove(self, article: str) -> None:
        """Take the article with this id out again, if it is there."""
        if self._told.pop(article, None) is None:
            return
        self._merging.remove(self._accounts.pop(article))
        for key in [key for key in self._moved if key[0] == article]:
            del self._moved[key]

    def chronology(self, corrections: Sequence[Correction] = ()) -> Chronology:
        """What the articles tell together; `corrections` are an editor's, earliest first."""
        accounts = sorted(self._accounts.values(), key=lambda account: account.key)
        found = self._settled()
        groups, events, numbers = [g for g, _, _ in found], [e for _, e, _ in found], [n for _, _, n in found if n]
        if corrections:
            known = {tuple(group): event for group, event, _ in found}
            groups = regrouped(groups, corrections)
            events = corrected([known.get(tuple(group)) or joined(group) for group in groups], corrections)
            out = hidden(events, corrections)
            shown = [(g, e) for g, e in zip(groups, events, strict=True) if e.id not in out]
            groups, events = [g for g, _ in shown], [e for _, e in shown]
            numbers = [conflict for group in groups if (conflict := numbers_of(group)) is not None]
        holder = self._regrouped_holder(groups, events) if corrections else self._merging.firsts()
        links = [*orders(events, corrections), *self._links(accounts, holder)]
        result = self._blocks.order(events, links)
        told = tuple(corrected(result.events, corrections)) if corrections else result.events
        return Chronology(
            time_zone=self._zone_now(),
            articles=tuple(_source(account) for account in accounts),
            events=told,
            links=result.links,
            order=result.order,
            chronology=result.chronology,
            undated=result.undated,
            contradictions=result.contradictions,
            conflicts=(*numbers, *disputes_of(self._merging.disputes(), holder)),
            title=_title(accounts, told),
        )

    def _zone_now(self) -> str:
        if self._asked is not None:
            return self._asked
        first = min(self._told.values(), key=lambda pair: (pair[1].published_at or "9999", pair[0].id), default=None)
        return first[0].time_zone if first else "UTC"

    def _take(self, article: Article, reading: Reading) -> None:
        account = self._accounts[article.id] = account_of(article, reading, self._zone)
        self._merging.add(account)

    def _settled(self) -> list[Found]:
        zone = self._zone_now()
        if zone != self._zone:
            # The earliest article went.
            self._zone = zone
            self._clear()
            for each in self._told.values():
                self._take(*each)
        gone, come = self._merging.settle()
        for group in gone:
            self._found.pop(group, None)
        for group in come:
            members = self._merging.members(group)
            self._found[group] = (members, joined(members), numbers_of(members))
        return sorted(self._found.values(), key=lambda found: found[0][0].key)

    def _regrouped_holder(self, groups: Sequence[Sequence[Member]], events: Sequence[Event]) -> dict[str, str]:
        """The event that holds each member, where an editor regrouped them or left some out."""
        held: dict[tuple[str, str], str] = {}
        for group, event in zip(groups, events, strict=True):
            for member in group:
                # Of an event that an editor split, the part that comes first keeps the links.
                held.setdefault((member.article, member.event.id), event.id)
        every = (member for account in self._accounts.values() for member in account.members)
        return {m.id: held[m.article, m.event.id] for m in every if (m.article, m.event.id) in held}

    def _links(self, accounts: Sequence[Account], holder: Mapping[str, str]) -> list[Link]:
        """The links of all articles between the events that hold theirs, the surest of those between the same two."""
        links: dict[tuple[str, str, str], Link] = {}
        for account in accounts:
            name = account.article.id
            mine = {member.event.id: holder.get(member.id) for member in account.members}
            for number, link in enumerate(account.reading.links):
                # An event that an editor left out has no links.
                a, b = mine[link.source], mine[link.target]
                if a is None or b is None or a == b:
                    continue
                key = (a, link.relation, b)
                known = links.get(key)
                if known is None or known.confidence < link.confidence:
                    links[key] = self._moved_link(name, number, link, a, b)
        return list(links.values())

    def _moved_link(self, article: str, number: int, link: Link, source: str, target: str) -> Link:
        known = self._moved.get((article, number))
        if known is None or known.source != source or known.target != target:
            evidence = replace(link.evidence, article=article) if link.evidence else None
            known = self._moved[article, number] = replace(link, source=source, target=target, evidence=evidence)
        return known


def _source(account: Account) -> Source:
    article = account.article
    return Source(article.id, article.title, account.reading.published_at, article.url, article.source)


def _title(accounts: Sequence[Account], events: Sequence[Event]) -> str | None:
    """The title of the first article that names the weightiest event in its title, else that event's own."""
    if not events:
        return None
    top = max(events, key=lambda event: (event.weight or 0.0, event.id))
    titles = {account.article.id: account.article.title for account in accounts}
    named = (titles.get(m.article or "") for m in top.mentions if m.field == "title")
    return next(filter(None, named), top.title)
