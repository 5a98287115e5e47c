"""What runs from a checkout must run from a package: every file the app reads is in the wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from installer import contents

ROOT = Path(__file__).resolve().parents[2]


ROOMS = ("app", "yi_desktop", "resources")


def test_the_wheel_holds_every_file_of_the_app(tmp_path: Path) -> None:
    source, wheels = tmp_path / "source", tmp_path / "wheels"
    for room in ROOMS:
        ignore = shutil.ignore_patterns("__pycache__", "*.ts")  # translators' sources
        shutil.copytree(ROOT / room, source / room, ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE", "THIRD_PARTY.md"):
        shutil.copy(ROOT / name, source)
    names = {
        path.relative_to(source).as_posix()
        for room in ROOMS
        for path in (source / room).rglob("*")
        if path.is_file()
    }
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
         "--wheel-dir", wheels, source],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = wheels.glob("yi_desktop-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert names - packed == set()
    bundled = {str(path) for path in contents.data_files()}
    assert bundled == {name for name in names if not name.endswith(".py")} | {"THIRD_PARTY.md"}
    assert not [name for name in packed if name.startswith(("tests/", "installer/"))]
