"""An article laid out for reading: its fields folded, its sentences and words in one order, title first."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from timeline.language.letters import Folded, fold
from timeline.language.sentences import Sentence, split_sentences
from timeline.language.words import Word
from timeline.model import Article, FieldName, Span


@dataclass(frozen=True, slots=True)
class Document:
    """`sentences` run over title and text; `fields[i]` names the field of sentence i. Indices count over both."""

    article: Article
    title: Folded | None
    text: Folded
    sentences: tuple[Sentence, ...]
    title_count: int

    def folded(self, sentence: int) -> Folded:
        """The folded field that the sentence with this index stands in."""
        return self.title if sentence < self.title_count and self.title is not None else self.text

    def field(self, sentence: int) -> FieldName | None:
        """ "title", or None for the text."""
        return "title" if sentence < self.title_count else None

    def span(self, sentence: int, first: Word, last: Word | None = None) -> Span:
        """The words from `first` to `last` as a span of the article."""
        folded = self.folded(sentence)
        start, end = folded.span(first.start, (last or first).end)
        return Span(folded.original[start:end], start, end, self.field(sentence))

    def locate(self, field: FieldName | None, start: int, end: int) -> tuple[int, int, int] | None:
        """(sentence, first word, word after the last) of the original code points [start, end), or None."""
        folded = self.title if field == "title" and self.title is not None else self.text
        first, last = _to_folded(folded, start), _to_folded(folded, end)
        low, high = (0, self.title_count) if field == "title" else (self.title_count, len(self.sentences))
        index = bisect_right(self.sentences, first, low, high, key=lambda s: s.start) - 1
        if index < low:
            return None
        words = self.sentences[index].words
        begin = bisect_right(words, first, key=lambda w: w.end - 1 if w.end - 1 >= w.start else w.end)
        while begin > 0 and words[begin - 1].end > first:
            begin -= 1
        until = begin
        while until < len(words) and words[until].start < last:
            until += 1
        return (index, begin, until) if until > begin else None


def _to_folded(folded: Folded, original: int) -> int:
    return original if folded.offsets is None else max(0, bisect_right(folded.offsets, original) - 1)


def lay_out(article: Article) -> Document:
    """The document of an article; linear in its length."""
    title = fold(article.title) if article.title else None
    text = fold(article.text)
    head = split_sentences(title.text) if title else []
    count, paragraphs = len(head), (head[-1].paragraph + 1 if head else 0)
    body = [replace(s, index=s.index + count, paragraph=s.paragraph + paragraphs) for s in split_sentences(text.text)]
    return Document(article, title, text, (*head, *body), count)
