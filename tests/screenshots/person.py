"""What a person does in a window: real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent, QImage, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

_NONE = Qt.KeyboardModifier.NoModifier
_FRAME = 17  # ms
_LIMIT = 60  # looks; what moves still is not going to rest


class Person:
    """Sits before `window`, which shows the view-models `parts`."""

    def __init__(self, window: QQuickWindow, parts: dict[str, Any]) -> None:
        self.window, self.parts = window, parts

    def wait(self) -> QImage:
        """Until nothing moves; what is on the screen then."""
        last = QImage()
        for _ in range(_LIMIT):
            image = self.glance()
            if image == last:
                return image
            last = image
        raise TimeoutError("the window does not come to rest")

    def glance(self) -> QImage:
        """One frame on; everything has its place by then, though it may still fade."""
        QTest.qWait(_FRAME)
        return self.window.grabWindow()

    def find(self, name: str) -> QQuickItem:
        """The last visible item of this objectName. Raises LookupError."""
        found = [item for item in visible_items(self.window) if item.objectName() == name]
        if not found:
            raise LookupError(f"no {name} on the screen")
        return found[-1]

    def press(self, name: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseClick(self.window, button, _NONE, self._middle(name))
        self.wait()
        QTest.mouseMove(self.window, QPoint(1, 1))  # nothing is to look as if it was pointed at

    def point(self, name: str) -> None:
        """Move the pointer to an item and leave it there."""
        QTest.mouseMove(self.window, self._middle(name))
        self.wait()

    def keys(self, sequence: str) -> None:
        QTest.keySequence(self.window, QKeySequence(sequence))

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, letter)

    def scroll(self, name: str, part: float) -> None:
        """Show what lies `part` of the way down."""
        view = self.find(name)
        view.setProperty("stick", False)
        self.wait()
        room = view.property("contentHeight") - view.height()
        view.setProperty("contentY", view.property("originY") + max(0.0, part * room))
        self.wait()
        # The first time round the height of what was not yet built is a guess.
        room = view.property("contentHeight") - view.height()
        view.setProperty("contentY", view.property("originY") + max(0.0, part * room))

    def unfold(self, name: str) -> None:
        """Make the window as high as what it scrolls."""
        view = self.find(name)
        while abs(view.property("contentHeight") - view.height()) > 1:  # a guess until it is built
            rest = self.window.height() - view.height()
            self.window.setHeight(round(view.property("contentHeight") + rest))
            self.wait()

    def scroll_to(self, name: str) -> None:
        """Bring an item into the page that it is on."""
        self.wait()
        item = self.find(name)
        page = item.parentItem()
        while page is not None and page.property("contentY") is None:
            page = page.parentItem()
        if page is None:
            return
        place = item.mapToItem(page.property("contentItem"), QPointF(0, 0)).y()
        most = max(0.0, page.property("contentHeight") - page.height())
        page.setProperty("contentY", min(most, max(0.0, place - page.height() / 2)))

    def point_at(self, name: str) -> None:
        """As if there were a mouse for each item of this objectName."""
        for item in [one for one in visible_items(self.window) if one.objectName() == name]:
            at = QPointF(item.width() / 2, item.height() / 2)
            event = QHoverEvent(QEvent.Type.HoverEnter, at, item.mapToGlobal(at), at)
            QCoreApplication.sendEvent(item, event)
        self.wait()

    def rename(self) -> None:
        """The title of the open conversation, from its menu."""
        self.press("titleButton")
        self.keys("Down")
        self.keys("Return")

    def drag(self, kind: str) -> None:
        """Hold files of this kind over the window; the one thing that no event here can do."""
        drop = self.window.findChild(QObject, "drop")
        assert drop is not None
        drop.setProperty("kind", kind)

    def _middle(self, name: str) -> QPoint:
        self.wait()
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def visible_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that is on show, those below others too; in the order of painting."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if not item.isVisible() or item.opacity() == 0:
            continue
        yield item
        waiting.extend(sorted(reversed(item.childItems()), key=QQuickItem.z, reverse=True))
