"""Says what is installed, where things lie, what is wrong and how to mend it; without Qt."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

import psutil

import yi_desktop
from app.instance.client import reach
from app.sentences import ERRORS, OTHER
from yi_desktop.engine.devices import ask_build
from yi_desktop.errors import YiError
from yi_desktop.models.library import STARTER_PACKAGE, Library, LocalModel
from yi_desktop.oskeyring import find_keyring
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault
from yi_desktop.settings import Settings

_REINSTALL = (
    "install Yi Desktop again"
    if getattr(sys, "frozen", False)
    else "run `python3 bootstrap.py run --repair`, which installs what is missing"
)
_PACKAGES = (
    "PySide6-Essentials",
    "qasync",
    "msgspec",
    "apsw-sqlite3mc",
    "keyring",
    "markdown-it-py",
    "llama-cpp-python",
    STARTER_PACKAGE,
)
_LOW_DISK = 1_000_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. A 'problem' keeps something from working, a 'warning' makes it worse."""

    section: str
    name: str
    value: str
    state: Literal["ok", "warning", "problem"] = "ok"
    mend: str = ""


def run(paths: Paths, *, as_json: bool) -> int:
    """Print the findings; 1 where there is a problem, else 0. Changes nothing on the disk."""
    findings = list(examine(paths))
    if as_json:
        report = {"version": yi_desktop.__version__, "findings": [asdict(f) for f in findings]}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _print(findings)
    return int(any(finding.state == "problem" for finding in findings))


def examine(paths: Paths) -> Iterator[Finding]:
    """Everything there is to say, in the order in which it is shown."""
    yield Finding("Installed", "Yi Desktop", yi_desktop.__version__)
    yield Finding("Installed", "Python", f"{platform.python_version()} ({sys.executable})")
    yield Finding("Installed", "System", platform.platform())
    yield from map(_package, _PACKAGES)
    yield _window(paths)
    yield from _qt_libraries()
    yield from _chinese_fonts()
    yield from _engine()
    yield from _models(paths)
    yield from _places(paths)
    yield from _protection(paths)


def _package(name: str) -> Finding:
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        if name == STARTER_PACKAGE:
            return Finding("Installed", name, "not installed: there is no starter model")
        return Finding("Installed", name, "missing", "problem", _REINSTALL)
    if name == "apsw-sqlite3mc":  # its version begins with that of the SQLite in it
        version = f"{version} (SQLite {version.rpartition('.')[0]}, encrypting)"
    return Finding("Installed", name, version)


def _window(paths: Paths) -> Finding:
    line = reach(paths)
    if line is None:
        return Finding("Window", "Window", "not open")
    line.close()
    return Finding("Window", "Window", "open; it answers `yi-desktop ask` too")


