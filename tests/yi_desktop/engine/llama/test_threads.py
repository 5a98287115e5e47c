"""Threads are given up for other programs and taken back, whatever the clock says."""

from __future__ import annotations

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
    counts: list[int] = []
    governor = ThreadGovernor(4, counts.append)
    for others, ours in ((0.0, 4.0), (0.9, 3.1), (2.2, 1.8), (4.0, 0.0), (0.1, 1.0)):
        machine.run(0.3, others, ours)
        governor.adapt()
    assert counts == [3, 2, 1, 4]


def test_it_looks_only_now_and_then(machine):
    counts: list[int] = []
    governor = ThreadGovernor(4, counts.append)
    machine.run(0.1, 4.0, 0.0)
    governor.adapt()
    assert counts == []


def test_one_thread_is_never_changed(machine):
    counts: list[int] = []
    governor = ThreadGovernor(1, counts.append)
    machine.run(9.0, 4.0, 0.0)
    governor.adapt()
    assert counts == []


def test_there_is_always_a_thread():
    assert default_threads() >= 1
