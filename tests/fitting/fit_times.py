"""Fit the weights by which events are dated: python tests/fitting/fit_times.py GOLD.jsonl [--write].

GOLD as for fit_events.py, its events also with "status", "begin" and "until". Prints the share of events whose interval
agrees with the gold's by at least half, with weights fitted on other articles than those they are tried on, then with
those of the table. With --write lexicon/dating_weights.tsv is fitted on all articles anew.

Every article is read twice: as the program tells its events, and with the gold's mentions joined as in the gold.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
from fit_events import LEXICON, Reader, folds

from timeline.events import find, times
from timeline.events.times import Offer, likelihoods, pick
from timeline.events.trigger import Trigger
from timeline.events.when import Interval, When, alike, news_of

RIDGE = 10.0
LEAST = 5
ROUNDS = 120
RATE = 0.08
SLIGHT = 0.05

Weights = dict[str, float]
# An event's clues by interval, what each interval is worth against the gold, and whether the gold closes it.
Case = tuple[Mapping[Interval, set[str]], dict[Interval, float], Interval]


def moment(day: str | None) -> datetime | None:
    return datetime.fromisoformat(day) if day else None


def worth(interval: Interval, true: Interval) -> float:
    """How well an interval stands for the true one, 0–1; a missing end must be missing in both."""
    begin, until = true
    if begin and until:
        if not alike(interval, true):
            return 0.0
        shared = min(interval[1], until) - max(interval[0], begin)
        return 0.5 + 0.5 * (shared / (max(interval[1], until) - min(interval[0], begin)))
    if until:
        late = interval[1] - until if interval[1] and interval[0] is None else None
        return 0.0 if late is None else 1.0 if abs(late.days) <= 1 else 0.5 if late.days > 0 else 0.0
    if begin:
        return float(interval[0] is not None and interval[1] is None)
    return float(interval[0] is None)


def as_told(reader: Reader) -> tuple[list[list[Trigger]], Mapping[Trigger, When]]:
    """The events that the program tells, as it hands them on to be dated."""
    seen = []

    def times_of(document, events, placed, when):
        seen.append((events, when))
        return times.times_of(document, events, placed, when)

    find.times_of = times_of
    find.find_events(reader.document, [p.expression for p in reader.placed])
    find.times_of = times.times_of
    return seen[0]


def as_gold(reader: Reader) -> tuple[list[list[Trigger]], Mapping[Trigger, When]]:
    """The words that the gold has, joined as it joins them, with the status that it gives."""
    told = {e["eid"]: e for e in reader.gold["events"]}
    triggers = [t for t in reader.mentions()[0] if reader.event_of(t)]
    joined: dict[str, list[Trigger]] = {}
    for trigger in triggers:
        event = reader.event_of(trigger)
        joined.setdefault(event, []).append(trigger)
        trigger.status, trigger.kind = told[event]["status"], told[event]["kind"]
    return list(joined.values()), find.settle(reader.document, triggers, reader.placed)[0]


def cases_of(
    reader: Reader, reading: Callable[[Reader], tuple[list[list[Trigger]], Mapping[Trigger, When]]]
) -> list[Case]:
    events, when = reading(reader)
    news = news_of(reader.document.article.published_at)
    told = {e["eid"]: e for e in reader.gold["events"]}
    around = times.landmarks_of(reader.document, events, reader.placed, when, news)
    used: set[str] = set()
    cases = []
    for one in events:
        names = Counter(e for t in one if (e := reader.event_of(t)))
        name = next((n for n, _ in names.most_common() if n not in used), None)
        if name is None or told[name]["kind"] == "state":
            continue
        used.add(name)
        true = (moment(told[name].get("begin")), moment(told[name].get("until")))
        clues = Offer(one, around).clues
        cases.append((clues, {interval: worth(interval, true) for interval in clues}, true))
    return cases


def fit(cases: Sequence[Case], ridge: float) -> Weights:
    """A choice among each event's intervals: softmax of summed weights, worth as its target, by Adam."""
    often = Counter(clue for clues, _, _ in cases for clue in set().union(*clues.values()))
    column = {clue: i for i, clue in enumerate(sorted(c for c, n in often.items() if n >= LEAST))}
    rows, columns, target, starts = [], [], [], []
    for clues, values, _ in cases:
        if max(values.values()) <= 0:
            continue
        starts.append(len(target))
        for interval, mine in clues.items():
            known = [column[c] for c in mine if c in column]
            rows += [len(target)] * len(known)
            columns += known
            target.append(values[interval])
    row, col, goal = np.array(rows), np.array(columns), np.array(target)
    first = np.array(starts)
    case = np.repeat(np.arange(len(first)), np.diff([*starts, len(target)]))
    weight, mean, square = np.zeros((3, len(column)))
    for step in range(1, ROUNDS + 1):
        score = np.bincount(row, weight[col], minlength=len(goal))
        raised = np.exp(score - np.maximum.reduceat(score, first)[case])
        share = raised / np.add.reduceat(raised, first)[case]
        wanted = raised * goal / np.add.reduceat(raised * goal, first)[case]
        slope = np.bincount(col, (wanted - share)[row], minlength=len(column)) - ridge * weight
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = RATE if step < 0.6 * ROUNDS else RATE * 0.3
        weight = weight + rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-6)
    return {clue: float(weight[i]) for clue, i in column.items()}


def hits(cases: Sequence[Case], weights: Mapping[str, float]) -> list[bool]:
    return [alike(pick(likelihoods(clues, weights)), true) for clues, _, true in cases if true[0] and true[1]]


def main(path: str, write: bool) -> None:
    golds = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    readers = [Reader.of(gold) for gold in golds if gold["events"]]
    cases = {r.gold["id"]: [cases_of(r, as_told), cases_of(r, as_gold)] for r in readers}
    held_out: list[list[bool]] = [[], []]
    for part in folds(readers):
        rest = [c for r in readers if r not in part for mine in cases[r.gold["id"]] for c in mine]
        weights = fit(rest, 2 * RIDGE)
        for number, found in enumerate(held_out):
            found += [hit for r in part for hit in hits(cases[r.gold["id"]][number], weights)]
    print("held out: told {:.3f}, gold {:.3f}".format(*(sum(found) / len(found) for found in held_out)))
    if write:
        weights = fit([c for both in cases.values() for mine in both for c in mine], 2 * RIDGE)
        lines = ["clue\tweight", *(f"{c}\t{w:.2f}" for c, w in sorted(weights.items()) if abs(w) >= SLIGHT)]
        (LEXICON / "dating_weights.tsv").write_text("\n".join(lines) + "\n", "utf-8")
        times.dating_weights.cache_clear()
    table = times.dating_weights()
    found = [[hit for both in cases.values() for hit in hits(both[number], table)] for number in (0, 1)]
    print("table: told {:.3f}, gold {:.3f}".format(*(sum(mine) / len(mine) for mine in found)))


if __name__ == "__main__":
    main(sys.argv[1], "--write" in sys.argv[2:])
