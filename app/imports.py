"""How the window's process imports: the window is drawn before most of our modules run.

`from package import module` makes the module known and runs it at the first `module.name`;
`from package.module import name` runs it at once, as ever. What the first frame needs is imported
the second way, everything else the first. Only the window's process does this.
"""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType

_PACKAGES = ("app.", "yi_desktop.")


class LazyModule(ModuleType):
    """A module that has not run yet; it becomes an ordinary one when it does."""

    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        assert spec is not None
        assert isinstance(spec.loader, LazyLoader)
        spec.loader.run(self)
        return ModuleType.__getattribute__(self, name)  # super() knows the old class alone


class LazyLoader(Loader):
    """Loads one module. importlib.util's own is unsafe with threads before Python 3.12.3."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader
        self._lock = RLock()  # taken again by a module that asks for itself while it runs
        self._begun = False

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """What it needs to run later."""
        module.__class__ = LazyModule

    def run(self, module: ModuleType) -> None:
        """Run it unless that was done; other threads wait until it has been.

        Raises what the module raises.
        """
        with self._lock:
            if self._begun:
                return
            self._begun = True
            try:
                self._loader.exec_module(module)
            except BaseException:
                self._begun = False  # the next who asks is told as well
                raise
            module.__class__ = ModuleType


class LazyFinder(MetaPathFinder):
    """Finds modules as Python does."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not name.startswith(_PACKAGES):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None and not spec.submodule_search_locations:
            spec.loader = LazyLoader(spec.loader)
        return spec


def import_qt() -> None:
    """Import PySide without its hook, which reads the source of all that is imported after it.

    It does so for `from __feature__ import …`, which nobody here uses, and Python keeps these
    texts: some 20 ms, and megabytes.
    """
    plain = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = plain


def be_lazy() -> None:
    """From now on."""
    if not any(isinstance(finder, LazyFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, LazyFinder())


def run_all() -> None:
    """Run whatever waits; for a thread, once nobody waits for a first frame."""
    for module in list(sys.modules.values()):
        if isinstance(module, LazyModule):
            assert isinstance(module.__spec__.loader, LazyLoader)
            module.__spec__.loader.run(module)
