"""What the app and an engine worker say to each other: length-prefixed msgpack over pipes.

A frame is a 4-byte little-endian length followed by that many bytes of msgpack. `id` names
the request that an event answers. Times are milliseconds, sizes are bytes, counts are tokens.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Generic, Literal, TypeVar

import msgspec

from yi_desktop.errors import YiError

MAX_FRAME = 64 * 1024 * 1024
_HEADER = struct.Struct("<I")


class BadMessage(YiError):
    """Bytes on the pipe that are not one of our messages."""

    code = "bad_message"


class _Message(msgspec.Struct, frozen=True, tag=True, array_like=False):
    """Root of all messages; the tag is the class name."""


class Sampling(msgspec.Struct, frozen=True):
    """How the next token is chosen. `temperature` 0 is greedy; `seed` None means a new one."""

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.9
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int | None = None
    max_tokens: int = 2048


class ChatMessage(msgspec.Struct, frozen=True):
    """One message of the history. A reply carries the exact tokens that made it, if known."""

    role: Literal["system", "user", "assistant"]
    text: str
    token_ids: tuple[int, ...] | None = None


class ModelInfo(msgspec.Struct, frozen=True):
    """What a worker knows of the model it has loaded."""

    path: str
    name: str
    architecture: str
    size: int
    n_params: int
    n_layers: int
    n_gpu_layers: int
    n_ctx: int
    n_ctx_train: int
    template: Literal["gguf", "chatml"]
    device: str


# Requests: app → worker


class Load(_Message, frozen=True):
    """Open one model. `n_ctx` 0 means the model's own, within `MAX_DEFAULT_CTX`."""

    id: int
    path: str
    n_ctx: int = 0
    n_gpu_layers: int = -1
    n_threads: int = 0


class Generate(_Message, frozen=True):
    """Write the next reply. With `continue_last` the last message, a reply, is gone on with."""

    id: int
    messages: tuple[ChatMessage, ...]
    sampling: Sampling = Sampling()
    continue_last: bool = False


class Count(_Message, frozen=True):
    """How many tokens a Generate of these would have to read; nothing is computed."""

    id: int
    messages: tuple[ChatMessage, ...]
    continue_last: bool = False


class Cancel(_Message, frozen=True):
    """Stop request `id`, a Load or a Generate; its Finished or Failed still comes."""

    id: int


class Ping(_Message, frozen=True):
    """Asked by the watchdog; answered even while a token is being computed."""

    id: int


Request = Load | Generate | Count | Cancel | Ping


# Events: worker → app


class Ready(_Message, frozen=True):
    """Everything is imported and nothing is opened yet."""

    pid: int
    llama_cpp: str


class Loading(_Message, frozen=True):
    id: int
    fraction: float


class Loaded(_Message, frozen=True):
    id: int
    model: ModelInfo


class Reading(_Message, frozen=True):
    """Prompt evaluation: `done` of `total` tokens, those found in the cache included."""

    id: int
    done: int
    total: int


class Piece(_Message, frozen=True):
    """New text of the reply: whole characters only, and the tokens behind it."""

    id: int
    text: str
    token_ids: tuple[int, ...]


class Finished(_Message, frozen=True):
    """The last event of a Generate that did not fail."""

    id: int
    reason: Literal["stop", "length", "context", "cancelled"]
    prompt_tokens: int
    cached_tokens: int
    reply_tokens: int
    prompt_ms: float
    reply_ms: float
    seed: int


class Counted(_Message, frozen=True):
    """The answer to a Count."""

    id: int
    tokens: int


class Failed(_Message, frozen=True):
    """The request failed as may be expected; `code` is a YiError's, `detail` llama.cpp's words."""

    id: int
    code: str
    detail: str


class Pong(_Message, frozen=True):
    id: int


class Log(_Message, frozen=True):
    """A line for the app's log."""

    level: Literal["debug", "info", "warning", "error"]
    text: str


Event = Ready | Loading | Loaded | Reading | Piece | Finished | Counted | Failed | Pong | Log


_encoder = msgspec.msgpack.Encoder()
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_events: msgspec.msgpack.Decoder[Event] = msgspec.msgpack.Decoder(Event)
_M = TypeVar("_M")


def encode(message: Request | Event) -> bytes:
    """One frame, ready for the pipe. Raises BadMessage for more than MAX_FRAME bytes."""
    try:
        raw = _encoder.encode(message)
    except (UnicodeEncodeError, OverflowError) as exc:
        raise BadMessage(str(exc)) from exc
    return frame(raw)


def frame(raw: bytes, limit: int = MAX_FRAME) -> bytes:
    """`raw` behind its length. Raises BadMessage for more than `limit` bytes."""
    if len(raw) > limit:
        raise BadMessage(f"a message of {len(raw)} bytes")
    return _HEADER.pack(len(raw)) + raw


def decode_request(raw: bytes) -> Request:
    """The request in one frame's bytes. Raises BadMessage."""
    return _decode(_requests, raw)


def decode_event(raw: bytes) -> Event:
    """The event in one frame's bytes. Raises BadMessage."""
    return _decode(_events, raw)


def _decode(decoder: msgspec.msgpack.Decoder[_M], raw: bytes) -> _M:
    try:
        return decoder.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError) as exc:
        # Not what it holds: that may be a person's words, and this is logged.
        raise BadMessage(f"{type(exc).__name__} in {len(raw)} bytes") from None


class FrameReader(Generic[_M]):
    """Cuts a stream of bytes into messages, wherever the pipe happened to cut it."""

    def __init__(self, decode: Callable[[bytes], _M], limit: int = MAX_FRAME) -> None:
        """`limit`: the most bytes that a message may have."""
        self._decode, self._limit = decode, limit
        self._bytes = bytearray()

    def feed(self, data: bytes) -> list[_M]:
        """The messages that `data` completes, oldest first. Raises BadMessage."""
        self._bytes += data
        messages: list[_M] = []
        start, end = 0, len(self._bytes)
        while end - start >= _HEADER.size:
            (size,) = _HEADER.unpack_from(self._bytes, start)
            if size > self._limit:
                raise BadMessage(f"a frame of {size} bytes")
            if end - start - _HEADER.size < size:
                break
            start += _HEADER.size
            messages.append(self._decode(bytes(self._bytes[start : start + size])))
            start += size
        del self._bytes[:start]
        return messages
