"""A file that needs scrolling through is a file with more than one reason to exist."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 300


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "*.py", "*.qml"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    assert len(files) > 20, "git lists too few files for this to be a check"
    lengths = {path: len(path.read_bytes().splitlines()) for path in files if path.exists()}
    assert {str(path): lines for path, lines in lengths.items() if lines > MOST_LINES} == {}
