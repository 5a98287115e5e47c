"""The one command must work twice, survive being killed, and end in a sentence where it cannot."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bootstrap
from installer.steps import NO_NETWORK, NO_SPACE, Stop

ROOT = Path(__file__).resolve().parents[2]
WARM_SECONDS = 20.0  # ten times the goal


def start(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the clone's bootstrap from elsewhere, with an index at which nobody answers."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment = {
        **kept,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "YI_DESKTOP_WHEELS": str(folder.parent / "wheels"),
        "CXX": "c++",  # taken for granted: nothing here gets as far as compiling
    }
    return subprocess.run(
        [sys.executable, folder / "bootstrap.py", *arguments], cwd=folder.parent, env=environment,
        capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def cold(shared_clone: Path) -> subprocess.CompletedProcess[str]:
    """The first start of a clone, with arguments for the app."""
    index = str(shared_clone.with_name("index"))
    return start(shared_clone, "run", "--wheel-index", index, "ask", "two words", "--json")


@pytest.fixture
def installed(shared_clone: Path, cold: subprocess.CompletedProcess[str]) -> Path:
    assert cold.returncode == 0, cold.stderr
    return shared_clone


def test_the_first_start_ends_in_the_app(cold: subprocess.CompletedProcess[str]) -> None:
    assert (cold.returncode, cold.stderr) == (0, "")
    assert cold.stdout.splitlines()[-1] == "app|ask|two words|--json"
    assert "taken from" in cold.stdout


def test_the_second_start_does_nothing_else(installed: Path) -> None:
    index = installed.with_name("index").rename(installed.with_name("gone"))
    started = time.monotonic()
    warm = start(installed, "run")
    assert time.monotonic() - started < WARM_SECONDS
    assert (warm.returncode, warm.stdout, warm.stderr) == (0, "app\n", "")
    index.rename(installed.with_name("index"))


def test_what_is_installed_outlasts_a_shell(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_CUDA=ON")
    warm = start(installed, "run")
    assert (warm.returncode, warm.stdout, warm.stderr) == (0, "app\n", "")


def test_repair_installs_again_what_is_gone(installed: Path) -> None:
    app = next(installed.glob(".venv/[Ll]ib*/**/site-packages/*yi*.dist-info/METADATA"))
    app.unlink()
    again = start(installed, "run", "--repair")
    assert (again.returncode, again.stderr) == (0, "")
    assert "taken from" in again.stdout  # the choice made once is kept
    assert next(installed.glob(".venv/[Ll]ib*/**/site-packages/*yi*.dist-info/METADATA"))


def test_changed_pins_are_installed_into_the_same_environment(installed: Path) -> None:
    (installed / "requirements" / "run.txt").write_text("# still nothing\n", encoding="utf-8")
    again = start(installed, "run")
    assert (again.returncode, again.stderr) == (0, "")
    assert "Installing the packages" in again.stdout
    assert "Making .venv" not in again.stdout
    assert "Installing the engine" not in again.stdout


def test_a_killed_set_up_is_done_again(installed: Path) -> None:
    (installed / ".venv" / "set-up.json").unlink()  # it is written last
    next(installed.glob(".venv/[Ll]ib*/**/site-packages/pip/__init__.py")).unlink()
    again = start(installed, "run", "--wheel-index", str(installed.with_name("index")))
    assert (again.returncode, again.stderr) == (0, "")
    assert "Making .venv" in again.stdout


def test_no_network_is_one_sentence(clone: Path) -> None:
    outcome = start(clone, "run", "--accelerator", "cpu")
    assert (outcome.returncode, outcome.stderr) == (2, f"{NO_NETWORK}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_one_sentence(clone: Path) -> None:
    (clone / ".build").mkdir()
    (clone / ".build" / "setup.log").symlink_to("/dev/full")
    outcome = start(clone, "run", "--accelerator", "cpu")
    assert (outcome.returncode, outcome.stderr) == (2, f"{NO_SPACE}\n")


def test_too_little_space_is_said_before_anything_is_done(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"^The disk is too full: .* needs 1,000,000,000,000 MB\.$"):
        bootstrap._need_space(tmp_path / "not" / "there", 10**18)


def test_an_old_python_is_one_sentence() -> None:
    program = (
        "import runpy, sys; sys.hexversion = 0x03060F00; sys.argv = ['bootstrap.py', 'run']; "
        "runpy.run_path('bootstrap.py', run_name='__main__')"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 2
    assert outcome.stderr.startswith("Yi Desktop needs Python 3.11 or newer; ")
    assert outcome.stderr.count("\n") == 1


def test_an_old_python_can_read_the_file() -> None:
    source = (ROOT / "bootstrap.py").read_text(encoding="utf-8")
    assert "from __future__" not in source  # 3.6 has no `annotations` to import
    ast.parse(source, feature_version=(3, 7))


def check(name: str, program: str) -> tuple[str, list[str]]:
    return name, [Path(sys.executable).name, "-c", program]


@pytest.fixture
def _checks_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "BIN", Path(sys.executable).parent)
    monkeypatch.setattr(bootstrap, "times", [])


@pytest.mark.usefixtures("_checks_anywhere")
def test_the_first_failing_check_is_named_and_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = [check("one", "print('fine')"), check("two", "exit(3)"), check("three", "print(3)")]
    monkeypatch.setattr(bootstrap, "CHECKS", checks)
    assert bootstrap._test([]) == 3
    said = capsys.readouterr().out
    assert said.splitlines()[-1] == "Failed: two; what comes after it was not run."
    assert "── three" not in said


@pytest.mark.usefixtures("_checks_anywhere")
def test_the_last_line_is_pytests_summary(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = "====== 3 passed, 1 skipped in 61.52s (0:01:01) ======"
    program = f"import sys; print({summary!r}); print(sys.argv[1:])"
    monkeypatch.setattr(bootstrap, "CHECKS", [check("ruff", ""), check("pytest", program)])
    assert bootstrap._test(["-k", "some"]) == 0
    said = capsys.readouterr().out
    assert "['-k', 'some']" in said
    assert said.splitlines()[-1] == summary
    assert "Where the time went" in said
