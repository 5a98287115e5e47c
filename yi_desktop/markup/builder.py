"""The parser's nested tokens to flat blocks, each with the lists and quotes around it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token
from markdown_it.utils import EnvType

from yi_desktop.markup.blocks import (
    Block,
    Cells,
    Code,
    Container,
    Heading,
    Item,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)
from yi_desktop.markup.inline import parse_inline

_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_ALIGN = re.compile(r"text-align:(\w+)")
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


@dataclass(slots=True)
class List:
    """A list being read: the number of its next item, and whether it has no blank lines."""

    ordered: bool
    number: int
    tight: bool


@dataclass(slots=True)
class _OpenItem:
    of: List
    number: int
    task: bool | None = None
    used: bool = False


_Around = list[_OpenItem | Quote]


@dataclass(slots=True)
class Built:
    """Blocks; how many of them stand before the mark; the outermost list around the mark."""

    blocks: list[Block] = field(default_factory=list)
    before: int = 0
    within: List | None = None


class BlockBuilder:
    """Builds blocks; remembers the text it has read, so that a growing list costs little.

    `longest` is the number of characters of one text beyond which it is left unstyled: what is
    still being written must not hold up the window.
    """

    def __init__(self, *, longest: int = sys.maxsize) -> None:
        self._longest = longest
        self._env: EnvType = {}
        self._read: dict[tuple[str, bool], Spans] = {}

    def use(self, env: EnvType) -> None:
        """Take the link definitions of `env`; other ones make wrong what was remembered."""
        if env != self._env:
            self._read.clear()
            self._env = env

    def build(self, tokens: Sequence[Token], resumed: List | None = None, mark: int = 0) -> Built:
        """Build the blocks of `tokens`, noting what stands before the token number `mark`.

        A `resumed` list goes on in the first token: it gives the number and the spacing.
        """
        built = Built()
        around: _Around = []
        lists: list[List] = []
        index = 0
        while index < len(tokens):
            if index == mark:
                built.before = len(built.blocks)
                built.within = replace(lists[0]) if lists else None
            token = tokens[index]
            index += 1
            match token.type:
                case "blockquote_open":
                    around.append(Quote())
                case "bullet_list_open" | "ordered_list_open":
                    goes_on = replace(resumed) if resumed and index == 1 else None
                    lists.append(goes_on or _open_list(tokens, index - 1))
                case "list_item_open":
                    around.append(_OpenItem(lists[-1], lists[-1].number))
                    lists[-1].number += 1
                case "list_item_close" | "blockquote_close":
                    container = around[-1]
                    if isinstance(container, _OpenItem) and not container.used:
                        built.blocks.append(Paragraph((), *_place(around)))
                    around.pop()
                case "bullet_list_close" | "ordered_list_close":
                    lists.pop()
                case "table_open":
                    end = next(n for n in range(index, len(tokens)) if tokens[n].tag == "table")
                    built.blocks.append(self._table(tokens[index:end], around))
                    index = end + 1
                case _ if block := self._leaf(token, tokens[index : index + 1], around):
                    built.blocks.append(block)
        return built

    def _leaf(self, token: Token, following: Sequence[Token], around: _Around) -> Block | None:
        block: Block | None = None
        match token.type:
            case "paragraph_open":
                text = _take_task(following[0].content, around)
                block = Paragraph(self._spans(text), *_place(around))
            case "heading_open":
                spans = self._spans(following[0].content)
                block = Heading(int(token.tag[1]), spans, *_place(around))
            case "math_block":
                span = Span(token.content, math=bool(token.meta["closed"]))
                block = Paragraph((span,), *_place(around))
            case "fence":
                text = token.content.removesuffix("\n")
                closed = bool(token.meta["closed"])
                block = Code(_language(token.info), text, closed, *_place(around))
            case "code_block":
                block = Code("", token.content.rstrip("\n"), True, *_place(around))
            case "hr":
                block = Rule(*_place(around))
        return block

    def _spans(self, text: str, *, cell: bool = False) -> Spans:
        spans = self._read.get((text, cell))
        if spans is None:
            if len(text) > self._longest:
                return (Span(text),)
            spans = self._read[text, cell] = parse_inline(text, self._env, cell=cell)
        return spans

    def _table(self, tokens: Sequence[Token], around: _Around) -> Table:
        rows: list[list[Spans]] = []
        aligns: list[str] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._spans(token.content, cell=True))
            elif token.type == "th_open":
                align = _ALIGN.match(str(token.attrs.get("style", "")))
                aligns.append(align[1] if align else "")
        cells: list[Cells] = [tuple(row) for row in rows]
        return Table(cells[0], tuple(cells[1:]), tuple(aligns), *_place(around))


def is_tight(tokens: Sequence[Token], opening: int = 0) -> bool:
    """Whether the list that `tokens[opening]` opens is tight: its paragraphs are hidden."""
    level = tokens[opening].level if tokens else 0
    for token in tokens[opening + 1 :]:
        if token.type == "paragraph_open" and token.level == level + 2:
            return token.hidden
        if token.level == level:
            break
    return True


def _open_list(tokens: Sequence[Token], opening: int) -> List:
    token = tokens[opening]
    ordered = token.type == "ordered_list_open"
    return List(ordered, int(token.attrs.get("start", 1)), is_tight(tokens, opening))


def _place(around: _Around) -> tuple[tuple[Container, ...], bool]:
    """The containers of the next block, the first in each item that has none yet."""
    containers: list[Container] = []
    for container in around:
        if isinstance(container, _OpenItem):
            ordered, first = container.of.ordered, not container.used
            containers.append(Item(ordered, container.number, container.task, first))
            container.used = True
        else:
            containers.append(container)
    innermost = around[-1] if around else None
    return tuple(containers), isinstance(innermost, _OpenItem) and innermost.of.tight


def _take_task(text: str, around: _Around) -> str:
    """`text` without the box of a task, which becomes the item's."""
    item = around[-1] if around else None
    if isinstance(item, _OpenItem) and not item.used and (box := _TASK.match(text)):
        item.task = box[1] != " "
        return text[box.end() :]
    return text


def _language(info: str) -> str:
    found = _LANGUAGE.search(info.split(maxsplit=1)[0]) if info.strip() else None
    return found[0].strip(".") if found else ""
