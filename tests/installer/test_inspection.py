"""A bundle with one file too many must not be passed on, whichever way it came in."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import contents, inspection

MODULES = ["app.cli", "yi_desktop.paths", "json.decoder", "keyring.core", "pyi_rth_inspect"]


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """The inner folder of a bundle that holds what it should."""
    for path in contents.data_files():
        put(tmp_path, str(path))
    for name in contents.packages():
        top = name.lower().replace("-", "_").replace(".", "/")
        record = put(tmp_path, f"{name.replace('-', '_')}-1.0.dist-info/RECORD")
        record.write_text(f"{top}/__init__.py,,\n", encoding="utf-8")
    put(tmp_path, "PySide6/Qt/lib/libQt6Core.so.6")
    put(tmp_path, "base_library.zip")
    put(tmp_path, "libpython3.11.so.1.0")
    put(tmp_path, "python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so")
    put(tmp_path, "app/qml/Yi/Main.qmlc")
    (tmp_path / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    return tmp_path


def put(inner: Path, name: str) -> Path:
    path = inner / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_what_should_be_there_may_be(inner: Path) -> None:
    assert inspection.strangers(inner, MODULES) == []
    assert inspection.lacking(inner) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Charts.so.6",
        "libcrypto.so.3",
        "numpy/core/multiarray.so",
        "diskcache/core.py",
        "keyrings/alt/file.py",
        "torch-2.0.dist-info/METADATA",
        "app/notes.txt",
        "app/qml/Yi/Old.qmlc",
        "resources/i18n/yi_zh_CN.ts",
        "tests/conftest.py",
        "leftover",
    ],
)
def test_a_stranger_is_named(inner: Path, name: str) -> None:
    put(inner, name)
    assert inspection.strangers(inner, MODULES) == [name]


@pytest.mark.parametrize(
    "name",
    ["diskcache.core", "keyrings.alt.file", "numpy", "llama_cpp.llama", "pytest", "torch.nn"],
)
def test_a_strange_module_is_named(inner: Path, name: str) -> None:
    assert inspection.strangers(inner, [*MODULES, name]) == [f"module {name}"]


def test_a_link_out_of_the_bundle_is_named(inner: Path) -> None:
    (inner / "libz.so.1").symlink_to("/usr/lib/libz.so.1")
    (found,) = inspection.strangers(inner, MODULES)
    assert found.startswith("libz.so.1 ")


def test_what_is_missing_is_named(inner: Path) -> None:
    (inner / "app/qml/Yi/Main.qml").unlink()
    assert inspection.lacking(inner) == ["app/qml/Yi/Main.qml"]
