"""A llama.cpp of another shape is refused before it can corrupt memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from yi_desktop.engine.errors import EngineCrashed
from yi_desktop.engine.llama.library import check, open_library

ROOT = Path(__file__).parents[4]


class Changed:
    """The installed binding, but for one function."""

    def __init__(self, name: str, argtypes: object) -> None:
        self.real = open_library()
        self.name, self.argtypes = name, argtypes

    def __getattr__(self, name: str) -> object:
        found = getattr(self.real, name)
        return SimpleNamespace(argtypes=self.argtypes) if name == self.name else found


def test_the_installed_version_fits():
    check(open_library())


@pytest.mark.parametrize("change", [lambda a: a[1:], lambda a: a[::-1], lambda a: None])
def test_shifted_arguments_are_noticed(change):
    name = "llama_sampler_init_penalties"
    argtypes = change(list(getattr(open_library(), name).argtypes))
    with pytest.raises(EngineCrashed, match=name):
        check(Changed(name, argtypes))


def test_opening_brings_neither_numpy_nor_pickles():
    code = (
        "import sys; from yi_desktop.engine.llama.backend import LlamaBackend; LlamaBackend();"
        "print([m for m in ('numpy', 'diskcache', 'asyncio', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
