import pytest
from phrases import FOLDER, PUBLISHED_AT, Row, negatives, rows

from timeline.expressions import find_expressions


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.family}: {row.phrase}")
def test_phrase_is_read_as_the_corpus_says(row: Row) -> None:
    found = find_expressions(row.phrase, PUBLISHED_AT)
    assert tuple(expression.value for expression in found) == row.values
    first = found[0]
    if row.begin:
        size = len(row.begin)
        assert first.begin is not None
        assert first.until is not None
        assert (first.begin.isoformat()[:size], first.until.isoformat()[:size]) == (row.begin, row.until)
    if row.mod:
        assert first.mod == row.mod


@pytest.mark.parametrize("sentence", negatives())
def test_look_alikes_stay_untagged(sentence: str) -> None:
    assert find_expressions(sentence, PUBLISHED_AT) == []


def test_corpus_names_its_reference_time() -> None:
    for path in FOLDER.glob("*.tsv"):
        if path.stem != "negative":
            assert f"published_at: {PUBLISHED_AT}" in path.read_text(encoding="utf-8").splitlines()[1], path.name


def test_no_phrase_stands_twice() -> None:
    phrases = [row.phrase for row in rows()] + negatives()
    assert sorted(p for p in set(phrases) if phrases.count(p) > 1) == []
