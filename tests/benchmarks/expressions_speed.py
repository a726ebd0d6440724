"""Megabytes of article text read per second on one core: python tests/benchmarks/expressions_speed.py [ROUNDS].

The articles of fixtures/articles, each with its published time, in steady state; dateparser.search beside it.
"""

import json
import sys
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import process_time

from dateparser.search import search_dates

from timeline.expressions import find_expressions

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"


def articles() -> list[tuple[str, str]]:
    """(text, publication time) of every fixture article."""
    found = [json.loads(path.read_text(encoding="utf-8"))["article"] for path in sorted(ARTICLES.glob("*.json"))]
    return [(article["text"], article["published_at"]) for article in found]


def rate(read: Callable[[str, str], int], texts: list[tuple[str, str]], rounds: int) -> tuple[float, int]:
    """UTF-8 megabytes a second, best of `rounds`, and how many expressions were found."""
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    count, best = 0, float("inf")
    for _ in range(rounds):
        began = process_time()
        count = sum(read(text, published) for text, published in texts)
        best = min(best, process_time() - began)
    return size / best, count


def peer(text: str, published: str) -> int:
    base = datetime.fromisoformat(published).replace(tzinfo=None)
    return len(search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": base}) or [])


def main(rounds: int) -> None:
    warnings.simplefilter("ignore")
    texts = articles()
    sizes = [len(text.encode()) / 1000 for text, _ in texts]
    print(f"{len(texts)} articles of {min(sizes):.1f} to {max(sizes):.1f} KB")
    ours, found = rate(lambda text, published: len(find_expressions(text, published)), texts, rounds + 1)
    theirs, seen = rate(peer, texts, 1)
    print(f"find_expressions      {ours:7.2f} MB/s  {found} expressions")
    print(f"dateparser.search     {theirs:7.3f} MB/s  {seen} dates")
    print(f"ratio                 {ours / theirs:7.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
