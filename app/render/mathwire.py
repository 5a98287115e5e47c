"""What the window and the process that sets formulas say to each other."""

from __future__ import annotations

import struct

import msgspec

_HEAD = struct.Struct("<I")
LONGEST = 1 << 20  # bytes of one message


class Request(msgspec.Struct, frozen=True):
    """Set `tex`, given without its delimiters."""

    tex: str
    display: bool


class Shape(msgspec.Struct, frozen=True):
    """One filled outline: a serialised QPainterPath, and its colour or "" for the text's."""

    colour: str
    path: bytes


class Drawing(msgspec.Struct, frozen=True):
    """A formula as outlines in thousandths of an em, y downwards, the baseline at 0.

    `ascent` lies above the baseline, `descent` below it.
    """

    width: float
    ascent: float
    descent: float
    shapes: tuple[Shape, ...]


class Answer(msgspec.Struct, frozen=True):
    """The drawing, or why there is none."""

    drawing: Drawing | None = None
    reason: str = ""


def frame(message: msgspec.Struct) -> bytes:
    """`message` with its length before it."""
    body = msgspec.msgpack.encode(message)
    return _HEAD.pack(len(body)) + body


def length(head: bytes) -> int:
    """The length that the first bytes of a frame give."""
    return int(_HEAD.unpack(head)[0])


HEAD = _HEAD.size
