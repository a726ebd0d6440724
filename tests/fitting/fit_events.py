"""Fit the weights by which events are told: python tests/fitting/fit_events.py GOLD.jsonl [MORE.jsonl …] [--write].

GOLD has one article a line, {"id", "published_at", "text", "events"}, an event is {"eid", "kind", "mentions"} and a
mention {"start", "end"} in code points of the text.
Prints precision, recall and F1 of events with the weights of the tables, then with weights fitted on other articles
than those they are tried on (articles whose ids share a name before their number stay together). MORE is learned from
and not tried. With --write the tables in timeline/events/lexicon are fitted on all articles anew.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from timeline.events import coreference, find
from timeline.events.coreference import Cluster, Known
from timeline.events.dating import Placed, place
from timeline.events.evidence import Surface
from timeline.events.likelihood import INTERCEPT, likelihood
from timeline.events.sameness import Likeness
from timeline.events.trigger import Trigger
from timeline.expressions import expressions_of
from timeline.language.document import Document, lay_out
from timeline.model import Article

LEXICON = Path(find.__file__).parent / "lexicon"
FOLDS = 8
# The penalty on squared weights, and how often a feature must occur.
RIDGE = {"event_evidence": 10.0, "same_event_evidence": 4.0}
LEAST = 4
STATE_WEIGHT = 0.3

Case = tuple[frozenset[str], bool, float]
Weights = dict[str, float]


@dataclass
class Reader:
    """One gold article, laid out, with the gold event of each word."""

    gold: dict
    document: Document
    placed: Sequence[Placed]
    event_at: dict[tuple[int, int], str]

    @classmethod
    def of(cls, gold: dict) -> Reader:
        article = Article.of({key: gold[key] for key in ("id", "text", "published_at")})
        document = lay_out(article)
        placed = place(document, expressions_of(article, document.title, document.text))
        spans = [(m["start"], m["end"], e["eid"]) for e in gold["events"] for m in e["mentions"]]
        at = {}
        for sentence in document.sentences:
            for i, word in enumerate(sentence.words):
                span = document.span(sentence.index, word)
                for start, end, event in spans:
                    if span.start < end and start < span.end:
                        at[sentence.index, i] = event
        return cls(gold, document, placed, at)

    def event_of(self, trigger: Trigger) -> str | None:
        words = (trigger.index, *reversed(trigger.companions))
        return next((e for i in words if (e := self.event_at.get((trigger.sentence, i)))), None)

    def mentions(self) -> tuple[list[Trigger], Surface]:
        return find.mentions_of(self.document, self.placed)

    def states(self) -> set[str]:
        return {e["eid"] for e in self.gold["events"] if e["kind"] == "state"}


def fit(cases: Sequence[Case], ridge: float) -> Weights:
    """Logistic regression with an L2 penalty, by Newton's method."""
    often = Counter(feature for features, _, _ in cases for feature in features)
    names = sorted(feature for feature, count in often.items() if count >= LEAST)
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(cases), len(names) + 1))
    x[:, -1] = 1
    for row, (features, _, _) in enumerate(cases):
        x[row, [column[f] for f in features if f in column]] = 1
    y = np.array([truth for _, truth, _ in cases], float)
    weight = np.array([w for _, _, w in cases])
    penalty = np.full(len(names) + 1, ridge)
    penalty[-1] = 1e-3
    beta = np.zeros(len(names) + 1)
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (p - y)) + penalty * beta
        step = np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty), gradient)
        beta -= step
        if np.abs(step).max() < 1e-5:
            break
    return {**{name: float(beta[i]) for name, i in column.items()}, INTERCEPT: float(beta[-1])}


def mention_cases(reader: Reader) -> list[Case]:
    """Each candidate word, its features and whether the gold has it; states, which are no one's duty, weigh less."""
    triggers, surface = reader.mentions()
    states = reader.states()
    cases = []
    for trigger in triggers:
        event = reader.event_of(trigger)
        weight = STATE_WEIGHT if event in states else 1.0
        cases.append((frozenset(surface.features(trigger)), event is not None, weight))
    return cases


def pair_cases(reader: Reader, likely: Callable[[Iterable[str]], float]) -> list[Case]:
    """Each gold word with the events before it that it might tell again, as the program would offer them."""
    triggers, surface = reader.mentions()
    triggers = [t for t in triggers if likely(surface.features(t)) >= find.PERHAPS]
    when, speakers = find.settle(reader.document, triggers, reader.placed)
    likeness = Likeness(reader.document, when, speakers)
    known, homes, cases = Known(), {}, []
    for trigger in triggers:
        event = reader.event_of(trigger)
        if event is not None:
            for candidate, latest in known.candidates(trigger):
                if not likeness.possible(trigger, candidate.triggers):
                    continue
                rivals = known.rivals(trigger)
                features = frozenset(likeness.features(trigger, candidate.triggers, latest=latest, rivals=rivals))
                cases.append((features, homes.get(event) is candidate, 1.0))
        home = homes.get(event) if event else None
        if home is None:
            home = Cluster()
            if event:
                homes[event] = home
        known.put(trigger, home)
    return cases


