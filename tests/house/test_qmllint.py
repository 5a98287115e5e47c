"""The lint must know the view-models: a misspelt property of theirs is an error, not a blank."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("qmllint.py")
QML = """import QtQuick
import Yi.App

Item {{
    id: root
    required property SidebarViewModel sidebar
    Text {{ text: root.sidebar.{name} }}
    Text {{ text: root.sidebar.rows.count }}
}}
"""


def lint(path: Path, name: str) -> subprocess.CompletedProcess[str]:
    path.write_text(QML.format(name=name), encoding="utf-8")
    command = [sys.executable, SCRIPT, path]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_view_models_property_passes(tmp_path: Path) -> None:
    outcome = lint(tmp_path / "Right.qml", "filter")
    assert outcome.returncode == 0, outcome.stderr


def test_a_misspelt_property_fails(tmp_path: Path) -> None:
    outcome = lint(tmp_path / "Wrong.qml", "fliter")
    assert outcome.returncode == 1
    assert 'Member "fliter" not found on type "SidebarViewModel"' in outcome.stderr
