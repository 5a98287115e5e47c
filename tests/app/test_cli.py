"""The command line answers without Qt, without a socket to anywhere, and in one sentence."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import yi_desktop
from tests.gguf_files import gguf, write

ROOT = Path(__file__).parents[2]
CLI = [sys.executable, "-m", "app"]
FRANCE = "What is the capital of France?"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "YI_DESKTOP_ROOT": str(tmp_path / "root")}


@pytest.fixture
def yi(environment: dict[str, str]):
    """Run the command with the given arguments to its end."""

    def run(*arguments: str, given: str = "", before: list[str] | None = None):
        return subprocess.run(
            [*(before or []), *CLI, *arguments],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=environment,
            timeout=110,
            check=False,
        )

    return run


def test_the_version_is_told(yi) -> None:
    told = yi("--version")
    assert (told.returncode, told.stdout.strip()) == (0, yi_desktop.__version__)


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["doctor", "--json"], ["ask", "--model", "nothing.gguf", "?"], ["--help"]],
    ids=lambda arguments: arguments[0],
)
def test_qt_is_not_imported(arguments: list[str], environment: dict[str, str]) -> None:
    program = f"""
import sys
from app.__main__ import start
sys.argv = ["yi-desktop", *{arguments!r}]
try:
    start()
except SystemExit:
    pass
loaded = {{name.partition(".")[0] for name in sys.modules}}
assert not loaded & {{"PySide6", "shiboken6", "qasync", "llama_cpp", "numpy"}}, loaded
print("clean")
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        timeout=100,
        check=False,
    )
    assert done.stdout.endswith("clean\n"), done.stderr


