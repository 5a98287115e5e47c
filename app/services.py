"""The parts of the core that the window uses, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from app import hashes
from yi_desktop import secrets
from yi_desktop.engine import client
from yi_desktop.models import library
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings

if TYPE_CHECKING:
    from yi_desktop.engine.protocol import ModelInfo


class Services:
    """None of them is needed for the first frame, and their modules take long to import."""

    def __init__(self, paths: Paths, settings: Settings, command: Sequence[str] | None) -> None:
        """`command` replaces the engine's worker."""
        self._paths, self._settings, self._command = paths, settings, command

    @cached_property
    def engine(self) -> client.EngineClient:
        return client.EngineClient(self._command, log_dir=self._paths.logs)

    @cached_property
    def vault(self) -> secrets.Vault:
        return secrets.Vault(self._paths)

    @cached_property
    def library(self) -> library.Library:
        return library.Library(self._paths, self._settings)

    @cached_property
    def hashes(self) -> hashes.Hashes:
        return hashes.Hashes(self.library.file_hash)

    @property
    def model(self) -> ModelInfo | None:
        """The model that is loaded."""
        return self.engine.model if "engine" in vars(self) else None
