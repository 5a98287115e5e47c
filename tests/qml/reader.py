"""What a screen reader and a keyboard find in a window, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import shiboken6
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

Role = QAccessible.Role
PRESSED = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText,
    Role.Slider, Role.MenuItem, Role.Link,
}  # fmt: skip
OPEN, CLOSE = "⟦⟧"  # around every text of the language in pseudo.py
UNMARKED = str.maketrans("", "", OPEN + CLOSE)
TYPED = {Role.EditableText}
WIDTH, GAP = 2, 2  # of a focus ring
QTS_OWN = "ApplicationWindowContentControl"  # the content of every window; it has no role


def name(one: QAccessibleInterface) -> str:
    if one.state().passwordEdit:  # Qt keeps the name of these to itself, not the description
        return one.text(QAccessible.Text.Description)
    return one.text(QAccessible.Text.Name)


def described(one: QAccessibleInterface) -> str:
    item = one.object()
    return f"{one.role().name} {name(one)!r} {item.objectName() if item else ''}".strip()


def read_aloud(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """What a screen reader goes through."""
    QAccessible.setActive(True)
    yield from read_aloud_from(QAccessible.queryAccessibleInterface(window))


def read_aloud_from(first: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The same, of one node and what is in it."""
    waiting = [first]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        yield one
        waiting.extend(reversed([one.child(i) for i in range(one.childCount())]))


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every visible item, with what lies in overlays."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting.extend(reversed(item.childItems()))


def faults(window: QQuickWindow) -> list[str]:
    """Nodes without a role or a name, and controls that sound like the one beside them."""
    found = []
    for one in read_aloud(window):
        item = one.object()
        if one.role() in (Role.NoRole, Role.Client) and item.objectName() != QTS_OWN:
            found.append(f"no role: {described(one)}")
        if one.role() in PRESSED | {Role.Dialog} and not name(one).strip():
            found.append(f"no name: {described(one)}")
        below = [one.child(i) for i in range(one.childCount())]
        heard = Counter(
            (child.role(), name(child))
            for child in below
            if child.role() in PRESSED
            and not child.state().invisible
            and not child.state().disabled
        )
        found += [f"{n} times {role.name} {text!r}" for (role, text), n in heard.items() if n > 1]
    return found


def unheard(window: QQuickWindow) -> list[str]:
    """Words on the screen that a screen reader never says."""
    said = " ".join(
        one.text(part)
        for one in read_aloud(window)
        for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    )
    shown = [
        part
        for item in items(window)
        if item.metaObject().className().startswith("AppText")
        for part in str(item.property("text")).split(" · ")
    ]
    said, bare = said.translate(UNMARKED), [text.translate(UNMARKED) for text in shown]
    return [text for text in bare if any(c.isalpha() for c in text) and text not in said]


# The keyboard


def ring_fault(window: QQuickWindow) -> str:
    """What is wrong with how the item with the keyboard is shown; "" where nothing is."""
    item = window.activeFocusItem()
    one = QAccessible.queryAccessibleInterface(item)
    where = described(one) if one is not None else str(item)
    if one is not None and one.role() in TYPED:
        return "" if _outlined(item) else f"no outline: {where}"
    rings = [ring for ring in _below(item) if _is(ring, "FocusRing", "FocusFrame")]
    if len(rings) != 1:
        return f"{len(rings)} rings: {where}"
    ring = rings[0]
    if _read(ring, "border.width") != WIDTH:
        return f"a ring of {_read(ring, 'border.width')}: {where}"
    around, box = _box(ring), _box(ring.parentItem())
    inner = _is(ring, "FocusFrame") or bool(ring.property("inner"))
    out = WIDTH + GAP
    if not inner and around != box.adjusted(-out, -out, out, out):
        return f"a ring of {around} around {box}: {where}"
    seen = _box(window.contentItem())
    up = ring.parentItem()
    while up is not None:
        if up.clip():
            seen = seen.intersected(_box(up))
        up = up.parentItem()
    if around.height() > seen.height():  # of what has no room its beginning is shown
        around.setBottom(around.top() + 1)
    if not seen.adjusted(-0.5, -0.5, 0.5, 0.5).contains(around):
        return f"a ring of {around} cut to {seen}: {where}"
    return ""


def rings(window: QQuickWindow) -> list[str]:
    """What is shown to have the keyboard."""
    return [
        str(ring.parentItem().parentItem().objectName())
        for ring in items(window)
        if _is(ring, "FocusRing", "FocusFrame")
    ]


def address(item: QQuickItem) -> int:
    """Which item it is: each look makes a new object of Python's."""
    return shiboken6.getCppPointer(item)[0]


def unreached(window: QQuickWindow, reached: set[int]) -> list[str]:
    """Controls that are there and take the keyboard, and that Tab never came to."""
    found = []
    for item in items(window):
        one = QAccessible.queryAccessibleInterface(item)
        if one is None or not item.isEnabled() or address(item) in reached:
            continue
        if item.activeFocusOnTab():
            found.append(described(one))
        elif one.role() in PRESSED and not _by_arrows(item, reached):
            found.append(f"never: {described(one)}")
    return found


def _by_arrows(item: QQuickItem, reached: set[int]) -> bool:
    """Whether other keys lead there from where Tab came to: a list, or the choice beside it."""
    if any(address(one) in reached for one in item.parentItem().childItems() if _same(one, item)):
        return True
    up = item.parentItem()
    while up is not None and address(up) not in reached:
        up = up.parentItem()
    return up is not None


def _same(one: QQuickItem, other: QQuickItem) -> bool:
    return one.metaObject().className() == other.metaObject().className()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    waiting = [item]
    while waiting:
        one = waiting.pop()
        if one.isVisible():
            yield one
            waiting.extend(one.childItems())


def _outlined(field: QQuickItem) -> bool:
    """Whether the outline around a field is jade."""
    up: QQuickItem | None = field
    for _ in range(5):
        if up is None:
            return False
        for one in (up, *up.childItems()):
            color = _read(one, "border.color")
            if color is not None and color == _read(one, "border.color") and _jade(color):
                return True
        up = up.parentItem()
    return False


def _jade(color: Any) -> bool:
    return color.alpha() == 255 and 140 <= color.hue() <= 180 and color.saturation() > 90


def _is(item: QQuickItem, *kinds: str) -> bool:
    return item.metaObject().className().startswith(tuple(f"{kind}_QML" for kind in kinds))


def _read(item: QQuickItem, path: str) -> Any:
    return QQmlProperty(item, path).read()


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
