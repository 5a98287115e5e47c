"""Turns messages into rows of the transcript: all when opened, bit by bit while one grows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.render import rows as painted_rows
from app.render.palette import Style
from app.tasks import Tasks
from app.viewmodels import endings
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.markup import blocks, incremental, parser

if TYPE_CHECKING:
    from app.render.rows import Row
    from yi_desktop.chat.turn import TurnUpdate
    from yi_desktop.markup.blocks import Code
    from yi_desktop.storage.messages import Message

INTERVAL = 0.033  # seconds between two changes of the transcript


class Feed:
    """Belongs to one transcript.

    Whole messages are parsed, and code is coloured, in a thread; what grows is parsed where it
    stands, a fraction of a millisecond at a time.
    """

    def __init__(self, transcript: TranscriptModel, tasks: Tasks, style: Style) -> None:
        self.transcript = transcript
        self.messages: dict[str, Message] = {}
        self._tasks, self._style = tasks, style
        self.edited = ""  # the message that is being rewritten
        self.unfolded: set[str] = set()  # messages whose thoughts are open
        self._coloured: set[Code] = set()  # code whose colours are at hand
        self._growing: _Growing | None = None
        self._latest: TurnUpdate | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._shown_at = 0.0
        self._page = object()  # another one for every conversation that is shown
        # Of what is not loaded, app/viewmodels/pages.py knows: that rows were cut off, and which
        # row stands for a message.
        self.cut: Callable[[], None] = lambda: None
        self.gap_of: Callable[[str], int | None] = lambda message_id: None

    async def prepare(self, messages: Sequence[Message]) -> list[Row]:
        """The rows that `show` needs, which closes what is being rewritten."""
        return await self._make(messages, editor=False)

    def show(
        self, messages: Sequence[Message], rows: Sequence[Row], update: TurnUpdate | None
    ) -> None:
        """Show another conversation: `rows` are from `prepare`; `update` if a reply is growing."""
        self._page = object()
        self.edited = ""
        self._forget_growth()
        self._coloured.clear()
        self.messages = {message.id: message for message in messages}
        self.transcript.reset(rows)
        self._shown_at = 0.0  # what grows shows itself at once
        if update is not None:
            self.update(update)

    def update(self, update: TurnUpdate) -> None:
        """Show how a turn goes on: at once for a new message or an end, else within INTERVAL."""
        message = update.message
        known = message.id in self.messages
        if not known:
            self._make_room(message)
        self.messages[message.id] = message
        self._latest = update
        loop = asyncio.get_running_loop()
        wait = self._shown_at + INTERVAL - loop.time()
        if not known or update.phase == "done" or wait <= 0:
            self._flush()
        elif self._timer is None:
            self._timer = loop.call_later(wait, self._flush)

    def toggle(self, place: int) -> None:
        """Fold or unfold the thoughts in a row."""
        row: Row = self.transcript.rows[place]
        self.unfolded ^= {row.message_id}
        self.transcript.set(place, replace(row, open=not row.open))

    def edit(self, message_id: str) -> asyncio.Task[None]:
        """Show an editor in the place of a message, "" in no place; done once it is there."""
        before, self.edited = self.edited, message_id
        changed = [self.messages[one] for one in (before, message_id) if one in self.messages]
        return self._tasks.start(self._end(*changed))

    def cut_from(self, message_id: str) -> None:
        """Take a message away, and all that follows it."""
        ids = list(self.messages)
        if message_id in self.messages:
            for later in ids[ids.index(message_id) :]:
                del self.messages[later]
            self.transcript.remove(self.transcript.start_of(message_id), self.transcript.rowCount())
            self.cut()

    def restyle(self, style: Style) -> None:
        """Colours or sizes have changed."""
        if style != self._style:
            self._style = style
            self._coloured.clear()
            self.repaint()

    def repaint(self) -> None:
        """Make every row anew."""
        if self.transcript.rows:
            self._tasks.start(self._repaint())

    # Whole messages

    async def _make(self, messages: Sequence[Message], *, editor: bool = True) -> list[Row]:
        while True:
            style, unfolded, edited = self._style, frozenset(self.unfolded), self.edited
            shown = edited if editor else ""
            rows = await asyncio.to_thread(_rows_of, tuple(messages), style, unfolded, shown)
            if style == self._style and edited == self.edited:
                return rows

    async def _repaint(self) -> None:
        page = self._page
        ids = self.transcript.ids()
        messages = [self.messages[one] for one in ids if one in self.messages]
        made: dict[str, list[Row]] = {}
        for row in await self._make(messages):
            made.setdefault(row.message_id, []).append(row)
        if self._page is not page or self.transcript.ids()[: len(ids)] != ids:
            return  # another conversation, or its rows were made with the new style already
        growing = self._growing.message_id if self._growing else None
        made |= {row.message_id: [row] for row in self.transcript.rows if row.kind == "gap"}
        settled = [row for one in ids if one != growing for row in made.get(one, ())]
        self.transcript.repaint(self.transcript.start_of(growing), settled)
        if self._growing is not None:
            self._growing = None  # its rows are all made anew
            self._flush()

    def _make_room(self, message: Message) -> None:
        """A message that is not on show takes the place of all that follows its parent.

        One whose parent was deleted comes last.
        """
        if message.parent_id is not None and message.parent_id not in self.messages:
            return
        self.transcript.cut_after(message.parent_id)
        ids = list(self.messages)
        kept = ids.index(message.parent_id) + 1 if message.parent_id in self.messages else 0
        for one in ids[kept:]:
            del self.messages[one]
        self.cut()

    # The one that grows

    def _flush(self) -> None:
        self._forget_timer()
        self._shown_at = asyncio.get_running_loop().time()
        if (update := self._latest) is None:
            return
        message = update.message
        if message.role != "assistant":
            rows = [
                *painted_rows.message_rows(message, (), self._style),
                *endings.ending(message, self._style),
            ]
            self.transcript.put(message.id, rows)
        elif update.phase == "done":
            self._forget_growth()
            self._tasks.start(self._end(message))
        else:
            self._grow(update)

    def _grow(self, update: TurnUpdate) -> None:
        message = update.message
        if self._growing is None or not self._growing.leads_to(message):
            self._growing = _Growing(message.id)
        start = self._growing.feed(message.text)
        rows = painted_rows.message_rows(
            message,
            self._growing.parser.blocks,
            replace(self._style, colour_code=False),
            start=start,
            seconds=thought_seconds(message),
        )
        rows = [self._dressed(row) for row in rows]
        self.transcript.put(message.id, [*rows, endings.live(update, self._style)], keep=start)

    async def _end(self, *messages: Message) -> None:
        for message in messages:
            rows = await self._make([message])
            if self.messages.get(message.id) is message:
                self.transcript.put(message.id, rows)

    def _dressed(self, row: Row) -> Row:
        """Open if it was opened; coloured if that takes no time, else it will be."""
        if row.kind == "thinking" and row.message_id in self.unfolded:
            return replace(row, open=True)
        code = row.block
        if not isinstance(code, blocks.Code) or not code.closed or not self._style.colour_code:
            return row
        painted = replace(row, style=self._style)
        if code in self._coloured:
            return painted
        self._tasks.start(self._colour(row, painted))
        return row

    async def _colour(self, plain: Row, painted: Row) -> None:
        await asyncio.to_thread(_paint, painted)
        self._coloured.add(painted.block)
        for place in reversed(range(self.transcript.rowCount())):
            row: Row = self.transcript.rows[place]
            if row.message_id == plain.message_id and row.block == plain.block:
                self.transcript.set(place, replace(row, style=painted.style))
                return

    def _forget_growth(self) -> None:
        self._forget_timer()
        self._growing = self._latest = None

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class _Growing:
    """The parser of one reply, and how much of it is on show."""

    def __init__(self, message_id: str) -> None:
        self.message_id = message_id
        self.parser = incremental.IncrementalParser()
        self._text = ""
        self._shown = 0

    def leads_to(self, message: Message) -> bool:
        """Whether `message` is the same reply, later."""
        return message.id == self.message_id and message.text.startswith(self._text)

    def feed(self, text: str) -> int:
        """The number of the first row that must be made anew."""
        change = self.parser.feed(text[len(self._text) :])
        # The row that was last carries the caret, even if its block stays as it is.
        start = max(0, min(change.kept, self._shown - 1))
        self._text, self._shown = text, len(self.parser.blocks)
        return start


def thought_seconds(message: Message) -> int:
    """For how long the model thought, in whole seconds; at least one if it did."""
    milliseconds = message.made.thinking_ms if message.made else 0.0
    return max(1, round(milliseconds / 1000)) if milliseconds else 0


def _rows_of(
    messages: Sequence[Message], style: Style, unfolded: frozenset[str], edited: str
) -> list[Row]:
    rows: list[Row] = []
    for message in messages:
        if message.id == edited:
            rows.append(endings.editor(message, style))
            continue
        parsed = parser.parse(message.text) if message.role == "assistant" else ()
        own = painted_rows.message_rows(message, parsed, style, seconds=thought_seconds(message))
        for row in own:
            _paint(row)
            is_open = row.kind == "thinking" and row.message_id in unfolded
            rows.append(replace(row, open=True) if is_open else row)
        rows += endings.ending(message, style)
    return rows


def _paint(row: Row) -> None:
    """Have colours of code and widths of tables made here, in a thread: they are then at hand."""
    if row.kind == "code":
        _ = row.html
    elif row.kind == "table":
        _ = row.wishes
