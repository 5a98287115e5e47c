"""Formulas as pictures: where their baseline comes to lie in a line of text, and their colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath

from app.render.mathwire import Drawing

_FACE = "Inter"
_SIDE = 1  # px on each side, for the softened edge of an outline
_LARGEST = 60  # px, of the font whose x-height sets the baseline


@dataclass(frozen=True, slots=True)
class Place:
    """A picture in a line of text; px.

    Qt puts the middle of a picture half an x-height of its font's x-height above the baseline
    (`vertical-align: middle`), so a font of `font_size` lets it lie where it must.
    """

    width: int
    height: int
    baseline: float
    font_size: int


def place(drawing: Drawing, px: float) -> Place:
    """How a formula at a font size of `px` stands in a line of text."""
    unit = px / 1000
    up, down = drawing.ascent * unit, drawing.descent * unit
    size = _font_for(up - down)
    lift = _x_height(size) / 2
    height = math.ceil(max(2 * up - lift, 2 * down + lift) + 2 * _SIDE)
    height += (height + int(lift)) % 2  # whole px above the baseline, or its edges are cut
    return Place(math.ceil(drawing.width * unit) + 2 * _SIDE, height, (height + lift) / 2, size)


@cache
def _x_height(size: int) -> int:
    font = QFont(_FACE)
    font.setPixelSize(size)
    return QFontMetrics(font).xHeight()


def _font_for(lift: float) -> int:
    """The font whose half x-height, in whole px, comes nearest to `lift` px."""
    return min(_even_fonts(), key=lambda size: abs(_x_height(size) / 2 - lift))


@cache
def _even_fonts() -> tuple[int, ...]:
    return tuple(size for size in range(1, _LARGEST) if _x_height(size) % 2 == 0)


class Picture:
    """A formula's outlines as Qt has them."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._shapes = [(shape.colour, _path(shape.path)) for shape in drawing.shapes]

    def image(self, px: float, colour: str, ratio: float) -> QImage:
        """The picture at a font size of `px`, for a screen with `ratio` dots a px."""
        placed = place(self.drawing, px)
        size = QSize(math.ceil(placed.width * ratio), math.ceil(placed.height * ratio))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        painter.translate(QPointF(_SIDE, placed.baseline))
        painter.scale(px / 1000, px / 1000)
        for own, path in self._shapes:
            painter.fillPath(path, QColor(own or colour))
        painter.end()
        return image


def _path(data: bytes) -> QPainterPath:
    path = QPainterPath()
    kept = QByteArray(data)  # the stream only points to it
    stream = QDataStream(kept, QIODevice.OpenModeFlag.ReadOnly)
    stream >> path
    return path
