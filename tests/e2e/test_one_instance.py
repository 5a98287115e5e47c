"""Two starts, one window: the second hands over what it was given and leaves."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import time
from pathlib import Path

import psutil
import pytest

from app.instance import place
from app.instance.client import hand_over
from tests.e2e.windows import Program, wait
from tests.gguf_files import gguf, write
from yi_desktop.logs import FILE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are used")


@pytest.fixture
def program(tmp_path: Path):
    program = Program(tmp_path / "root").unprotected()
    yield program
    program.end()


def settings(program: Program) -> dict:
    try:
        return json.loads(program.paths.settings.read_text("utf-8"))
    except FileNotFoundError:
        return {}


def workers(program: Program) -> list[psutil.Process]:
    return psutil.Process(program.windows[-1].pid).children(recursive=True)


def test_a_second_start_leaves_at_once_and_the_window_stays(program: Program) -> None:
    window = program.open_window()
    began = time.monotonic()
    second = program.run()
    print(f"the second start took {(time.monotonic() - began) * 1000:.0f} ms")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert window.poll() is None


def test_two_starts_at_the_same_moment_make_one_window(program: Program) -> None:
    both = [program.popen("-platform", "offscreen") for _ in range(2)]
    program.windows += both
    wait(lambda: any(one.poll() is not None for one in both), "both stayed")
    gone = next(one for one in both if one.poll() is not None)
    assert (gone.returncode, gone.stderr.read()) == (0, "")
    (kept,) = (one for one in both if one is not gone)
    assert kept.poll() is None
    assert hand_over(program.paths, [])


def test_a_model_handed_over_is_added_and_used(program: Program, tmp_path: Path) -> None:
    program.open_window()
    model = tmp_path / "模型 one.GGUF"
    write(model, gguf())
    assert program.run(str(model)).returncode == 0
    wait(lambda: settings(program).get("model_path") == str(model), "it is not used")
    assert settings(program)["added_models"] == [str(model)]


def test_a_model_given_to_the_first_start_is_added_and_used(program, tmp_path: Path) -> None:
    model = tmp_path / "one.gguf"
    write(model, gguf())
    program.open_window(str(model))
    wait(lambda: settings(program).get("model_path") == str(model), "it is not used")


def test_a_shared_chat_is_left_as_it_is(program: Program, tmp_path: Path) -> None:
    program.open_window()
    chat = tmp_path / "one.yichat"
    chat.write_bytes(b"words")
    assert program.run(str(chat)).returncode == 0
    assert chat.read_bytes() == b"words"


def test_the_command_line_is_answered_by_the_window(program: Program) -> None:
    program.open_window()
    wait(lambda: workers(program), "no engine")
    answered = program.run("ask", "/echo from the window", "--temperature", "0.5")
    assert (answered.returncode, answered.stdout) == (0, "from the window\n"), answered.stderr
    told = json.loads(program.run("ask", "/echo told", "--json").stdout)
    assert (told["text"], told["reason"], told["reply_tokens"]) == ("told", "stop", 1)
    same = program.run("ask", "/echo same", "--model", told["model"])
    assert same.stdout == "same\n"


def test_a_failure_there_is_a_sentence_here(program: Program) -> None:
    program.open_window()
    failed = program.run("ask", "/fail prompt_too_long")
    assert failed.returncode == 1
    assert failed.stderr.startswith("yi-desktop: ")
    assert failed.stderr.count("\n") == 1
    told = json.loads(program.run("ask", "/crash", "--json").stdout)
    assert told["error"] == "engine_crashed"
    assert program.run("ask", "/echo again").stdout == "again\n"


def test_questions_wait_for_each_other(program: Program) -> None:
    program.open_window()
    slow = program.popen("ask", "/slow 40")
    slow.stdout.read(1)  # it is being answered
    began = time.monotonic()
    assert program.run("ask", "/echo next").stdout == "next\n"
    assert slow.wait(60) == 0  # it was first
    assert time.monotonic() - began < 60
    slow.communicate()


def test_ctrl_c_stops_the_answer_in_the_window(program: Program) -> None:
    program.open_window()
    asked = program.popen("ask", "/slow 100000")
    assert asked.stdout.read(1)
    asked.send_signal(signal.SIGINT)
    rest, said = asked.communicate(timeout=50)
    assert (asked.returncode, said.strip()) == (130, "")
    assert rest.endswith("\n")
    assert program.run("ask", "/echo free again").stdout == "free again\n"


def test_another_model_is_run_beside_the_window(program: Program, tmp_path: Path) -> None:
    program.open_window()
    model = tmp_path / "broken.gguf"
    model.write_bytes(b"no model")
    refused = json.loads(program.run("ask", "x", "--model", str(model), "--json").stdout)
    assert refused["error"] == "not_gguf"  # the window's pretended engine would have taken it
    assert program.run("ask", "/echo kept").stdout == "kept\n"


def test_a_window_that_ends_leaves_no_answer_half_told(program: Program) -> None:
    window = program.open_window()
    asked = program.popen("ask", "/slow 100000")
    assert asked.stdout.read(1)
    window.send_signal(signal.SIGTERM)
    _, said = asked.communicate(timeout=60)
    assert asked.returncode == 1
    assert "The window was closed while it answered" in said
    assert window.wait(60) == 0


def test_a_killed_window_is_followed_by_a_new_one(program: Program) -> None:
    first = program.open_window()
    first.kill()
    first.communicate()
    assert Path(place.address(program.paths)).exists()  # nobody took it away
    second = program.open_window()
    assert program.run("ask", "/echo new").stdout == "new\n"
    second.send_signal(signal.SIGTERM)
    assert second.wait(60) == 0
    assert not Path(place.address(program.paths)).exists()


def test_a_window_that_hangs_is_said_to(program: Program) -> None:
    window = program.open_window()
    window.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    second = program.run()
    window.send_signal(signal.SIGCONT)
    assert second.returncode == 1
    assert "does not answer" in second.stderr
    assert second.stderr.count("\n") == 1
    assert time.monotonic() - began < 60


def test_the_doctor_works_beside_it(program: Program) -> None:
    program.open_window()
    report = json.loads(program.run("doctor", "--json").stdout)
    assert {"name": "Window", "state": "ok"}.items() <= {
        key: one[key] for one in report["findings"] if one["name"] == "Window" for key in one
    }.items()


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_no_socket_of_a_network_is_opened(program: Program, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    watch = ["strace", "--seccomp-bpf", "-f", "-e", "trace=%network", "-o", str(trace)]
    window = program.open_window(before=watch)
    assert program.run("ask", "/echo heard").stdout == "heard\n"
    psutil.Process(window.pid).children()[0].send_signal(signal.SIGTERM)
    assert window.wait(60) == 0
    seen = trace.read_text()
    assert "AF_UNIX" in seen  # so it did watch
    assert "listen(" in seen
    assert "AF_INET" not in seen
    log = (program.paths.logs / FILE).read_text()
    assert "WARNING" not in log
