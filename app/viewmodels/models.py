"""The models on this computer and the one in use, for the model pill and ModelsScreen.qml."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.preferences import Preferences
from app.strings import said
from app.tasks import Tasks
from app.viewmodels.list_model import ListModel
from yi_desktop.engine import client
from yi_desktop.errors import YiError

if TYPE_CHECKING:
    from yi_desktop.engine.client import EngineClient, ModelSpec
    from yi_desktop.engine.protocol import ModelInfo
    from yi_desktop.models.library import Library, LocalModel

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ModelRow:
    """`size` is text for a person; `context_length` is in tokens."""

    path: str
    name: str
    quantization: str
    size: str
    context_length: int
    languages: tuple[str, ...]
    in_use: bool
    loading: bool


@QmlElement
@QmlUncreatable("Held by ModelsViewModel")
class ModelListModel(ListModel):
    """One row a model file."""

    ROLES = (
        "path",
        "name",
        "quantization",
        "size",
        "contextLength",
        "languages",
        "inUse",
        "loading",
    )


@QmlElement
@QmlUncreatable("Made in app/main.py")
class ModelsViewModel(QObject):
    """Chooses the model; loading it is the engine's work."""

    changed = Signal()
    loadChanged = Signal()

    def __init__(
        self,
        *,
        library: Callable[[], Library],
        engine: Callable[[], EngineClient],
        preferences: Preferences,
        tasks: Tasks,
        loaded: Callable[[Path], Awaitable[object]],
        writing: Callable[[], Collection[str]] = frozenset,
    ) -> None:
        """`loaded` is awaited with the file of every model that was loaded; `writing` are the
        conversations in which an answer is written.
        """
        super().__init__()
        self._library, self._engine = library, engine
        self._preferences, self._tasks = preferences, tasks
        self._loaded, self._writing = loaded, writing
        self._model = ModelListModel(self)
        self._models: Sequence[LocalModel] = ()
        self._current: LocalModel | None = None
        self._problem: YiError | None = None  # why the model that was chosen is not in use
        self._known = False
        self._fraction = 0.0
        self._loading: asyncio.Task[None] | None = None

    @property
    def spec(self) -> ModelSpec | None:
        """What the engine is to run."""
        return client.ModelSpec(self._current.path.absolute()) if self._current else None

    @Property(ModelListModel, constant=True)
    def rows(self) -> ModelListModel:
        return self._model

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it has been seen what is there: before, nothing is said of models."""
        return self._known

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._current is not None

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with the model that was chosen, and its file's name; "" for nothing."""
        if self._problem is None:
            return ""
        name = Path(str(self._preferences.get("model_path"))).name
        return f"{name}: {said(self._problem).title}"

    @Property(str, notify=changed)
    def problemText(self) -> str:
        return said(self._problem).text if self._problem else ""

    @Property(str, notify=changed)
    def currentName(self) -> str:
        return self._current.info.name if self._current else ""

    @Property(str, notify=changed)
    def currentQuantization(self) -> str:
        return self._current.info.quantization if self._current else ""

    @Property(str, notify=changed)
    def currentDetail(self) -> str:
        if self._current is None:
            return ""
        info = self._engine().model
        if info is None or Path(info.path) != self._current.path:
            return ""
        return placement(info)

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, str]]:
        """What the settings offer for new chats: path and name, with more where two share one."""
        names = [model.info.name for model in self._models]
        return [
            {
                "path": str(model.path),
                "name": model.info.name
                if names.count(model.info.name) == 1
                else f"{model.info.name} · {model.info.quantization}",
            }
            for model in self._models
        ]

    @Property(bool, notify=loadChanged)
    def loading(self) -> bool:
        return self._loading is not None

    @Property(float, notify=loadChanged)
    def loadFraction(self) -> float:
        return self._fraction

    @Slot(QUrl)
    def add(self, file: QUrl) -> None:
        self._tasks.start(self._add(Path(file.toLocalFile())))

    @Slot(str)
    def use(self, path: str) -> None:
        for model in self._models:
            if str(model.path) == path:
                self._choose(model)
                return

    def start_chat(self, conversation_id: str) -> None:
        """A conversation was opened: a new one ("") starts with the model that is set for them.

        An answer that is being written keeps the model that is in use.
        """
        if conversation_id == "" and not self._writing() and (model := self._default()):
            self._choose(model, remember=False)

    async def open_at_start(self) -> None:
        """Find the models and load the one in use, or the one that the new chat starts with."""
        try:
            await self._open()
        finally:
            self._known = True
            self.refresh()

    async def _open(self) -> None:
        await self._find()
        get = self._preferences.get
        new = get("at_start") == "new" or not get("last_conversation")
        if new and (default := self._default()):
            self._choose(default, remember=False)
            return
        try:
            model = await asyncio.to_thread(self._library().chosen)
        except YiError as error:
            self._problem = error
            return
        if model is not None:
            self._choose(model, remember=False)

    def refresh(self) -> None:
        """Show anew what depends on the engine or on the language."""
        locale = QLocale()
        rows = [
            ModelRow(
                str(model.path),
                model.info.name,
                model.info.quantization,
                locale.formattedDataSize(
                    model.info.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat
                ),
                model.info.n_ctx_train,
                model.info.languages,
                model == self._current,
                model == self._current and self._loading is not None,
            )
            for model in self._models
        ]
        self._model.sync(rows, key=lambda row: row.path)
        self.changed.emit()
        self.loadChanged.emit()

    def _default(self) -> LocalModel | None:
        """The model for new chats, if there is one that is not in use."""
        path = self._preferences.get("default_model")
        models = (model for model in self._models if str(model.path) == path)
        return next((model for model in models if model != self._current), None)

    async def _find(self) -> None:
        self._models = await asyncio.to_thread(self._library().models)
        self.refresh()

    async def _add(self, path: Path) -> None:
        model = await asyncio.to_thread(self._library().add, path)
        await self._find()
        self._choose(model)

    def _choose(self, model: LocalModel, *, remember: bool = True) -> None:
        if remember:
            self._preferences.set("model_path", str(model.path))
        self._current, self._problem = model, None
        if self._loading is not None:
            self._loading.cancel()
        self._loading = self._tasks.start(self._load(client.ModelSpec(model.path.absolute())))
        self._fraction = 0.0
        self.refresh()

    async def _load(self, spec: ModelSpec) -> None:
        try:
            await self._engine().load(spec, self._progress)
        finally:
            if self._loading is asyncio.current_task():
                self._loading = None
                self.refresh()
        await self._loaded(spec.path)

    def _progress(self, fraction: float) -> None:
        self._fraction = fraction
        self.loadChanged.emit()


def placement(info: ModelInfo) -> str:
    """Where the model runs, in words."""
    translate = QCoreApplication.translate
    if info.n_gpu_layers <= 0:
        return translate("Models", "On the processor")
    return translate("Models", "{done}/{all} layers on GPU").format(
        done=min(info.n_gpu_layers, info.n_layers), all=info.n_layers
    )
