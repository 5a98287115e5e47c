"""Reads the texts on the screen and finds those that are cut, run out or lie over each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.screenshots.person import visible_items

_AIR = 4
_SLACK = 1.5  # px; half of one is lost to rounding at each side
_TEXTS = ("QQuickText", "QQuickTextEdit", "QQuickTextInput")
_BOXES = ("QQuickControl", "QQuickRectangle")


@dataclass(frozen=True)
class Shown:
    """A text and where it is: `rect` is all of its letters, `seen` what no parent clips away."""

    item: QQuickItem
    text: str
    order: int
    rect: QRectF
    seen: QRectF


def shown_texts(window: QQuickWindow) -> list[Shown]:
    """Every text that is on the screen, in the order of painting."""
    found = []
    covers = _covers(window)
    for order, item in enumerate(visible_items(window)):
        if not any(item.inherits(name) for name in _TEXTS):
            continue
        text = str(item.property("text")).strip()
        rect = _letters(item)
        seen = _unclipped(item, rect, window)
        if not text or seen.width() < _SLACK or seen.height() < _SLACK:
            continue
        if not any(at > order and cover.contains(seen) for at, cover in covers):
            found.append(Shown(item, text, order, rect, seen))
    return found


def faults(window: QQuickWindow) -> Iterator[str]:
    """What is wrong with the texts on the screen, in words."""
    shown = shown_texts(window)
    for one in shown:
        fault = _cut(one, window)
        if fault:
            yield f"{fault}: {_short(one)}"
    covers = _covers(window)
    for one, other in combinations(shown, 2):
        both = one.seen.intersected(other.seen)
        if (
            both.width() < 2
            or both.height() < 0.2 * min(one.rect.height(), other.rect.height())
            or _floats(one, other)
        ):
            continue
        if not any(one.order < at < other.order and c.contains(both) for at, c in covers):
            yield f"over each other: {_short(one)} and {_short(other)}"


def _cut(one: Shown, window: QQuickWindow) -> str:
    item = one.item
    if item.property("truncated"):
        return "" if item.property("shortens") else "cut with …"
    scrolling = _scrolling(item)
    box = _box(item)
    rules = (
        (
            item.inherits("QQuickText") and item.property("contentWidth") > item.width() + _SLACK,
            "wider than its place",
        ),
        (_breaks(item, one.text), "broken within a word"),
        (_leaves(one, QRectF(0, 0, window.width(), window.height()), *scrolling), "off the window"),
        (_leaves(one, one.seen, *scrolling), "clipped"),
        (
            box is not None and _leaves(one, _place(box), *scrolling),
            f"runs out of its {_kind(box)}",
        ),
    )
    return next((fault for broken, fault in rules if broken), "")


def _breaks(item: QQuickItem, text: str) -> bool:
    """Whether a text has a word that is wider than its place; an address may break anywhere."""
    if not item.inherits("QQuickText") or item.property("lineCount") < 2:
        return False
    metrics = QFontMetricsF(item.property("font"))
    words = (word for word in text.split() if max(word) < "\u2e80" and "/" not in word)
    return any(metrics.horizontalAdvance(word) > item.width() + 1 for word in words)


def _leaves(one: Shown, around: QRectF, across: bool, down: bool) -> bool:
    """Whether letters are outside, where one cannot scroll; a line has air above and below."""
    text = one.rect
    sideways = text.left() < around.left() - _SLACK or text.right() > around.right() + _SLACK
    upright = text.top() < around.top() - _AIR or text.bottom() > around.bottom() + _AIR
    return (sideways and not across) or (upright and not down and not across)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _letters(item: QQuickItem) -> QRectF:
    """Where the letters of a text are, in the window."""
    if not item.inherits("QQuickText"):
        return _place(item)
    width, height = item.property("contentWidth"), item.property("contentHeight")
    room = item.width() - width
    x = {4: room / 2, 2: room}.get(_alignment(item), 0.0) if room > 1 else 0.0
    return item.mapRectToScene(QRectF(x, item.property("topPadding") or 0.0, width, height))


def _alignment(item: QQuickItem) -> int:
    """Python cannot read this property: Qt's type for it has no name there."""
    value, _ = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment").evaluate()
    return int(value)


def _unclipped(item: QQuickItem, rect: QRectF, window: QQuickWindow) -> QRectF:
    seen = rect.intersected(QRectF(0, 0, window.width(), window.height()))
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            seen &= _place(parent)
        parent = parent.parentItem()
    return seen


def _scrolling(item: QQuickItem) -> tuple[bool, bool]:
    """Whether what is outside can be scrolled to: sideways, up and down."""
    across = down = False
    parent: QQuickItem | None = item
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            across |= parent.property("contentWidth") > parent.width() + _SLACK
            down |= parent.property("contentHeight") > parent.height() + _SLACK
        parent = parent.parentItem()
    return across, down


def _box(item: QQuickItem) -> QQuickItem | None:
    """The control or the ground that a text stands on."""
    parent = item.parentItem()
    while parent is not None:
        if any(parent.inherits(name) for name in _BOXES) and parent.width() > 0:
            return parent
        parent = parent.parentItem()
    return None


def _covers(window: QQuickWindow) -> list[tuple[int, QRectF]]:
    """What hides everything painted before it."""
    found = []
    for order, item in enumerate(visible_items(window)):
        if item.inherits("QQuickRectangle") and item.property("color").alpha() == 255:
            found.append((order, _place(item)))
    return found


def _floats(one: Shown, other: Shown) -> bool:
    """Whether one lies in a popup, which may lie over anything."""
    return _in_overlay(one.item) != _in_overlay(other.item)


def _in_overlay(item: QQuickItem) -> bool:
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickOverlay"):
            return True
        parent = parent.parentItem()
    return False


def _kind(item: QQuickItem | None) -> str:
    return (
        "" if item is None else item.objectName() or item.metaObject().className().split("_QML")[0]
    )


def _short(one: Shown) -> str:
    text = " ".join(one.text.split())
    return f"“{text[:40]}”"
