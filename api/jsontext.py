"""Strict JSON: what RFC 8259 leaves open (NaN, repeated names, any depth, broken UTF-8) is refused by name."""

from __future__ import annotations

import json
from typing import Any, NoReturn

_BOM = b"\xef\xbb\xbf"


class JsonError(ValueError):
    """Bytes that are not one strict JSON text; the message says why and where."""


def parse(data: bytes) -> Any:
    """The JSON value in `data` (UTF-8, a byte order mark allowed); raises JsonError and nothing else."""
    try:
        text = data.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        raise JsonError(f"not valid UTF-8 at byte {error.start}") from None
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise JsonError(f"not valid JSON at character {error.pos}: {error.msg}") from None
    except RecursionError:
        raise JsonError("nested too deeply") from None
    except JsonError:
        raise
    except ValueError:
        raise JsonError("holds a number too long to read") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for name in found if names.count(name) > 1)
        raise JsonError(f"the name {repeated[:40]!r} appears twice in one object")
    return found


def _no_constant(name: str) -> NoReturn:
    raise JsonError(f"{name} is not JSON")