def told(reader: Reader) -> list[Cluster]:
    """The events that the program tells, with the weights that `likelihood` has now."""
    triggers, surface = reader.mentions()
    for trigger in triggers:
        trigger.likelihood = find.likelihood(surface.features(trigger), "event_evidence")
    triggers = [t for t in triggers if t.likelihood >= find.PERHAPS]
    when, speakers = find.settle(reader.document, triggers, reader.placed)
    return coreference.cluster(reader.document, triggers, when, speakers)


def score(readers: Sequence[Reader], clusters: Callable[[Reader], list[Cluster]], cut: float) -> tuple[float, ...]:
    """Precision, recall and F1 of events, one to one by shared words, states neither asked for nor held against."""
    gold = hits = given = 0
    for reader in readers:
        events = [c for c in clusters(reader) if c.confidence >= cut]
        shared: Counter[tuple[str, int]] = Counter()
        for number, event in enumerate(events):
            words = {(t.sentence, i) for t in event.triggers for i in (t.index, *t.companions)}
            shared.update((reader.event_at[w], number) for w in words if w in reader.event_at)
        states, found, used = reader.states(), set(), set()
        for (name, number), _ in sorted(shared.items(), key=lambda item: -item[1]):
            if name not in found and number not in used:
                found.add(name)
                used.add(number)
        gold += len(reader.gold["events"]) - len(states)
        hits += len(found - states)
        given += len(events) - len(found & states)
    return hits / given, hits / gold, 2 * hits / (given + gold)


def with_weights(tables: dict[str, Weights]) -> Callable[[Iterable[str], str], float]:
    def likely(features: Iterable[str], table: str) -> float:
        weights = tables[table]
        return 1 / (1 + np.exp(-(weights[INTERCEPT] + sum(weights.get(f, 0.0) for f in set(features)))))

    return likely


def fit_tables(readers: Sequence[Reader], cases: dict[str, list[Case]]) -> dict[str, Weights]:
    events = fit([c for r in readers for c in cases[r.gold["id"]]], RIDGE["event_evidence"])
    likely = with_weights({"event_evidence": events})
    pairs = [c for r in readers for c in pair_cases(r, lambda features: likely(features, "event_evidence"))]
    return {"event_evidence": events, "same_event_evidence": fit(pairs, RIDGE["same_event_evidence"])}


def folds(readers: Sequence[Reader]) -> list[list[Reader]]:
    """Articles dealt out evenly, those of one affair together."""
    affairs = defaultdict(list)
    for reader in readers:
        name = re.sub(r"-?\d+$", "", reader.gold["id"])
        affairs[reader.gold["id"] if name in ("single", "seed", "") else name].append(reader)
    dealt: list[list[Reader]] = [[] for _ in range(FOLDS)]
    for affair in sorted(affairs.values(), key=lambda a: (-len(a), a[0].gold["id"])):
        min(dealt, key=len).extend(affair)
    return dealt


def read(path: str) -> list[Reader]:
    golds = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    return [Reader.of(gold) for gold in golds if gold["events"]]


def main(path: str, others: Sequence[str], write: bool) -> None:
    readers, more = read(path), [reader for other in others for reader in read(other)]
    cases = {r.gold["id"]: mention_cases(r) for r in (*readers, *more)}
    held_out: dict[str, list[Cluster]] = {}
    for part in folds(readers):
        tables = fit_tables([r for r in (*readers, *more) if r not in part], cases)
        coreference.likelihood = find.likelihood = with_weights(tables)
        held_out.update((r.gold["id"], told(r)) for r in part)
    for cut in (0.4, 0.45, 0.5, 0.55, 0.6):
        p, r, f = score(readers, lambda reader: held_out[reader.gold["id"]], cut)
        print(f"held out, cut {cut}: P {p:.3f} R {r:.3f} F1 {f:.3f}")
    if write:
        tables = fit_tables([*readers, *more], cases)
        for name, weights in tables.items():
            lines = ["feature\tweight", *(f"{f}\t{w:.3f}" for f, w in sorted(weights.items()) if abs(w) >= 0.0005)]
            (LEXICON / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
        coreference.likelihood = find.likelihood = with_weights(tables)
    else:
        coreference.likelihood = find.likelihood = likelihood
    fitted = {r.gold["id"]: told(r) for r in readers}
    p, r, f = score(readers, lambda reader: fitted[reader.gold["id"]], find.EVENT)
    print(f"tables, cut {find.EVENT}: P {p:.3f} R {r:.3f} F1 {f:.3f}")


if __name__ == "__main__":
    paths = [argument for argument in sys.argv[1:] if argument != "--write"]
    main(paths[0], paths[1:], "--write" in sys.argv)
