from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from app.garbage import GarbageCollector


@pytest.fixture
def collector(qapp) -> Iterator[GarbageCollector]:
    collector = GarbageCollector()
    yield collector
    collector.end()
    assert gc.isenabled()


def abandon_a_cycle(ended_on: list[int]) -> None:
    """Leave a QObject behind that only the cyclic collector can end."""

    class Node(QObject):
        def __del__(self) -> None:
            ended_on.append(threading.get_ident())

    node = Node()
    node.itself = node


def test_a_busy_thread_ends_no_qobject(collector, qtbot) -> None:
    ended_on: list[int] = []
    abandon_a_cycle(ended_on)

    def allocate() -> None:
        for _ in range(20):
            cycles: list[list[object]] = [[] for _ in range(5_000)]
            for cycle in cycles:
                cycle.append(cycle)

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert ended_on == []
    qtbot.waitUntil(lambda: ended_on == [threading.get_ident()], timeout=10_000)
