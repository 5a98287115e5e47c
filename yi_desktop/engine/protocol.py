"""What the app and an engine worker say to each other: length-prefixed msgpack over pipes.

A frame is a 4-byte little-endian length followed by that many bytes of msgpack. `id` names
the request that an event answers. Times are milliseconds, sizes are bytes, counts are tokens.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from yi_desktop.errors import YiError

MAX_FRAME = 64 * 1024 * 1024


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


class Load(_Message):
    """Open one model. `n_ctx` 0 means the model's own, within `MAX_DEFAULT_CTX`."""

    id: int
    path: str
    n_ctx: int = 0
    n_gpu_layers: int = -1
    n_threads: int = 0


class Generate(_Message):
    """Write the next reply. With `continue_last` the last message, a reply, is gone on with."""

    id: int
    messages: tuple[ChatMessage, ...]
    sampling: Sampling = Sampling()
    continue_last: bool = False


class Cancel(_Message):
    """Stop request `id`, a Load or a Generate; its Finished or Failed still comes."""

    id: int


class Ping(_Message):
    """Asked by the watchdog; answered even while a token is being computed."""

    id: int


Request = Load | Generate | Cancel | Ping


# Events: worker → app


class Ready(_Message):
    """Everything is imported and nothing is opened yet."""

    pid: int
    llama_cpp: str


class Loading(_Message):
    id: int
    fraction: float


class Loaded(_Message):
    id: int
    model: ModelInfo


class Reading(_Message):
    """Prompt evaluation: `done` of `total` tokens, those found in the cache included."""

    id: int
    done: int
    total: int


class Piece(_Message):
    """New text of the reply: whole characters only, and the tokens behind it."""

    id: int
    text: str
    token_ids: tuple[int, ...]


class Finished(_Message):
    """The last event of a Generate that did not fail."""

    id: int
    reason: Literal["stop", "length", "context", "cancelled"]
    prompt_tokens: int
    cached_tokens: int
    reply_tokens: int
    prompt_ms: float
    reply_ms: float
    seed: int


class Failed(_Message):
    """The request ended in an expected failure; `code` is a YiError's, `detail` llama.cpp's words."""

    id: int
    code: str
    detail: str


class Pong(_Message):
    id: int


class Log(_Message):
    """A line for the app's log."""

    level: Literal["debug", "info", "warning", "error"]
    text: str


Event = Ready | Loading | Loaded | Reading | Piece | Finished | Failed | Pong | Log
