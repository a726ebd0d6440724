"""Articles per second, start-up time and peak memory of `read`: python tests/benchmarks/reading_speed.py [ROUNDS]."""

import json
import resource
import sys
from pathlib import Path
from time import perf_counter

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"


def peak() -> float:
    """Peak resident memory of this process in MB (getrusage counts kB on Linux, bytes on macOS)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main(rounds: int) -> None:
    started = perf_counter()
    from timeline import Article, read

    imported = perf_counter()
    articles = [
        Article.of(json.loads(path.read_text(encoding="utf-8"))["article"]) for path in sorted(ARTICLES.glob("*.json"))
    ]
    loaded = perf_counter()
    read(articles[0])
    warm = perf_counter()
    print(f"start-up: import {imported - started:.2f} s, first reading {warm - loaded:.2f} s, {peak():.0f} MB")

    words = sum(len(article.text.split()) for article in articles) / len(articles)
    best = float("inf")
    for _ in range(rounds):
        began = perf_counter()
        for article in articles:
            read(article)
        best = min(best, perf_counter() - began)
    print(
        f"reading: {len(articles) / best:.0f} articles/s ({1000 * best / len(articles):.1f} ms each, {words:.0f} words "
        f"on average; best of {rounds} rounds of {len(articles)}), peak {peak():.0f} MB"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
