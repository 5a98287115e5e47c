"""Formulas as pictures: where their baseline comes to lie in a line of text, and their colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QTextLayout

from app.render.mathwire import Drawing

_FACE = "Inter"
_SIDE = 1  # px on each side, for the softened edge of an outline
_LARGEST = 120  # px, of the font whose x-height sets the baseline


@dataclass(frozen=True, slots=True)
class Place:
    """A picture in a line of text; px.

    Qt Quick draws the middle of a picture (`vertical-align: middle`) at the middle of its line,
    whatever else stands there. So every picture has as much more above the baseline than below it
    as a line of words has: then no picture moves that middle, and all keep to the baseline.
    Qt's layout, which makes the line high enough, goes by half the x-height of the picture's
    font, so that font is chosen to give the same.
    """

    width: int
    height: int
    baseline: int
    font_size: int


def place(drawing: Drawing, px: float, lift: float) -> Place:
    """How a formula at a font size of `px` stands among words.

    `lift` is how much more their line has above the baseline than below, px.
    """
    unit = px / 1000
    up, down = drawing.ascent * unit + _SIDE, drawing.descent * unit + _SIDE
    height = math.ceil(max(2 * up - lift, 2 * down + lift))
    width = math.ceil(drawing.width * unit) + 2 * _SIDE
    return Place(width, height, round((height + lift) / 2), _font_for(round(lift, 1)))


@cache
def line_lift(families: tuple[str, ...], px: int) -> float:
    """How much more a line of words has above the baseline than below, px."""
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout("x", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.ascent() - line.descent()


@cache
def _font_for(lift: float) -> int:
    """The size whose half x-height comes nearest to `lift` px."""
    return min(range(1, _LARGEST), key=lambda size: abs(_x_height(size) / 2 - lift))


@cache
def _x_height(size: int) -> int:
    font = QFont(_FACE)
    font.setPixelSize(size)
    return QFontMetrics(font).xHeight()


class Picture:
    """A formula's outlines as Qt has them."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._shapes = [(shape.colour, _path(shape.path)) for shape in drawing.shapes]

    def image(self, px: float, lift: float, colour: str, ratio: float) -> QImage:
        """The picture at a font size of `px`, for a screen with `ratio` dots a px."""
        placed = place(self.drawing, px, lift)
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
