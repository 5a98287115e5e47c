"""The engine's sources are changed where they are what we know, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.engine_patches import PATCHES, SourcesChanged, patch


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Files that hold what is to be changed, among other lines."""
    for file, lines, _ in PATCHES:
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else "first\n"
        path.write_text(f"{before}{lines}another\n", encoding="utf-8")
    return tmp_path


def test_every_change_is_made(sources: Path) -> None:
    patch(sources)
    for file, _, instead in PATCHES:
        text = (sources / file).read_text("utf-8")
        assert instead in text
        assert text.startswith("first\n")
        assert text.endswith("another\n")


@pytest.mark.parametrize("number", range(len(PATCHES)))
@pytest.mark.parametrize("times", [0, 2])
def test_changed_sources_are_said_not_guessed_at(sources: Path, number: int, times: int) -> None:
    file, lines, _ = PATCHES[number]
    path = sources / file
    path.write_text(path.read_text("utf-8").replace(lines, lines * times), encoding="utf-8")
    with pytest.raises(SourcesChanged, match="is not in"):
        patch(sources)
