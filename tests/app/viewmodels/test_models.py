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


@pytest.fixture
async def two(models, tmp_path):
    """The starter model in use, and another, which new chats are to start with."""
    tasks = models.test[0]
    await models.open_at_start()
    other = Path(shutil.copy(starter_model(), tmp_path / "other.gguf"))
    models.add(QUrl.fromLocalFile(str(other)))
    await tasks.drain()
    models.use(str(starter_model()))
    await tasks.drain()
    models._preferences.set("default_model", str(other))
    return models, tasks, other


async def test_new_chats_start_with_the_model_that_is_set(two):
    models, tasks, other = two
    models.start_chat("some")
    assert models.spec.path == starter_model()
    models.start_chat("")
    await tasks.drain()
    assert models.spec.path == other
    assert models._preferences.get("model_path") == str(starter_model())  # the one used last
    assert [choice["path"] for choice in models.choices] == [str(starter_model()), str(other)]


async def test_an_answer_that_is_written_keeps_its_model(two):
    models, _, _ = two
    models._writing = lambda: {"some"}
    models.start_chat("")
    assert models.spec.path == starter_model()


async def test_a_model_that_is_gone_is_not_waited_for(two):
    models, _, other = two
    other.unlink()
    await models.open_at_start()
    models.start_chat("")
    assert models.spec.path == starter_model()


@pytest.mark.parametrize(("at_start", "last"), [("new", "c"), ("last", "")])
async def test_the_new_chat_at_the_start_has_it_too(two, at_start, last):
    models, tasks, other = two
    models._preferences.set("at_start", at_start)
    models._preferences.set("last_conversation", last)
    await models.open_at_start()
    await tasks.drain()
    assert models.spec.path == other
