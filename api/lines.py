"""One line of an NDJSON stream: the article in it, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import orjson

from api.jsontext import JsonError, parse
from timeline.model import Article, ArticleError


class Answer(NamedTuple):
    """The line that answers an input line, without its line end, and whether it is a reading."""

    line: bytes
    ok: bool


class LineError(ValueError):
    """A line that holds no readable article; `id` is the article's, where it could be told."""

    def __init__(self, field: str, message: str, id: str | None = None) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message
        self.id = id


def article_of(line: bytes) -> Article:
    """The article in an NDJSON line; raises LineError."""
    try:
        raw = parse(line)
    except JsonError as error:
        raise LineError("line", str(error)) from None
    if not isinstance(raw, dict):
        raise LineError("line", "a JSON object is required")
    try:
        return Article.of(raw)
    except ArticleError as error:
        raise LineError(error.field, error.message, _printable(raw.get("id"))) from None


def answer(number: int, line: bytes) -> Answer:
    """The reading of line `number` (counted from 1) as JSON, or its error object; never raises."""
    identity: str | None = None
    try:
        article = article_of(line)
        identity = article.id
        return Answer(_read(article), True)
    except LineError as error:
        return Answer(_error(number, error.id, error.field, error.message), False)
    except Exception as error:
        # A defect of the reader must not cost the rest of the stream.
        return Answer(_error(number, identity, "text", f"could not be read: {type(error).__name__}"), False)


def numbered_articles(lines: Iterable[bytes]) -> Iterator[tuple[int, Article | LineError]]:
    """Line numbers from 1 with the article of each line that is not blank, or why it holds none."""
    for number, line in numbered(lines):
        try:
            yield number, article_of(line)
        except LineError as error:
            yield number, error


def numbered(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank with their numbers from 1; a byte order mark in front is dropped."""
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, line


def _read(article: Article) -> bytes:
    from timeline import read
    from timeline.formats import to_json

    return orjson.dumps(to_json(read(article)))


def _error(number: int, identity: str | None, field: str, message: str) -> bytes:
    head: dict[str, Any] = {} if identity is None else {"id": identity}
    return orjson.dumps({**head, "line": number, "error": {"field": field, "message": message}})


def _printable(identity: Any) -> str | None:
    if not isinstance(identity, str):
        return None
    try:
        identity.encode()
    except UnicodeEncodeError:
        return None
    return identity
