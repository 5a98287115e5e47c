"""What runs from a checkout must run from a package: every file the app reads is in the wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_holds_every_file_of_the_app(tmp_path: Path) -> None:
    source, wheels = tmp_path / "source", tmp_path / "wheels"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [name for name in listed.stdout.decode().split("\0") if (ROOT / name).is_file()]
    for name in names:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, source / name)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
         "--wheel-dir", wheels, source],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = wheels.glob("yi_desktop-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    rooms = ("app/", "yi_desktop/", "resources/")
    assert {name for name in names if name.startswith(rooms)} - packed == set()
    assert not [name for name in packed if name.startswith(("tests/", "installer/"))]
