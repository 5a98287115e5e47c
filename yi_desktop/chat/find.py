"""Finds words in a whole conversation, as they read on the screen."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from yi_desktop.markup.blocks import Block, Rule, Table
from yi_desktop.markup.folding import folded, occurrences
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text, spans_text
from yi_desktop.markup.slices import cells_of
from yi_desktop.storage.messages import Message

# What Markdown takes out of a text; what may put something else in its place.
_MARKS = {ord(mark): None for mark in "*_~`#>|\\ "}
_CHANGES = re.compile(r"[&\[<\x00]")
_THOUGHTS = re.compile("</?think>")
_AT_ONCE = 20  # messages, after which other threads have their turn


class Hit(NamedTuple):
    """Characters `start` to `end` of the words of one block; a person's message is one block."""

    message_id: str
    block: int
    start: int
    end: int


class Finder:
    """A conversation whose messages may grow. For one thread at a time."""

    def __init__(self, branch: Iterable[Message]) -> None:
        """`branch` is the whole conversation in its order."""
        self._messages = {message.id: message for message in branch}
        self._raw: dict[str, str] = {}  # what may hold what, without parsing

    @property
    def ids(self) -> list[str]:
        """The messages in their order."""
        return list(self._messages)

    def text(self, message_id: str) -> str | None:
        """What a message says, as far as it is known here."""
        message = self._messages.get(message_id)
        return message.text if message else None

    def put(self, message: Message) -> None:
        """A message has grown, or is a new one at the end."""
        self._messages[message.id] = message
        self._raw.pop(message.id, None)

    def find(self, text: str, wanted: Callable[[], bool] = lambda: True) -> list[Hit] | None:
        """Every place of `text`; None once it is `wanted` no longer.

        Case and accents do not matter. Nothing is found across two blocks or two cells.
        """
        hits: list[Hit] = []
        needle = folded(text)
        if not needle.strip():
            return hits
        for number, message in enumerate(list(self._messages.values())):
            if number % _AT_ONCE == 0:
                time.sleep(0)  # Python's lock would else go back and forth by its own clock
                if not wanted():
                    return None
            if self._may_hold(message, needle):
                hits += hits_in(message, needle)
        return hits

    def find_in(self, message_id: str, text: str) -> list[Hit]:
        """The same in one message."""
        needle = folded(text)
        return hits_in(self._messages[message_id], needle) if needle.strip() else []

    def _may_hold(self, message: Message, needle: str) -> bool:
        """False only where the needle is surely not in it: parsing takes a hundred times longer."""
        if message.role == "assistant" and _CHANGES.search(_THOUGHTS.sub("", message.text)):
            return True
        raw = self._raw.get(message.id)
        if raw is None:
            raw = self._raw[message.id] = folded(message.text).translate(_MARKS)
        return needle.translate(_MARKS) in raw


def hits_in(message: Message, needle: str) -> list[Hit]:
    """Every place in one message; `needle` is folded."""
    if message.role != "assistant":
        return [Hit(message.id, 0, *place) for place in occurrences(message.text, needle)]
    return [
        Hit(message.id, number, *place)
        for number, block in enumerate(parse(message.text))
        for place in _places(block, needle)
    ]


def _places(block: Block, needle: str) -> Iterator[tuple[int, int]]:
    match block:
        case Rule():
            return
        case Table():
            for at, _, cell in cells_of(block):
                for start, end in occurrences(spans_text(cell), needle):
                    yield at + start, at + end
        case _:
            yield from occurrences(block_text(block), needle)
