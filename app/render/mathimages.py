"""Gives the pictures of formulas to Qt's texts: image://math/NUMBER/PX/LIFT/RATIO/COLOUR."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from app.render.formulas import Formulas
from app.render.mathpaint import line_lift, place
from app.render.palette import Style
from yi_desktop.markup.math import undelimited

PROVIDER = "math"
_LARGER = 1.06  # than the words around it: its letters are drawn smaller


class MathImages(QQuickImageProvider):
    """Paints when asked, so that every colour, size and screen gets its own sharp picture."""

    def __init__(self, formulas: Formulas) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._formulas = formulas
        self._paint = lru_cache(maxsize=64)(self._painted)

    def end(self) -> None:
        """No more formulas are set."""
        self._formulas.end()

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        return self._paint(id)

    def _painted(self, address: str) -> QImage:
        number, px, lift, ratio, colour = address.split("/")
        picture = self._formulas.picture(int(number))
        if picture is None:  # forgotten meanwhile
            blank = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            blank.fill(Qt.GlobalColor.transparent)
            return blank
        return picture.image(float(px), float(lift), f"#{colour}", float(ratio))


def formula_html(source: str, style: Style, words: tuple[str, ...], px: int, colour: str) -> str:
    """The picture of `source`, given with its delimiters, in a line of text; "" for none yet.

    `words` are the faces of that text, of `px`.
    """
    formulas = style.formulas
    found = formulas.find(*undelimited(source)) if formulas else None
    if found is None:
        return ""
    number, picture = found
    size, lift = px * _LARGER, line_lift(words, px)
    placed = place(picture.drawing, size, lift)
    address = f"{number}/{size:g}/{lift:g}/{style.ratio:g}/{colour.removeprefix('#')}"
    source = escape(f"image://{PROVIDER}/{address}", quote=True)
    return (
        f'<span style="font-size:{placed.font_size}px"><img src="{source}"'
        f' width="{placed.width}" height="{placed.height}" style="vertical-align:middle"></span>'
    )
