"""How likely something is, from what speaks for it: logistic regression whose weights lie in a table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

from timeline.events.lexicon.tables import rows

# The row of a table that holds the log-odds of a case with no feature at all.
INTERCEPT = "(intercept)"


def likelihood(features: Iterable[str], table: str) -> float:
    """The probability, 0–1, of a case with these features by the weights of `table`; unknown features weigh nothing."""
    weights = _weights(table)
    total = weights[INTERCEPT] + sum(weights.get(feature, 0.0) for feature in set(features))
    return 1 / (1 + exp(-total))


@cache
def _weights(table: str) -> dict[str, float]:
    return {feature: float(weight) for feature, weight in rows(table)}
