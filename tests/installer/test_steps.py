"""A step that fails must say why in one sentence, whichever program said it first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from installer import steps
from installer.steps import NO_NETWORK, NO_SPACE, Stop


@pytest.fixture(autouse=True)
def _own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "LOG", tmp_path / "build" / "setup.log")
    monkeypatch.setattr(steps, "times", [])


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", NO_SPACE),
        ("fatal error: error writing to /tmp/x.s: No space left on device", NO_SPACE),
        (
            "NewConnectionError('<...>: Failed to establish a new connection: [Errno 111]",
            NO_NETWORK,
        ),
        ("W: Temporary failure resolving 'mirror.example'\nE: Unable to locate", NO_NETWORK),
        ("NameResolutionError: [Errno -2] Name or service not known", NO_NETWORK),
        ("socket.gaierror: [Errno 11001] getaddrinfo failed", NO_NETWORK),
    ],
)
def test_the_two_usual_reasons_have_a_sentence(output: str, sentence: str) -> None:
    assert steps.explain("A step", output) == sentence


def test_any_other_reason_is_the_programs_own_with_the_log() -> None:
    said = steps.explain("Building", "-- a\nCMake Error: no compiler\n-- incomplete\n")
    assert said == (
        f"Building failed (CMake Error: no compiler); everything it printed is in {steps.LOG}."
    )


def test_a_failing_program_stops_the_set_up() -> None:
    with pytest.raises(Stop, match=r"^Counting failed \(three\)"):
        steps.call("Counting", [sys.executable, "-c", "print('three'); raise SystemExit(3)"])
    assert "three" in steps.LOG.read_text(encoding="utf-8")
    assert steps.times[0][0] == "Counting"


def test_a_lock_is_held_against_others_and_let_go_by_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    program = (
        "import sys, pathlib; from installer.steps import lock\n"
        "with lock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with (
        subprocess.Popen(command, cwd=steps.ROOT, **pipes) as first,
        subprocess.Popen(command, cwd=steps.ROOT, **pipes) as second,
    ):
        heard = {first: first.stdout.readline(), second: second.stdout.readline()}
        assert sorted(heard.values()) == ["Waiting for another set-up to finish …\n", "held\n"]
        holder = next(one for one, line in heard.items() if line == "held\n")
        other = second if holder is first else first
        holder.kill()
        assert other.stdout.readline() == "held\n"
        other.kill()
