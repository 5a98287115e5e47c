"""What is selected in the transcript, across blocks and messages, as in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QModelIndex, QObject, QPoint, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.render import shown
from app.viewmodels.feed import Feed
from app.viewmodels.spots import Spots
from app.viewmodels.taking import Position
from yi_desktop.markup import blocks, plain, slices

if TYPE_CHECKING:
    from app.render.rows import Row
    from app.viewmodels.spots import Spot, Unit
    from app.viewmodels.taking import Taking

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = QPoint(-1, -1)


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class SelectionViewModel(QObject):
    """What comes from the window names a row, a part of it (a table's cell) and a character of
    that as the window shows it; what is kept counts the characters of the row's words.
    """

    changed = Signal()

    def __init__(self, feed: Feed, taking: Taking) -> None:
        super().__init__()
        self._feed, self._taking = feed, taking
        self._spots = Spots(feed.transcript)
        self._anchor: Position | None = None
        self._end: Position | None = None
        self._first: tuple[Position, Position] | None = None  # the word that a drag began with
        self._unit: Unit = "character"
        self._everything = False
        self._revision = 0
        self._span: tuple[Spot, Spot] = ((-1, 0), (-1, 0))
        feed.transcript.countChanged.connect(self._moved)
        feed.transcript.dataChanged.connect(self._repainted)

    @Property(int, notify=changed)
    def revision(self) -> int:
        """Another number whenever another range may be selected."""
        return self._revision

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return not self._everything and self._ends() is None

    @Slot(int, result=QPoint)
    def range(self, row: int) -> QPoint:
        """From which character up to which one a row is selected; -1, -1 if it is not."""
        low, high = self._chosen(row)
        if high <= low:
            return _NOTHING
        one = self._feed.transcript.rows[row]
        if not shown.is_whole(one) and not isinstance(one.block, blocks.Table):
            low, high = shown.shown(one).of(low), shown.shown(one).of(high)
        return QPoint(low, high)

    @Slot(int, result="QVariantList")
    def cells(self, row: int) -> list[QPoint]:
        """The same for each cell of a table, the head's first."""
        one: Row = self._feed.transcript.rows[row]
        if not isinstance(one.block, blocks.Table):
            return []
        low, high = self._chosen(row)
        chosen = []
        for part, (at, _, cell) in enumerate(slices.cells_of(one.block)):
            first, last = max(0, low - at), min(len(plain.spans_text(cell)), high - at)
            places = shown.shown(one, part) if last > first else None
            chosen.append(QPoint(places.of(first), places.of(last)) if places else _NOTHING)
        return chosen

    @Slot(int, int, int, result=bool)
    def holds(self, row: int, part: int, character: int) -> bool:
        """Whether a character is selected."""
        low, high = self._chosen(row)
        return low <= self._spots.character(row, part, character) < high

    @Slot(result="QVariantList")
    def end(self) -> list[int]:
        """Where the selection was extended to last: row, part and character; empty for nowhere."""
        row, character = self._place(self._end)
        if row < 0:
            return []
        one: Row = self._feed.transcript.rows[row]
        part = 0
        if isinstance(one.block, blocks.Table):
            starts = [at for at, _, _ in slices.cells_of(one.block)]
            part = max(n for n, at in enumerate(starts) if at <= character)
            character -= starts[part]
        return [row, part, shown.shown(one, part).of(character)]

    # Choosing

    @Slot(int, int, int)
    def begin(self, row: int, part: int, character: int) -> None:
        """A press: what was selected no longer is."""
        self._choose("character", (row, self._spots.character(row, part, character)))

    @Slot(int, int, int)
    def selectWord(self, row: int, part: int, character: int) -> None:
        """Extending goes on by words from here."""
        self._choose("word", (row, self._spots.under(row, part, character)))

    @Slot(int)
    def selectBlock(self, row: int) -> None:
        """Extending goes on by blocks from here."""
        self._choose("block", (row, 0))

    @Slot(int, int, int)
    def extend(self, row: int, part: int, character: int) -> None:
        """Select from where it began up to here."""
        if self._first is None:
            self.begin(row, part, character)
            return
        spot = (row, self._spots.character(row, part, character))
        before = spot < self._place(self._first[0])
        low, high = self._spots.around(self._unit, spot)
        start = self._first[1] if before else self._first[0]
        self._select(start, self._position(low if before else high))

    @Slot(int, str, bool)
    def step(self, row: int, unit: str, forward: bool) -> None:
        """Extend by a "character", a "word" or to a "block"'s end; from `row` if from nowhere."""
        if self._end is None or self._place(self._end)[0] < 0:
            self.begin(row, 0, 0)
        spot = self._spots.stepped(self._place(self._end), unit, forward)
        self._unit = "character"
        self._first = (self._anchor, self._anchor) if self._anchor else None
        self._select(self._anchor, self._position(spot))

    @Slot(int)
    def selectMessage(self, row: int) -> None:
        """All of the message that a row belongs to."""
        places = self._spots.places(self._feed.transcript.rows[row].message_id)
        if places:
            last = (places[-1], self._spots.length(places[-1]))
            self._choose_from((places[0], 0), last)

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
            self._first = None
            self._select(None, None)

    # Taking it elsewhere

    @Slot()
    def copy(self) -> None:
        """As text, Markdown and HTML at once."""
        if self._everything:
            self._taking.copy_everything()
        elif ends := self._ends():
            self._taking.copy(*ends)

    @Slot()
    def copyAsMarkdown(self) -> None:
        """As text that is Markdown."""
        if self._everything:
            self._taking.copy_everything(as_markdown=True)
        elif ends := self._ends():
            self._taking.copy(*ends, as_markdown=True)

    @Slot()
    def settle(self) -> None:
        """The person has let go: where a middle click pastes what is selected, it now does."""
        if not self._everything and (ends := self._ends()):
            self._taking.offer(*ends)

    # Behind the slots

    def _chosen(self, row: int) -> tuple[int, int]:
        """The characters of a row's words that are selected, from and up to; 0, 0 for none."""
        (first, start), (last, end) = self._span
        if not 0 <= row < self._feed.transcript.rowCount():
            return 0, 0
        length = self._spots.length(row)
        if self._everything:
            return 0, length
        if self.empty or not first <= row <= last:
            return 0, 0
        return (start if row == first else 0), (min(end, length) if row == last else length)

    def _ends(self) -> tuple[Position, Position] | None:
        """What is selected lies between these, in their order; None for nothing."""
        if self._anchor is None or self._end is None or self._anchor == self._end:
            return None
        backwards = self._place(self._end) < self._place(self._anchor)
        return (self._end, self._anchor) if backwards else (self._anchor, self._end)

    def _position(self, spot: Spot) -> Position | None:
        row, character = spot
        rows = self._feed.transcript.rows
        if not 0 <= row < len(rows):
            return None
        message_id = rows[row].message_id
        return Position(message_id, row - self._feed.transcript.start_of(message_id), character)

    def _choose(self, unit: Unit, spot: Spot) -> None:
        """What is around a spot, by which extending goes on."""
        self._unit = unit
        self._choose_from(*self._spots.around(unit, spot))

    def _choose_from(self, first: Spot, last: Spot) -> None:
        start, end = self._position(first), self._position(last)
        self._first = (start, end) if start and end else None
        self._select(start, end)

    def _select(self, anchor: Position | None, end: Position | None) -> None:
        self._anchor, self._end, self._everything = anchor, end or anchor, False
        self._tell()

    def _moved(self) -> None:
        """Rows have come or gone: the selection stays with its words."""
        if self._anchor or self._everything:
            self._tell()

    def _repainted(self, first: QModelIndex, last: QModelIndex) -> None:
        """The same words may be shown otherwise."""
        if not self.empty and (
            self._everything or (first.row() <= self._span[1][0] and last.row() >= self._span[0][0])
        ):
            self._tell()

    def _tell(self) -> None:
        first, last = sorted((self._place(self._anchor), self._place(self._end)))
        self._span = (first, last)
        self._revision += 1
        self.changed.emit()

    def _place(self, position: Position | None) -> Spot:
        if position is None:
            return (-1, 0)
        if position.message_id not in self._feed.messages:
            gap = self._feed.gap_of(position.message_id)
            return (-1, 0) if gap is None else (gap, 0)
        start = self._feed.transcript.start_of(position.message_id)
        return (start + position.row, position.character)
