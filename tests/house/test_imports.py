"""The import rules must refuse what they are there to refuse, not only pass what exists."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

TRESPASSES = {
    "rooms": ("yi_desktop/errors.py", "from yi_desktop import paths\n"),
    "core": ("yi_desktop/paths.py", "from PySide6 import QtCore\n"),
    "engine": ("app/strings.py", "import llama_cpp\n"),
    "store": ("app/tasks.py", "import apsw\n"),
}


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).with_name("lint-imports")
    command = [tool, "--no-cache", "--contract", contract]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("contract", TRESPASSES)
def test_a_trespass_is_refused(contract: str, tmp_path: Path) -> None:
    for name in ("app", "yi_desktop"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "qml")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    name, line = TRESPASSES[contract]
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write(line)
    outcome = lint(tmp_path, contract)
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert "1 broken" in outcome.stdout
