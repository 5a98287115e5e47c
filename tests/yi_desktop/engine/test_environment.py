"""A worker gets what it needs to run and nothing private, from wherever it is started."""

from __future__ import annotations

import subprocess
import sys

from yi_desktop.engine.environment import worker_command, worker_environment, worker_folder
from yi_desktop.engine.protocol import FrameReader, Ready, decode_event

PRIVATE = {
    "HOME": "/home/me",
    "USERPROFILE": "C:\\me",
    "HTTPS_PROXY": "http://me:secret@proxy",
    "no_proxy": "x",
    "HF_TOKEN": "secret",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "SSH_AUTH_SOCK": "/tmp/agent",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus",
    "LD_PRELOAD": "/tmp/evil.so",
    "PYTHONSTARTUP": "/tmp/evil.py",
    "YI_DESKTOP_ROOT": "/home/me/yi",
}


def test_only_what_is_needed_passes():
    needed = {"PATH": "/bin", "OMP_NUM_THREADS": "2", "SystemRoot": "C:\\Windows"}
    passed = worker_environment(PRIVATE | needed)
    assert {k: v for k, v in passed.items() if not k.startswith("PYTHON")} == needed


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--engine-worker"]


def test_it_starts_from_another_folder_and_ends_with_its_pipe():
    done = subprocess.run(
        worker_command("yi_desktop.engine.fake"),
        env=worker_environment(PRIVATE),
        cwd=worker_folder(),
        input=b"",
        capture_output=True,
        timeout=30,
        check=False,
    )
    events = FrameReader(decode_event).feed(done.stdout)
    assert done.returncode == 0
    assert all(isinstance(event, Ready) for event in events)
