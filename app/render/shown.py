"""Where the characters of a row's words are in what the window shows of them, and back.

The two differ: Qt counts a character beyond the first 65,536 as two, a formula is one picture
once it is set, code within a line has space at its sides, and tabs and invisible characters of
code are shown as several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.render.code import TAB
from app.render.palette import Style
from app.render.rows import Row
from yi_desktop.markup.blocks import Code, Heading, Paragraph, Span, Spans, Table
from yi_desktop.markup.invisible import marked_widths
from yi_desktop.markup.math import undelimited
from yi_desktop.markup.slices import cells_of

_LAST_OF_ONE = "\uffff"


@dataclass(frozen=True, slots=True)
class Shown:
    """`at` is where each character is shown, and where the last one ends; it never falls."""

    at: Sequence[int]

    def of(self, character: int) -> int:
        """Where a character of the words is shown."""
        return self.at[max(0, min(character, len(self.at) - 1))]

    def back(self, position: int) -> int:
        """The character that is shown at a position."""
        return min(bisect_left(self.at, position), len(self.at) - 1)


def is_whole(row: Row) -> bool:
    """Whether a row has no characters of its own in the window, so that it is chosen as one."""
    return row.kind in ("math", "rule") or bool(row.chunks)


def shown(row: Row, part: int = 0) -> Shown:
    """Of a row; `part` is the number of a cell in a table, whose head comes first."""
    match row.block:
        case Paragraph(spans):
            return _of_spans(spans, row.style)
        case Heading(level, spans):
            edge = 1 if level <= 3 and spans and spans[0].math else 0  # as `paragraph_html` does
            return _of_spans(spans, row.style, edge)
        case Code(_, text):
            return _of_code(text)
        case Table():
            _, _, cell = list(cells_of(row.block))[part]
            return _of_spans(cell, row.style, 1 if cell and cell[0].math else 0)
    return Shown(_each(row.source))


def start_of_part(row: Row, part: int) -> int:
    """The character with which a part of a row starts."""
    if not isinstance(row.block, Table):
        return 0
    return list(cells_of(row.block))[part][0]


def _of_spans(spans: Spans, style: Style, start: int = 0) -> Shown:
    if not start and len(spans) == 1 and not (spans[0].code or spans[0].math):
        return Shown(_each(spans[0].text))
    at: list[int] = []
    for span in spans:
        places, start = _of_span(span, style, start)
        at += places
    return Shown([*at, start])


def _of_span(span: Span, style: Style, start: int) -> tuple[list[int], int]:
    if span.math and style.formulas and style.formulas.find(*undelimited(span.text)):
        return [start] * len(span.text), start + 1
    side = 1 if span.code else 0
    places = [start + side + place for place in _each(span.text)]
    end = places.pop() + side
    if places:
        places[0] = start
    return places, end


def _each(text: str) -> Sequence[int]:
    if not text or text.isascii() or max(text) <= _LAST_OF_ONE:
        return range(len(text) + 1)
    return _sums(1 if char <= _LAST_OF_ONE else 2 for char in text)


@lru_cache(maxsize=64)
def _of_code(text: str) -> Shown:
    if text.isascii() and "\t" not in text:
        return Shown(range(len(text) + 1))
    return Shown(_sums(_code_widths(text)))


def _code_widths(text: str) -> Iterator[int]:
    marks = marked_widths(text)
    column = 0
    for place, char in enumerate(text):
        if char == "\t":
            width = TAB - column % TAB
            column += width
            yield width
            continue
        column = 0 if char in "\n\r" else column + 1
        yield marks.get(place, 1 if char <= _LAST_OF_ONE else 2)


def _sums(widths: Iterator[int]) -> list[int]:
    at = [0]
    for width in widths:
        at.append(at[-1] + width)
    return at
