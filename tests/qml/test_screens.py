"""No text is cut, runs out of its place or lies over another, and every word is translated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.translate import LANGUAGES

PROJECT = Path(__file__).parents[2]


@pytest.mark.timeout(400)  # some 30 s of each of two processors
def test_the_texts_of_every_screen() -> None:
    command = [sys.executable, "-m", "tests.screenshots.check", "--language"]
    running = [
        subprocess.Popen(
            [*command, language],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for language in LANGUAGES
    ]
    said = [process.communicate(timeout=300)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], "".join(said)
