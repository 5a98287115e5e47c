"""A worker says what it can compute on, or its last words say why it cannot."""

from __future__ import annotations

import sys

import pytest

from yi_desktop.engine import devices
from yi_desktop.engine.devices import Device, ask_build
from yi_desktop.engine.errors import EngineCrashed


def test_the_processor_is_always_there() -> None:
    before = "llama_cpp" in sys.modules  # another test may have opened it in this process
    build = ask_build()
    assert build.version
    assert build.variant == ""  # built for this computer, it holds its one part
    processor = next(device for device in build.devices if device.kind == "cpu")
    assert processor.total > 0
    assert not processor.holds_layers
    assert ("llama_cpp" in sys.modules) == before


@pytest.mark.parametrize(("kind", "holds"), [("gpu", True), ("igpu", True), ("accel", False)])
def test_layers_lie_on_what_computes_alone(kind: str, holds: bool) -> None:
    assert Device("a", "b", kind, 1, 1).holds_layers == holds  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit('no llama')", "print('no llama')", "import os; os.abort()", ""],
)
def test_a_worker_that_does_not_say_is_an_expected_failure(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(devices, "worker_command", lambda: [sys.executable, "-c", program])
    with pytest.raises(EngineCrashed) as failed:
        ask_build()
    assert failed.value.detail


def test_a_worker_that_hangs_or_is_missing_is_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = [sys.executable, "-c", "import time; time.sleep(99)"]
    for command in (hang, ["/no/such/program"]):
        monkeypatch.setattr(devices, "worker_command", lambda command=command: command)
        with pytest.raises(EngineCrashed):
            ask_build(limit=0.5)
