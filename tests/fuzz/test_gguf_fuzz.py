"""Whatever bytes a file holds, reading its header ends in a result or an expected error."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gguf_files import gguf
from yi_desktop.errors import YiError
from yi_desktop.gguf import GgufInfo, read_info

SOUND = gguf()
HOSTILE = [0, 1, 2, 9, 255, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**63 - 1, 2**63, 2**64 - 1]

quick = settings(
    deadline=5_000,  # ms; a reader that follows a false count would take far longer
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def read(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    with suppress(YiError):
        info = read_info(path)
        assert isinstance(info, GgufInfo)
        assert 0 <= info.n_layers < 2**31
        assert 0 <= info.n_ctx_train < 2**31
        assert info.name.isprintable()
        assert len(info.languages) <= 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fuzz.gguf"


@quick
@given(st.binary(max_size=4096), st.booleans())
def test_garbage(path: Path, raw: bytes, magic: bool) -> None:
    read(path, b"GGUF" + raw if magic else raw)


@quick
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=8))
def test_flipped_bytes(path: Path, flips: list[tuple[int, int]]) -> None:
    raw = bytearray(SOUND)
    for at, byte in flips:
        raw[at] = byte
    read(path, bytes(raw))


@quick
@given(st.integers(0, len(SOUND) - 8), st.sampled_from(HOSTILE), st.sampled_from(["<I", "<Q"]))
def test_hostile_integers(path: Path, at: int, number: int, form: str) -> None:
    raw = bytearray(SOUND)
    struct.pack_into(form, raw, at, number & (2**32 - 1 if form == "<I" else 2**64 - 1))
    read(path, bytes(raw))


@quick
@given(st.integers(0, len(SOUND)), st.binary(max_size=64))
def test_cut_and_continued(path: Path, at: int, tail: bytes) -> None:
    read(path, SOUND[:at] + tail)


@quick
@given(
    st.lists(
        st.tuples(
            st.text(max_size=30),
            st.sampled_from([0, 4, 7, 8, 10]),
            st.integers(0, 255),
        ),
        max_size=20,
    )
)
def test_any_metadata(path: Path, pairs: list[tuple[str, int, int]]) -> None:
    read(path, gguf(pairs, ()))
