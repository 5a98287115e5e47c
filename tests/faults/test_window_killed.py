"""The window is killed while a reply streams: what it acknowledged is there on the next start."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault

KILLS = 25
DRIVER = Path(__file__).with_name("window_driver.py")
LATE = 10  # CI machines are slow: each promise is asserted this many times over
TAIL, ORPHAN = 0.25, 2.0  # seconds: what may be lost of a reply, how long a worker may outlive


class Window:
    """One run of the app."""

    def __init__(self, root: Path, question: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER), str(root), question], stdout=subprocess.PIPE, text=True
        )
        self.heard: list[dict] = []

    def hear(self, event: str) -> dict:
        """The next line with this event."""
        for line in self.process.stdout:
            said = json.loads(line)
            self.heard.append(said)
            assert said["event"] not in ("bug", "done"), said
            if said["event"] == event:
                return said
        raise AssertionError(f"the window ended before {event!r}: {self.heard[-3:]}")

    def kill(self) -> tuple[float, list[psutil.Process]]:
        """When it died, and the workers it left."""
        workers = psutil.Process(self.process.pid).children(recursive=True)
        self.process.kill()
        at = time.monotonic()
        for line in self.process.stdout:
            if line.endswith("\n"):
                self.heard.append(json.loads(line))
        self.process.wait()
        self.process.stdout.close()
        return at, workers


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost(tmp_path: Path, record_property):
    paths = Paths.under(tmp_path)
    paths.make()
    Vault(paths).go_unprotected()
    chance = random.Random(7)
    asked: list[str] = []
    tails, outlived = [], []
    last: tuple[float, list[dict]] | None = None
    for number in range(KILLS + 1):
        question = f"/long {20_000 + number}"
        window = Window(tmp_path, question)
        try:
            opened = window.hear("opened")
            stored = opened["messages"]
            assert [text for role, text, _ in stored if role == "user"] == asked
            if last is not None:
                role, text, state = stored[-1]
                assert (role, state) == ("assistant", "interrupted")
                assert "interrupted" in opened["kinds"]
                tails.append(lost(last, len(text)))
            if number == KILLS:
                break
            window.hear("saved")
            asked.append(question)
            window.hear("writing")
            while_streaming = time.monotonic() + chance.uniform(0.05, 1.0)
            while window.heard[-1]["at"] < while_streaming:
                window.hear("writing")
        finally:
            died, workers = window.kill()
        last = (died, window.heard)
        outlived.append(gone(workers, died))
    record_property("tail_ms_max", round(max(tails) * 1000))
    record_property("orphan_ms_max", round(max(outlived) * 1000))
    print(f"kills {len(tails)}, tail lost at most {max(tails) * 1000:.0f} ms,"
          f" workers gone after {max(outlived) * 1000:.0f} ms")  # fmt: skip
    assert max(tails) <= TAIL * LATE


def gone(workers: list[psutil.Process], died: float) -> float:
    """After how many seconds the last worker had ended, reaped by whoever inherits it or not."""
    while any(map(runs, workers)):
        assert time.monotonic() - died < ORPHAN * LATE, "orphans"
        time.sleep(0.002)
    return time.monotonic() - died


def runs(process: psutil.Process) -> bool:
    try:
        return process.status() not in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
    except psutil.NoSuchProcess:
        return False


def lost(last: tuple[float, list[dict]], stored: int) -> float:
    """For how many seconds before its death the window had shown what is not stored."""
    died, heard = last
    shown = [
        one["at"] for one in heard if one.get("role") == "assistant" and one["length"] > stored
    ]
    return max(0.0, died - min(shown)) if shown else 0.0
