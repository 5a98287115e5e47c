"""The models on this computer and the one in use."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QUrl

from app.preferences import Preferences
from app.tasks import Tasks
from app.viewmodels.models import ModelsViewModel, placement
from yi_desktop.engine.client import EngineClient
from yi_desktop.engine.protocol import ModelInfo
from yi_desktop.models.library import Library, starter_model
from yi_desktop.settings import Settings


@pytest.fixture
async def models(qapp, paths):
    """With the starter model and a worker process that pretends to load it."""
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    settings = Settings.load(paths.settings)
    preferences = Preferences(settings, errors.append)
    engine = EngineClient([sys.executable, "-m", "yi_desktop.engine.fake"], spare=False)
    library, hashed = Library(paths, settings), []

    async def loaded(path: Path) -> None:
        hashed.append(path)

    models = ModelsViewModel(
        library=lambda: library,
        engine=lambda: engine,
        preferences=preferences,
        tasks=tasks,
        loaded=loaded,
    )
    models.test = (tasks, errors, hashed, engine)
    yield models
    await tasks.close()
    await engine.close()
    preferences.close()


async def test_the_starter_model_is_loaded_at_start(models, qtmodeltester):
    tasks, errors, hashed, engine = models.test
    qtmodeltester.check(models.rows)
    assert not models.ready
    fractions = []
    models.loadChanged.connect(lambda: fractions.append(models.loadFraction))
    await models.open_at_start()
    assert models.loading
    await tasks.drain()
    assert errors == []
    assert models.ready
    assert not models.loading
    assert max(fractions) == 1.0
    assert models.currentDetail == "On the processor"
    [row] = models.rows.rows
    assert row.in_use
    assert hashed == [starter_model()] == [models.spec.path]
    assert engine.model is not None


async def test_a_chosen_model_that_broke_is_named_until_another_is_chosen(models, tmp_path):
    tasks, errors, _, _ = models.test
    broken = tmp_path / "mine.gguf"
    broken.write_bytes(starter_model().read_bytes()[:5_000_000])
    models._preferences.set("model_path", str(broken))
    await models.open_at_start()
    assert not models.ready
    assert models.problem == "mine.gguf: The model's file is not complete"
    assert models.problemText
    models.use(str(starter_model()))
    await tasks.drain()
    assert errors == []
    assert (models.ready, models.problem, models.problemText) == (True, "", "")


async def test_an_added_model_is_used_and_remembered(models, tmp_path, paths):
    tasks, errors, _, _ = models.test
    other = tmp_path / "other.gguf"
    shutil.copy(starter_model(), other)
    await models.open_at_start()
    models.add(QUrl.fromLocalFile(str(other)))
    await tasks.drain()
    assert errors == []
    assert models.spec.path == other
    assert [row.in_use for row in models.rows.rows] == [False, True]
    models.use(str(starter_model()))
    await tasks.drain()
    assert [row.in_use for row in models.rows.rows] == [True, False]
    models._preferences.close()
    assert Settings.load(paths.settings).model_path == str(starter_model())


async def test_a_file_that_is_no_model_changes_nothing(models, tmp_path):
    tasks, errors, _, _ = models.test
    await models.open_at_start()
    (tmp_path / "x.gguf").write_text("no model")
    models.add(QUrl.fromLocalFile(str(tmp_path / "x.gguf")))
    await tasks.drain()
    assert [error.code for error in errors] == ["not_gguf"]
    assert models.spec.path == starter_model()


def test_layers_are_told_in_plain_words(qapp):
    info = ModelInfo("p", "n", "a", 1, 1, 30, 0, 4096, 4096, "gguf", "cpu")
    assert placement(info) == "On the processor"
    assert placement(msgspec.structs.replace(info, n_gpu_layers=12)) == "12/30 layers on GPU"
    assert placement(msgspec.structs.replace(info, n_gpu_layers=31)) == "30/30 layers on GPU"
