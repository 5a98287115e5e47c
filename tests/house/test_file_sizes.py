"""A file that needs scrolling through is a file with more than one reason to exist."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 300


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    files = [*ROOT.glob("*.py")]
    for room in ("app", "yi_desktop", "installer", "resources", "tests"):
        files += [path for path in (ROOT / room).rglob("*") if path.suffix in {".py", ".qml"}]
    assert len(files) > 20, "too few files are found for this to be a check"
    lengths = {str(path): len(path.read_bytes().splitlines()) for path in files}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}
