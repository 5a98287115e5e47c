"""A list model over immutable rows that changes no more of itself than has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

# Of Qt.ItemDataRole, which is not asked: to make the namespace Qt known to Python takes 18 ms,
# and the window's first frame would wait for them.
_DISPLAY, _USER = 0, 0x0100
_FIRST = _USER + 1
_ROOT = QModelIndex()


def attribute(role: str) -> str:
    """The Python name behind a role: `conversationId` is `conversation_id`."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", role).lower()


class ListModel(QAbstractListModel):
    """Rows are frozen dataclasses with an attribute for every one of `ROLES`."""

    ROLES: ClassVar[tuple[str, ...]] = ()

    countChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []
        self._attributes = [attribute(role) for role in self.ROLES]

    # What Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = _DISPLAY,
    ) -> Any:
        number = int(role) - _FIRST
        if not index.isValid() or not 0 <= number < len(self._attributes):
            return None
        value = getattr(self._rows[index.row()], self._attributes[number])
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + i: QByteArray(name.encode()) for i, name in enumerate(self.ROLES)}

    def _count(self) -> int:
        return len(self._rows)

    count = Property(int, _count, notify=countChanged)

    # What view-models do

    @property
    def rows(self) -> Sequence[Any]:
        return self._rows

    def reset(self, rows: Sequence[Any]) -> None:
        """Show something else altogether; the view forgets where it was."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.countChanged.emit()

    def sync(self, rows: Sequence[Any], key: Callable[[Any], Hashable]) -> None:
        """Become `rows`, each row known by its unique key: remove, insert, move and update."""
        wanted = {key(row) for row in rows}
        for place in reversed(range(len(self._rows))):
            if key(self._rows[place]) not in wanted:
                self.remove(place, place + 1)
        have = {key(row) for row in self._rows}
        place = 0
        while place < len(rows):
            end = place
            while end < len(rows) and key(rows[end]) not in have:
                end += 1
            if end > place:
                self.insert(place, rows[place:end])
                place = end
                continue
            self._bring(place, key, key(rows[place]))
            self.set(place, rows[place])
            place += 1

    def set(self, place: int, row: Any) -> None:
        """Replace one row; only the roles that differ are announced."""
        old = self._rows[place]
        if old == row:
            return
        self._rows[place] = row
        roles = [_FIRST + i for i, n in enumerate(self._attributes) if self._differs(old, row, n)]
        if roles:
            index = self.index(place)
            self.dataChanged.emit(index, index, roles)

    def exchange(self, start: int, rows: Sequence[Any]) -> None:
        """Replace as many rows from `start` on, all their roles, in one announcement."""
        if rows:
            stop = start + len(rows)
            self._rows[start:stop] = rows
            self.dataChanged.emit(self.index(start), self.index(stop - 1), [])

    def insert(self, place: int, rows: Sequence[Any]) -> None:
        """Put rows before `place`."""
        if not rows:
            return
        self.beginInsertRows(_ROOT, place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()
        self.countChanged.emit()

    def remove(self, start: int, stop: int) -> None:
        """Take the rows from `start` up to, not including, `stop` away."""
        if stop <= start:
            return
        self.beginRemoveRows(_ROOT, start, stop - 1)
        del self._rows[start:stop]
        self.endRemoveRows()
        self.countChanged.emit()

    def splice(
        self, start: int, stop: int, rows: Sequence[Any], kind: Callable[[Any], Hashable]
    ) -> None:
        """Put `rows` in place of those from `start` to `stop`.

        Rows of one `kind` at both ends are updated where they are, because a view builds a new
        delegate for an inserted row but not for one whose kind changed.
        """
        old = self._rows[start:stop]
        shorter = min(len(old), len(rows))
        head = 0
        while head < shorter and kind(old[head]) == kind(rows[head]):
            head += 1
        tail = 0
        while tail < shorter - head and kind(old[-1 - tail]) == kind(rows[-1 - tail]):
            tail += 1
        self.remove(start + head, stop - tail)
        self.insert(start + head, rows[head : len(rows) - tail])
        for i in (*range(head), *range(len(rows) - tail, len(rows))):
            self.set(start + i, rows[i])

    def _differs(self, old: Any, new: Any, name: str) -> bool:
        return bool(getattr(old, name) != getattr(new, name))

    def _bring(self, place: int, key: Callable[[Any], Hashable], wanted: Hashable) -> None:
        """Move the row with this key, which lies at `place` or below it, to `place`."""
        below = place
        while key(self._rows[below]) != wanted:
            below += 1
        if below != place:
            self.beginMoveRows(_ROOT, below, below, _ROOT, place)
            self._rows.insert(place, self._rows.pop(below))
            self.endMoveRows()
