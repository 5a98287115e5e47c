"""Only a keyring that protects is used, and a real one keeps, locks and forgets as expected."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring import core
from keyring.backend import KeyringBackend

from yi_desktop.oskeyring import find_keyring

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _as_before():
    yield
    core.set_keyring(keyring.backends.fail.Keyring())


def _plaintext() -> KeyringBackend:
    """What `keyrings.alt` offers: it calls itself good enough and keeps base64 in a file."""
    ways = {"get_password": lambda *_: None, "set_password": lambda *_: None}
    # not viable: no other test may find it among the backends
    kind = type("PlaintextKeyring", (KeyringBackend,), {"priority": 9, "viable": False, **ways})
    kind.__module__ = "keyrings.alt.file"
    return kind()


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), _plaintext()],
    ids=lambda backend: type(backend).__name__,
)
def test_a_stand_in_is_no_keyring(backend: KeyringBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "init_backend", lambda limit: core.set_keyring(backend))
    assert find_keyring() is None


def test_the_limit_refuses_stand_ins_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setattr(core, "load_config", lambda: None)
    backends = [_plaintext(), keyring.backends.null.Keyring(), keyring.backends.fail.Keyring()]
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: backends)
    assert find_keyring() is None


@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "no.such.Keyring"])
def test_a_configured_stand_in_is_no_keyring(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    assert find_keyring() is None


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")
def test_a_session_without_a_secret_service_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    assert find_keyring() is None


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_a_real_keyring_keeps_locks_and_forgets(tmp_path: Path) -> None:
    script = (
        "echo -n pw | gnome-keyring-daemon --unlock --components=secrets --daemonize >&2;"
        ' "$@"'  # the daemon ends with its bus
    )
    home = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": os.environ["PATH"]}
    steps = [sys.executable, str(HERE / "keyring_steps.py"), str(tmp_path)]
    ran = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script, "bash", *steps],
        env={**home, "PYTHONPATH": str(HERE.parents[1])},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    assert seen.pop("made_ms") < 5000
    assert seen.pop("locked_ms") < 20_000
    assert seen == {
        "before": "nothing",
        "backend": "keyring.backends.SecretService.Keyring",
        "again": True,
        "protection": "keyring",
        "secret_is_the_key": True,
        "locked": "keyring_locked",
        "lost": "key_missing",
        "made": None,
    }
