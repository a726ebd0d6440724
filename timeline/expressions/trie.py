"""A set of words as one regular expression that shares their beginnings, so that a scan meets each letter once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_Node: TypeAlias = "dict[str, _Node]"
_END = ""


def trie_pattern(words: Iterable[str]) -> str:
    """An expression that matches exactly `words`, the longest first where one begins another."""
    root: _Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _written(root)


def _written(node: _Node) -> str:
    singles: list[str] = []
    branches: list[str] = []
    for letter, child in node.items():
        if letter == _END:
            continue
        rest = _written(child)
        if rest:
            branches.append(re.escape(letter) + rest)
        else:
            singles.append(re.escape(letter))
    if singles:
        branches.append(singles[0] if len(singles) == 1 else f"[{''.join(singles)}]")
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in node else ''}"
