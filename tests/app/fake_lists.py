"""Stand-ins for the lists that the window shows, over dicts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QAbstractListModel, QModelIndex, QObject, Signal

ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """A list model over dicts. `ROLES` maps each role to what it is where a row says nothing."""

    ROLES: dict[str, Any] = {}  # noqa: RUF012 - each subclass has its own
    countChanged = Signal()

    def __init__(self, rows: list[dict[str, Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._names = list(self.ROLES)

    def rowCount(self, parent: QModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        name = self._names[role - 256]
        value = self.rows[index.row()].get(name, self.ROLES[name])
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, bytes]:
        return {256 + i: name.encode() for i, name in enumerate(self._names)}

    def append(self, *rows: dict[str, Any]) -> None:
        """Put rows at the end."""
        self.beginInsertRows(ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows.extend(rows)
        self.endInsertRows()
        self.countChanged.emit()

    def exchange(self, rows: list[dict[str, Any]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        self.countChanged.emit()

    def change(self, place: int, **values: Any) -> None:
        """Change roles of one row."""
        self.rows[place] = {**self.rows[place], **values}
        self.dataChanged.emit(self.index(place), self.index(place), [])

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self.rows)


class ConversationListModel(Rows):
    ROLES = {  # noqa: RUF012
        "conversationId": "", "title": "", "section": "", "selected": False, "writing": False,
        "pinned": False,
    }  # fmt: skip


class ModelListModel(Rows):
    ROLES = {  # noqa: RUF012
        "path": "", "name": "", "quantization": "", "size": "", "contextLength": 0,
        "languages": [], "inUse": False, "loading": False,
    }  # fmt: skip


ROLES: dict[str, Any] = {
    "kind": "text", "messageId": "m", "role": "assistant", "source": "", "html": "", "chunks": [],
    "level": 0,
    "language": "", "indent": 0, "quotes": [], "joined": 0, "marker": "", "task": -1,
    "gap": 0,
    "header": [], "cells": [], "wishes": [], "aligns": [], "open": False, "seconds": 0,
    "streaming": False,
    "state": "", "speed": 0.0, "version": 1, "versions": 1, "phase": "", "done": 0.0,
    "total": 0.0, "errorTitle": "", "errorText": "", "errorDetail": "", "errorAction": "",
}  # fmt: skip


class TranscriptModel(Rows):
    ROLES = ROLES