def _qt_libraries() -> Iterator[Finding]:
    """What the dynamic linker would not find when the window opens (Linux alone needs asking)."""
    if not sys.platform.startswith("linux"):
        return
    displays = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if displays:
        yield Finding("Window", "Display", f"{displays[0]}={os.environ[displays[0]]}")
    else:
        mend = "open Yi in a graphical session; `yi-desktop ask` works without one"
        yield Finding("Window", "Display", "none", "warning", mend)
    linker = shutil.which("ldd")
    try:
        qt = Path(str(metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt")))
    except metadata.PackageNotFoundError:
        return
    parts = [qt / "lib/libQt6Quick.so.6", *sorted((qt / "plugins/platforms").glob("libq*.so"))]
    if linker is None or not parts[0].exists():
        return
    said = subprocess.run([linker, *parts], capture_output=True, text=True, check=False).stdout
    lines = [line for line in said.splitlines() if line.endswith("not found")]
    missing = sorted({line.split()[0] for line in lines})
    if missing:
        yield Finding("Window", "Libraries", f"without {', '.join(missing)}", "problem", _REINSTALL)
    else:
        yield Finding("Window", "Libraries", "all that Qt needs")


def _chinese_fonts() -> Iterator[Finding]:
    """Windows and macOS bring one; elsewhere fontconfig knows."""
    asker = shutil.which("fc-list")
    if not sys.platform.startswith("linux") or asker is None:
        return
    command = [asker, ":lang=zh-cn", "family"]
    found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split("\n")
    families = sorted({line.split(",")[0] for line in found if line})
    if families:
        yield Finding("Window", "Fonts for Chinese", ", ".join(families[:3]))
    else:
        mend = "install a font such as Noto Sans CJK (package fonts-noto-cjk)"
        yield Finding("Window", "Fonts for Chinese", "none", "warning", mend)


def _engine() -> Iterator[Finding]:
    try:
        build = ask_build()
    except YiError as error:
        said = error.detail.strip().splitlines()
        yield Finding("Engine", "llama.cpp", said[-1] if said else "", "problem", _REINSTALL)
        return
    yield Finding("Engine", "llama.cpp", build.version)
    built = f"any processor; here it computes for {build.variant}" if build.variant else ""
    yield Finding("Engine", "Built for", built or "this computer")
    for device in build.devices:
        memory = f", {_size(device.free)} of {_size(device.total)} free" if device.total else ""
        memory = "" if device.kind == "cpu" else memory
        yield Finding("Engine", device.name, f"{device.description} ({device.kind}{memory})")
    memory = psutil.virtual_memory()
    yield Finding(
        "Engine", "Memory", f"{_size(memory.available)} of {_size(memory.total)} available"
    )


def _models(paths: Paths) -> Iterator[Finding]:
    try:
        settings = Settings.read(paths.settings)
    except YiError as error:
        yield Finding("Models", "Settings", *_failure(error))
        return
    library = Library(paths, settings)
    models = library.models()
    for model in models:
        yield _model(model)
    if not models:
        mend = "add a GGUF file in the window, or give one with `yi-desktop ask --model`"
        yield Finding("Models", "Model", "none", "warning", mend)
    try:
        library.chosen()
    except YiError as error:
        yield Finding("Models", "In use", *_failure(error))


def _model(model: LocalModel) -> Finding:
    value = f"{model.info.quantization}, {_size(model.info.size_bytes)}, {model.path}"
    if model.info.size_bytes < psutil.virtual_memory().available:
        return Finding("Models", model.info.name, value)
    mend = "close other programs, or choose a smaller model"
    return Finding("Models", model.info.name, f"{value}: more than is free", "warning", mend)


def _places(paths: Paths) -> Iterator[Finding]:
    for name, folder in (
        ("Conversations", paths.database),
        ("Settings", paths.settings),
        ("Models", paths.models),
        ("Cache", paths.cache),
        ("Logs", paths.logs),
    ):
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        if existing != folder and not existing.is_dir():
            mend = "choose another place with --root"
            yield Finding("Places", name, f"{existing} is not a folder", "problem", mend)
        elif os.access(existing, os.W_OK):
            yield Finding("Places", name, str(folder))
        else:
            mend = f"allow writing to {existing}, or choose another place with --root"
            yield Finding("Places", name, f"{folder} cannot be written", "problem", mend)
    place = next(place for place in (paths.data, *paths.data.parents) if place.exists())
    free = shutil.disk_usage(place).free
    low = free < _LOW_DISK
    mend = "free some space: replies that cannot be saved are lost" if low else ""
    yield Finding("Places", "Free space", _size(free), "warning" if low else "ok", mend)


def _protection(paths: Paths) -> Iterator[Finding]:
    keyring = find_keyring()
    if keyring is not None:
        yield Finding("Protection", "Keyring", keyring.name)
    else:
        mend = "start the system's keyring, or choose a passphrase when the window asks"
        yield Finding("Protection", "Keyring", "none", "warning", mend)
    try:
        state = Vault(paths).state()
    except YiError as error:
        yield Finding("Protection", "Conversations", *_failure(error))
        return
    if state.protection is None:
        value = "nothing is kept yet"
    elif state.protection == "none":
        value = "kept WITHOUT protection: the key lies beside them"
    else:
        value = f"encrypted; the key is kept by {state.protection}"
    yield Finding("Protection", "Conversations", value)


def _failure(error: YiError) -> tuple[str, Literal["problem"], str]:
    title, text, _ = ERRORS.get(error.code, OTHER)
    return f"{title} ({error.detail})", "problem", text


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _print(findings: list[Finding]) -> None:
    width = max(len(finding.name) for finding in findings)
    marks = {"ok": " ", "warning": "!", "problem": "✗"}
    section = ""
    for finding in findings:
        if finding.section != section:
            section = finding.section
            print(f"\n{section}")
        print(f"{marks[finding.state]} {finding.name:{width}}  {finding.value}")
    wrong = [finding for finding in findings if finding.state != "ok"]
    print("\nNothing is wrong." if not wrong else "\nHow to mend it")
    for finding in wrong:
        print(f"{marks[finding.state]} {finding.name}: {finding.mend.rstrip('.')}.")
