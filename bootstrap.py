#!/usr/bin/env python3
"""Takes a fresh clone to the running app (`bootstrap.py run`) or its checks (`... test`)."""

import sys

if sys.hexversion < 0x030B0000:  # Python 3.6 must be able to read this file to get here
    version = ".".join(map(str, sys.version_info[:3]))
    sys.stderr.write(f"Yi Desktop needs Python 3.11 or newer; {sys.executable} is {version}.\n")
    sys.exit(2)

import argparse
import contextlib
import errno
import hashlib
import json
import os
import re
import subprocess
import time
from pathlib import Path
from typing import Any

from installer import engine_wheel, system
from installer.steps import NO_SPACE, ROOT, Stop, call, free_bytes, lock, table, times

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up.json"  # what .venv holds; written last, so without it .venv is made anew
VENV_BYTES = 1_200_000_000
Stamp = dict[str, Any]

CHECKS = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy", "--strict", "yi_desktop"]),
    ("import-linter", ["lint-imports"]),
    ("qmllint", ["python", "tests/house/qmllint.py"]),
    ("pytest", ["python", "-m", "pytest", "--durations=15"]),
)


def main(arguments: list[str]) -> int:
    """Set up what is missing, then start the app (this process becomes it) or run the checks."""
    options, rest = _parse(arguments)
    try:
        set_up(options, test=options.command == "test")
        if options.command == "test":
            if options.installer:
                needs = (*system.PACKAGE, system.CLEAN_ROOT)
                system.provide(build=True, test=True, more=needs)
                rest = ["--installer", *rest]
            return _test(rest)
        return _become([str(PYTHON), "-m", "app", *rest])
    except Stop as stop:
        sentence = str(stop)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        sentence = NO_SPACE if full else f"{error.strerror}: {error.filename}."
    except KeyboardInterrupt:
        sentence = "Stopped; the same command goes on from here."
    print(sentence, file=sys.stderr)
    return 2


def _parse(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        prog="bootstrap.py",
        description=__doc__,
        epilog="Further arguments go to the app (run) or to pytest (test).",
        allow_abbrev=False,
    )
    parser.add_argument("command", choices=("run", "test"))
    parser.add_argument(
        "--accelerator",
        choices=engine_wheel.ACCELERATORS,
        help="what the engine computes on; what was chosen last, at first auto",
    )
    parser.add_argument("--wheel-index", metavar="URL", help="take a prebuilt engine from there")
    parser.add_argument(
        "--wheels",
        metavar="DIR",
        help=f"where built engines are kept (also {engine_wheel.FOLDER_VARIABLE})",
    )
    parser.add_argument(
        "--repair", action="store_true", help="install everything again, and what the system lacks"
    )
    parser.add_argument(
        "--installer",
        action="store_true",
        help="test: build the package too, and try it in a clean root (Debian, as root)",
    )
    return parser.parse_known_args(arguments)


def set_up(options: argparse.Namespace, *, test: bool) -> None:
    """Make `.venv` what the requirements say; does nothing, quickly, where it is. Raises Stop."""
    with lock(ROOT / ".build" / "lock"):
        last = _read_stamp()
        have = {} if options.repair else last
        base: Stamp = {
            "python": sys.version,
            "processor": engine_wheel.processor(),
            "pins": _digest_of_pins(),
        }
        asked = options.accelerator or options.wheel_index
        if not asked and base.items() <= have.items() and have["test"] >= test:
            return  # what is installed stays, whatever toolkit or variable has come or gone
        if options.accelerator:
            last.pop("index", None)  # a later choice outweighs an earlier index
        choice = engine_wheel.choose(
            options.accelerator or last.get("accelerator", "auto"),
            options.wheel_index or last.get("index", ""),
        )
        want: Stamp = {
            **base,
            "engine": choice.key,
            "accelerator": "auto" if choice.index else choice.name,
            "index": choice.index,
            "test": test or last.get("test", False),
        }
        if have != want:
            _install(have, want, choice, engine_wheel.folder(options.wheels))


def _install(have: Stamp, want: Stamp, choice: engine_wheel.Choice, wheels: Path) -> None:
    build = not choice.index and engine_wheel.kept(choice, wheels) is None
    print(f"Engine: {choice.name} ({choice.why}); kept in {wheels / choice.key}", flush=True)
    _need_space(ROOT, 0 if have else VENV_BYTES)
    _need_space(wheels, engine_wheel.BUILD_BYTES if build else 0)
    system.provide(build=build, test=want["test"])
    wheel = engine_wheel.provide(choice, wheels)  # before .venv is touched: it fails most often

    STAMP.unlink(missing_ok=True)
    if have.get("python") != want["python"]:
        base = getattr(sys, "_base_executable", sys.executable)  # .venv cannot clear itself
        call("Making .venv", [base, "-m", "venv", "--clear", VENV])
    pip = [PYTHON, "-m", "pip", "install", "--retries=2", "--no-deps"]
    names = ["run", "dev"] if want["test"] else ["run"]
    files = [f"--requirement={ROOT / 'requirements' / name}.txt" for name in names]
    call("Installing the packages", [*pip, *files])
    if have.get("engine") != want["engine"]:
        call("Installing the engine", [*pip, "--force-reinstall", wheel])
    call("Installing Yi Desktop", [*pip, "--no-build-isolation", "--editable", ROOT])
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(want), encoding="utf-8")
    fresh.replace(STAMP)


def _read_stamp() -> Stamp:
    """What the last complete set-up wrote; empty when there is none or its Python is gone."""
    with contextlib.suppress(OSError, ValueError):
        if PYTHON.exists():
            stamp: Stamp = json.loads(STAMP.read_text(encoding="utf-8"))
            return stamp
    return {}


def _digest_of_pins() -> str:
    """Of all that says what `.venv` is to hold, what is changed in the engine's sources too."""
    files = [
        *sorted((ROOT / "requirements").glob("*.txt")),
        ROOT / "pyproject.toml",
        ROOT / "installer" / "engine_patches.py",
    ]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _need_space(place: Path, needed: int) -> None:
    free = free_bytes(place)
    if free < needed:
        raise Stop(
            f"The disk is too full: {place} has {free / 1e6:,.0f} MB left, "
            f"and setting up needs {needed / 1e6:,.0f} MB."
        )


def _become(command: list[str]) -> int:
    if os.name == "nt":  # there, exec returns to the prompt while the app still runs
        return subprocess.call(command)
    os.execv(command[0], command)


def _test(rest: list[str]) -> int:
    """Run every check, stopping at the first that fails; the last line is pytest's summary."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    failed, summary, code = "", "", 0
    for name, (program, *arguments) in CHECKS:
        print(f"── {name}", flush=True)
        started = time.monotonic()
        command = [str(BIN / program), *arguments, *(rest if name == "pytest" else ())]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, text=True,
            encoding="utf-8", errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if re.match(r"=+ .* in [\d.]+s.* =+$", line):
                summary = line.rstrip()
        code = process.wait()
        times.append((name, time.monotonic() - started))
        if code:
            failed = name
            break
    print(table())
    if failed:
        print(f"Failed: {failed}; what comes after it was not run.")
    if summary:
        print(summary)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
