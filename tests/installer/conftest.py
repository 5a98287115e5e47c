"""A clone of the set-up that needs no network: a tiny app, a tiny engine, a tiny build backend."""

from __future__ import annotations

import inspect
import shutil
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = """[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "yi-desktop"
version = "0"
"""
BACKEND = """
def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    here = Path(__file__).parent
    return write_wheel(Path(wheel_directory), "yi_desktop", "0", {"yi_desktop.pth": str(here)})
"""


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str]) -> str:
    """Write an installable wheel of these files; returns its name."""
    about = f"{name}-{version}.dist-info"
    files = {
        **files,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{about}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    return wheel.name


def write_index(folder: Path) -> Path:
    """A folder with an engine to install that holds nothing."""
    folder.mkdir()
    write_wheel(folder, "llama_cpp_python", "0.3.36", {})
    return folder


def write_clone(folder: Path) -> Path:
    for name in ("installer", "requirements"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "bootstrap.py", folder)
    for name in ("run", "dev"):
        (folder / "requirements" / f"{name}.txt").write_text("# nothing\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    imports = "import zipfile\nfrom pathlib import Path\n\n"
    backend = imports + inspect.getsource(write_wheel) + BACKEND
    (folder / "backend.py").write_text(backend, encoding="utf-8")
    (folder / "app").mkdir()
    (folder / "app" / "__main__.py").write_text(
        "import sys\nprint('app', *sys.argv[1:], sep='|')\n", encoding="utf-8"
    )
    return folder


@pytest.fixture
def engine_index(tmp_path: Path) -> Path:
    return write_index(tmp_path / "index")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return write_clone(tmp_path / "clone")


@pytest.fixture(scope="module")
def shared_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One clone for the tests that leave it set up, with `index` beside it."""
    folder = tmp_path_factory.mktemp("shared")
    write_index(folder / "index")
    return write_clone(folder / "clone")
