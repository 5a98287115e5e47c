"""Keeps the rows of a list in the order of the screen, for screen readers and for Tab."""

from __future__ import annotations

from itertools import pairwise

import shiboken6
from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_REST = 100  # ms of no change: what is read and tabbed to follows the scrolling, not each frame


@QmlElement
class RowOrder(QObject):
    """A ListView builds rows as they come into sight, and Qt reads them in that order."""

    viewChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: QQuickItem | None = None
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self._sort)

    def _get_view(self) -> QQuickItem | None:
        return self._view

    def _set_view(self, view: QQuickItem) -> None:
        self._view = view
        for changed in (view.contentYChanged, view.contentHeightChanged, view.countChanged):
            changed.connect(self._wait)
        self._timer.start()
        self.viewChanged.emit()

    view = Property(QObject, _get_view, _set_view, notify=viewChanged)

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _sort(self) -> None:
        if self._view is None or not shiboken6.isValid(self._view):
            return  # the list is going, and says on its way that it has no rows
        content = self._view.property("contentItem")
        rows = [item for item in content.childItems() if item.isVisible()]
        for above, below in pairwise(sorted(rows, key=_place)):
            below.stackAfter(above)


def _place(row: QQuickItem) -> tuple[float, float]:
    """A row without height belongs to the one above it."""
    return row.y(), row.height()
