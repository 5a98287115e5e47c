"""MathJax's SVG to outlines: QtSvg drops its nested pictures and knows no text outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainterPath,
    QPainterPathStroker,
    QTransform,
)

from app.render.mathwire import Drawing, Shape
from app.render.palette import families

# Beyond these a formula is not worth its picture; in em, and in square em.
_MAX_SIDE, _MAX_AREA = 150, 2500
_MAX_ELEMENTS = 6000

_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?"
_TOKEN = re.compile(rf"([MLHVQTCSZ])|({_NUMBER})")
_TRANSFORM = re.compile(r"(\w+)\(([^)]*)\)")
_LINE = 60.0  # thousandths of an em, where MathJax leaves the width to its style sheet
_ITALIC, _BOLD = ("italic", "oblique"), ("bold",)


class Unpaintable(Exception):
    """A formula that is too large, or SVG that MathJax has not been seen to write."""


def drawing(svg: str) -> Drawing:
    """The outlines of what MathJax wrote. Raises Unpaintable."""
    root = ElementTree.fromstring(svg)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    wide, high = width / 1000, height / 1000
    if max(wide, high) > _MAX_SIDE or wide * high > _MAX_AREA:
        raise Unpaintable("too large")
    if sum(1 for _ in root.iter()) > _MAX_ELEMENTS:
        raise Unpaintable("too many pieces")
    start = QTransform.fromTranslate(-left, 0)
    shapes: list[Shape] = []
    run, run_colour, joins = QPainterPath(), "", False
    for outline, colour, glyph in _outlines(root, start, "", None, top=True):
        # Glyphs of one colour become one outline; a line across them must not cut holes in it.
        if not (glyph and joins and colour == run_colour):
            _keep(shapes, run, run_colour)
            run, run_colour, joins = QPainterPath(), colour, glyph
            run.setFillRule(outline.fillRule())
        run.addPath(outline)
    _keep(shapes, run, run_colour)
    return Drawing(width, -top, top + height, tuple(shapes))


def _keep(shapes: list[Shape], path: QPainterPath, colour: str) -> None:
    if path.isEmpty():
        return
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream << path
    shapes.append(Shape(colour, bytes(data.data())))


def _outlines(
    element: ElementTree.Element,
    around: QTransform,
    colour: str,
    clip: QPainterPath | None,
    *,
    top: bool = False,
) -> Iterator[tuple[QPainterPath, str, bool]]:
    """Outline, colour and whether it is a glyph, for all in `element`, in the page's measure."""
    tag = element.tag.rpartition("}")[2]
    here = _transform(element.get("transform", "")) * around
    colour = _colour(element.get("fill"), element.get("stroke"), colour)
    shape: QPainterPath | None = None
    match tag:
        case "svg" if not top:
            here, frame = _nested(element, here)
            clip = frame if clip is None else clip.intersected(frame)
        case "path":
            shape = _path(element.get("d", ""))
        case "rect" | "line" | "ellipse" | "polygon":
            shape = _figure(tag, element)
        case "text":
            shape = _text(element)
    if shape is not None and not shape.isEmpty():
        mapped = here.map(shape)
        if clip is not None:
            mapped = mapped.intersected(clip)
        yield mapped, colour, tag == "path" and clip is None
    for child in element:
        yield from _outlines(child, here, colour, clip)


def _nested(element: ElementTree.Element, around: QTransform) -> tuple[QTransform, QPainterPath]:
    """What maps the inside of a nested picture to the page, and the frame that it is cut to."""
    x, y, width, height = (_value(element, name) for name in ("x", "y", "width", "height"))
    frame = QPainterPath()
    frame.addRect(QRectF(x, y, width, height))
    inside = QTransform()
    if box := element.get("viewBox"):
        left, top, wide, high = map(float, box.split())
        inside = QTransform.fromTranslate(-left, -top)
        inside *= QTransform.fromScale(width / wide, height / high)
    return inside * QTransform.fromTranslate(x, y) * around, around.map(frame)


