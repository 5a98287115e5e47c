"""A reply that is still being written to blocks: only its end is read again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markdown_it.utils import EnvType

from yi_desktop.markup.blocks import Block
from yi_desktop.markup.builder import BlockBuilder, List, is_tight
from yi_desktop.markup.dialect import block_tokens
from yi_desktop.markup.parser import normalized, parse
from yi_desktop.markup.thinking import split_thinking

# A last line of nothing but markup says little yet: "-" may become a list, a rule or turn the
# paragraph above into a heading. It is shown once it says more.
_LONGEST_UNSAID = 40
_UNSAID = re.compile(r"[ \t>]*(?:[-=_*+#`~|:$\\ \t]+|\d{1,9}[.)]?[ \t]*)(?:\[[ xX]?\]?[ \t]*)?")

# Characters of one paragraph that is still being written beyond which it stays unstyled.
_LONGEST = 4000

# A tail that is costly to read, such as a long table, is read again after this share of its
# tokens and lines in new characters: the work stays in proportion to the text.
_PATIENCE = 32


@dataclass(frozen=True, slots=True)
class Change:
    """What a step changed: the first `kept` blocks stay, `blocks` replace all after them."""

    kept: int
    blocks: tuple[Block, ...]


class IncrementalParser:
    """Reads a reply as it grows.

    A block is closed, and not read again, once a later one has begun on a complete line; so is
    an item of an outermost list. After `finish`, `blocks` equals `parse` of the whole text,
    however it was split. Before that, text that changes what stands above it (the address of a
    link, defined at the end) has not changed it yet.
    """

    def __init__(self) -> None:
        self._source = ""  # as fed
        self._text = ""  # normalized, without a carriage return at the end: half a line end
        self._held = ""
        self._shown: tuple[Block, ...] = ()
        self._closed: list[Block] = []
        self._read_to = 0  # the offset up to which the text has been read
        self._patience = 0  # characters to come before the tail is read again
        self._restart(0)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far, the last of them perhaps unfinished."""
        return self._shown

    @property
    def final(self) -> int:
        """How many leading blocks are closed."""
        return len(self._closed)

    def feed(self, delta: str) -> Change:
        """Read `delta` as well."""
        self._source += delta
        delta = self._held + delta
        self._held = "\r" if delta.endswith("\r") else ""
        self._text += normalized(delta.removesuffix("\r"))
        split = split_thinking(self._text, growing=True)
        thinking = [split.thinking] if split.thinking else []
        if split.body == len(self._text):  # no answer yet
            if self._closed:  # what seemed to be one were thoughts
                self._restart(-1)
            return self._show(tuple(thinking))
        if split.body != self._body:
            self._restart(split.body)
            self._closed += thinking
        if len(self._text) - self._read_to < self._patience:
            return Change(len(self._shown), ())
        tail = self._read_tail()
        self._read_to = len(self._text)
        return self._show((*self._closed, *tail))

    def finish(self) -> Change:
        """No more text: read all of it once more, so that nothing depends on how it came."""
        blocks = parse(self._source)
        self._closed = list(blocks)
        return self._show(blocks)

    def _show(self, blocks: tuple[Block, ...]) -> Change:
        kept = 0
        for old, new in zip(self._shown, blocks, strict=False):
            if old is not new and old != new:
                break
            kept += 1
        self._shown = blocks
        return Change(kept, blocks[kept:])

    def _restart(self, body: int) -> None:
        """Read from the offset `body` on as if nothing had been read."""
        self._body = self._at = body
        self._closed = []
        self._list: List | None = None  # the list in which the tail begins
        self._list_start = (0, 0)  # its offset, and the number of blocks before it
        self._links: dict[str, dict[str, list[int]]] = {}  # defined before the tail
        self._builder = BlockBuilder(longest=_LONGEST)
        self._read_to, self._patience = body, 0

    def _read_tail(self) -> list[Block]:
        """Read the tail, close what can be closed, and return the blocks that stay open."""
        tail = self._text[self._at :]
        last_line = tail.rfind("\n") + 1
        if len(tail) - last_line < _LONGEST_UNSAID and _UNSAID.fullmatch(tail, last_line):
            tail = tail[:last_line]
        links = dict(self._links)
        env: EnvType = {"references": links, "growing": True}
        tokens = block_tokens(tail, env)
        if self._list and self._list.tight and not is_tight(tokens):
            self._rewind_list()
            return self._read_tail()
        self._patience = (len(tokens) + tail.count("\n")) // _PATIENCE
        self._builder.use(env)
        mark = _find_cut(tokens, tail.count("\n"))
        built = self._builder.build(tokens, self._list, mark=mark)
        if mark:
            if built.within and not self._list:
                self._list_start = (self._at, len(self._closed))
            self._list = built.within
            self._closed += built.blocks[: built.before]
            line = _line(tokens[mark])
            self._at += _offset(tail, line)
            self._links.update(
                {label: link for label, link in links.items() if link["map"][0] < line}
            )
        return built.blocks[built.before :]

    def _rewind_list(self) -> None:
        """Open a list again: a blank line in it spreads out its first items too."""
        self._at, before = self._list_start
        del self._closed[before:]
        self._list = None


def _offset(text: str, line: int) -> int:
    offset = 0
    for _ in range(line):
        offset = text.index("\n", offset) + 1
    return offset


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _find_cut(tokens: Sequence[Token], complete: int) -> int:
    """The token before which all is closed; 0 for none. `complete`: how many lines are."""
    begun = [
        index
        for index, token in enumerate(tokens)
        if token.level == 0 and token.nesting >= 0 and _has_begun(token, complete)
    ]
    if len(begun) == 1 and tokens[0].type in {"bullet_list_open", "ordered_list_open"}:
        begun = [
            index
            for index, token in enumerate(tokens)
            if token.level == 1 and token.type == "list_item_open" and _line(token) < complete
        ]
    return begun[-1] if len(begun) > 1 else 0


def _has_begun(token: Token, complete: int) -> bool:
    """Whether no later text can make this block a part of the one before it."""
    if token.type == "table_open":
        return _line(token) + 1 < complete  # the line under the header makes it a table
    if token.type == "math_block" and not token.meta["closed"]:
        return False  # its end makes it a formula
    return _line(token) < complete
