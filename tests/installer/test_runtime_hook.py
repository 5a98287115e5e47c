"""A program that the frozen app opens must not load the app's libraries in place of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = Path(__file__).resolve().parents[2] / "installer" / "runtime_hook.py"
PROGRAM = (
    f"import json, os, runpy; runpy.run_path({str(HOOK)!r}); print(json.dumps(dict(os.environ)))"
)


def after(environment: dict[str, str]) -> dict[str, str]:
    """What a program that the frozen one starts would be given."""
    said = subprocess.check_output(
        [sys.executable, "-I", "-c", PROGRAM], env=environment, text=True
    )
    given: dict[str, str] = json.loads(said)
    return {name: given[name] for name in given if name.startswith(("LD_", "_PYI", "KEPT"))}


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is it set")


def test_what_the_loader_set_is_taken_away() -> None:
    loaders = {"LD_LIBRARY_PATH": "/usr/lib/yi-desktop/_internal", "_PYI_ARCHIVE_FILE": "/x"}
    assert after({**loaders, "KEPT": "1"}) == {"KEPT": "1"}


def test_what_the_person_had_set_comes_back() -> None:
    loaders = {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"}
    assert after(loaders) == {"LD_LIBRARY_PATH": "/theirs"}
