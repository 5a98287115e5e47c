"""Words and letters of a row, as Qt tells them apart in every language; a formula is one."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

from app.render.rows import Row
from yi_desktop.markup.blocks import Heading, Paragraph, Spans, Table
from yi_desktop.markup.slices import cells_of

_Kind = QTextBoundaryFinder.BoundaryType
_START = QTextBoundaryFinder.BoundaryReason.StartOfItem


def word_around(row: Row, character: int) -> tuple[int, int]:
    """Where the word starts that a character belongs to, and where it ends."""
    text = row.source
    if not text:
        return 0, 0
    character = max(0, min(character, len(text) - 1))
    for start, end in _formulas(row):
        if start <= character < end:
            return start, end
    finder = QTextBoundaryFinder(_Kind.Word, text)
    finder.setPosition(_to_qt(text, character))
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    start = finder.position()
    return _from_qt(text, start), _from_qt(text, finder.toNextBoundary())


def next_word(row: Row, character: int, forward: bool, *, by_word: bool) -> int:
    """The character that a step leads to: the next or last start of a word, or one letter on."""
    text = row.source
    inside = character if forward else character - 1
    for start, end in _formulas(row):
        if start <= inside < end:
            return end if forward else start
    finder = QTextBoundaryFinder(_Kind.Word if by_word else _Kind.Grapheme, text)
    finder.setPosition(_to_qt(text, character))
    while True:
        place = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
        if place < 0:
            return len(text) if forward else 0
        if not by_word or finder.boundaryReasons() & _START:
            return _from_qt(text, place)


def _formulas(row: Row) -> list[tuple[int, int]]:
    match row.block:
        case Paragraph(spans) | Heading(_, spans):
            return _in_spans(spans, 0)
        case Table():
            return [one for at, _, cell in cells_of(row.block) for one in _in_spans(cell, at)]
    return []


def _in_spans(spans: Spans, at: int) -> list[tuple[int, int]]:
    found = []
    for span in spans:
        if span.math:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    return found


def _to_qt(text: str, character: int) -> int:
    """Qt counts a character beyond the first 65,536 as two."""
    return len(text[:character].encode("utf-16-le", "surrogatepass")) // 2


def _from_qt(text: str, place: int) -> int:
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    return len(before.decode("utf-16-le", "ignore"))
