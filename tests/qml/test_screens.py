"""No text is cut, runs out of its place or lies over another, and every word is translated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def test_the_texts_of_every_screen() -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.screenshots.check"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
