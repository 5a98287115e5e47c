"""What is selected in the transcript, across blocks and messages, as in a document."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPoint, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.tasks import Tasks
from app.viewmodels.feed import Feed
from yi_desktop.chat import export
from yi_desktop.markup import slices

if TYPE_CHECKING:
    from app.render.rows import Row
    from yi_desktop.chat.export import Excerpt
    from yi_desktop.storage.messages import Message

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = QPoint(-1, -1)


@dataclass(frozen=True, slots=True)
class Position:
    """A character of a row of a message; rows that come above it later do not move it."""

    message_id: str
    row: int
    character: int


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class SelectionViewModel(QObject):
    """Rows are counted as the transcript counts them, characters as the window shows them."""

    changed = Signal()

    def __init__(
        self,
        feed: Feed,
        tasks: Tasks,
        copy: Callable[[Excerpt], None],
        copy_everything: Callable[[], None],
    ) -> None:
        """`copy_everything` copies the whole conversation, what is not loaded too."""
        super().__init__()
        self._feed, self._tasks = feed, tasks
        self._copy, self._copy_everything = copy, copy_everything
        self._anchor: Position | None = None
        self._end: Position | None = None
        self._everything = False
        self._revision = 0
        self._span = ((-1, 0), (-1, 0))
        feed.transcript.countChanged.connect(self._moved)

    @Property(int, notify=changed)
    def revision(self) -> int:
        """Another number whenever another range may be selected."""
        return self._revision

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return not self._everything and self._span[0] == self._span[1]

    @Slot(int, result=QPoint)
    def range(self, row: int) -> QPoint:
        """From which character up to which one a row is selected; -1, -1 if it is not."""
        (first, start), (last, end) = self._span
        rows = self._feed.transcript.rows
        if not 0 <= row < len(rows) or (length := _length(rows[row])) == 0:
            return _NOTHING
        if self._everything:
            return QPoint(0, length)
        if self.empty or not first <= row <= last:
            return _NOTHING
        low = start if row == first else 0
        high = min(end, length) if row == last else length
        return QPoint(low, high) if high > low else _NOTHING

    @Slot(int, int)
    def begin(self, row: int, character: int) -> None:
        self._select(self._position(row, character), None)

    @Slot(int, int)
    def extend(self, row: int, character: int) -> None:
        if self._anchor is None:
            self.begin(row, character)
        else:
            self._select(self._anchor, self._position(row, character))

    @Slot(int, int, int)
    def select(self, row: int, start: int, end: int) -> None:
        """One range of one row."""
        self._select(self._position(row, start), self._position(row, end))

    @Slot(int)
    def selectMessage(self, row: int) -> None:
        """All of the message that a row belongs to."""
        message_id = self._feed.transcript.rows[row].message_id
        places = self._places(message_id)
        if places:
            last = places[-1]
            self._select(
                self._position(places[0], 0),
                self._position(last, _length(self._feed.transcript.rows[last])),
            )

    @Slot(int)
    def selectMore(self, row: int) -> None:
        """The message of the selection, or of `row`; once it is selected, the whole chat."""
        before = self._span
        at = self._span[0][0] if not self.empty else row
        if self._everything or at < 0:
            self.selectAll()
            return
        self.selectMessage(at)
        if self._span == before:
            self.selectAll()

    @Slot()
    def selectAll(self) -> None:
        """The whole chat, loaded or not."""
        self._everything = True
        self._tell()

    @Slot()
    def clear(self) -> None:
        if self._anchor is not None or self._everything:
            self._select(None, None)

    @Slot()
    def copy(self) -> None:
        """As text, Markdown and HTML at once."""
        if self._everything:
            self._copy_everything()
        elif not self.empty:
            self._tasks.start(self._copy_rows())

    async def _copy_rows(self) -> None:
        (first, _), (last, _) = self._span
        rows = self._feed.transcript.rows
        makers: list[Callable[[], Excerpt]] = []
        for message_id in dict.fromkeys(row.message_id for row in rows[first : last + 1]):
            message = self._feed.messages.get(message_id)
            if message is not None:
                makers.append(self._maker(message, self._places(message_id)))
        self._copy(await asyncio.to_thread(_made, makers))

    def _maker(self, message: Message, places: Sequence[int]) -> Callable[[], Excerpt]:
        """What is selected of a message, to be made elsewhere."""
        rows = self._feed.transcript.rows
        parts = [(rows[place], self.range(place)) for place in places]
        if all(part == QPoint(0, _length(row)) for row, part in parts):
            return partial(export.excerpt, message)
        if message.role != "assistant":
            part = parts[0][1]
            return partial(export.words_excerpt, message.text[part.x() : part.y()])
        cut = [
            slices.part_of(row.block, part.x(), part.y()) for row, part in parts if part.x() >= 0
        ]
        return partial(export.part_excerpt, [block for block in cut if block is not None])

    def _places(self, message_id: str) -> list[int]:
        """The rows of a message that have words."""
        transcript = self._feed.transcript
        place, places = transcript.start_of(message_id), []
        while place < transcript.rowCount() and transcript.rows[place].message_id == message_id:
            if _length(transcript.rows[place]):
                places.append(place)
            place += 1
        return places

    def _position(self, row: int, character: int) -> Position | None:
        rows = self._feed.transcript.rows
        if not 0 <= row < len(rows):
            return None
        message_id = rows[row].message_id
        return Position(message_id, row - self._feed.transcript.start_of(message_id), character)

    def _select(self, anchor: Position | None, end: Position | None) -> None:
        self._anchor, self._end, self._everything = anchor, end or anchor, False
        self._tell()

    def _moved(self) -> None:
        """Rows have come or gone: the selection stays with its words."""
        if self._anchor is not None or self._everything:
            self._tell()

    def _tell(self) -> None:
        places = sorted((self._place(self._anchor), self._place(self._end)))
        self._span = (places[0], places[1])
        self._revision += 1
        self.changed.emit()

    def _place(self, position: Position | None) -> tuple[int, int]:
        if position is None or position.message_id not in self._feed.messages:
            return (-1, 0)
        start = self._feed.transcript.start_of(position.message_id)
        return (start + position.row, position.character)


def _length(row: Row) -> int:
    """How many characters of a row can be selected."""
    if row.kind == "user":
        return len(row.source)
    return slices.shown_length(row.block) if row.block is not None and row.kind != "thinking" else 0


def _made(makers: Sequence[Callable[[], Excerpt]]) -> Excerpt:
    return export.joined([make() for make in makers])
