"""Threads are given up for other programs and taken back, whatever the clock says."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest

from yi_desktop.engine.llama import threads
from yi_desktop.engine.llama.threads import ThreadGovernor, default_threads


class Machine:
    """Four cores, on which others and we use as much as a test says."""

    def __init__(self) -> None:
        self.clock = self.own = self.used = 0.0

    def run(self, seconds: float, others: float, ours: float) -> None:
        self.clock += seconds
        self.own += ours * seconds
        self.used += (others + ours) * seconds

    def cpu_times(self, percpu: bool) -> list[object]:
        class Times(tuple):
            idle = 0.0

        return [Times((self.used / 4,)) for _ in range(4)]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    clock = SimpleNamespace(monotonic=lambda: machine.clock, process_time=lambda: machine.own)
    monkeypatch.setattr(threads, "time", clock)
    monkeypatch.setattr(threads, "psutil", SimpleNamespace(cpu_times=machine.cpu_times))
    monkeypatch.setattr(threads, "allowed_cores", lambda: [0, 1, 2, 3])
    return machine


def test_busy_cores_are_left_alone_until_they_are_free_again(machine):
    counts = []
    governor = ThreadGovernor(4)
    for others, ours in ((0.0, 4.0), (0.9, 3.1), (2.2, 1.8), (4.0, 0.0), (0.1, 1.0)):
        machine.run(0.3, others, ours)
        governor.look()
        counts.append(governor.threads)
    assert counts == [4, 3, 2, 1, 4]


def test_too_short_a_time_says_nothing(machine):
    governor = ThreadGovernor(4)
    machine.run(0.05, 4.0, 0.0)
    governor.look()
    assert governor.threads == 4


def test_it_looks_by_itself_again_and_again(monkeypatch):
    monkeypatch.setattr(threads, "_INTERVAL", 0.01)
    governor, looks, twice = ThreadGovernor(2), [], threading.Event()

    def look() -> None:
        looks.append(True)
        if len(looks) == 2:
            twice.set()

    governor.look = look
    governor.watch()
    assert twice.wait(10)


def test_one_thread_needs_no_watch():
    before = threading.active_count()
    ThreadGovernor(1).watch()
    assert threading.active_count() == before


def test_there_is_always_a_thread():
    assert default_threads() >= 1