def _figure(tag: str, element: ElementTree.Element) -> QPainterPath:
    """A rectangle, line or ellipse, filled or as the outline of its stroke."""
    path = QPainterPath()
    if tag == "rect":
        x, y, width, height = (_value(element, name) for name in ("x", "y", "width", "height"))
        path.addRect(QRectF(x, y, width, height))
    elif tag == "ellipse":
        middle = QPointF(_value(element, "cx"), _value(element, "cy"))
        path.addEllipse(middle, _value(element, "rx"), _value(element, "ry"))
    elif tag == "line":
        path.moveTo(_value(element, "x1"), _value(element, "y1"))
        path.lineTo(_value(element, "x2"), _value(element, "y2"))
    else:
        numbers = [float(one) for one in re.findall(_NUMBER, element.get("points", ""))]
        for x, y in zip(numbers[::2], numbers[1::2], strict=False):
            (path.lineTo if path.elementCount() else path.moveTo)(x, y)
        path.closeSubpath()
    if tag == "line" or element.get("fill") == "none":
        stroker = QPainterPathStroker()
        stroker.setWidth(_value(element, "stroke-width", _LINE) or _LINE)
        if "dash" in element.get("data-frame", "") or element.get("stroke-dasharray"):
            stroker.setDashPattern([2.0, 2.0])
        path = stroker.createStroke(path)
    return path


def _text(element: ElementTree.Element) -> QPainterPath:
    """What MathJax's own glyphs do not have, Chinese above all, as outlines of a font."""
    font = QFont()
    font.setFamilies([name for name in families("ui", chinese=True) if " " in name])
    font.setPixelSize(max(1, min(4000, round(_value(element, "font-size", 884.0)))))
    font.setItalic(element.get("font-style") in _ITALIC)
    font.setBold(element.get("font-weight") in _BOLD)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = "".join(element.itertext())
    path.addText(QPointF(0, 0), font, words)
    room = element.get("textLength")  # the width that the formula keeps for it
    if room and (natural := QFontMetricsF(font).horizontalAdvance(words)):
        path = QTransform.fromScale(float(room) / natural, 1).map(path)
    return path


@lru_cache(maxsize=2000)
def _path(data: str) -> QPainterPath:
    """Path data of the few absolute commands that MathJax's glyphs use."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    numbers: list[float] = []
    command, bend = "", QPointF()
    steps: list[tuple[str, list[float]]] = []
    for letter, number in _TOKEN.findall(data):
        if letter:
            numbers = []
            steps.append((letter, numbers))
        else:
            numbers.append(float(number))
    for command, values in steps:
        size = {"H": 1, "V": 1, "Q": 4, "C": 6, "S": 4, "Z": 0}.get(command, 2)
        if command == "Z":
            path.closeSubpath()
        for place in range(0, len(values) if size else 0, size or 1):
            bend = _draw(path, command if place == 0 or command != "M" else "L",
                         values[place : place + size], bend)  # fmt: skip
    return path


def _draw(path: QPainterPath, command: str, at: list[float], bend: QPointF) -> QPointF:
    """Carry out one command; returns the bend that a T after it mirrors."""
    now = path.currentPosition()
    match command:
        case "M":
            path.moveTo(*at)
        case "L":
            path.lineTo(*at)
        case "H":
            path.lineTo(at[0], now.y())
        case "V":
            path.lineTo(now.x(), at[0])
        case "Q":
            path.quadTo(*at)
            return QPointF(at[0], at[1])
        case "T":
            mirrored = now * 2 - bend
            path.quadTo(mirrored, QPointF(*at))
            return mirrored
        case "C":
            path.cubicTo(*at)
        case _:
            raise Unpaintable(command)
    return path.currentPosition()


def _transform(text: str) -> QTransform:
    found = QTransform()
    for name, arguments in _TRANSFORM.findall(text):
        values = [float(number) for number in re.findall(_NUMBER, arguments)]
        step = QTransform()
        match name:
            case "translate":
                step.translate(values[0], values[1] if len(values) > 1 else 0)
            case "scale":
                step.scale(values[0], values[1] if len(values) > 1 else values[0])
            case "rotate" if len(values) == 3:
                step.translate(values[1], values[2])
                step.rotate(values[0])
                step.translate(-values[1], -values[2])
            case "rotate":
                step.rotate(values[0])
            case "matrix":
                step = QTransform(*values)
            case _:
                raise Unpaintable(name)
        found = step * found
    return found


def _colour(fill: str | None, stroke: str | None, inherited: str) -> str:
    """The colour as #AARRGGBB; "" for the text's."""
    wanted = stroke if fill in (None, "none") else fill
    if wanted in (None, "none"):
        return inherited
    if wanted in ("currentColor", "inherit"):
        return ""
    colour = QColor(str(wanted))
    return colour.name(QColor.NameFormat.HexArgb) if colour.isValid() else inherited


def _value(element: ElementTree.Element, name: str, default: float = 0.0) -> float:
    """A length in thousandths of an em; MathJax writes some of them with a unit."""
    text = element.get(name, "")
    if not (found := re.match(_NUMBER, text)):
        return default
    return float(found[0]) * (1000 if text.endswith("em") else 1)
