"""Words looked for in the open conversation: how many there are, which one is shown, the marks."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.render import shown
from app.tasks import Tasks
from app.viewmodels.feed import Feed
from app.viewmodels.reading import ReadingViewModel
from yi_desktop.chat import find
from yi_desktop.markup import blocks, plain, slices

if TYPE_CHECKING:
    from app.render.rows import Row
    from yi_desktop.chat.find import Finder, Hit
    from yi_desktop.storage.messages import Message

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1

_DELAY = 0.25  # seconds between two looks at a reply that is being written


@QmlElement
@QmlUncreatable("Held by ChatViewModel")
class FindViewModel(QObject):
    """Looks through all of the conversation that `feed` shows, loaded or not."""

    changed = Signal()
    textChanged = Signal()
    # A hit is to be brought into sight: its row, the part of it, a character as it is shown.
    found = Signal(int, int, int)

    def __init__(
        self,
        feed: Feed,
        reading: ReadingViewModel,
        tasks: Tasks,
        branch: Callable[[], Awaitable[Sequence[Message]]],
    ) -> None:
        """`branch` reads the whole conversation."""
        super().__init__()
        self._feed, self._reading, self._tasks, self._branch = feed, reading, tasks, branch
        self._active = False
        self._text = ""
        self._finder: Finder | None = None
        self._order: dict[str, int] = {}
        self._hits: list[Hit] = []
        self._of: dict[str, list[Hit]] = {}  # by message
        self._current = -1
        self._from = ""  # the message that was on top when it began
        self._revision = 0
        self._run = 0
        self._timer: asyncio.TimerHandle | None = None
        self._showing: asyncio.Task[None] | None = None
        feed.transcript.countChanged.connect(self._soon)
        feed.transcript.dataChanged.connect(self._soon)

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Whether words are being looked for."""
        return self._active

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._hits)

    @Property(int, notify=changed)
    def current(self) -> int:
        """The number of the hit that is shown, from 1 on; 0 for none."""
        return self._current + 1

    @Property(int, notify=changed)
    def revision(self) -> int:
        """Another number whenever other characters may be marked."""
        return self._revision

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.textChanged.emit()
            self._tasks.start(self._search(go=True))

    text = Property(str, _get_text, _set_text, notify=textChanged)

    @Slot(int)
    def begin(self, row: int) -> None:
        """Look from here on; `row` is at the top of the view."""
        rows = self._feed.transcript.rows
        self._from = rows[row].message_id if 0 <= row < len(rows) else ""
        if not self._active:
            self._active = True
            self._finder = None
            self.changed.emit()
            self._tasks.start(self._search(go=True))

    @Slot()
    def end(self) -> None:
        """Look no longer; the words stay for the next time."""
        self._active = False
        self._finder = None
        self._show([])

    @Slot(int)
    def step(self, by: int) -> None:
        """Go so many hits on, round the end."""
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._go()
            self._tell()

    @Slot(int, result="QVariantList")
    def marks(self, row: int) -> list[dict[str, Any]]:
        """What is marked of a row: part, characters as they are shown, whether it is current."""
        rows = self._feed.transcript.rows
        if not self._of or not 0 <= row < len(rows):
            return []
        one: Row = rows[row]
        hits = self._of.get(one.message_id)
        if not hits or (one.kind != "user" and one.block is None):
            return []
        block = row - self._feed.transcript.start_of(one.message_id)
        current = self._hits[self._current] if self._current >= 0 else None
        return [
            {"part": part, "start": start, "end": end, "current": hit is current}
            for hit in hits
            if hit.block == block
            for part, start, end in [_where(one, hit)]
        ]

    def reopened(self) -> None:
        """Other messages are on show."""
        self._finder = None
        if self._active:
            self._tasks.start(self._search(go=False))

    # Looking

    async def _search(self, *, go: bool) -> None:
        self._run += 1
        run, text = self._run, self._text
        if not self._active or not text.strip():
            self._show([])
            return
        finder = self._finder
        if finder is None:
            branch = await self._branch()
            finder = await asyncio.to_thread(find.Finder, branch)
            if run != self._run or not self._active:
                return
            self._finder = finder
            self._order = {id: number for number, id in enumerate(finder.ids)}
        hits = await asyncio.to_thread(finder.find, text, lambda: run == self._run)
        if hits is None or run != self._run or not self._active:
            return
        self._show(hits)
        if go and hits:
            self._go()

    def _show(self, hits: list[Hit]) -> None:
        """These are the hits; the current one stays, or is the next one after it."""
        before = self._hits[self._current] if self._current >= 0 else None
        self._hits, self._of = hits, {}
        for hit in hits:
            self._of.setdefault(hit.message_id, []).append(hit)
        if not hits:
            self._current = -1
        else:
            wanted = (self._order.get(self._from, 0), 0, 0)
            if before is not None and before.message_id in self._order:
                wanted = self._place(before)
            at = bisect_left(hits, wanted, key=self._place)
            self._current = at if at < len(hits) else 0
        self._tell()

    def _place(self, hit: Hit) -> tuple[int, int, int]:
        return self._order.get(hit.message_id, 0), hit.block, hit.start

    def _tell(self) -> None:
        self._revision += 1
        self.changed.emit()

    # What grows meanwhile

    def _soon(self) -> None:
        if self._active and self._finder is not None and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_DELAY, self._refresh)

    def _refresh(self) -> None:
        """Look again at what has changed; at everything where another branch is on show."""
        self._timer = None
        finder = self._finder
        if not self._active or finder is None:
            return
        known, messages = finder.ids, list(self._feed.messages.values())
        changed = [one for one in messages if finder.text(one.id) != one.text]
        new = [one for one in changed if finder.text(one.id) is None]
        last = messages[len(messages) - len(new) - 1].id if len(new) < len(messages) else ""
        if new != messages[len(messages) - len(new) :] or (known and last != known[-1]):
            self.reopened()
            return
        for message in changed:
            self._order.setdefault(message.id, len(self._order))
            finder.put(message)
            self._of[message.id] = finder.find_in(message.id, self._text)
        if changed:
            self._show([hit for id in finder.ids for hit in self._of.get(id, ())])

    # Showing one

    def _go(self) -> None:
        if self._showing is not None:
            self._showing.cancel()
        self._showing = self._tasks.start(self._bring(self._hits[self._current]))

    async def _bring(self, hit: Hit) -> None:
        transcript = self._feed.transcript
        if not await self._reading.bring(hit.message_id, hit.block):
            return
        row = transcript.start_of(hit.message_id) + hit.block
        if row >= transcript.rowCount():
            return
        if transcript.rows[row].kind == "thinking" and not transcript.rows[row].open:
            self._feed.toggle(row)
        part, start, _ = _where(transcript.rows[row], hit)
        self.found.emit(row, part, start)


def _where(row: Row, hit: Hit) -> tuple[int, int, int]:
    """The part of a row that a hit is in, and its characters as they are shown there."""
    part, low, high = 0, hit.start, hit.end
    if isinstance(row.block, blocks.Table):
        for number, (at, _, cell) in enumerate(slices.cells_of(row.block)):
            if at <= hit.start <= at + len(plain.spans_text(cell)):
                part, low, high = number, hit.start - at, hit.end - at
    places = shown.shown(row, part)
    return part, places.of(low), places.of(high)
