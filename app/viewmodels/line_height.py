"""Gives text that is being typed the line height of the design: QML has no property for that."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickTextDocument

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value  # higher faces keep their room


@QmlElement
class LineHeight(QObject):
    """Every line of `document` is at least `pixels` high, whatever is typed or put into it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QQuickTextDocument | None = None
        self._text: QTextDocument | None = None
        self._pixels = 0

    def _get_document(self) -> QQuickTextDocument | None:
        return self._document

    def _set_document(self, document: QQuickTextDocument | None) -> None:
        self._document = document
        self._text = document.textDocument() if document else None
        if self._text is not None:
            self._text.contentsChanged.connect(self._apply)
        self._apply()
        self.changed.emit()

    def _get_pixels(self) -> int:
        return self._pixels

    def _set_pixels(self, pixels: int) -> None:
        self._pixels = pixels
        self._apply()
        self.changed.emit()

    document = Property(QQuickTextDocument, _get_document, _set_document, notify=changed)
    pixels = Property(int, _get_pixels, _set_pixels, notify=changed)

    def _apply(self) -> None:
        """A new line takes the height of the one before, so only a text set anew has none."""
        text = self._text
        if text is None or self._pixels == 0 or self._fits(text):
            return
        wanted = QTextBlockFormat()
        wanted.setLineHeight(self._pixels, _LEAST)
        text.setUndoRedoEnabled(
            False
        )  # a text set anew has no history; this is to be no step of it
        cursor = QTextCursor(text)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(wanted)
        text.setUndoRedoEnabled(True)

    def _fits(self, text: QTextDocument) -> bool:
        ends = (text.firstBlock(), text.lastBlock())
        return all(block.blockFormat().lineHeight() == self._pixels for block in ends)
