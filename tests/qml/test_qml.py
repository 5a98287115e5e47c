"""Runs the QML tests, offscreen and in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(path.name for path in HERE.glob("tst_*.qml"))


@pytest.mark.parametrize("name", FILES)
def test_qml(name: str) -> None:
    outcome = subprocess.run(
        [sys.executable, HERE / "run.py", "-input", HERE / name],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    said = outcome.stdout + outcome.stderr
    assert outcome.returncode == 0, said
    assert "QWARN" not in said, said
