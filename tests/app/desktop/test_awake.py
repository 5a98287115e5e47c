"""The computer is held awake from soon on, until the last one lets go, and never longer."""

from __future__ import annotations

import asyncio

import pytest

from app.desktop import awake
from app.desktop.awake import Awake, MacWaker, WindowsWaker, native


class Recorder:
    """A system that says what was asked of it."""

    def __init__(self, *, able: bool = True) -> None:
        self.able, self.said = able, list[str]()

    async def stay_awake(self, reason: str) -> bool:
        self.said.append(reason)
        return self.able

    async def may_sleep(self) -> None:
        self.said.append("sleep")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awake, "DELAY", 0.0)


def made(system: Recorder | None) -> Awake:
    async def find() -> Recorder | None:
        return system

    return Awake(find, "writing")


async def test_many_holders_are_one_hold(until) -> None:
    system = Recorder()
    one = made(system)
    one.hold("a")
    one.hold("b")
    one.hold("a")
    await until(lambda: system.said)
    one.release("a")
    await asyncio.sleep(0)
    assert system.said == ["writing"]
    one.release("b")
    await until(lambda: system.said == ["writing", "sleep"])
    one.release("b")  # nobody holds: nothing happens
    await one.close()
    assert system.said == ["writing", "sleep"]


async def test_who_holds_again_at_once_is_heard(until) -> None:
    system = Recorder()
    one = made(system)
    one.hold("a")
    await until(lambda: system.said)
    one.release("a")
    one.hold("a")
    await until(lambda: system.said.count("writing") == 2)
    await one.close()
    assert system.said.count("sleep") == 2


async def test_short_work_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awake, "DELAY", 60.0)
    system = Recorder()
    one = made(system)
    one.hold("a")
    await asyncio.sleep(0)
    one.release("a")
    await one.close()
    assert system.said == []


@pytest.mark.parametrize("system", [None, Recorder(able=False)])
async def test_a_system_that_cannot_is_left_alone(system: Recorder | None) -> None:
    one = made(system)
    one.hold("a")
    for _ in range(5):
        await asyncio.sleep(0)
    await one.close()
    assert system is None or system.said == ["writing", "sleep"]


async def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind in (("win32", WindowsWaker), ("darwin", MacWaker), ("linux", type(None))):
        monkeypatch.setattr(awake.sys, "platform", name)
        assert isinstance(native(), kind)
