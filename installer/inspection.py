"""Walks a bundle and names whatever has no place in it; what is not known is not passed on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from installer import contents, qt_modules

_PYTHON = re.compile(
    r"base_library\.zip|(?:lib)?python3[\d.]*\.(?:so|dll|dylib)[\d.]*"
    r"|python3[\d.]*/lib-dynload/[\w.-]+\.so|Python|Python\.framework/.*"
    r"|_?\w+\.pyd|(?:lib(?:ffi|crypto|ssl)|vcruntime|msvcp|ucrtbase|api-ms-win)[\w.-]*\.(?:dll|dylib)"
)
_METADATA = re.compile(r"([\w.]+)-[^/-]+\.dist-info/.+")
# PyInstaller's own loader and the modules that it makes.
_LOADER = re.compile(r"pyimod\d\d_\w+|_pyi_rth_utils|pyi_rth_\w+|pyi_splash")


def strangers(inner: Path, modules: Iterable[str]) -> list[str]:
    """Files of the bundle (this is its inner folder) and modules in it that are on no list."""
    allowed = _top_levels(inner)
    ours = {str(path) for path in contents.data_files()}
    found = []
    for file in sorted(inner.rglob("*")):
        if file.is_dir() and not file.is_symlink():
            continue
        name = file.relative_to(inner).as_posix()
        if file.is_symlink():
            target = file.resolve()
            if not target.is_relative_to(inner.resolve()):
                found.append(f"{name} (a link out of the bundle)")
            continue
        if not _belongs(name, ours, allowed):
            found.append(name)
    found += [f"module {name}" for name in modules if not _is_known(name, allowed)]
    return found


def lacking(inner: Path) -> list[str]:
    """Data files of ours that the bundle does not hold."""
    return [str(path) for path in contents.data_files() if not (inner / path).is_file()]


def _belongs(name: str, ours: set[str], allowed: set[str]) -> bool:
    parts = PurePosixPath(name).parts
    if parts[0] == "PySide6":
        return qt_modules.is_allowed(name)
    if parts[0] in contents.ROOMS or name in ours:
        return name in ours or (name.endswith(".qmlc") and name[:-1] in ours)
    if _PYTHON.fullmatch(name):
        return True
    metadata = _METADATA.fullmatch(name)
    if metadata:
        return _canonical(metadata.group(1)) in set(map(_canonical, contents.packages()))
    return parts[0].partition(".")[0] in allowed and _is_known(".".join(parts[:2]), allowed)


def _is_known(module: str, allowed: set[str]) -> bool:
    """Whether a module may be there: by its top level, and not by name among the excluded."""
    if any(module == name or module.startswith(f"{name}.") for name in contents.EXCLUDED):
        return False
    top = module.partition(".")[0]
    return top in allowed or top in sys.stdlib_module_names or bool(_LOADER.fullmatch(top))


def _top_levels(inner: Path) -> set[str]:
    """What the packages that may be there install, by their own records; and ours."""
    return {*contents.ROOMS, *_installed(inner), "_cffi_backend"}


def _installed(inner: Path) -> Iterator[str]:
    for name in contents.packages():
        pattern = re.sub(r"[-_.]", "[-_.]", name.lower())
        for record in inner.glob("*.dist-info/RECORD"):
            if re.match(f"{pattern}-", record.parent.name.lower()):
                for line in record.read_text("utf-8").splitlines():
                    yield re.split(r"[/.,]", line.lstrip("."))[0]


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