def test_the_frozen_program_answers_as_a_worker(yi) -> None:
    told = json.loads(yi("--engine-worker", "--devices").stdout)
    assert any(device["kind"] == "cpu" for device in told["devices"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["aks", "x"], "invalid choice: 'aks'"),
        (["ask"], "required: text"),
        (["ask", " "], "no question"),
        (["ask", "x", "--temperature", "hot"], "a number from 0 to 5"),
        (["ask", "x", "--temperature", "nan"], "from 0 to 5"),
        (["doctor", "--what"], "unrecognized"),
    ],
)
def test_what_is_not_understood_is_said(yi, arguments: list[str], said: str) -> None:
    refused = yi(*arguments)
    assert refused.returncode in (1, 2)
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_file_that_the_window_does_not_open_is_refused_in_a_sentence(yi, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Hello")
    refused = yi(str(tmp_path / "note.txt"))
    assert refused.returncode == 2
    assert refused.stderr.startswith("yi-desktop: note.txt is no model")
    assert refused.stderr.count("\n") == 1
    assert all(name in yi("--help").stdout for name in (".gguf", ".yichat"))


@pytest.mark.parametrize("raw", [None, b"PK", gguf()[:99], gguf()], ids=range(4))
def test_a_failure_is_one_sentence(yi, tmp_path: Path, raw: bytes | None) -> None:
    path = tmp_path / "model.gguf"
    if raw is not None:
        write(path, raw)
    failed = yi("ask", "x", "--model", str(path))
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith("yi-desktop: ")
    assert failed.stderr.count("\n") == 1
    told = json.loads(yi("ask", "x", "--json", "--model", str(path)).stdout)
    assert told["error"]
    assert told["title"] in failed.stderr


@pytest.mark.model
def test_the_starter_names_paris_and_nothing_is_kept(yi, tmp_path: Path) -> None:
    answered = yi("ask", FRANCE)
    assert "Paris" in answered.stdout, answered.stderr
    assert answered.returncode == 0
    assert not (tmp_path / "root").exists()


@pytest.mark.model
def test_the_question_comes_from_standard_input(yi) -> None:
    answered = json.loads(yi("ask", "-", "--json", given=FRANCE).stdout)
    assert "Paris" in answered["text"]
    assert answered["reason"] == "stop"
    assert answered["reply_tokens"] > 0


@pytest.mark.model
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_no_socket_is_opened(yi, tmp_path: Path) -> None:
    """All there is, is the pair of the event loop that the process keeps to itself."""
    trace = tmp_path / "trace"
    watch = ["strace", "--seccomp-bpf", "-f", "-e", "trace=%network", "-o", str(trace)]
    answered = yi("ask", FRANCE, before=watch)
    assert "Paris" in answered.stdout, answered.stderr
    calls = {line.split(maxsplit=1)[1].partition("(")[0] for line in trace.read_text().splitlines()}
    assert "socketpair" in calls  # so it did watch
    assert not calls & {"socket", "connect", "bind", "listen", "accept", "accept4"}
    assert "AF_INET" not in trace.read_text()


@pytest.mark.model
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="network namespaces are Linux's")
def test_it_works_where_there_is_no_network(yi) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system allows no network namespaces")
    assert "Paris" in yi("ask", FRANCE, before=alone).stdout


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGINT for one process")
def test_ctrl_c_stops_cleanly(environment: dict[str, str]) -> None:
    story = [*CLI, "ask", "Write a very long story about a dragon and a baker."]
    with subprocess.Popen(
        story, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        assert asked.stdout.read(1)  # it is writing
        asked.send_signal(signal.SIGINT)
        rest, said = asked.communicate(timeout=50)
    assert asked.returncode == 130
    assert rest.endswith(b"\n")
    assert said.strip() == b""


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="another shell")
def test_a_reader_that_has_enough_ends_it(environment: dict[str, str]) -> None:
    command = f"{sys.executable} -m app ask 'Tell me of dragons.' | head -c 5"
    done = subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        timeout=100,
        check=True,
    )
    assert len(done.stdout) == 5
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a screen be missing")
@pytest.mark.parametrize("arguments", [[], ["--verison"]])
def test_without_a_screen_the_window_is_refused_in_a_sentence(
    environment: dict[str, str], arguments: list[str]
) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in environment.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=bare,
        timeout=100,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("yi-desktop: there is no screen")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("doctor >/dev/full", 1, "No space left"),
        ("doctor >&-", 0, ""),
        ("ask - <&-", 1, "no question"),
    ],
)
def test_streams_that_do_not_work_end_in_a_sentence(
    environment: dict[str, str], command: str, status: int, said: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m app {command}"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        timeout=100,
        check=False,
    )
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_sees_that_a_root_is_no_folder(yi, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    report = json.loads(yi("--root", str(tmp_path / "file"), "doctor", "--json").stdout)
    cache = next(one for one in report["findings"] if one["name"] == "Cache")
    assert (cache["state"], cache["value"]) == ("problem", f"{tmp_path / 'file'} is not a folder")


def test_the_doctor_finds_nothing_wrong_here(yi, tmp_path: Path) -> None:
    report = json.loads(yi("doctor", "--json").stdout)
    assert report["version"] == yi_desktop.__version__
    found = {finding["name"]: finding for finding in report["findings"]}
    assert [name for name, one in found.items() if one["state"] == "problem"] == []
    assert {"CPU", "Keyring", "Free space", "PySide6-Essentials"} <= found.keys()
    assert found["Cache"]["value"].startswith(str(tmp_path))
    assert all(one["mend"] for one in found.values() if one["state"] != "ok")
    assert not (tmp_path / "root").exists()


def test_the_doctor_names_what_is_wrong_and_touches_nothing(yi, tmp_path: Path) -> None:
    settings = tmp_path / "root" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{broken")
    checked = yi("doctor")
    assert checked.returncode == 1
    assert "✗ Settings: " in checked.stdout.partition("How to mend it")[2]
    assert settings.read_text() == "{broken"


@pytest.mark.parametrize(
    "arguments", [["--root", "{root}", "ask", "x"], ["ask", "x", "--root={root}"]]
)
def test_the_root_holds_what_is_read(yi, tmp_path: Path, arguments: list[str]) -> None:
    root = tmp_path / "elsewhere"
    (root / "config").mkdir(parents=True)
    (root / "config" / "settings.json").write_text('{"model_path": "/gone.gguf"}')
    failed = yi(*[part.format(root=root) for part in arguments])
    assert failed.returncode == 1
    assert "gone.gguf" in failed.stderr
