"""The package, on a system that has nothing else: it installs, opens, answers, and goes again.

Only with `--installer`: it takes minutes, a network to install from, and root.
"""

from __future__ import annotations

import json
import platform
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from installer import build, bundle, contents, engine_wheel, inspection
from tests.installer.clean_root import CleanRoot

pytestmark = [pytest.mark.installer, pytest.mark.timeout(3600)]

QUESTION = "What is the capital of France?"
HOME = f"usr/lib/{contents.NAME}"
OLD = "Nehalem"  # of 2008: SSE 4.2 and no AVX
LIMIT = 400.0  # seconds until the window is open; measured: 1, and 25 on the old processor


@pytest.fixture(scope="module")
def package(request: pytest.FixtureRequest) -> Path:
    given: Path | None = request.config.getoption("--package")
    return given or build.build(engine_wheel.folder(None))[-1]


@pytest.fixture(scope="module")
def root(package: Path) -> Iterator[CleanRoot]:
    with fresh_root(package) as root:
        yield root


@pytest.fixture(scope="module", params=["native", OLD])
def processor(request: pytest.FixtureRequest, root: CleanRoot) -> str:
    """Every test that asks for it runs on this machine's processor and on an old one."""
    name: str = request.param
    if name == OLD:
        if platform.machine() != "x86_64":
            pytest.skip("an old processor of another kind")
        root.emulate(OLD)
    return name


@contextmanager
def fresh_root(package: Path) -> Iterator[CleanRoot]:
    folder = Path(tempfile.mkdtemp(prefix="yi-clean-"))  # pytest's own are closed to the person
    try:
        folder.chmod(0o755)
        root = CleanRoot(folder / "root", bundle.FOLDER / "roots")
        root.install(package)
        yield root
    finally:
        shutil.rmtree(folder)


def test_everything_the_app_reads_is_there(root: CleanRoot) -> None:
    assert inspection.lacking(root.folder / HOME / "_internal") == []


def test_nobody_but_root_may_change_it(root: CleanRoot) -> None:
    for path in (root.folder / HOME).rglob("*"):
        status = path.lstat()
        assert (status.st_uid, status.st_gid) == (0, 0), path
        assert path.is_symlink() or not status.st_mode & 0o022, path


def test_every_part_has_its_licence(root: CleanRoot) -> None:
    folder = root.folder / HOME / "licenses"
    there = {part.name for part in folder.iterdir() if any(part.iterdir())}
    assert {*contents.packages(), "pyinstaller", "Python", "Yi Desktop", "fonts"} <= there


def test_doctor_finds_nothing_wrong(root: CleanRoot, processor: str) -> None:
    report = json.loads(root.output("yi-desktop", "doctor", "--json"))
    assert [one for one in report["findings"] if one["state"] == "problem"] == []
    found = {one["name"]: one["value"] for one in report["findings"]}
    assert found["Libraries"] == "all that Qt needs"
    built = found["Built for"]
    print(f"{processor}: {built}")
    if processor == OLD:
        assert built == "any processor; here it computes for sse42"
    else:
        assert re.fullmatch(r"any processor; here it computes for (?!sse42|x64)\w+", built)


def test_it_answers_without_a_window(root: CleanRoot, processor: str) -> None:
    assert "Paris" in answer(root, processor)


def test_the_window_opens_answers_and_closes(root: CleanRoot, processor: str) -> None:
    place = f"/home/person/{processor}"
    with root.start("yi-desktop", "--root", place) as window:
        wait_until_open(root, place, window)
        assert "Paris" in answer(root, processor, "--root", place)
        if processor == OLD:  # the emulator fails by itself where a program with threads forks
            return
        (program,) = psutil.Process(window.pid).children()
        program.send_signal(signal.SIGTERM)
        said, _ = window.communicate(timeout=60)
        assert (window.returncode, said) == (0, "")
    log = root.folder / place[1:] / "logs" / "yi-desktop.log"
    assert not re.search(" (WARNING|ERROR|CRITICAL) ", log.read_text("utf-8"))


def answer(root: CleanRoot, processor: str, *options: str) -> str:
    """What `ask` prints.

    A worker is ended where a model's template takes 2 s; on a busy machine the emulator may need
    them for an honest one.
    """
    tries = 8 if processor == OLD else 1
    while True:
        tries -= 1
        with root.start("yi-desktop", *options, "ask", QUESTION) as asker:
            said, _ = asker.communicate(timeout=600)
        if asker.returncode == 0:
            return said
        assert tries, said
        assert re.search("template does not work|ended with status 1", said), said


def wait_until_open(root: CleanRoot, place: str, window: subprocess.Popen[str]) -> None:
    """Its door opens after the first frame was drawn."""
    end = time.monotonic() + LIMIT
    while "open; it answers" not in root.output("yi-desktop", "--root", place, "doctor"):
        assert window.poll() is None, window.communicate()
        assert time.monotonic() < end, "the window does not open"


def test_it_goes_without_a_trace(package: Path) -> None:
    with fresh_root(package) as root:
        root.remove(contents.NAME)
        left = [path for path in root.folder.rglob("*yi-desktop*") if "/proc/" not in str(path)]
        assert left == []
