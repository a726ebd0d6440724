"""Which running story an article belongs to, by the words that it shares with it and few others have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.model import Article

Terms = Mapping[str, float]

# Words kept of an article, and of those the ones that weigh most once their rarity is known.
KEPT, COMPARED = 150, 60
# Cosine of an article with the sum of a story's articles from which on it belongs to it. At 0.18 B-cubed precision and
# recall are .97 and .97 on 59 real articles (two stories and singles), .93 and .95 on our own moved into one month.
BELONGS = 0.18
_LEAD = 400
_WORD = re.compile(r"[^\W\d_]{3,}")
_BEFORE_ARTICLE = ("وال", "بال", "فال", "كال", "لل", "ال")
_COMMON = frozenset(fold_key(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8")).split())


def terms_of(article: Article) -> dict[str, float]:
    """An article's words without their proclitics, with slowly growing weights; the lead's count twice."""
    text = fold_key(f"{article.title or ''}\n{article.text}")
    counts: Counter[str] = Counter()
    for match in _WORD.finditer(text):
        word = _plain(match[0])
        if len(word) > 2 and word not in _COMMON:
            counts[word] += 2 if match.start() < _LEAD else 1
    return {word: 1 + log(count) for word, count in counts.most_common(KEPT)}


def nearest(article: Terms, stories: Mapping[str, Sequence[Terms]]) -> list[tuple[str, float]]:
    """The stories by likeness to the article, the likest first; each is given by its articles' terms."""
    # Rare is what few stories tell, however many articles of one do.
    spread = Counter(word for articles in stories.values() for word in set().union(*articles))
    number = len(stories)

    def vector(terms: Terms) -> dict[str, float]:
        weighed = {word: weight * (log((number + 1) / max(spread[word], 1)) + 0.3) for word, weight in terms.items()}
        kept = sorted(((w, v) for w, v in weighed.items() if v > 0), key=lambda pair: (-pair[1], pair[0]))[:COMPARED]
        length = sqrt(sum(value * value for _, value in kept)) or 1.0
        return {word: value / length for word, value in kept}

    mine = vector(article)
    found = [(story, _likeness(mine, [vector(terms) for terms in articles])) for story, articles in stories.items()]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _likeness(mine: Terms, story: Sequence[Terms]) -> float:
    whole: Counter[str] = Counter()
    for terms in story:
        whole.update(terms)
    length = sqrt(sum(value * value for value in whole.values())) or 1.0
    return sum(value * whole.get(word, 0.0) for word, value in mine.items()) / length


def _plain(word: str) -> str:
    for letters in _BEFORE_ARTICLE:
        if word.startswith(letters) and len(word) > len(letters) + 2:
            return word[len(letters) :]
    return word[1:] if word[0] in "وبلف" and len(word) > 4 else word
