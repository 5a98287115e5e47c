"""A message's blocks as the rows that the transcript paints, one row a block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.render.code import code_html, growing_chunks, language_name
from app.render.inline import HEADING, READING, SMALL_HEADING, THOUGHT, paragraph_html
from app.render.palette import Style
from app.render.tables import head_html, line_html, wishes
from yi_desktop.markup.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    Thinking,
)
from yi_desktop.markup.math import undelimited
from yi_desktop.markup.plain import block_text
from yi_desktop.storage.messages import Message

# Px at scale 1, from the drawn pages.
MESSAGE_GAP = 24
_BLOCK_GAP, _HEADING_GAP, _TABLE_GAP, _ITEM_GAP, _AFTER_THINKING = 12, 24, 16, 4, 8
_ITEM_INDENT, _QUOTE_INDENT = 24, 16

_PLAIN = Style()

_KINDS: dict[type[Block], str] = {
    Paragraph: "text",
    Heading: "heading",
    Code: "code",
    Table: "table",
    Rule: "rule",
    Thinking: "thinking",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row; the names are those of the transcript's roles.

    Rich text is made when it is asked for: of a long conversation only what is on the screen
    is ever painted. Distances are px from the left of the column. `task` is -1 for no task;
    `joined` is how many of the quote bars go on from the row above.
    """

    kind: str
    message_id: str = ""
    role: str = ""
    source: str = ""
    block: Block | None = None
    style: Style = _PLAIN
    indent: int = 0
    quotes: tuple[int, ...] = ()
    joined: int = 0
    marker: str = ""
    task: int = -1
    gap: int = 0
    open: bool = False
    seconds: int = 0
    streaming: bool = False
    state: str = ""
    speed: float = 0.0
    version: int = 1
    versions: int = 1
    phase: str = ""
    done: float = 0.0
    total: float = 0.0
    error_title: str = ""
    error_text: str = ""
    error_detail: str = ""
    error_action: str = ""

    @property
    def html(self) -> str:
        """Rich text of text, headings, code, open thoughts, and a person's words as typed."""
        match self.block:
            case Paragraph(spans):
                return paragraph_html(spans, self.style, READING)
            case Heading(level, spans):
                measure = HEADING if level <= 3 else SMALL_HEADING
                return paragraph_html(spans, self.style, measure, weight=600)
            case Code(language, text, closed):
                whole = not self.chunks
                return code_html(text, language, self.style, closed=closed) if whole else ""
            case Thinking(text) if self.open:
                return paragraph_html((Span(text),), self.style, THOUGHT)
            case None if self.kind == "user":
                return paragraph_html((Span(self.source),), self.style, READING)
        return ""

    @property
    def formulas(self) -> frozenset[tuple[str, bool]]:
        """What is set as formulas in it: TeX, and whether it is displayed."""
        match self.block:
            case Paragraph(spans) | Heading(_, spans):
                texts: tuple[Spans, ...] = (spans,)
            case Table(header, rows):
                texts = (*header, *(cell for row in rows for cell in row))
            case _:
                return frozenset()
        return frozenset(undelimited(one.text) for text in texts for one in text if one.math)

    @property
    def chunks(self) -> list[str]:
        """Rich text of long code that is still being written, instead of `html`."""
        match self.block:
            case Code(text=text, closed=False) if self.streaming:
                return growing_chunks(text, self.style)
        return []

    @property
    def level(self) -> int:
        """1 to 6 for a heading."""
        return self.block.level if isinstance(self.block, Heading) else 0

    @property
    def language(self) -> str:
        """What the code is written in, named for people."""
        return (
            language_name(self.block.language, self.style) if isinstance(self.block, Code) else ""
        )

    @property
    def header(self) -> list[str]:
        """Rich text of a table's head."""
        if not isinstance(self.block, Table):
            return []
        return head_html(self.block.header, self.style)

    @property
    def cells(self) -> list[list[str]]:
        """Rich text of a table's other lines."""
        if not isinstance(self.block, Table):
            return []
        return [line_html(row, self.style) for row in self.block.rows]

    @property
    def wishes(self) -> list[int]:
        """How wide each column of a table would like to be, px."""
        return wishes(self.header, self.cells, self.style)

    @property
    def aligns(self) -> list[str]:
        """'left', 'center', 'right' or '' for each column of a table."""
        return list(self.block.aligns) if isinstance(self.block, Table) else []


def message_rows(
    message: Message,
    blocks: Sequence[Block],
    style: Style,
    *,
    start: int = 0,
    seconds: int = 0,
) -> list[Row]:
    """The rows of `message` from its block number `start` on.

    `blocks` are those of an assistant's text; a person's message is one row, as it was typed.
    `seconds` is how long the model thought.
    """
    if message.role != "assistant":
        return [
            Row(
                "user",
                message.id,
                message.role,
                message.text,
                style=style,
                gap=style.room(MESSAGE_GAP),
                state=message.state,
            )
        ]
    last = len(blocks) - 1 if message.state == "streaming" else -1
    return [
        _block_row(
            message,
            blocks[place],
            blocks[place - 1] if place else None,
            style,
            seconds=seconds,
            streaming=place == last,
        )
        for place in range(start, len(blocks))
    ]


def _block_row(
    message: Message,
    block: Block,
    above: Block | None,
    style: Style,
    *,
    seconds: int,
    streaming: bool,
) -> Row:
    indent, quotes, markers, task = 0, [], [], -1
    for container in block.containers:
        if isinstance(container, Quote):
            quotes.append(style.room(indent))
            indent += _QUOTE_INDENT
            continue
        indent += _ITEM_INDENT
        if container.first:
            markers.append(f"{container.number}." if container.ordered else "•")
            task = -1 if container.task is None else int(container.task)
    return Row(
        _kind(block),
        message.id,
        message.role,
        block_text(block),
        block,
        style,
        style.room(indent),
        tuple(quotes),
        min(len(quotes), _depth(above)),
        "  ".join(markers),  # an item that begins with a list has two
        task,
        style.room(_gap(block, above)),
        seconds=seconds if isinstance(block, Thinking) else 0,
        streaming=streaming,
        state=message.state,
        version=message.version,
        versions=message.versions,
    )


def _kind(block: Block) -> str:
    """What paints a block; a displayed formula that stands alone has the column to itself."""
    match block:
        case Paragraph((Span(text, math=True),)) if undelimited(text)[1]:
            return "math"
    return _KINDS[type(block)]


def _depth(block: Block | None) -> int:
    """How many quotations a block stands in."""
    return sum(isinstance(one, Quote) for one in block.containers) if block else 0


def _gap(block: Block, above: Block | None) -> int:
    """What base.css puts between two blocks."""
    match above, block:
        case None, _:
            return MESSAGE_GAP
        case Thinking(), _:
            return _AFTER_THINKING
        case _, Heading():
            return _HEADING_GAP
        case (Table(), _) | (_, Table()):
            return _TABLE_GAP
    in_list = above is not None and any(isinstance(one, Item) for one in above.containers)
    begins = any(isinstance(one, Item) and one.first for one in block.containers)
    # A tight list below a loose one is another list, unless it is an item's own.
    goes_on = in_list and (above.tight or len(block.containers) > len(above.containers))
    return _ITEM_GAP if block.tight and goes_on and begins else _BLOCK_GAP
