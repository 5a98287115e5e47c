"""Writes small GGUF files, sound or broken, for the tests that read them."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

U8, U32, F32, BOOL, STRING, ARRAY, U64 = 0, 4, 6, 7, 8, 9, 10
_FORMATS = {U8: "<B", U32: "<I", F32: "<f", BOOL: "<?", U64: "<Q"}

Pair = tuple[str, int, object]
Tensor = tuple[str, tuple[int, ...], int, int]  # name, shape, ggml type, offset

MODEL: tuple[Pair, ...] = (
    ("general.architecture", STRING, "llama"),
    ("general.type", STRING, "model"),
    ("general.size_label", STRING, "1K"),
    ("general.file_type", U32, 3),
    ("general.languages", ARRAY, ["en", "pt"]),
    ("llama.block_count", U32, 2),
    ("llama.context_length", U32, 512),
    ("tokenizer.ggml.tokens", ARRAY, [f"t{n}" for n in range(100)]),
    ("tokenizer.ggml.scores", ARRAY, [0.5] * 100),
    ("tokenizer.chat_template", STRING, "{{ messages }}"),
)
TENSORS: tuple[Tensor, ...] = (
    ("token_embd.weight", (32, 4), 3, 0),  # 128 values of Q4_1: 80 bytes
    ("output_norm.weight", (32,), 0, 96),  # 32 values of F32: 128 bytes
)


def text(value: str) -> bytes:
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def value(kind: int, content: object) -> bytes:
    if kind == STRING:
        return text(str(content))
    if kind == ARRAY:
        assert isinstance(content, list)
        inner = STRING if content and isinstance(content[0], str) else F32
        head = struct.pack("<IQ", inner, len(content))
        return head + b"".join(value(inner, item) for item in content)
    return struct.pack(_FORMATS[kind], content)


def gguf(
    pairs: Iterable[Pair] = MODEL,
    tensors: Iterable[Tensor] = TENSORS,
    *,
    version: int = 3,
    data: bytes = bytes(224),
) -> bytes:
    """The bytes of a file; with no arguments, those of a sound model of 160 parameters."""
    pairs, tensors = tuple(pairs), tuple(tensors)
    parts = [b"GGUF", struct.pack("<IQQ", version, len(tensors), len(pairs))]
    parts += [text(key) + struct.pack("<I", kind) + value(kind, it) for key, kind, it in pairs]
    for name, shape, kind, offset in tensors:
        dims = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        parts.append(text(name) + dims + struct.pack("<IQ", kind, offset))
    head = b"".join(parts)
    return head + bytes(-len(head) % 32) + data


def write(path: Path, raw: bytes | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gguf() if raw is None else raw)
    return path
