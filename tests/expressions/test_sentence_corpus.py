"""The sentence corpus, fixtures/sentences: each with its own publication time and every expression that it holds."""

import json
from pathlib import Path
from typing import Any

import pytest

from timeline import Expression
from timeline.expressions import find_expressions

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "sentences"


def _sentences() -> list[dict[str, Any]]:
    paths = sorted(FOLDER.glob("*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def _told(expression: Expression) -> dict[str, str]:
    told = {"text": expression.text, "type": expression.type, "value": expression.value}
    if expression.mod:
        told["mod"] = expression.mod
    if expression.begin is not None and expression.until is not None:
        told |= {"begin": expression.begin.isoformat(), "until": expression.until.isoformat()}
    return told


@pytest.mark.parametrize("sentence", _sentences(), ids=lambda sentence: f"{sentence['family']}: {sentence['text']}")
def test_sentence_yields_its_expressions(sentence: dict[str, Any]) -> None:
    found = find_expressions(sentence["text"], sentence["published_at"])
    assert [_told(expression) for expression in found] == sentence["expressions"]


def test_no_sentence_stands_twice() -> None:
    texts = [sentence["text"] for sentence in _sentences()]
    assert len(set(texts)) == len(texts)
