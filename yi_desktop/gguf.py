"""Reads what a GGUF file says of itself, bounded and without trust, so that lists stay cheap."""

from __future__ import annotations

import os
import re
import stat
import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from yi_desktop.errors import YiError
from yi_desktop.gguf_types import FILE_TYPES, TENSOR_TYPES

# No released model comes near these; a file beyond them is refused rather than read for minutes.
MAX_PAIRS = 16_384
MAX_TENSORS = 65_536
MAX_STRINGS = 4_194_304
_MAX_NAME = 1_024
_MAX_KEPT_TEXT = 4_096
_MAX_KEPT_ITEMS = 64
_MAX_INT64 = (1 << 63) - 1

_SCALARS = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<?"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
_U32, _U64 = _SCALARS[4], _SCALARS[10]
_STRING, _ARRAY = 8, 9

_TYPE_SUFFIX = re.compile(
    r"[-._ ](UD-)?(I?Q\d[A-Z0-9_]*|TQ\d_\d|BF16|F16|FP16|F32|MXFP4|NVFP4)(?=$|-\d{5}-of-\d{5}$)",
    re.IGNORECASE,
)
_PART_SUFFIX = re.compile(r"-\d{5}-of-\d{5}$")

_Value = int | float | bool | str | tuple[str, ...]


class ModelNotFound(YiError):
    """There is no readable file at the model's path."""

    code = "model_not_found"


class NotGguf(YiError):
    """The file is not a GGUF file of a kind that llama.cpp reads."""

    code = "not_gguf"


class ModelTruncated(YiError):
    """The file ends before what its own header promises."""

    code = "model_truncated"


@dataclass(frozen=True, slots=True)
class GgufInfo:
    """What the header says. Counts that the file does not state are 0, texts are ''."""

    path: Path
    name: str  # from the file's name: people know models by it; `general.name` is often a run id
    architecture: str
    kind: str  # 'model', 'adapter', 'mmproj', 'imatrix', 'vocab'
    size_bytes: int
    quantization: str
    n_layers: int
    n_ctx_train: int
    n_params: int | None  # None where the file holds no tensors
    has_template: bool
    languages: tuple[str, ...]
    size_label: str


class _Reader:
    """Little-endian reads that never pass the end of the file."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._left = self._size = size
        self._strings = MAX_STRINGS

    @property
    def at(self) -> int:
        return self._size - self._left

    def take(self, count: int) -> bytes:
        if count > self._left:
            raise ModelTruncated(f"{count} bytes wanted at {self.at}, the file has {self._size}")
        data = self._file.read(count)
        if len(data) < count:
            raise ModelTruncated(f"the file became shorter than {self._size} while it was read")
        self._left -= count
        return data

    def skip(self, count: int) -> None:
        if count > self._left:
            raise ModelTruncated(f"{count} bytes wanted at {self.at}, the file has {self._size}")
        self._file.seek(count, os.SEEK_CUR)
        self._left -= count

    def u32(self) -> int:
        return int(_U32.unpack(self.take(4))[0])

    def u64(self) -> int:
        return int(_U64.unpack(self.take(8))[0])

    def name(self) -> str:
        length = self.u64()
        if length > _MAX_NAME:
            raise NotGguf(f"a name of {length} bytes at {self.at}")
        return self.take(length).decode("utf-8", "replace")

    def text(self) -> str:
        """The start of a string value; the rest of a long one is passed over."""
        length = self.u64()
        kept = self.take(min(length, _MAX_KEPT_TEXT)) if length <= self._left else self.take(length)
        self.skip(length - len(kept))
        return kept.decode("utf-8", "replace")

    def value(self) -> _Value:
        kind = self.u32()
        if kind == _STRING:
            return self.text()
        if kind == _ARRAY:
            return self._array()
        if kind not in _SCALARS:
            raise NotGguf(f"value type {kind} at {self.at}")
        scalar = _SCALARS[kind]
        value: int | float | bool = scalar.unpack(self.take(scalar.size))[0]
        return value

    def _array(self) -> tuple[str, ...]:
        """The first texts of an array; numbers are passed over."""
        kind, count = self.u32(), self.u64()
        if kind in _SCALARS:
            self.skip(count * _SCALARS[kind].size)
            return ()
        if kind != _STRING:
            raise NotGguf(f"array of type {kind} at {self.at}")
        self._strings -= count
        if self._strings < 0:
            raise NotGguf(f"more than {MAX_STRINGS} strings")
        kept = tuple(self.text() for _ in range(min(count, _MAX_KEPT_ITEMS)))
        for _ in range(count - len(kept)):
            self.skip(self.u64())
        return kept


def read_info(path: Path) -> GgufInfo:
    """Read the header of `path`. Raises ModelNotFound, NotGguf or ModelTruncated.

    Bounded in time and memory whatever the file holds; no tensor data is read.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # before open(): a FIFO would block it
            raise NotGguf(f"{path} is not a file")
        with path.open("rb", buffering=1 << 18) as file:
            size = os.fstat(file.fileno()).st_size
            return _read(path, _Reader(file, size), size)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ModelNotFound(str(error)) from error


