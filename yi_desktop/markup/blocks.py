"""The blocks a reply consists of, flat, so that a list of rows can paint every one of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. A line feed in `text` is a line break.

    `href` is empty or an address that `links.safe_href` has let through. `math`: a formula, its
    text the TeX with its delimiters.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    href: str = ""
    math: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A list item around a block; `first` on the block that carries the marker.

    `task` is None for an ordinary item, else whether its box is ticked.
    """

    ordered: bool
    number: int
    task: bool | None
    first: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quote around a block."""


Container = Item | Quote
Spans = tuple[Span, ...]
Cells = tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `tight`: an item of a list without blank lines."""

    spans: Spans
    containers: tuple[Container, ...] = ()
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 1 to 6."""

    level: int
    spans: Spans
    containers: tuple[Container, ...] = ()
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A code block. `closed` is False while its end has not been written yet.

    `text` is exactly what was written, invisible characters too: it is what Copy gives.
    """

    language: str
    text: str
    closed: bool = True
    containers: tuple[Container, ...] = ()
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as `aligns`: 'left', 'center', 'right' or ''."""

    header: Cells
    rows: tuple[Cells, ...]
    aligns: tuple[str, ...]
    containers: tuple[Container, ...] = ()
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""

    containers: tuple[Container, ...] = ()
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Thinking:
    """What the model thought before its answer, as it wrote it. `closed`: it has ended."""

    text: str
    closed: bool = True
    containers: tuple[Container, ...] = ()
    tight: bool = False


Block = Paragraph | Heading | Code | Table | Rule | Thinking
