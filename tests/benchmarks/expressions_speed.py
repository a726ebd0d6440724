"""Megabytes of article text read per second on one core: python tests/benchmarks/expressions_speed.py [ROUNDS] [FILE].

FILE holds articles as JSON lines; without it, those of fixtures/articles are read. Processor time in steady state,
best of ROUNDS. Beside it dateparser.search, and chrono-node's Arabic locale where npm and node are installed.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import process_time

from dateparser.search import search_dates

from timeline.expressions import find_expressions

HERE = Path(__file__).resolve()
ARTICLES = HERE.parents[2] / "fixtures" / "articles"
Text = tuple[str, str]  # the text, its publication time


def articles(file: str | None) -> list[Text]:
    """The articles of `file`, or of the fixtures."""
    if file is not None:
        found = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()]
    else:
        found = [json.loads(path.read_text(encoding="utf-8"))["article"] for path in sorted(ARTICLES.glob("*.json"))]
    return [(article["text"], article["published_at"]) for article in found]


def rate(read: Callable[[str, str], int], texts: list[Text], rounds: int) -> tuple[float, int]:
    """UTF-8 megabytes a second, best of `rounds`, and how many expressions were found."""
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    count, best = 0, float("inf")
    for _ in range(rounds):
        began = process_time()
        count = sum(read(text, published) for text, published in texts)
        best = min(best, process_time() - began)
    return size / best, count


def dateparser(text: str, published: str) -> int:
    base = datetime.fromisoformat(published).replace(tzinfo=None)
    return len(search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": base}) or [])


def chrono(texts: list[Text], rounds: int) -> tuple[float, int] | None:
    """The same figures of chrono-node, installed by npm into a folder of its own; None where there is no npm."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return None
    lines = "\n".join(json.dumps({"text": text, "published_at": published}) for text, published in texts)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "install", "--silent", "--prefix", folder, "chrono-node@2"], check=True)
        command = [node, str(HERE.with_name("chrono.mjs")), str(rounds), folder]
        told = json.loads(subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout)
    return told["megabytes"] / told["best"], told["found"]


def main(rounds: int, file: str | None) -> None:
    warnings.simplefilter("ignore")
    texts = articles(file)
    sizes = [len(text.encode()) / 1000 for text, _ in texts]
    print(f"{len(texts)} articles of {min(sizes):.1f} to {max(sizes):.1f} KB")
    ours, found = rate(lambda text, published: len(find_expressions(text, published)), texts, rounds)
    print(f"find_expressions      {ours:7.2f} MB/s  {found} expressions")
    peers = {"dateparser.search": rate(dateparser, texts, 1), "chrono-node": chrono(texts, rounds)}
    for name, figures in peers.items():
        if figures is None:
            print(f"{name:20}  not run: npm and node are not installed")
            continue
        theirs, seen = figures
        print(f"{name:20} {theirs:8.3f} MB/s  {seen} dates, we are {ours / theirs:.2f} times as fast")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2] if len(sys.argv) > 2 else None)
