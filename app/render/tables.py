"""A table's cells as rich text and the widths they would like, made once for each cell."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtGui import QFont, QTextDocument

from app.render.inline import CELL, HEADER_CELL, paragraph_html
from app.render.palette import Style
from yi_desktop.markup.blocks import Cells, Spans

# A growing table is asked for again with every new word: what it had is at hand.
_KEPT = 8192


def head_html(cells: Cells, style: Style) -> list[str]:
    """The cells of a table's head."""
    return [paragraph_html(cell, style, HEADER_CELL, weight=500, colour="text2") for cell in cells]


def line_html(cells: Cells, style: Style) -> list[str]:
    """The cells of another line."""
    return [
        # A formula gets its picture later.
        paragraph_html(cell, style, CELL) if any(span.math for span in cell) else _cell(cell, style)
        for cell in cells
    ]


def wishes(head: list[str], lines: list[list[str]], style: Style) -> list[int]:
    """The natural width of each column, px."""
    widths = [_width(cell, style.px(HEADER_CELL[0])) for cell in head]
    size = style.px(CELL[0])
    for line in lines:
        widths = [max(width, _width(cell, size)) for width, cell in zip(widths, line, strict=True)]
    return widths


@lru_cache(maxsize=_KEPT)
def _cell(spans: Spans, style: Style) -> str:
    return paragraph_html(spans, style, CELL)


@lru_cache(maxsize=_KEPT)
def _width(html: str, size: int) -> int:
    font = QFont("Inter")
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    return math.ceil(document.idealWidth())