def _read(path: Path, reader: _Reader, size: int) -> GgufInfo:
    if size < 4 or reader.take(4) != b"GGUF":
        raise NotGguf(f"{path} does not begin with GGUF")
    version = reader.u32()
    if version not in (2, 3):
        raise NotGguf(f"GGUF version {version}; big-endian and version 1 files are not read")
    n_tensors, n_pairs = reader.u64(), reader.u64()
    if n_tensors > MAX_TENSORS or n_pairs > MAX_PAIRS:
        raise NotGguf(f"{n_tensors} tensors and {n_pairs} metadata pairs")
    meta: dict[str, _Value] = {}
    for _ in range(n_pairs):
        key = reader.name()
        if key in meta:
            raise NotGguf(f"the key {key!r} appears twice")
        meta[key] = reader.value()
    n_params, bytes_by_type = _read_tensors(reader, n_tensors, meta, size)
    architecture = _text(meta, "general.architecture")
    quantization = FILE_TYPES.get(_count(meta, "general.file_type", -1), "")
    if not quantization and bytes_by_type:
        quantization = bytes_by_type.most_common(1)[0][0]
    languages = meta.get("general.languages")
    return GgufInfo(
        path=path,
        name=display_name(path),
        architecture=architecture,
        kind="mmproj" if architecture == "clip" else _text(meta, "general.type") or "model",
        size_bytes=size,
        quantization=quantization,
        n_layers=_count(meta, f"{architecture}.block_count"),
        n_ctx_train=_count(meta, f"{architecture}.context_length"),
        n_params=n_params if n_tensors else None,
        has_template=bool(_text(meta, "tokenizer.chat_template")),
        languages=tuple(map(_clean, languages)) if isinstance(languages, tuple) else (),
        size_label=_text(meta, "general.size_label"),
    )


def _read_tensors(
    reader: _Reader, n_tensors: int, meta: dict[str, _Value], size: int
) -> tuple[int, Counter[str]]:
    """Parameters, and bytes by tensor type; raises ModelTruncated if the data is not all there."""
    alignment = _count(meta, "general.alignment", 32)
    if alignment == 0 or alignment & (alignment - 1):
        raise NotGguf(f"an alignment of {alignment}")
    n_params, end = 0, 0
    bytes_by_type: Counter[str] = Counter()
    for _ in range(n_tensors):
        name, n_dims = reader.name(), reader.u32()
        if n_dims > 4:
            raise NotGguf(f"tensor {name!r} has {n_dims} dimensions")
        shape = [reader.u64() for _ in range(n_dims)]
        kind, offset = reader.u32(), reader.u64()
        if kind not in TENSOR_TYPES:
            raise NotGguf(f"tensor {name!r} has type {kind}")
        label, block, block_bytes = TENSOR_TYPES[kind]
        values = 1
        for length in shape:
            values *= length
        if values > _MAX_INT64 or max(shape, default=1) > _MAX_INT64:
            raise NotGguf(f"tensor {name!r} has shape {shape}")
        if offset % alignment or (shape and shape[0] % block):
            raise NotGguf(f"tensor {name!r} of shape {shape} lies at {offset}")
        n_bytes = values // block * block_bytes
        bytes_by_type[label] += n_bytes
        n_params += values
        end = max(end, offset + n_bytes)
    needed = -(-reader.at // alignment) * alignment + end if n_tensors else 0
    if needed > size:
        raise ModelTruncated(f"the tensors need {needed} bytes, the file has {size}")
    return n_params, bytes_by_type


def display_name(path: Path) -> str:
    """The name people know a model by: the file's, without type and part ('Qwen3 4B Instruct')."""
    stem = path.name.removesuffix(".gguf")
    stem = _PART_SUFFIX.sub("", _TYPE_SUFFIX.sub("", stem))
    return " ".join(re.split(r"[-_\s]+", _clean(stem))).strip() or path.name


def _text(meta: dict[str, _Value], key: str) -> str:
    value = meta.get(key)
    return _clean(value) if isinstance(value, str) else ""


def _clean(text: str) -> str:
    """One short line: control, direction and zero-width characters could forge what is shown."""
    return "".join(c for c in text[:200] if c.isprintable())


def _count(meta: dict[str, _Value], key: str, default: int = 0) -> int:
    value = meta.get(key)
    plausible = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31
    return int(value) if plausible and isinstance(value, int) else default
