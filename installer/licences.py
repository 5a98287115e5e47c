"""Gathers the licence of every part into the bundle: what is passed on goes with its texts."""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from installer import contents
from installer.steps import ROOT, Stop

_TEXTS = ROOT / "installer" / "licences"
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt", "GPL-2.0.txt", "qt-third-party.txt")
# Of packages that bring no text, or of what is compiled into them.
_MORE = {
    "PySide6-Essentials": _QT,
    "shiboken6": _QT,
    "llama-cpp-python": ("llama.cpp.txt",),
}
_NAME = re.compile(r"(licen[cs]e|copying|notice|authors)([._-].*)?", re.I)


def gather(packages: Path, target: Path) -> None:
    """Write one folder for each part. `packages` is where they are installed.

    Raises Stop where a part has no text.
    """
    shutil.rmtree(target, ignore_errors=True)
    for name in (*contents.packages(), "pyinstaller"):
        _put(target / name, [*_of_package(packages, name), *_of_ours(name)])
    _put(target / "Python", [_of_python()])
    for file in sorted((ROOT / "resources").rglob("*.txt")):
        if re.search(r"licen|ofl", file.name, re.I):
            _put(target / file.parent.name, [file])
    _put(target / "Yi Desktop", [ROOT / "LICENSE", ROOT / "THIRD_PARTY.md"])


def _put(folder: Path, files: list[Path]) -> None:
    if not files:
        raise Stop(f"No licence of {folder.name} was found; put it into {_TEXTS}.")
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)


def _of_package(packages: Path, name: str) -> Iterator[Path]:
    pattern = re.sub(r"[-_.]", "[-_.]", name)
    for folder in packages.glob("*.dist-info"):
        if re.match(f"{pattern}-", folder.name, re.I):
            yield from (file for file in sorted(folder.rglob("*")) if _is_text(file))


def _is_text(file: Path) -> bool:
    return file.is_file() and _NAME.fullmatch(file.name) is not None


def _of_ours(name: str) -> Iterator[Path]:
    for text in _MORE.get(name, ()):
        yield _TEXTS / text


def _of_python() -> Path:
    short = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", short, "copyright"),  # where Debian moves it
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise Stop("The licence of Python was not found beside it.")
    return found
