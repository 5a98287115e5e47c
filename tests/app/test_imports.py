"""Modules run when they are first used: once, whole, and whoever is first."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from types import ModuleType

import pytest

from app import imports

Write = Callable[[str, str], ModuleType]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Put modules into a package that is lazy, and import them."""
    package = tmp_path / "some_package"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(imports, "_PACKAGES", ("some_package.",))
    monkeypatch.setattr(sys, "meta_path", [imports.LazyFinder(), *sys.meta_path])

    def write(name: str, text: str) -> ModuleType:
        (package / f"{name}.py").write_text(text, encoding="utf-8")
        importlib.invalidate_caches()
        return importlib.import_module(f"some_package.{name}")

    yield write
    for name in [one for one in sys.modules if one.startswith("some_package")]:
        del sys.modules[name]


def test_a_module_runs_when_something_is_asked_of_it(write: Write) -> None:
    module = write("one", "import sys\nsys.has_run = True\nvalue = 7")
    assert not hasattr(sys, "has_run")
    assert module.value == 7
    assert sys.has_run
    assert type(module) is ModuleType
    del sys.has_run


def test_what_is_imported_from_it_runs_it(write: Write) -> None:
    write("two", "value = 7")
    from some_package.two import value

    assert value == 7


def test_what_it_lacks_is_said_as_ever(write: Write) -> None:
    module = write("three", "")
    with pytest.raises(AttributeError, match="three"):
        _ = module.nothing


def test_a_module_that_fails_fails_for_everyone(write: Write) -> None:
    module = write("four", "before = 1\nraise OSError('gone')")
    for _ in range(2):
        with pytest.raises(OSError, match="gone"):
            _ = module.after


def test_a_module_may_ask_for_itself_while_it_runs(write: Write) -> None:
    module = write(
        "five", "import some_package.five as me\nvalue = hasattr(me, 'later')\nlater = 1"
    )
    assert module.value is False
    assert module.later == 1


def test_no_thread_sees_half_of_it(write: Write) -> None:
    for number in range(20):
        text = "import time\ncount = 0\ncount += 1\ntime.sleep(0.01)\nlast = count"
        module = write(f"shared{number}", text)
        together = Barrier(4)

        def ask(module: ModuleType = module, together: Barrier = together) -> int:
            together.wait()
            return module.last

        with ThreadPoolExecutor(4) as threads:
            asked = [threads.submit(ask) for _ in range(4)]
            assert [one.result() for one in asked] == [1] * 4


def test_whatever_waits_can_be_run_at_once(write: Write) -> None:
    module = write("six", "value = 1")
    assert type(module) is imports.LazyModule
    imports.run_all()
    assert type(module) is ModuleType
