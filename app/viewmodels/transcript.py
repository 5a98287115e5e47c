"""The open conversation as rows, one for each block, for Transcript.qml."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.viewmodels.list_model import ListModel

if TYPE_CHECKING:
    from app.render.formulas import Key
    from app.render.rows import Row

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_PAINTED = frozenset({"html", "chunks", "level", "language", "header", "cells", "wishes", "aligns"})


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class TranscriptModel(ListModel):
    """Messages in order, each a run of rows. While one grows only its last rows change."""

    ROLES = (
        "kind",
        "messageId",
        "role",
        "source",
        "html",
        "chunks",
        "level",
        "language",
        "indent",
        "quotes",
        "joined",
        "marker",
        "task",
        "gap",
        "header",
        "cells",
        "wishes",
        "aligns",
        "open",
        "seconds",
        "streaming",
        "state",
        "speed",
        "version",
        "versions",
        "phase",
        "done",
        "total",
        "errorTitle",
        "errorText",
        "errorDetail",
        "errorAction",
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painted = [
            role for role, name in self.roleNames().items() if name.data().decode() in _PAINTED
        ]

    def ids(self) -> list[str]:
        """The messages on show, in order."""
        return list(dict.fromkeys(row.message_id for row in self.rows))

    def put(self, message_id: str, rows: Sequence[Row], keep: int = 0) -> None:
        """Show a message: `rows` take the place of its rows from number `keep` on.

        A message that is not on show yet comes last.
        """
        start, stop = self._span(message_id)
        if start == stop:
            self.insert(self.rowCount(), rows)
        else:
            self.splice(min(start + keep, stop), stop, rows, kind=_kind)

    def repaint(self, stop: int, rows: Sequence[Row]) -> None:
        """`rows` look different and take the place of those before `stop`."""
        if [row.kind for row in self.rows[:stop]] == [row.kind for row in rows]:
            self.exchange(0, rows)
        else:
            self.splice(0, stop, rows, kind=_kind)

    def repaint_formulas(self, keys: frozenset[Key]) -> None:
        """These formulas have pictures now."""
        for place, row in enumerate(self.rows):
            if not keys.isdisjoint(row.formulas):
                self.dataChanged.emit(self.index(place), self.index(place), self._painted)

    def cut_after(self, message_id: str | None) -> None:
        """Take away all that comes after a message; all there is after None."""
        stop = self._span(message_id)[1] if message_id is not None else 0
        self.remove(stop, self.rowCount())

    def _differs(self, old: Row, new: Row, name: str) -> bool:
        if name in _PAINTED:  # they are made anew for every look at them
            looks = ((row.style, row.streaming, row.open) for row in (old, new))
            return old.block != new.block or next(looks) != next(looks)
        return super()._differs(old, new, name)

    def start_of(self, message_id: str | None) -> int:
        """Where the rows of a message start; the end for one that is not on show."""
        return self._span(message_id)[0] if message_id is not None else self.rowCount()

    def _span(self, message_id: str) -> tuple[int, int]:
        """Where the rows of a message start and stop; searched from the end, where they grow."""
        stop = self.rowCount()
        while stop > 0 and self.rows[stop - 1].message_id != message_id:
            stop -= 1
        start = stop
        while start > 0 and self.rows[start - 1].message_id == message_id:
            start -= 1
        return (start, stop) if stop else (self.rowCount(), self.rowCount())


def _kind(row: Row) -> str:
    """What a delegate is built for."""
    return row.kind
