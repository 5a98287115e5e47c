"""What a header says is read; a file that lies, ends early or never ends is refused."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from tests.gguf_files import ARRAY, MODEL, STRING, TENSORS, U32, gguf, write
from yi_desktop.gguf import (
    MAX_PAIRS,
    ModelNotFound,
    ModelTruncated,
    NotGguf,
    display_name,
    read_info,
)
from yi_desktop.models.library import starter_model


def test_a_header_is_read(tmp_path: Path) -> None:
    info = read_info(write(tmp_path / "Tiny-1K-Instruct.Q4_1.gguf"))
    assert (info.name, info.architecture, info.kind) == ("Tiny 1K Instruct", "llama", "model")
    assert (info.n_layers, info.n_ctx_train, info.n_params) == (2, 512, 160)
    assert (info.quantization, info.size_label) == ("Q4_1", "1K")
    assert info.languages == ("en", "pt")
    assert info.has_template
    assert info.size_bytes == info.path.stat().st_size


@pytest.mark.model
def test_the_starter_model_is_read() -> None:
    path = starter_model()
    assert path is not None
    info = read_info(path)
    assert (info.architecture, info.quantization, info.n_layers) == ("llama", "Q4_1", 30)
    assert (info.n_ctx_train, info.n_params, info.languages) == (8192, 134_515_008, ("en",))


def test_what_is_not_said_is_empty(tmp_path: Path) -> None:
    info = read_info(write(tmp_path / "a.gguf", gguf((), ())))
    assert (info.architecture, info.quantization, info.n_params) == ("", "", None)
    assert (info.n_layers, info.n_ctx_train, info.has_template) == (0, 0, False)


def test_without_a_file_type_the_commonest_tensor_type_names_it(tmp_path: Path) -> None:
    pairs = [pair for pair in MODEL if pair[0] != "general.file_type"]
    assert read_info(write(tmp_path / "a.gguf", gguf(pairs))).quantization == "F32"


def test_every_shorter_file_is_truncated(tmp_path: Path) -> None:
    raw = gguf()
    for length in range(4, len(raw)):
        with pytest.raises(ModelTruncated):
            read_info(write(tmp_path / "a.gguf", raw[:length]))


@pytest.mark.parametrize("raw", [b"", b"GGU", b"PK\x03\x04" * 100, b"\0" * 100, b"FUGG" * 9])
def test_other_files_are_no_gguf(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(NotGguf):
        read_info(write(tmp_path / "a.gguf", raw))


LIES = {
    "version 1": gguf(version=1),
    "big-endian": gguf(version=3 << 24),
    "pairs without end": b"GGUF" + struct.pack("<IQQ", 3, 0, MAX_PAIRS + 1) + bytes(2_000_000),
    "tensors without end": b"GGUF" + struct.pack("<IQQ", 3, 1 << 60, 0),
    "the same key twice": gguf((*MODEL, MODEL[0])),
    "an endless key": gguf([("k" * 2000, U32, 1)]),
    "an unknown value type": b"GGUF" + struct.pack("<IQQQcI", 3, 0, 1, 1, b"k", 77) + bytes(99),
    "an array of arrays": gguf([("a", ARRAY, [])]).replace(
        struct.pack("<IQ", 6, 0), struct.pack("<IQ", ARRAY, 1)
    ),
    "more strings than any model": b"GGUF"
    + struct.pack("<IQQQcIIQ", 3, 0, 1, 1, b"k", ARRAY, STRING, 1 << 40),
    "alignment 0": gguf([("general.alignment", U32, 0)]),
    "alignment 33": gguf([("general.alignment", U32, 33)]),
    "five dimensions": gguf(MODEL, [("t", (1, 1, 1, 1, 1), 0, 0)]),
    "an unknown tensor type": gguf(MODEL, [("t", (32,), 5, 0)]),
    "a shape that overflows": gguf(MODEL, [("t", (1 << 32, 1 << 32), 0, 0)]),
    "a shape that overflows to nothing": gguf(MODEL, [("t", (0, (1 << 64) - 1), 0, 0)]),
    "a row of half a block": gguf(MODEL, [("t", (33,), 3, 0)]),
    "data between alignments": gguf(MODEL, [("t", (32,), 0, 7)]),
}


@pytest.mark.parametrize("raw", LIES.values(), ids=LIES.keys())
def test_lies_are_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(NotGguf):
        read_info(write(tmp_path / "a.gguf", raw))


@pytest.mark.parametrize("length", [1 << 30, (1 << 63) - 1, (1 << 64) - 1])
def test_lengths_beyond_the_file_cost_nothing(tmp_path: Path, length: int) -> None:
    head = b"GGUF" + struct.pack("<IQQQcI", 3, 0, 1, 1, b"k", STRING)
    with pytest.raises(ModelTruncated):
        read_info(write(tmp_path / "a.gguf", head + struct.pack("<Q", length) + bytes(500)))


def test_tensors_beyond_the_file_are_truncated(tmp_path: Path) -> None:
    far = [(*TENSORS[0][:3], 1 << 62)]
    with pytest.raises(ModelTruncated):
        read_info(write(tmp_path / "a.gguf", gguf(MODEL, far)))


def test_a_name_cannot_forge_what_is_shown(tmp_path: Path) -> None:
    pairs = [("general.size_label", STRING, "1\u202eK\n\u200b\x1b[31m" + "x" * 5000)]
    label = read_info(write(tmp_path / "a.gguf", gguf(pairs))).size_label
    assert label.startswith("1K[31mx")
    assert len(label) < 201


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound):
        read_info(tmp_path / "nothing.gguf")
    with pytest.raises(ModelNotFound):
        read_info(Path("a\0b"))
    with pytest.raises(NotGguf):
        read_info(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    with pytest.raises(NotGguf):
        read_info(tmp_path / "pipe.gguf")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Qwen3-4B-Instruct-2507-Q4_K_M.gguf", "Qwen3 4B Instruct 2507"),
        ("gemma-3-270m-it-UD-Q8_K_XL.gguf", "gemma 3 270m it"),
        ("big-IQ4_XS-00001-of-00003.gguf", "big"),
        ("model.f16.gguf", "model"),
        ("通义 千问.gguf", "通义 千问"),
        (".gguf", ".gguf"),
    ],
)
def test_names_are_those_people_know(file: str, name: str) -> None:
    assert display_name(Path(file)) == name
