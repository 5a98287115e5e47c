"""One holder at a time, and a killed one holds nothing."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from yi_desktop.locks import FileLock, FileTaken

_HOLDER = """
import sys, pathlib
from yi_desktop.locks import FileLock
held = FileLock(pathlib.Path(sys.argv[1]), 0)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_lock_is_held_once_and_given_back(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with closing(FileLock(path, 0)), pytest.raises(FileTaken, match="lock"):
        FileLock(path, 0.05)
    FileLock(path, 0).close()


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(FileTaken):
            FileLock(path, 0)
        holder.kill()
    FileLock(path, 5).close()


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "nowhere" / "lock", 0)
