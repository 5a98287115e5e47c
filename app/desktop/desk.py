"""What the window has to do with the desktop around it, made and ended in one place."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from app.desktop.files import Files
from app.instance.reception import Reception
from app.instance.server import InstanceServer
from app.tasks import Tasks
from app.viewmodels.models import ModelsViewModel
from app.viewmodels.shell import ShellViewModel
from app.window import Window
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.paths import Paths


class Desk:
    """Made with the window's other objects; `begin` once the window has been drawn."""

    def __init__(
        self,
        *,
        paths: Paths,
        tasks: Tasks,
        engine: EngineClient,
        shell: ShellViewModel,
        models: ModelsViewModel,
    ) -> None:
        self._paths, self._tasks, self._models = paths, tasks, models
        self._window: Window | None = None
        self.files = Files(shell, models, self.come_forward)
        self._models_known = asyncio.Event()
        reception = Reception(engine, self._chosen, self.files.open)
        self._server = InstanceServer(reception.serve, tasks)

    def begin(self, window: Window, files: Sequence[str]) -> None:
        """The window has been drawn; `files` are to be opened in it."""
        self._window = window
        self._server.listen(self._paths)
        self._tasks.start(self._open_models())
        if files:
            self.files.open([Path(file) for file in files])

    def come_forward(self, token: str = "") -> None:
        """Show the window; `token` is the desktop's leave for that."""
        if self._window is not None:
            self._window.come_forward(token)

    def close(self) -> None:
        """The window is being closed."""
        self._server.close()

    async def _open_models(self) -> None:
        try:
            await self._models.open_at_start()
        finally:
            self._models_known.set()
            self.files.begin()

    async def _chosen(self) -> ModelSpec | None:
        await self._models_known.wait()
        return self._models.spec
