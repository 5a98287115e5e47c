"""A file is the old one or the new one, and nothing is left beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from yi_desktop.atomic import replace_file


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "file"
    for data in (b"one", b"", b"two" * 100_000):
        replace_file(path, data)
        assert path.read_bytes() == data
    assert [file.name for file in path.parent.iterdir()] == ["file"]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_a_failure_leaves_all_as_it_was(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="file"):
        replace_file(taken, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
