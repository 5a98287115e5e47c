"""What a second start, or the command line, and the open window say to each other.

Frames as between window and worker, one request a connection; small, because any program of the
same person may knock.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from yi_desktop.engine.protocol import (
    BadMessage,
    Failed,
    Finished,
    Loading,
    Piece,
    Reading,
    frame,
)

LIMIT = 4 * 1024 * 1024  # bytes of one message
_Path = Annotated[str, Meta(min_length=1, max_length=8192)]
_Token = Annotated[str, Meta(max_length=512)]


class _Message(msgspec.Struct, frozen=True, tag=True):
    """Root of these messages; the tag is the class name."""


class Open(_Message, frozen=True):
    """Show the window, and what `files` hold in it.

    `token` is what the desktop gave the second start to bring a window to the front with.
    """

    files: Annotated[tuple[_Path, ...], Meta(max_length=100)] = ()
    token: _Token = ""


class Ask(_Message, frozen=True):
    """Answer one question and keep nothing. `model` "" is the one that the window uses."""

    text: Annotated[str, Meta(min_length=1, max_length=LIMIT // 4)]
    model: Annotated[str, Meta(max_length=8192)] = ""
    temperature: Annotated[float, Meta(ge=0, le=5)] = 0.0


Request = Open | Ask


class Taken(_Message, frozen=True):
    """It will be done. `pid` is the window's process."""

    pid: int


class OtherModel(_Message, frozen=True):
    """The window has another model than the one asked for, and will not give it up."""


class Answering(_Message, frozen=True):
    """The answer begins; `model` is the file that writes it."""

    model: str


Answer = Taken | OtherModel | Answering | Loading | Reading | Piece | Finished | Failed

_M = TypeVar("_M")
_encoder = msgspec.msgpack.Encoder()
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def encode(message: Request | Answer) -> bytes:
    """One frame. Raises BadMessage for what the other side would not take."""
    try:
        raw = _encoder.encode(message)
        if isinstance(message, Request):
            _requests.decode(raw)  # the encoder does not look at lengths
    except (UnicodeEncodeError, OverflowError, msgspec.MsgspecError) as error:
        raise BadMessage(type(error).__name__) from None
    return frame(raw, LIMIT)


def decode_request(raw: bytes) -> Request:
    """The request in one frame's bytes. Raises BadMessage."""
    return _decode(_requests, raw)


def decode_answer(raw: bytes) -> Answer:
    """The answer in one frame's bytes. Raises BadMessage."""
    return _decode(_answers, raw)


def _decode(decoder: msgspec.msgpack.Decoder[_M], raw: bytes) -> _M:
    try:
        return decoder.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        # Not what it holds: that may be a person's words, and this is logged.
        raise BadMessage(f"{type(error).__name__} in {len(raw)} bytes") from None
