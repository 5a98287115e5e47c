"""What made a reply, and how it lies in a row: enough to explain it and to repeat it."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Made:
    """Counts are tokens; times are milliseconds but `started_at` (Unix seconds).

    `model_hash` is the SHA-256 of the model's file in hexadecimal; `parameters` is whatever
    sampling was asked for, as JSON can hold it; `token_ids` are the reply's tokens as the model
    gave them; `error_code` is the `code` of the YiError that ended the reply, if one did.
    """

    model_name: str = ""
    model_hash: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    seed: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    reply_tokens: int = 0
    token_ids: tuple[int, ...] = ()
    started_at: float = 0.0
    first_token_ms: float = 0.0
    prompt_ms: float = 0.0
    reply_ms: float = 0.0
    thinking_ms: float = 0.0
    error_code: str = ""
    error_detail: str = ""


MADE_COLUMNS = tuple(each.name for each in fields(Made))


def to_row(made: Made) -> tuple[str | int | float | bytes, ...]:
    """The values for MADE_COLUMNS."""
    packed = {
        "parameters": json.dumps(made.parameters, ensure_ascii=False, separators=(",", ":")),
        "token_ids": pack_tokens(made.token_ids),
    }
    return tuple(packed.get(name, getattr(made, name)) for name in MADE_COLUMNS)


def from_row(values: Sequence[Any]) -> Made | None:
    """The reverse of `to_row`; None for a row that no model made."""
    named = dict(zip(MADE_COLUMNS, values, strict=True))
    if named["model_name"] is None:
        return None
    named["parameters"] = json.loads(named["parameters"])
    named["token_ids"] = unpack_tokens(named["token_ids"])
    return Made(**named)


def pack_tokens(ids: Sequence[int]) -> bytes:
    """One byte that says how many bytes each id takes (1 to 4), then the ids, little-endian."""
    if not ids:
        return b""
    width = max(1, (max(ids).bit_length() + 7) // 8)
    wide = struct.pack(f"<{len(ids)}I", *ids)
    packed = bytearray(width * len(ids))
    for byte in range(width):  # a strided copy: no Python step per token
        packed[byte::width] = wide[byte::4]
    return bytes([width]) + packed


def unpack_tokens(blob: bytes) -> tuple[int, ...]:
    """The reverse of `pack_tokens`."""
    if not blob:
        return ()
    width, packed = blob[0], blob[1:]
    wide = bytearray(len(packed) // width * 4)
    for byte in range(width):
        wide[byte::4] = packed[byte::width]
    return struct.unpack(f"<{len(wide) // 4}I", wide)
